package damlam.cases;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// What happens of itself: work of people whose appointment has ended goes to their units.
@Component
class CaseClock {
    private static final Logger LOG = LoggerFactory.getLogger(CaseClock.class);

    private final Cases cases;

    CaseClock(Cases cases) {
        this.cases = cases;
    }

    /// Appointments end at midnight in Vietnam; an hour's delay is seen in lists only, never in a case itself.
    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    void run() {
        try {
            cases.passOn();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Work of people who left waits to be passed on: {}", e.getMessage());
        }
    }
}
