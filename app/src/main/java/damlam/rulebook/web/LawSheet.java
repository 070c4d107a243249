package damlam.rulebook.web;

import damlam.page.RuleSheet;
import damlam.page.Words;
import damlam.rulebook.Laws;
import java.util.List;
import org.springframework.stereotype.Component;

/// What documents of law are called in decisions that rest on them.
@Component
class LawSheet implements RuleSheet {
    @Override
    public Shown in(Words words) {
        return new Shown(
                "laws",
                words.say("rulebook.laws"),
                words.say("rulebook.laws.what"),
                List.of(words.say("rulebook.laws.number"), words.say("rulebook.laws.named")),
                Laws.all().stream()
                        .map(law -> new Rule(
                                List.of(law.number(), Laws.cited(law.number()).getFirst()),
                                law.source(),
                                null,
                                law.certainty()))
                        .toList());
    }
}
