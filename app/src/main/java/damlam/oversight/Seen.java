package damlam.oversight;

import damlam.org.PersonId;
import java.util.Optional;

/// An inspection as somebody sees it.
///
/// @param bar why they may have no part in it; empty where they may
public record Seen(Inspection inspection, PersonId me, Part part, Stage stage, Optional<TeamBar> bar) {
    /// Whether they take steps of the team.
    public boolean works() {
        return part.member() && bar.isEmpty();
    }

    public boolean leads() {
        return part.leads() && bar.isEmpty();
    }

    /// Whether they decide who is in the team: not whoever leads it.
    public boolean decides() {
        return part.orders() && !part.leads();
    }

    /// Whether they may end it: for the body, and never on what they had a part in finding.
    public boolean concludes() {
        return part.body()
                && bar.isEmpty()
                && inspection.teams().stream().noneMatch(team -> team.members().contains(me));
    }

    /// What there is for them to do.
    public Task task() {
        return switch (stage) {
            case PLANNED -> part.orders() ? Task.TEAM : Task.WAIT;
            case UNDER_WAY -> works() ? Task.LOOK : Task.WAIT;
            case SENT -> part.unit() ? Task.EXPLAIN : Task.WAIT;
            case TO_SIGN -> mine() ? Task.SIGN : Task.WAIT;
            case TO_CONCLUDE -> concludes() ? Task.CONCLUDE : Task.WAIT;
            case CONCLUDED -> Task.NONE;
        };
    }

    private boolean mine() {
        boolean team = leads() && inspection.signature(Signature.Side.TEAM).isEmpty();
        boolean unit = part.unit() && inspection.signature(Signature.Side.UNIT).isEmpty();
        return team || unit;
    }

    /// What there is to do about an inspection, for whoever looks.
    public enum Task {
        TEAM,
        LOOK,
        EXPLAIN,
        SIGN,
        CONCLUDE,
        /// Another's turn.
        WAIT,
        NONE;

        public boolean mine() {
            return this != WAIT && this != NONE;
        }
    }
}
