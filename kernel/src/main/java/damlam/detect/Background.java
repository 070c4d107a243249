package damlam.detect;

import java.util.Optional;

/// What the organisation knows beside the log. Where it knows nothing, the answers are those given here.
public interface Background {
    /// Nothing is known beside the log.
    Background NONE = new Background() {};

    /// How many roles there are; their numbers run from 0.
    default int roles() {
        return 0;
    }

    /// The role of that person at that instant, -1 if unknown. People are compared within a role.
    default int role(int person, long atMs) {
        return -1;
    }

    /// Whether the authority table makes that unit competent for that kind of work; empty where it is silent.
    default Optional<Boolean> isCompetent(int unit, int caseNo, int kind, long atMs) {
        return isCompetent(unit, kind, atMs);
    }

    /// The same by the kind of work alone.
    default Optional<Boolean> isCompetent(int unit, int kind, long atMs) {
        return Optional.empty();
    }

    /// Whether a rule about that kind of work was in policy review, as unclear or in conflict, at any time in
    /// between.
    default boolean isUnderReview(int kind, long fromMs, long toMs) {
        return false;
    }
}
