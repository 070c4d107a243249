package damlam.analysis.web;

import damlam.analysis.FoundSignal;
import damlam.analysis.Pattern;
import damlam.analysis.Relation;
import damlam.analysis.SignalLimits;
import damlam.cases.Party;
import damlam.detect.Figure;
import damlam.detect.SignalKind;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.page.Words;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How signals, their figures and the parties in them are said.
final class SignalWords {
    private static final double LOW = 0.4;
    private static final double HIGH = 0.7;

    final Words words;
    private final OrgChart chart;

    SignalWords(Words words, OrgChart chart) {
        this.words = words;
        this.chart = chart;
    }

    String unit(UnitId id) {
        return chart.everUnit(id).map(Unit::name).orElse("?");
    }

    String person(PersonId id) {
        return chart.person(id).map(Person::name).orElse("?");
    }

    /// The person, where one is meant, else the unit.
    String party(Party party) {
        PersonId person = party.person();
        return person == null ? unit(party.unit()) : person(person);
    }

    /// The person with their unit, where one is meant.
    String full(Party party) {
        PersonId person = party.person();
        return person == null
                ? unit(party.unit())
                : words.say("analysis.whom.person", person(person), unit(party.unit()));
    }

    /// Whom a signal in a list is about. Who has not opened it is not told the name: to learn it is a look, and looks
    /// are recorded.
    String whom(Party named, Relation relation, boolean looked) {
        if (named.person() == null) {
            return unit(named.unit());
        }
        if (relation == Relation.CONCERNED) {
            return words.say("analysis.whom.me");
        }
        return looked ? full(named) : words.say("analysis.whom.hidden", unit(named.unit()));
    }

    String kind(SignalKind kind) {
        return words.say("analysis.kind." + kind);
    }

    String figure(Pattern pattern) {
        String key = "analysis.figure." + pattern.kind();
        Figure figure = pattern.figure();
        return words.say(
                words.knows(key) ? key : key + "." + figure.unit(),
                heldAgainst(figure),
                said(figure, figure.of(), near(figure)));
    }

    /// What was measured; to the minute where in fewer words it would look like its limit, and in words where even so.
    private Object heldAgainst(Figure figure) {
        Object found = said(figure, figure.found(), near(figure));
        boolean same = figure.found() != figure.of() && found.equals(said(figure, figure.of(), near(figure)));
        return same && figure.unit() == Figure.Unit.WORKING_MS
                ? words.say(
                        figure.found() > figure.of() ? "analysis.figure.justOver" : "analysis.figure.justUnder", found)
                : found;
    }

    private boolean near(Figure figure) {
        return figure.unit() == Figure.Unit.WORKING_MS
                && figure.found() != figure.of()
                && words.length(Math.max(0, figure.found())).equals(words.length(Math.max(0, figure.of())));
    }

    /// By how much it lies beyond its limit, and how much of the limit that is; empty for what is no time.
    String beyond(Pattern pattern, int small) {
        Figure figure = pattern.figure();
        if (figure.unit() != Figure.Unit.WORKING_MS || pattern.kind().isDaring() || figure.of() <= 0) {
            return "";
        }
        long beyond = SignalLimits.beyondMs(pattern);
        String key = pattern.kind() == SignalKind.LATE_REPLY ? "analysis.beyond.late" : "analysis.beyond";
        String said = words.say(key, words.lengthToTheMinute(beyond), words.percent(beyond, figure.of()));
        return SignalLimits.isSmall(pattern, small) ? said + " " + words.say("analysis.small.why", small) : said;
    }

    /// A limit or what it is held against, as a sentence has it.
    String limit(Figure figure) {
        return figure.unit() == Figure.Unit.COUNT ? words.number(figure.of()) : words.working(figure.of());
    }

    String against(Pattern.Weight weight) {
        Figure figure = weight.figure();
        String key = "analysis.factor." + weight.factor();
        String own = key + "." + figure.unit();
        return words.say(
                words.knows(own) ? own : key, said(figure, figure.found(), false), said(figure, figure.of(), false));
    }

    private Object said(Figure figure, long value, boolean toTheMinute) {
        if (figure.unit() == Figure.Unit.COUNT) {
            return value;
        }
        long ms = Math.max(0, value);
        return toTheMinute ? words.lengthToTheMinute(ms) : words.length(ms);
    }

    boolean isFaint(Pattern pattern) {
        return pattern.strength() < LOW;
    }

    String moves(Pattern pattern) {
        String numbers = pattern.moves().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return words.say("analysis.seen.moves", pattern.moves().size(), numbers);
    }

    /// Which fact overturned it; empty while it stands.
    String gone(FoundSignal.@Nullable Gone gone) {
        if (gone == null) {
            return "";
        }
        boolean many = gone.reason() == FoundSignal.Reason.MOVE && gone.moves() > 1;
        return words.say(
                "analysis.gone." + gone.reason() + (many ? ".many" : ""),
                gone.moveNo(),
                gone.moveNo() + gone.moves() - 1);
    }

    String strength(Pattern pattern) {
        double strength = pattern.strength();
        String plain =
                words.say("analysis.rule.strength." + (strength < LOW ? "low" : strength < HIGH ? "middle" : "high"));
        return pattern.isExplained() ? words.say("analysis.rule.strength.halved", plain) : plain;
    }
}
