package damlam.documents;

import damlam.dispatch.Marks.Secrecy;
import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A document in a register.
///
/// @param arrivalNo its place among the year's incoming documents, from 1 without a gap; null for an outgoing one
/// @param registeredOn the day it came in or went out
/// @param number number and symbol as printed; empty where it has none
/// @param date the day printed on it
/// @param arrival how it came in, or goes out
/// @param version the number of its present text, from 1
/// @param hash of its present text
/// @param restricted whether it is there for those only whom it names
/// @param secrecy the degree of its mark; null where it has none, or none was kept
/// @param personal whether it is so without a mark of secrecy: it is about somebody's own affairs
/// @param apart whether its arrival number is of the series of secrets
public record Document(
        DocumentId id,
        Direction direction,
        @Nullable Integer arrivalNo,
        LocalDate registeredOn,
        String number,
        @Nullable LocalDate date,
        String issuer,
        String type,
        String subject,
        String signer,
        Arrival arrival,
        PersonId registeredBy,
        Instant registeredAt,
        int version,
        TextHash hash,
        boolean restricted,
        @Nullable Secrecy secrecy,
        boolean personal,
        boolean apart) {
    /// Why only some see it, as messages call it below `documents.secrecy`; empty where it is not restricted.
    public String degree() {
        if (!restricted) {
            return "";
        }
        return personal ? "personal" : secrecy == null ? "unknown" : secrecy.name();
    }

    /// The day printed on it; where none is, the day it came in or went out.
    public LocalDate day() {
        return date == null ? registeredOn : date;
    }

    /// What people call it: its number, or its subject where it has none.
    public String called() {
        return number.isEmpty() ? subject : number;
    }
}
