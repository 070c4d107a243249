package damlam.exchange.web;

import damlam.calendar.Certainty;
import damlam.exchange.StatusCode;
import damlam.page.RuleSheet;
import damlam.page.Words;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/// The states that systems tell each other, and how sure their codes are.
@Component
class StatusSheet implements RuleSheet {
    @Override
    public Shown in(Words words) {
        return new Shown(
                "exchange",
                words.say("exchange.rules"),
                words.say("exchange.rules.what"),
                List.of(words.say("exchange.rules.code"), words.say("exchange.rules.meaning")),
                Arrays.stream(StatusCode.values())
                        .map(code -> new Rule(
                                List.of(code.code(), words.say("exchange.status." + code)),
                                words.say("exchange.rules.source"),
                                null,
                                Certainty.REPORTED))
                        .toList());
    }
}
