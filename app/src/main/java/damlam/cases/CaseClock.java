package damlam.cases;

import damlam.journal.Lead;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// What happens of itself: work of people whose appointment has ended goes to their units, and an opinion that does not
/// come by its last day is recorded as agreement.
@Component
class CaseClock {
    private static final Logger LOG = LoggerFactory.getLogger(CaseClock.class);

    private final Cases cases;
    private final Silences silences;
    private final Lead lead;

    CaseClock(Cases cases, Silences silences, DataSource database) {
        this.cases = cases;
        this.silences = silences;
        this.lead = new Lead(database, "damlam.silences");
    }

    /// A minute after midnight at the latest; one server of a database does it.
    @Scheduled(
            initialDelayString = "${damlam.silences.first:PT15S}",
            fixedDelayString = "${damlam.silences.every:PT1M}")
    synchronized void recordSilences() {
        try {
            if (lead.take()) {
                try {
                    silences.record();
                } finally {
                    lead.letGo();
                }
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("Silence past the last day of an opinion waits to be recorded: {}", e.getMessage());
        }
    }

    /// Appointments end at midnight in Vietnam; a minute's delay is seen in lists only, never in a case itself.
    @Scheduled(
            initialDelayString = "${damlam.inheritance.first:PT20S}",
            fixedDelayString = "${damlam.inheritance.every:PT1M}")
    void run() {
        try {
            cases.passOn();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Work of people who left waits to be passed on: {}", e.getMessage());
        }
    }
}
