package damlam.reports;

import damlam.forms.DefinedForm;
import damlam.forms.DirectiveForms;
import damlam.forms.Forms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// What happens of itself: a directive that asks for a report gets its form, a window that has closed its
/// reports, each with its case and its figures as of the cut-off.
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

    /// Opens every period whose window has closed since it was last asked, however long that is: those missed
    /// while the server was down come first to last. Each form is tried by itself, so that one whose periods cannot
    /// be opened keeps no other waiting.
    public void turn() {
        tryTo("Forms of directives", directiveForms::adopt);
        for (DefinedForm form : forms.all()) {
            tryTo(form.form().name(), () -> reports.toOpen(form).forEach(period -> reports.open(form.id(), period)));
        }
    }

    private static void tryTo(String what, Runnable act) {
        try {
            act.run();
        } catch (IllegalStateException | IllegalArgumentException | DataAccessException e) {
            LOG.warn("'{}' waits: {}", what, e.getMessage());
        }
    }
}
