package damlam.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// Tells the database on whose behalf a connection is used, so that its own rules on rows hold beside ours.
///
/// Whoever is signed in on this thread asks as themselves; a visitor, and whoever's password may be known to
/// another, as nobody; work that nobody signed in for (searches, checks of the record, the start) as the
/// system, which sees every row. A connection on which nothing was said sees no guarded row at all.
final class AskingDataSource extends DelegatingDataSource {
    private static final String SYSTEM = "system";
    private static final String NOBODY = "0";

    /// What was last said on each connection of a pool; most are asked by the same again, and need not be told.
    /// Of all data sources of this process: where two servers share a pool, each may have told its connections.
    private static final Map<Connection, Asking> SAID = Collections.synchronizedMap(new WeakHashMap<>());

    private final Supplier<Clock> clock;

    AskingDataSource(DataSource target, Supplier<Clock> clock) {
        super(target);
        this.clock = clock;
    }

    /// @param hand who is signed in, though their account be in doubt; empty where nobody is
    /// @param ahead seconds by which our clock is ahead of the database's: a demonstration or a test has its own
    private record Asking(String person, String hand, long ahead) {}

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            tell(connection, asking());
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /// Says who asks now on a connection that is in use already.
    void tell(Connection connection) throws SQLException {
        tell(connection, asking());
    }

    private void tell(Connection connection, Asking asking) throws SQLException {
        Connection kept = connection.unwrap(Connection.class);
        if (asking.equals(SAID.get(kept))) {
            return;
        }
        // Whether an attempt that fails half way took effect, nobody knows.
        SAID.remove(kept);
        try (PreparedStatement statement = connection.prepareStatement(
                "select set_config('damlam.person', ?, false), set_config('damlam.hand', ?, false),"
                        + " set_config('damlam.ahead', ?, false)")) {
            statement.setString(1, asking.person());
            statement.setString(2, asking.hand());
            statement.setString(3, Long.toString(asking.ahead()));
            statement.execute();
        }
        SAID.put(kept, asking);
    }

    private Asking asking() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return new Asking(SYSTEM, "", ahead());
        }
        if (!(authentication.getPrincipal() instanceof CurrentPerson person)) {
            return new Asking(NOBODY, "", ahead());
        }
        String hand = Long.toString(person.id().value());
        return new Asking(person.proven() ? hand : NOBODY, hand, ahead());
    }

    /// Rounded up: what we would show is never hidden for the rest of a second.
    private long ahead() {
        Duration ahead = Duration.between(Instant.now(), clock.get().instant());
        return ahead.abs().compareTo(Duration.ofSeconds(1)) < 0 ? 0 : ahead.toSeconds() + 1;
    }
}
