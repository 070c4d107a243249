package damlam.documents.web;

import damlam.documents.Channel;
import damlam.documents.LimitRule;
import damlam.documents.Limits;
import damlam.page.RuleSheet;
import damlam.page.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/// How long registering, submitting, numbering and sending out may take.
@Component
class LimitSheet implements RuleSheet {
    private final Limits limits;

    LimitSheet(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Shown in(Words words) {
        return new Shown(
                "limits",
                words.say("documents.rules.limits"),
                words.say("documents.rules.limits.what")
                        + (limits.faults().isEmpty()
                                ? ""
                                : " " + words.say("documents.rules.limits.faults", String.join("; ", limits.faults()))),
                List.of(words.say("documents.rules.act"), words.say("documents.rules.limit")),
                limits.rules().stream().map(rule -> rule(rule, words)).toList());
    }

    private static Rule rule(LimitRule rule, Words words) {
        String which = words.say(
                "documents.rules.act." + rule.act(),
                words.say("documents.channel." + (rule.channel() == Channel.PAPER ? "PAPER" : "ELECTRONIC")));
        String pressing = words.say(rule.pressing() ? "documents.rules.pressing" : "documents.rules.normal");
        return new Rule(
                List.of(
                        which + " · " + pressing,
                        words.say("documents.rules.until." + rule.until(), rule.workingDays())),
                rule.source(),
                rule.from(),
                rule.sure());
    }
}
