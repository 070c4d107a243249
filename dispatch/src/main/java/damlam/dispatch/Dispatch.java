package damlam.dispatch;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An official document as it was understood. What the text does not say is null or empty, and what is doubtful has a
/// notice; nothing is made up.
///
/// @param issuer the issuing body, its lines joined by a blank
/// @param parent the body printed above it
/// @param subject without "V/v" or "Về việc"
/// @param addressees those under "Kính gửi", without dashes and closing marks
/// @param bases documents cited as grounds, in order
/// @param recipients those under "Nơi nhận"
/// @param drafter the sign of who drafted it, null where it is not printed
/// @param copies how many were issued, null where it is not printed
/// @param cosigner who signs beside the signer: the secretary of a biên bản, the other side of a contract
/// @param copy null for an original
public record Dispatch(
        @Nullable DispatchType type,
        @Nullable DispatchNumber number,
        @Nullable String issuer,
        @Nullable String parent,
        @Nullable String place,
        @Nullable LocalDate date,
        @Nullable String subject,
        List<String> addressees,
        List<Basis> bases,
        List<Requirement> requirements,
        List<String> recipients,
        @Nullable Signer signer,
        @Nullable Signer cosigner,
        Marks marks,
        @Nullable String drafter,
        @Nullable Integer copies,
        List<Annex> annexes,
        @Nullable Copy copy,
        List<Notice> notices) {
    public Dispatch {
        addressees = List.copyOf(addressees);
        bases = List.copyOf(bases);
        requirements = List.copyOf(requirements);
        recipients = List.copyOf(recipients);
        annexes = List.copyOf(annexes);
        notices = List.copyOf(notices);
    }
}
