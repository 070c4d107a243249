package damlam.numbers;

import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/// A number that was given.
///
/// @param symbol what follows the number and the stroke
public record Taken(
        SeriesId series,
        int year,
        int no,
        String type,
        String symbol,
        String signer,
        LocalDate signedOn,
        PersonId by,
        Instant at) {
    /// Number and symbol as printed: `05/BC-SGDĐT`.
    public String printed() {
        return Symbol.number(no, symbol);
    }
}
