package damlam.inspection;

import damlam.org.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A relation that somebody declared. It bars in both directions until the other denies it, and from then on only where
/// a third person finds that it holds. Of what came in before it was declared it bars nobody but whoever declared it,
/// until the other confirms it.
///
/// @param again whether the other denied such a thing before, so that it counts only once they confirm it
/// @param endedAt null while it is declared
/// @param answer null while the other has said nothing
public record Interest(
        long id,
        PersonId declaredBy,
        PersonId other,
        Kinship kinship,
        Instant declaredAt,
        @Nullable Instant endedAt,
        boolean again,
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

    /// Whether nobody denied it, or it was found to hold.
    boolean isStanding() {
        State state = state();
        return endedAt == null && state != State.DENIED && state != State.NOT_SO;
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
