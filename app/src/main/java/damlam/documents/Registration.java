package damlam.documents;

import damlam.dispatch.Marks.Secrecy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the clerk enters in the register.
///
/// @param number number and symbol as printed; empty where the document has none
/// @param issuer the body that issued it; may be empty
/// @param type the type's name in capitals, as [damlam.dispatch.DispatchType] writes it; may be empty
/// @param secrecy the degree of its mark of secrecy; null for none
public record Registration(
        Direction direction,
        String number,
        @Nullable LocalDate date,
        String issuer,
        String type,
        String subject,
        String signer,
        Content content,
        Arrival arrival,
        @Nullable Secrecy secrecy) {
    public Registration {
        number = line(number);
        issuer = line(issuer);
        type = line(type);
        subject = line(subject);
        signer = line(signer);
        if (subject.isEmpty()) {
            throw new IllegalArgumentException("a registered document has a subject");
        }
    }

    /// Without a mark of secrecy.
    public Registration(
            Direction direction,
            String number,
            @Nullable LocalDate date,
            String issuer,
            String type,
            String subject,
            String signer,
            Content content,
            Arrival arrival) {
        this(direction, number, date, issuer, type, subject, signer, content, arrival, null);
    }

    /// On paper, today, without a mark of urgency.
    public Registration(
            Direction direction,
            String number,
            @Nullable LocalDate date,
            String issuer,
            String type,
            String subject,
            String signer,
            Content content) {
        this(direction, number, date, issuer, type, subject, signer, content, Arrival.ON_PAPER);
    }

    private static String line(String typed) {
        return typed.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
