package damlam.discipline.web;

import damlam.discipline.Act;
import damlam.discipline.ActKind;
import damlam.discipline.Entries;
import damlam.discipline.Seen;
import damlam.page.Words;
import damlam.procedure.Decision;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That a decision was found wrong: which, and by what.
record WrongWords(Words words) {
    /// To whom it was about: that it is annulled, what they have again, and whether it was published.
    String toThePerson(Seen seen) {
        LocalDate published = seen.progress().rectified().orElse(null);
        String then = published == null
                ? words.say("discipline.head.wrong.waits")
                : words.say("discipline.head.wrong.published", words.date(published));
        return words.say("discipline.head.wrong.you", decision(seen), by(seen), then);
    }

    /// `Quyết định số 12/QĐ-THPT ngày 02/12/2026 kỷ luật Khiển trách`; without a number where nobody entered one.
    String decision(Seen seen) {
        Act act = last(seen, ActKind.DECIDE);
        String form = seen.progress().step() instanceof Decision decision
                ? words.say("procedure.form." + decision.form())
                : "";
        String day = act == null ? "" : words.date(act.day());
        String number = act == null ? "" : act.facts().text("paperNo");
        return number.isEmpty()
                ? words.say("discipline.wrong.decision.unnumbered", day, form)
                : words.say("discipline.wrong.decision", number, day, form);
    }

    /// By what it was found wrong: a paper, a complaint that was settled, or another conclusion.
    String by(Seen seen) {
        return Entries.wrong(seen)
                .map(act -> words.say("discipline.wrong.by.paper", ActWords.paper(words, act)))
                .orElseGet(() -> {
                    Act settled = last(seen, ActKind.SETTLE);
                    Act act = settled == null ? last(seen, ActKind.REASSESS) : settled;
                    return act == null ? "" : words.say("discipline.wrong.by." + act.kind(), words.date(act.day()));
                });
    }

    /// The same as a ground of a document.
    String ground(Seen seen) {
        return Entries.wrong(seen)
                .map(act -> words.say("discipline.paper.basis.wrong.paper", ActWords.paper(words, act)))
                .orElseGet(() -> {
                    Act settled = last(seen, ActKind.SETTLE);
                    Act act = settled == null ? last(seen, ActKind.REASSESS) : settled;
                    return act == null
                            ? ""
                            : words.say("discipline.paper.basis.wrong." + act.kind(), words.date(act.day()));
                });
    }

    private static @Nullable Act last(Seen seen, ActKind kind) {
        return seen.acts().stream()
                .filter(act -> act.kind() == kind && !seen.progress().voided().containsKey(act.no()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
