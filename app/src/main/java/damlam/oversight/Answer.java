package damlam.oversight;

import damlam.org.PersonId;
import java.time.Instant;

/// What the team says to one item of the checklist.
///
/// @param no 1 for the first on its item; a later one replaces it
/// @param words what was seen, and where; may be empty where the item is met or does not apply
public record Answer(int item, int no, Result result, String words, PersonId by, Instant at) {
    /// Stored by name.
    public enum Result {
        MET,
        NOT_MET,
        NOT_APPLICABLE
    }
}
