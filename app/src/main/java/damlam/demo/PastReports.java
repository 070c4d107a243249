package damlam.demo;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.consolidation.Consolidations;
import damlam.forms.DefinedForm;
import damlam.forms.FormSection;
import damlam.forms.Forms;
import damlam.forms.Period;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.reports.Draft;
import damlam.reports.PeriodicReport;
import damlam.reports.PeriodicReports;
import damlam.reports.ReportClock;
import damlam.reports.ReportId;
import damlam.reports.ReportReviews;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// The reports of past periods: asked for on their day, sent in time by most, late by some, by a few not at all, and
/// taken by the Office. They go through the same doors as today's.
@Component
@ConditionalOnProperty("damlam.demo")
class PastReports {
    private static final double IN_TIME = 0.8;
    private static final double LATE = 0.1;
    private static final double GIVEN_BACK = 0.06;

    private final ReportClock clock;
    private final Forms forms;
    private final PeriodicReports reports;
    private final ReportReviews reviews;
    private final Consolidations consolidations;
    private final Accounts accounts;

    PastReports(
            ReportClock clock,
            Forms forms,
            PeriodicReports reports,
            ReportReviews reviews,
            Consolidations consolidations,
            Accounts accounts) {
        this.clock = clock;
        this.forms = forms;
        this.reports = reports;
        this.reviews = reviews;
        this.consolidations = consolidations;
        this.accounts = accounts;
    }

    /// Who is there, until when the story goes, and by what chance.
    record Ground(OrgChart chart, Instant now, WorkTime time, Chance chance, Phrases phrases) {
        Instant on(LocalDate day) {
            return Instant.ofEpochMilli(time.on(day, chance.between(1, 7) * WorkTime.HOUR));
        }

        LocalDate workingDays(LocalDate after, int days) {
            return time.calendar().plusWorkingDays(after, days);
        }
    }

    /// Something that somebody did; done in the order of time.
    private record Act(Instant at, Runnable deed) {}

    void tell(Ground ground, LocalDate since) {
        LocalDate today = ground.time().calendar().dayOf(ground.now().toEpochMilli());
        for (LocalDate day = since.withDayOfMonth(15); !day.isAfter(today); day = day.plusMonths(1)) {
            // Every month's figures are closed at the end of the 14th.
            long midnight = ground.time().calendar().startOf(day);
            DemoClock.at(Instant.ofEpochMilli(midnight + WorkTime.MINUTE), clock::turn);
        }
        List<Act> acts = new ArrayList<>();
        for (DefinedForm form : forms.all()) {
            reports.periods(form.id()).forEach(period -> acts.addAll(period(ground, form, period)));
        }
        acts.stream()
                .filter(act -> act.at().isBefore(ground.now()))
                .sorted(Comparator.comparing(Act::at))
                .forEach(act -> DemoClock.at(act.at(), act.deed()));
    }

    private List<Act> period(Ground ground, DefinedForm form, Period period) {
        List<Act> acts = new ArrayList<>();
        for (PeriodicReport report : reports.reports(form.id(), period.cutOff())) {
            acts.addAll(report(ground, report, form.form().dueWorkingDays()));
        }
        LocalDate day = ground.workingDays(period.dueOn(), 2);
        acts.add(new Act(ground.on(day), () -> consolidate(ground, form, period)));
        return acts;
    }

    private List<Act> report(Ground ground, PeriodicReport report, int daysToSend) {
        Chance chance = ground.chance();
        LocalDate cutOff = report.period().cutOff();
        LocalDate sentOn;
        if (chance.happens(IN_TIME)) {
            sentOn = ground.workingDays(cutOff, chance.between(1, daysToSend));
        } else if (chance.happens(LATE / (1 - IN_TIME))) {
            sentOn = ground.workingDays(cutOff, daysToSend + chance.between(1, 3));
        } else {
            return List.of();
        }
        Act sent = new Act(ground.on(sentOn), () -> send(ground, report));
        boolean back = chance.happens(GIVEN_BACK);
        Act answered = new Act(ground.on(ground.workingDays(sentOn, 1)), () -> answer(ground, report, back));
        return List.of(sent, answered);
    }

    private void send(Ground ground, PeriodicReport report) {
        PersonId head =
                ground.chart().headOf(report.unit()).orElseThrow().person().id();
        CurrentPerson by = accounts.person(head).orElseThrow();
        Draft draft = reports.draft(by, report.id());
        if (draft.figures().anyWork()) {
            reports.write(by, report.id(), words(ground, "report-", draft.asked()), Map.of());
        }
        reports.submit(by, report.id(), !draft.figures().anyWork());
    }

    private static Map<Integer, String> words(Ground ground, String occasion, List<FormSection> asked) {
        return asked.stream()
                .collect(Collectors.toMap(
                        FormSection::no, section -> ground.phrases().on(occasion + section.no())));
    }

    private void answer(Ground ground, PeriodicReport report, boolean back) {
        CurrentPerson by = taker(ground, report);
        ReportId id = report.id();
        if (back) {
            reviews.giveBack(by, id, ground.phrases().on("report-back"));
        } else {
            reviews.accept(by, id);
        }
    }

    /// The chief of the Office; of the Office's own report the leader.
    private CurrentPerson taker(Ground ground, PeriodicReport report) {
        Cast cast = Cast.of(ground.chart());
        CurrentPerson chief = accounts.person(cast.of("chief")).orElseThrow();
        return reviews.mayTake(chief, report)
                ? chief
                : accounts.person(cast.of("leader")).orElseThrow();
    }

    private void consolidate(Ground ground, DefinedForm form, Period period) {
        PersonId chief = Cast.of(ground.chart()).of("chief");
        CurrentPerson by = accounts.person(chief).orElseThrow();
        List<FormSection> asked = form.form().sections().stream()
                .filter(FormSection::asksForWords)
                .toList();
        consolidations.summarize(by, form.id(), period.cutOff(), words(ground, "summary-", asked));
        consolidations.consolidate(by, form.id(), period.cutOff());
    }
}
