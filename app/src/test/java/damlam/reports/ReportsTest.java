package damlam.reports;

import damlam.MovableClock;
import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.cases.Cases;
import damlam.forms.FormId;
import damlam.forms.Forms;
import damlam.forms.Period;
import damlam.org.Org;
import damlam.org.UnitId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// What tests of reports stand on: the whole application, a clock that is moved, a small office of their own.
@ServerTest
@Import(MovableClock.Set.class)
abstract class ReportsTest {
    @Autowired
    MovableClock clock;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Cases cases;

    @Autowired
    Forms forms;

    @Autowired
    PeriodicReports reports;

    @Autowired
    ReportClock turning;

    SmallOffice small;

    @BeforeEach
    void anOffice() {
        small = new SmallOffice(org, accounts, cases, clock.today().minusYears(1));
    }

    /// A monthly form of the two schools, from today.
    FormId define() {
        return forms.define(small.as(small.chief), small.monthly(clock.today()));
    }

    /// The period whose window is open.
    Period current(FormId form) {
        return forms.current(forms.form(form).orElseThrow().form()).orElseThrow();
    }

    /// The day after the cut-off; the period is open.
    Period closed(FormId form) {
        clock.moveTo(current(form).askedOn());
        turning.turn();
        return reports.periods(form).getFirst();
    }

    PeriodicReport of(FormId form, Period period, UnitId unit) {
        return reports.reports(form, period.cutOff()).stream()
                .filter(report -> report.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }
}
