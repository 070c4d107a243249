package damlam.reports.web;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.forms.DefinedForm;
import damlam.forms.FormId;
import damlam.forms.Forms;
import damlam.forms.Period;
import damlam.org.Org;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.page.Pages;
import damlam.reports.PeriodicReport;
import damlam.reports.PeriodicReports;
import damlam.reports.ReportReviews;
import damlam.reports.ReportState;
import damlam.reports.web.HomeView.FormLine;
import damlam.reports.web.HomeView.PeriodLine;
import damlam.reports.web.HomeView.UnitLine;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The first page of reports: what my unit has to send, and, for the Office, how each period stands.
@Controller
class ReportsHomePages {
    /// What is still to be sent, the longest due first, then the latest of what was sent.
    private static final Comparator<UnitLine> TO_SEND_FIRST = Comparator.comparing(
                    (UnitLine line) -> !line.state().open())
            .thenComparingLong(
                    line -> line.period().dueOn().toEpochDay() * (line.state().open() ? 1 : -1))
            .thenComparingLong(UnitLine::report);

    private final Forms forms;
    private final PeriodicReports reports;
    private final ReportReviews reviews;
    private final Org org;
    private final Clock clock;
    private final Pages pages;

    ReportsHomePages(Forms forms, PeriodicReports reports, ReportReviews reviews, Org org, Clock clock, Pages pages) {
        this.forms = forms;
        this.reports = reports;
        this.reviews = reviews;
        this.org = org;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/reports")
    View home(@AuthenticationPrincipal CurrentPerson me) {
        Instant now = clock.instant();
        boolean all = PeriodicReports.seesAll(me);
        Map<FormId, DefinedForm> defined = new LinkedHashMap<>();
        forms.all().forEach(form -> defined.put(form.id(), form));
        Set<UnitId> own = own(me, defined.values());
        List<PeriodicReport> known = all ? reports.standing() : reports.standing(own);
        List<UnitLine> mine = known.stream()
                .filter(report -> own.contains(report.unit()))
                .map(report -> line(me, Objects.requireNonNull(defined.get(report.form())), report, now))
                .sorted(TO_SEND_FIRST)
                .toList();
        List<FormLine> lines = defined.values().stream()
                .filter(form -> all || form.form().units().stream().anyMatch(own::contains))
                .map(form -> new FormLine(form, forms.current(form.form()).orElse(null)))
                .toList();
        HomeView view =
                new HomeView(mine, all ? periods(defined, known, now) : List.of(), lines, all, me.is(Role.OFFICE));
        return pages.of("reports/home", Map.of("view", view));
    }

    /// The unit where they work, if they may open its reports, and those for which they act.
    private Set<UnitId> own(CurrentPerson me, Collection<DefinedForm> defined) {
        UnitId at = org.chart().addressable(me.unit());
        return defined.stream()
                .flatMap(form -> form.form().units().stream())
                .distinct()
                .filter(unit -> reports.mayWrite(me, unit).isPresent() || (unit.equals(at) && reports.maySee(me, unit)))
                .collect(Collectors.toSet());
    }

    private static List<PeriodLine> periods(Map<FormId, DefinedForm> defined, List<PeriodicReport> known, Instant now) {
        record Asked(FormId form, Period period) {}
        Map<Asked, List<PeriodicReport>> asked =
                known.stream().collect(Collectors.groupingBy(report -> new Asked(report.form(), report.period())));
        return asked.entrySet().stream()
                .map(one -> line(
                        Objects.requireNonNull(defined.get(one.getKey().form())),
                        one.getKey().period(),
                        one.getValue(),
                        now))
                .sorted(Comparator.comparing((PeriodLine line) -> line.period().cutOff())
                        .reversed()
                        .thenComparingLong(line -> line.form().value()))
                .toList();
    }

    private UnitLine line(CurrentPerson me, DefinedForm form, PeriodicReport report, Instant now) {
        return new UnitLine(
                report.id().value(),
                form.form().name(),
                report.period(),
                org.chart().unit(report.unit()).map(Unit::name).orElse(""),
                report.state(now),
                report.late(),
                report.nil(now),
                reports.mayWrite(me, report.unit()).isPresent(),
                reviews.goesToLeaders(report.unit()));
    }

    private static PeriodLine line(DefinedForm form, Period period, List<PeriodicReport> units, Instant now) {
        List<PeriodicReport> sent =
                units.stream().filter(report -> !report.state(now).open()).toList();
        return new PeriodLine(
                form.id(),
                form.form().name(),
                period,
                units.size(),
                sent.size(),
                sent.stream().filter(PeriodicReport::late).count(),
                sent.stream().filter(report -> report.nil(now)).count(),
                in(ReportState.RETURNED, units, now),
                in(ReportState.MISSING, units, now));
    }

    private static long in(ReportState state, List<PeriodicReport> units, Instant now) {
        return units.stream().filter(report -> report.state(now) == state).count();
    }
}
