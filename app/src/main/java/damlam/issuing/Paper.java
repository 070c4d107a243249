package damlam.issuing;

import damlam.dispatch.DispatchType;
import damlam.documents.Arrival;
import damlam.documents.OriginalFile;
import damlam.org.MatterId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a draft says, as its drafter saved it.
///
/// @param superior the body above the issuer, as it is printed; may be empty
/// @param addressees under "Kính gửi", one a line
/// @param body a paragraph a line; empty where a file says it
/// @param recipients under "Nơi nhận", one a line
/// @param matter what it is about, where somebody signs by order or under a delegation; null where neither is needed
/// @param signer null as long as it is not settled
/// @param collective whether it is signed on behalf of a collective (TM.)
/// @param how its channel and mark of urgency
/// @param units of the body to which it is released
/// @param outside other receivers, one a line
/// @param file a Word file made elsewhere; null where it is written here
public record Paper(
        DispatchType type,
        String subject,
        String superior,
        String place,
        String addressees,
        String body,
        String recipients,
        @Nullable MatterId matter,
        @Nullable PersonId signer,
        boolean collective,
        Arrival how,
        List<UnitId> units,
        String outside,
        @Nullable OriginalFile file) {
    public Paper {
        units = List.copyOf(units);
        if (subject.isBlank() || (body.isBlank() && file == null)) {
            throw new IllegalArgumentException("a draft has a subject, and a text or a file");
        }
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
