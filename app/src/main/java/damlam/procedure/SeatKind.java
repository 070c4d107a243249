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

    /// What the names of those rules begin with.
    static final String MEMBERS = "council.members";

    private final Substitute substitute;

    SeatKind(Substitute substitute) {
        this.substitute = substitute;
    }

    public Substitute substitute() {
        return substitute;
    }

    /// The seats of a council.
    ///
    /// @throws damlam.rulebook.NoRuleException if the law of that day has no rule on how many it has
    /// @throws damlam.rulebook.UnconfirmedRuleException if nobody confirmed that rule
    public static List<SeatKind> of(Regime regime, Subject subject) {
        int count = regime.binding(rule(regime, subject)).amount().count();
        if (count == values().length) {
            return List.of(values());
        }
        return subject.manager() ? List.of(CHAIR, UNIT_HEAD, PERSONNEL) : List.of(CHAIR, UNION, PERSONNEL);
    }

    /// The name of the rule that says how many there are.
    static String rule(Regime regime, Subject subject) {
        String units = MEMBERS + ".units";
        boolean divided = !subject.manager() && subject.unitHasParts();
        return divided && regime.found(units).isPresent() ? units : rule(subject.manager());
    }

    /// The same where the unit has no parts, or the law makes no difference.
    static String rule(boolean manager) {
        return manager ? MEMBERS + ".manager" : MEMBERS;
    }
}
