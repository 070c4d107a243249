package damlam.procedure;

import damlam.calendar.Certainty;
import damlam.procedure.Grounded.Found;
import damlam.procedure.Grounded.Reason;
import damlam.procedure.Grounded.Unsettled;
import damlam.rulebook.Rule;
import damlam.rulebook.RuleFile;
import java.time.LocalDate;
import java.util.List;

/// The ascending grounds of each form, from `grounds.csv`: a repeat after a lighter form, or a graver consequence;
/// and from `consequences.csv` how grave one may be.
public final class Grounds {
    private static final List<RuleFile.Line> LINES = RuleFile.read(Grounds.class, "grounds.csv");
    private static final List<RuleFile.Line> CONSEQUENCES = RuleFile.read(Grounds.class, "consequences.csv");
    private static final String ANY = "*";

    private Grounds() {}

    /// The form that a law has for a conduct.
    ///
    /// @throws damlam.rulebook.UnconfirmedRuleException if nobody confirmed that this law has the form, or
    ///     the articles as others tell them
    public static Grounded form(Regime regime, boolean manager, Conduct conduct) {
        List<RuleFile.Line> known =
                LINES.stream().filter(line -> holds(line, regime)).toList();
        if (known.isEmpty()) {
            return new Unsettled(Reason.NOT_READ);
        }
        List<RuleFile.Line> apt =
                known.stream().filter(line -> fits(line, manager, conduct)).toList();
        return apt.stream()
                .filter(line -> is(line, "attitude", conduct.attitude().name()))
                .findFirst()
                .<Grounded>map(line -> found(regime, line))
                .orElseGet(() -> new Unsettled(
                        !apt.isEmpty() ? Reason.ATTITUDE : isWhole(known) ? Reason.NO_ARTICLE : Reason.PARTLY_READ));
    }

    /// Whether the articles themselves were read: of what others tell of them some may be left out.
    private static boolean isWhole(List<RuleFile.Line> known) {
        return known.stream().allMatch(Grounds::isRead);
    }

    private static boolean isRead(RuleFile.Line line) {
        return line.sure() == Certainty.FOUND;
    }

    /// The forms that a law may have for a conduct: of one that depends on the attitude, while that is open, each.
    static List<Form> forms(Regime regime, boolean manager, Conduct conduct) {
        return LINES.stream()
                .filter(line -> holds(line, regime) && fits(line, manager, conduct))
                .filter(line -> conduct.attitude() == Attitude.OPEN
                        || is(line, "attitude", conduct.attitude().name()))
                .map(line -> found(regime, line).form())
                .toList();
    }

    /// Whether a law weighs a breach by consequences of that gravity at all; where nobody told which it knows, perhaps.
    ///
    /// @throws damlam.rulebook.UnconfirmedRuleException if others tell that it does not, and nobody confirmed the
    ///     rule on its grounds
    public static boolean weighs(Regime regime, Consequence consequence) {
        List<RuleFile.Line> known =
                CONSEQUENCES.stream().filter(line -> holds(line, regime)).toList();
        if (known.isEmpty() || known.stream().anyMatch(line -> is(line, "consequence", consequence.name()))) {
            return true;
        }
        if (!isWhole(known)) {
            regime.binding("grounds");
        }
        return false;
    }

    private static Found found(Regime regime, RuleFile.Line line) {
        Form form = Form.valueOf(line.cell("form"));
        regime.binding(form.rule());
        if (isRead(line)) {
            return new Found(form, line.cell("basis"), line.sure());
        }
        // What others tell of the articles binds once an officer has compared it with them, and is cited as they did.
        Rule grounds = regime.binding("grounds");
        return new Found(form, grounds.basis(), grounds.cited());
    }

    private static boolean holds(RuleFile.Line line, Regime regime) {
        String until = line.cell("until");
        return is(line, "group", regime.group().name())
                && !regime.day().isBefore(LocalDate.parse(line.cell("from")))
                && (until.isEmpty() || !regime.day().isAfter(LocalDate.parse(until)));
    }

    private static boolean fits(RuleFile.Line line, boolean manager, Conduct conduct) {
        Breach breach = conduct.breach();
        Form after = conduct.after();
        return is(line, "who", manager ? "MANAGER" : "OTHER")
                && is(line, "after", after == null ? "FIRST" : after.name())
                && isOf(line, breach.matter())
                && is(line, "consequence", breach.consequence().name());
    }

    private static boolean isOf(RuleFile.Line line, Matter matter) {
        return is(line, "of", matter.name()) || (matter.listed() && is(line, "of", "LISTED"));
    }

    private static boolean is(RuleFile.Line line, String column, String value) {
        return line.cell(column).equals(ANY) || line.cell(column).equals(value);
    }
}
