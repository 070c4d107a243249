package damlam.procedure;

import java.util.List;

/// A seat on the disciplinary council.
public enum SeatKind {
    /// Head or deputy of the authority.
    CHAIR(Substitute.HEAD_OF_SUPERIOR),
    /// Head or deputy of the unit where the person works.
    UNIT_HEAD(Substitute.FROM_SUPERIOR),
    /// The Party’s committee: only on a council of five.
    PARTY(Substitute.FROM_SUPERIOR_COMMITTEE),
    /// Trade union, or where there is none whoever stands for the staff.
    UNION(Substitute.FROM_SUPERIOR_COMMITTEE),
    /// Of the authority’s personnel staff.
    PERSONNEL(Substitute.CHOSEN_BY_AUTHORITY);

    /// Who takes the seat when all who could have a conflict.
    public enum Substitute {
        HEAD_OF_SUPERIOR,
        FROM_SUPERIOR,
        FROM_SUPERIOR_COMMITTEE,
        CHOSEN_BY_AUTHORITY
    }

    private final Substitute substitute;

    SeatKind(Substitute substitute) {
        this.substitute = substitute;
    }

    public Substitute substitute() {
        return substitute;
    }

    /// The seats of a council.
    ///
    /// @throws damlam.rulebook.UnconfirmedRuleException if nobody confirmed how many it has
    public static List<SeatKind> of(Regime regime, Subject subject) {
        String members = subject.manager()
                ? "council.members.manager"
                : subject.unitHasParts()
                                && regime.found("council.members.units").isPresent()
                        ? "council.members.units"
                        : "council.members";
        int count = regime.binding(members).amount().count();
        if (count == values().length) {
            return List.of(values());
        }
        return subject.manager() ? List.of(CHAIR, UNIT_HEAD, PERSONNEL) : List.of(CHAIR, UNION, PERSONNEL);
    }
}
