package damlam.inspection;

import damlam.cases.Party;
import damlam.org.Org;
import java.time.Instant;
import java.time.LocalDate;

/// A report of conduct, as far as a hearing has to know it: whom it is about, and nothing of who made it.
///
/// @param day on which it was made
/// @param erased whether its words are gone, so that nobody can be asked about them
/// @param named its person is null where nobody of those it concerned could be asked
public record FoundReport(ConductId id, Party named, LocalDate day, boolean erased) {
    /// When it came in, as far as anything is kept of that: what is declared on that day counts as later.
    Instant cameIn() {
        return day.atStartOfDay(Org.ZONE).toInstant();
    }
}
