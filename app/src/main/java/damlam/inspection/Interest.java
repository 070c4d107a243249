package damlam.inspection;

import damlam.org.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A relation that somebody declared. It bars in both directions until the other denies it, and from then on only where
/// a third person finds that it holds.
///
/// @param endedAt null while it is declared
/// @param answer null while the other has said nothing
public record Interest(
        long id,
        PersonId declaredBy,
        PersonId other,
        Kinship kinship,
        Instant declaredAt,
        @Nullable Instant endedAt,
        @Nullable Answer answer) {
    /// What the other says to it.
    ///
    /// @param ruling of a third person, where it was denied; null while there is none
    public record Answer(
            boolean confirmed, Instant at, @Nullable Ruling ruling) {}

    /// Whether it holds, as somebody found who is neither of the two.
    public record Ruling(boolean holds, PersonId by, String reasons, Instant at) {}

    /// Where it stands; messages below `inspection.interest.state` say it.
    public enum State {
        DECLARED,
        CONFIRMED,
        DENIED,
        HOLDS,
        NOT_SO
    }

    public State state() {
        if (answer == null) {
            return State.DECLARED;
        }
        if (answer.confirmed()) {
            return State.CONFIRMED;
        }
        return answer.ruling() == null ? State.DENIED : answer.ruling().holds() ? State.HOLDS : State.NOT_SO;
    }
}
