package damlam.analysis.web;

import damlam.analysis.SignalRules;
import damlam.page.RuleSheet;
import damlam.page.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/// How long a signal is for whom it is about alone.
@Component
class LookSheet implements RuleSheet {
    private final SignalRules rules;

    LookSheet(SignalRules rules) {
        this.rules = rules;
    }

    @Override
    public Shown in(Words words) {
        String faults = rules.faults().isEmpty()
                ? ""
                : " " + words.say("analysis.rules.faults", String.join("; ", rules.faults()));
        return new Shown(
                "looking",
                words.say("analysis.rules.looking"),
                words.say("analysis.rules.looking.what") + faults,
                List.of(words.say("analysis.rules.what"), words.say("analysis.rules.value")),
                rules.looking().stream()
                        .map(rule -> new Rule(
                                List.of(
                                        words.say("analysis.rules.timeToLook"),
                                        words.say("analysis.rules.days", rule.workingDays())),
                                rule.source(),
                                rule.from(),
                                rule.sure()))
                        .toList());
    }
}
