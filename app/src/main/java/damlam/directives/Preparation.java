package damlam.directives;

import damlam.org.PersonId;
import java.time.Instant;

/// What is to be done with a directive before it is issued: it lies in somebody's hands like any other work.
///
/// @param from who laid it there: who submitted, asked, answered or sent it back, or received it
/// @param since when it came to whoever has to act
/// @param words what was asked for, or why it was sent back; may be empty
public record Preparation(Directive directive, Act act, PersonId from, Instant since, String words) {
    public enum Act {
        /// Settle what is open, and submit.
        PREPARE,
        /// Mend what it was sent back for, and submit again.
        MEND,
        /// Set the day or period that was asked for.
        ANSWER,
        /// Look at it and issue it, or send it back.
        ISSUE
    }
}
