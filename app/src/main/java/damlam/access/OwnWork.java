package damlam.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What the system looks up for itself while somebody waits: it may see rows that they may not, so only what
/// follows from them reaches the page, never the rows.
@Component
public class OwnWork {
    private final TransactionTemplate apart;
    private final DataSource database;
    private final AskingDataSource asking;

    OwnWork(PlatformTransactionManager transactions, DataSource database) throws SQLException {
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
        this.database = database;
        this.asking = database.unwrap(AskingDataSource.class);
    }

    /// Looks something up: what the caller's transaction has not committed is not there yet. One that writes has to be
    /// left out, so the look has a connection of its own; one that only reads lends its own, for if many wait for a
    /// second connection while they keep their first, none gets one.
    public <T> T look(Supplier<T> what) {
        SecurityContext waiting = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            return TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                    ? lent(what, waiting)
                    : apart.execute(status -> what.get());
        } finally {
            SecurityContextHolder.setContext(waiting);
        }
    }

    private <T> T lent(Supplier<T> what, SecurityContext waiting) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            asking.tell(connection);
            try {
                return what.get();
            } finally {
                // Where this fails so does all that the transaction asks later: nobody goes on as the system.
                SecurityContextHolder.setContext(waiting);
                asking.tell(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("who asks could not be said", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
