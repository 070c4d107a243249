package damlam.discipline;

import damlam.org.Org;
import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/// One act of a proceeding.
///
/// @param no 1 for its opening
/// @param words what was said with it, empty where nothing was; as it is kept, encrypted
public record Act(int no, ActKind kind, Facts facts, String words, PersonId by, Instant at) {
    /// The day it was done, which nobody types: of a decision that was issued here, the day of the document.
    public LocalDate day() {
        LocalDate issued = facts.dayIfAny("issued");
        return issued == null ? LocalDate.ofInstant(at, Org.ZONE) : issued;
    }
}
