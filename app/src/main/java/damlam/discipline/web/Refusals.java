package damlam.discipline.web;

import damlam.access.CurrentPerson;
import damlam.discipline.ProceedingRefusedException;
import damlam.documents.Registrars;
import damlam.org.OrgChart;
import damlam.page.Words;
import damlam.procedure.Circumstance;
import damlam.procedure.StepRefusedException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// Why the law does not allow a step, with the day and the ground that decide.
final class Refusals {
    private Refusals() {}

    static String said(Words words, StepRefusedException refused) {
        if (!refused.bars().isEmpty() || refused.reason() == StepRefusedException.Reason.PROTECTED) {
            // Why is the person's health or family: their page says it to them, and the steps to whoever may read them.
            // Of a denouncer the same is said: whoever judges may be the one they denounced.
            return words.say("discipline.barred");
        }
        if (refused.form().isPresent()) {
            return words.say(
                    refused.key() + ".form",
                    words.say("procedure.form." + refused.form().orElseThrow()));
        }
        return refused.day()
                .map(day -> words.say(refused.key() + ".day", words.date(day)))
                .orElseGet(() -> words.say(refused.key()));
    }

    /// Why a step is refused; where a paper is missing, with who can register it.
    static String said(Words words, ProceedingRefusedException refused, CurrentPerson me, OrgChart chart) {
        String said = words.say("discipline.refused." + refused.reason());
        return switch (refused.reason()) {
            case PAPER_UNKNOWN, APPOINTMENT_UNKNOWN ->
                Registrars.of(chart, me.unit())
                        .map(who -> said + " " + words.say("documents.registrars.ask", who.named()))
                        .orElse(said);
            default -> said;
        };
    }

    /// `Đang mang thai, nghỉ thai sản, từ 01/11/2026 (Điều 3 khoản 2)`.
    static String bars(Words words, List<Circumstance> bars) {
        return bars.stream().map(one -> bar(words, one)).collect(Collectors.joining("; "));
    }

    private static String bar(Words words, Circumstance one) {
        String what = words.say("discipline.why." + one.kind() + ".is");
        LocalDate last = one.last();
        return last == null
                ? words.say("discipline.bar.from", what, words.date(one.from()))
                : words.say("discipline.bar.days", what, words.date(one.from()), words.date(last));
    }
}
