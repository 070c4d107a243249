package damlam.directives;

import damlam.org.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What whoever prepares a directive asks the leader about the day or period of a requirement.
///
/// @param words what they wrote; may be empty
/// @param answer null until day or period is set
public record Question(
        RequirementId requirement,
        PersonId by,
        Instant at,
        String words,
        @Nullable Answer answer) {

    /// Who set day or period, and what they wrote with it; `words` may be empty.
    public record Answer(PersonId by, Instant at, String words) {}

    public boolean open() {
        return answer == null;
    }
}
