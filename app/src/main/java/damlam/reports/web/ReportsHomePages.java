package damlam.reports.web;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.forms.DefinedForm;
import damlam.forms.Forms;
import damlam.forms.Period;
import damlam.org.Org;
import damlam.org.Unit;
import damlam.page.Pages;
import damlam.reports.PeriodicReport;
import damlam.reports.PeriodicReports;
import damlam.reports.ReportState;
import damlam.reports.web.HomeView.FormLine;
import damlam.reports.web.HomeView.PeriodLine;
import damlam.reports.web.HomeView.UnitLine;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The first page of reports: what my unit has to send, and, for the Office, how each period stands.
@Controller
class ReportsHomePages {
    private static final Comparator<UnitLine> TO_SEND_FIRST = Comparator.comparing(
                    (UnitLine line) -> !line.state().open())
            .thenComparing(line -> line.period().dueOn(), Comparator.reverseOrder())
            .thenComparingLong(UnitLine::report);

    private final Forms forms;
    private final PeriodicReports reports;
    private final Org org;
    private final Clock clock;
    private final Pages pages;

    ReportsHomePages(Forms forms, PeriodicReports reports, Org org, Clock clock, Pages pages) {
        this.forms = forms;
        this.reports = reports;
        this.org = org;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/reports")
    View home(@AuthenticationPrincipal CurrentPerson me) {
        Instant now = clock.instant();
        List<UnitLine> mine = new ArrayList<>();
        List<PeriodLine> periods = new ArrayList<>();
        List<FormLine> lines = new ArrayList<>();
        boolean all = PeriodicReports.seesAll(me);
        for (DefinedForm form : forms.all()) {
            for (Period period : reports.periods(form.id())) {
                List<PeriodicReport> units = reports.reports(form.id(), period.cutOff());
                units.stream()
                        .filter(report -> isMine(me, report))
                        .forEach(report -> mine.add(line(me, form, report, now)));
                if (all) {
                    periods.add(line(form, period, units, now));
                }
            }
            if (all) {
                lines.add(new FormLine(form, forms.current(form.form()).orElse(null)));
            }
        }
        mine.sort(TO_SEND_FIRST);
        periods.sort(Comparator.comparing((PeriodLine line) -> line.period().cutOff())
                .reversed()
                .thenComparingLong(line -> line.form().value()));
        return pages.of("reports/home", Map.of("view", new HomeView(mine, periods, lines, me.is(Role.OFFICE))));
    }

    /// Of the unit where they work, if they may open it, and of those for which they act.
    private boolean isMine(CurrentPerson me, PeriodicReport report) {
        return reports.mayWrite(me, report.unit()).isPresent()
                || (org.chart().addressable(me.unit()).equals(report.unit()) && reports.maySee(me, report.unit()));
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
                reports.mayWrite(me, report.unit()).isPresent());
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
