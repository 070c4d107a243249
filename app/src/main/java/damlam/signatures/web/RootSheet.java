package damlam.signatures.web;

import damlam.page.RuleSheet;
import damlam.page.Words;
import damlam.signatures.Signatures;
import java.util.List;
import org.springframework.stereotype.Component;

/// Whose certificates are trusted here, and who says so.
@Component
class RootSheet implements RuleSheet {
    private final Signatures signatures;

    RootSheet(Signatures signatures) {
        this.signatures = signatures;
    }

    @Override
    public Shown in(Words words) {
        return new Shown(
                "roots",
                words.say("signatures.roots"),
                words.say("signatures.roots.what"),
                List.of(words.say("signatures.root"), words.say("signatures.root.until")),
                signatures.roots().roots().stream()
                        .map(root -> new Rule(
                                List.of(
                                        root.name(),
                                        words.date(
                                                root.certificate().getNotAfter().toInstant())),
                                root.source(),
                                root.from(),
                                root.certainty()))
                        .toList());
    }
}
