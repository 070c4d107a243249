package damlam.analysis.web;

import damlam.analysis.SignalRules;
import damlam.calendar.Certainty;
import damlam.detect.Rules;
import damlam.page.RuleSheet;
import damlam.page.Words;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// The limits by which signals are found.
@Component
class ThresholdSheet implements RuleSheet {
    private final SignalRules rules;

    ThresholdSheet(SignalRules rules) {
        this.rules = rules;
    }

    @Override
    public Shown in(Words words) {
        Rules thresholds = rules.thresholds();
        return new Shown(
                "thresholds",
                words.say("analysis.rules.thresholds"),
                words.say("analysis.rules.thresholds.what", thresholds.version()),
                List.of(words.say("analysis.rules.what"), words.say("analysis.rules.value")),
                thresholds.lines().stream().map(line -> rule(line, words)).toList());
    }

    private static Rule rule(Rules.Line line, Words words) {
        String name = words.say("analysis.threshold." + line.threshold());
        return new Rule(
                List.of(
                        line.kind().isEmpty() ? name : words.say("analysis.rules.forKind", name, line.kind()),
                        Thresholds.value(line, words)),
                source(line, words),
                line.from().equals(LocalDate.MIN) ? null : line.from(),
                line.certainty());
    }

    /// What a convention says of itself is for who maintains the program; to those it is applied to it is the system's
    /// own rule.
    static String source(Rules.Line line, Words words) {
        return line.certainty() == Certainty.UNVERIFIED ? words.say("analysis.rule.source") : line.source();
    }
}
