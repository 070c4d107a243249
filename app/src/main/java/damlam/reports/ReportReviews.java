package damlam.reports;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.forms.FormId;
import damlam.forms.ReportRefusedException;
import damlam.forms.ReportRefusedException.Reason;
import damlam.forms.SectionWords;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Org;
import damlam.org.UnitId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what the Office does with a unit's report: takes it, gives it back, reminds of it.
///
/// What is not allowed is refused with [ReportRefusedException] and changes nothing.
@Component
public class ReportReviews {
    private final ReportRows rows;
    private final ReportWork work;
    private final Journal journal;
    private final Org org;
    private final Clock clock;

    ReportReviews(ReportRows rows, ReportWork work, Journal journal, Org org, Clock clock) {
        this.rows = rows;
        this.work = work;
        this.journal = journal;
        this.org = org;
        this.clock = clock;
    }

    /// Whether somebody takes or gives back a report: the head of the Office, a deputy or delegate; for the report of
    /// the Office itself, those who lead the body.
    public boolean mayTake(CurrentPerson person, PeriodicReport report) {
        return org.chart().standIn(person.id(), work.reviewer(report.unit())).isPresent();
    }

    /// Whether a unit's report goes to those who lead the body: that of the Office, which takes all others.
    public boolean goesToLeaders(UnitId unit) {
        return work.isOffice(unit);
    }

    /// Takes a report: the case that asked for it is done.
    @Transactional
    public void accept(CurrentPerson by, ReportId id) {
        PeriodicReport report = underReview(by, id);
        Instant now = clock.instant();
        rows.insertStep(id, new Step(Step.Kind.ACCEPTED, now, by.id(), null, false, ""));
        journal.append(new Entry(now, by.actor(), "reports.accept", id.subject(), Map.of(), null));
        work.accept(by, report);
    }

    /// Gives a report back, with the reason: the case is with the unit again.
    @Transactional
    public void giveBack(CurrentPerson by, ReportId id, String reason) {
        String why = SectionWords.clean(reason);
        if (why.isEmpty()) {
            throw new ReportRefusedException(Reason.REASON_MISSING);
        }
        PeriodicReport report = underReview(by, id);
        Instant now = clock.instant();
        rows.insertStep(id, new Step(Step.Kind.RETURNED, now, by.id(), null, false, why));
        journal.append(new Entry(now, by.actor(), "reports.return", id.subject(), Map.of(), why));
        work.giveBack(by, report, why);
    }

    private PeriodicReport underReview(CurrentPerson by, ReportId id) {
        PeriodicReport shown = rows.report(id).orElseThrow(() -> new ReportRefusedException(Reason.NOT_SEEN));
        if (!mayTake(by, shown)) {
            throw new ReportRefusedException(Reason.NOT_OFFICE);
        }
        rows.lock(id);
        PeriodicReport report = rows.report(id).orElseThrow();
        if (report.state(clock.instant()) != ReportState.SUBMITTED) {
            throw new ReportRefusedException(Reason.NOT_SENT);
        }
        return report;
    }

    /// Reminds all units whose report the Office does not have, each once a day at most.
    ///
    /// @return how many were reminded
    @Transactional
    public int remind(CurrentPerson by, FormId form, LocalDate cutOff) {
        if (!by.is(Role.OFFICE)) {
            throw new ReportRefusedException(Reason.NOT_OFFICE);
        }
        Instant now = clock.instant();
        List<PeriodicReport> waited = rows.reports(form, cutOff).stream()
                .filter(report -> report.state(now).open() && !remindedToday(report))
                .toList();
        for (PeriodicReport report : waited) {
            String words = work.remind(by, report);
            rows.insertStep(report.id(), new Step(Step.Kind.REMINDED, now, by.id(), null, false, words));
            journal.append(
                    new Entry(now, by.actor(), "reports.remind", report.id().subject(), Map.of(), words));
        }
        return waited.size();
    }

    private boolean remindedToday(PeriodicReport report) {
        return report.last(Step.Kind.REMINDED)
                .map(step -> LocalDate.ofInstant(step.at(), Org.ZONE).equals(org.today()))
                .orElse(false);
    }
}
