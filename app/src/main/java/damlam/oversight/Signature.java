package damlam.oversight;

import damlam.org.PersonId;
import java.time.Instant;

/// That a side stands by the minutes, or does not.
///
/// @param words why it was not signed; may be empty where it was
/// @param textHash of the minutes as they were then
public record Signature(Side side, boolean signed, String words, String textHash, PersonId by, Instant at) {
    /// Stored by name.
    public enum Side {
        TEAM,
        UNIT,
        /// Who wrote them, where that is not the lead.
        SECRETARY
    }
}
