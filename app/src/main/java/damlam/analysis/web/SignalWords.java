package damlam.analysis.web;

import damlam.analysis.FoundSignal;
import damlam.analysis.Pattern;
import damlam.analysis.Relation;
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
                said(figure, figure.found()),
                said(figure, figure.of()));
    }

    /// A limit or what it is held against, as a sentence has it.
    String limit(Figure figure) {
        return figure.unit() == Figure.Unit.COUNT ? words.number(figure.of()) : words.working(figure.of());
    }

    String against(Pattern.Weight weight) {
        Figure figure = weight.figure();
        String key = "analysis.factor." + weight.factor();
        String own = key + "." + figure.unit();
        return words.say(words.knows(own) ? own : key, said(figure, figure.found()), said(figure, figure.of()));
    }

    private Object said(Figure figure, long value) {
        return figure.unit() == Figure.Unit.COUNT ? (Object) value : words.length(Math.max(0, value));
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
