package damlam.procedure;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Forms of discipline, ascending.
public enum Form {
    REPRIMAND("reprimand", Rank.ANY),
    WARNING("warning", Rank.ANY),
    /// Hạ bậc lương: công chức until 30/6/2025.
    LOWER_PAY("lowerPay", Rank.OTHERS),
    /// Giáng chức: công chức until 30/6/2025.
    DEMOTION("demotion", Rank.MANAGERS),
    /// Cách chức.
    LOSS_OF_POST("lossOfPost", Rank.MANAGERS),
    DISMISSAL("dismissal", Rank.ANY);

    private enum Rank {
        ANY,
        MANAGERS,
        OTHERS
    }

    private final String code;
    private final Rank rank;

    Form(String code, Rank rank) {
        this.code = code;
        this.rank = rank;
    }

    /// The name of its rule.
    String rule() {
        return "form." + code;
    }

    public boolean fits(boolean manager) {
        return rank == Rank.ANY || (rank == Rank.MANAGERS) == manager;
    }

    public boolean heavierThan(Form other) {
        return compareTo(other) > 0;
    }

    /// The forms a law has for a person, ascending.
    public static List<Form> of(Regime regime, boolean manager) {
        return Arrays.stream(values())
                .filter(form -> form.fits(manager) && regime.knows(form.rule()))
                .toList();
    }

    /// Of several breaches judged together: each is concluded upon, and one form is imposed, the heaviest.
    public static Form one(Regime regime, Collection<Form> each) {
        regime.binding("oneForm");
        return each.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    /// Of a breach while a decision is in effect: one heavier than the heavier of the two.
    public static Form whileServing(Regime regime, boolean manager, Form serving, Form fresh) {
        regime.binding("serving");
        Form heavier = fresh.heavierThan(serving) ? fresh : serving;
        return of(regime, manager).stream()
                .filter(form -> form.heavierThan(heavier))
                .findFirst()
                .orElse(DISMISSAL);
    }
}
