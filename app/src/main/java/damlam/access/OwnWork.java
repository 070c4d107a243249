package damlam.access;

import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// What the system looks up for itself while somebody waits: it may see rows that they may not, so only what
/// follows from them reaches the page, never the rows.
@Component
public class OwnWork {
    private final TransactionTemplate apart;

    OwnWork(PlatformTransactionManager transactions) {
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    /// Looks something up on a connection of its own: what the caller's transaction has not committed is not there yet.
    public <T> T look(Supplier<T> what) {
        SecurityContext asking = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            return apart.execute(status -> what.get());
        } finally {
            SecurityContextHolder.setContext(asking);
        }
    }
}
