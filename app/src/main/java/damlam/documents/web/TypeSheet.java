package damlam.documents.web;

import damlam.calendar.Certainty;
import damlam.dispatch.DispatchType;
import damlam.page.RuleSheet;
import damlam.page.Words;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/// The types of administrative document and their abbreviations.
@Component
class TypeSheet implements RuleSheet {
    @Override
    public Shown in(Words words) {
        return new Shown(
                "types",
                words.say("documents.rules.types"),
                words.say("documents.rules.types.what"),
                List.of(words.say("documents.type"), words.say("documents.rules.symbol")),
                Arrays.stream(DispatchType.values())
                        .map(type -> new Rule(
                                List.of(
                                        type.title(),
                                        type.symbol().isEmpty()
                                                ? words.say("documents.rules.noSymbol")
                                                : type.symbol()),
                                words.say("documents.rules.types.source"),
                                null,
                                Certainty.FOUND))
                        .toList());
    }
}
