package damlam.reports;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// What happens of itself: a directive that asks for a report gets its form, a window that has closed its reports, each
/// with its case and its figures as of the cut-off.
@Component
public class ReportClock {
    private static final Logger LOG = LoggerFactory.getLogger(ReportClock.class);

    private final Forms forms;
    private final DirectiveForms directiveForms;
    private final PeriodicReports reports;

    ReportClock(Forms forms, DirectiveForms directiveForms, PeriodicReports reports) {
        this.forms = forms;
        this.directiveForms = directiveForms;
        this.reports = reports;
    }

    @Scheduled(initialDelay = 15_000, fixedDelay = 60_000)
    void run() {
        try {
            turn();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Periods wait to be opened: {}", e.getMessage());
        }
    }

    /// Each form by itself: one that cannot be opened does not keep the others waiting.
    public void turn() {
        directiveForms.adopt();
        for (DefinedForm form : forms.all()) {
            for (Period period : forms.toOpen(form)) {
                reports.open(form.id(), period);
            }
        }
    }
}
