package damlam.whistleblowing;

import damlam.calendar.WorkCalendar;
import damlam.procedure.Clock;
import damlam.procedure.Denunciations;
import damlam.rulebook.Rulebook;
import damlam.whistleblowing.ConductReport.Acceptance;
import damlam.whistleblowing.ConductReport.Denunciation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// By when a report waits for what: by its own days, and once it is a denunciation by those of the law.
@Component
public class ConductClocks {
    private final Rulebook book;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    ConductClocks(Rulebook book) {
        this.book = book;
    }

    /// The days of a report.
    ///
    /// @param running the clocks of the law, as [#running]
    /// @param due the last day of what comes next, as [#due]
    /// @param decideBy by when it is decided whether it is accepted, as [#decideBy]
    /// @param answerBy by when whoever reported is answered
    public record Times(
            List<Clock> running, Optional<LocalDate> due, Optional<LocalDate> decideBy, LocalDate answerBy) {}

    public Times of(ConductReport report) {
        return new Times(running(report), due(report), decideBy(report), answerBy(report));
    }

    /// The clocks of a denunciation that run, in their order; none for another report, for one that was not accepted,
    /// or a closed one.
    public List<Clock> running(ConductReport report) {
        Denunciation denunciation = report.denunciation();
        if (denunciation == null || denunciation.refusal() != null || report.closing() != null) {
            return List.of();
        }
        Denunciations law = new Denunciations(book, calendar);
        Acceptance acceptance = denunciation.acceptance();
        if (acceptance == null) {
            return List.of(law.check(report.day(), false), law.forward(report.day()));
        }
        Clock settle = law.settle(acceptance.day(), acceptance.difficulty());
        return acceptance.told() == null ? List.of(law.tell(acceptance.day()), settle) : List.of(settle);
    }

    /// By when it is decided whether a denunciation is accepted: to whoever is competent the time to forward it means
    /// nothing. Empty once it is decided, or closed.
    public Optional<LocalDate> decideBy(ConductReport report) {
        return report.waitsForDecision() ? running(report).stream().findFirst().map(Clock::due) : Optional.empty();
    }

    /// The last day of what comes next: to look at it, to answer, or what the law asks first; empty once it is closed.
    public Optional<LocalDate> due(ConductReport report) {
        if (report.closing() != null) {
            return Optional.empty();
        }
        if (report.taken() == null && report.denunciation() == null) {
            return Optional.of(report.lookBy());
        }
        return running(report).stream()
                .map(Clock::due)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .or(() -> Optional.of(report.answerBy()));
    }

    /// A denunciation that was accepted is answered by when it is settled.
    private LocalDate answerBy(ConductReport report) {
        List<Clock> running = running(report);
        LocalDate settled =
                report.accepted() && !running.isEmpty() ? running.getLast().due() : null;
        return settled == null ? report.answerBy() : settled;
    }
}
