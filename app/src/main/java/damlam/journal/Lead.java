package damlam.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The part of the one among several servers of a database who does some work: taken by a lock of the database, on a
/// connection of its own, and lost with it. Not for several threads.
public final class Lead {
    private static final int VALID_WITHIN_S = 2;

    private final DataSource database;
    private final String work;
    private @Nullable Connection held;

    /// @param work a name for what only one does, as in `damlam.sealer`
    public Lead(DataSource database, String work) {
        this.database = database;
        this.work = work;
    }

    /// Takes it if nobody else has it.
    ///
    /// @return whether it is ours
    public boolean take() throws SQLException {
        if (held != null) {
            return true;
        }
        Connection connection = database.getConnection();
        if (ask(connection, "select pg_try_advisory_lock(hashtext(?))")) {
            held = connection;
            return true;
        }
        connection.close();
        return false;
    }

    /// Whether it is ours, as the database sees it now.
    public boolean holds() throws SQLException {
        Connection connection = held;
        return connection != null && connection.isValid(VALID_WITHIN_S);
    }

    /// The connection that holds it: what is written over it is written by the one who leads, or fails.
    public Optional<Connection> connection() {
        return Optional.ofNullable(held);
    }

    /// Leaves it to another. Where the connection is lost, the database has taken it back already.
    public void letGo() throws SQLException {
        try (Connection connection = held) {
            held = null;
            if (connection != null) {
                ask(connection, "select pg_advisory_unlock(hashtext(?))");
            }
        }
    }

    private boolean ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, work);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }
}
