package damlam.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// A migrated database, ready for the server.
///
/// Migrations run as the owner. The server itself runs as a role of this one database, which may add to the journal and
/// read it but neither change nor delete what stands there, whatever the program asks (V001). In the migrations that
/// role is called `damlam_app`.
public final class Database implements AutoCloseable {
    /// PostgreSQL 15 is the oldest we run on: `--db` may name an office's own server.
    private static final int OLDEST_VERSION = 15;

    private static final int CONNECTIONS = 24;
    /// More than the pages have different ones, so that a connection parses each once.
    private static final String STATEMENTS = "1024";

    private final HikariDataSource pool;
    private final Connection guard;
    private final @Nullable EmbeddedDatabase embedded;

    private Database(HikariDataSource pool, Connection guard, @Nullable EmbeddedDatabase embedded) {
        this.pool = pool;
        this.guard = guard;
        this.embedded = embedded;
    }

    /// Runs our own PostgreSQL in its folder and brings it up to date.
    ///
    /// @throws StorageException if it cannot be used; the message says why and what to do
    static Database of(EmbeddedDatabase embedded) {
        return open(embedded.owner(), embedded);
    }

    /// Uses a PostgreSQL of one's own (15 or later).
    ///
    /// @param url `jdbc:postgresql://…` or `postgresql://…`, with the user that owns the database
    /// @throws StorageException if it cannot be used; the message says why and what to do
    public static Database at(String url) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        try {
            owner.setUrl(url.startsWith("jdbc:") ? url : "jdbc:" + url);
        } catch (IllegalArgumentException e) {
            throw new StorageException(
                    "--db '" + Complaints.withoutPassword(url) + "' is not a PostgreSQL address. Write it as"
                            + " jdbc:postgresql://HOST:PORT/DATABASE?user=USER&password=PASSWORD",
                    e);
        }
        return open(owner, null);
    }

    private static Database open(PGSimpleDataSource owner, @Nullable EmbeddedDatabase embedded) {
        Connection guard = null;
        try {
            guard = owner.getConnection();
            requireVersion(guard.getMetaData().getDatabaseMajorVersion());
            requireAlone(guard);
            String role = serverRole(guard);
            migrate(owner, role);
            String password = newPasswordFor(role, guard);
            return new Database(pool(owner, role, password), guard, embedded);
        } catch (SQLException | FlywayException | StorageException e) {
            closeQuietly(guard);
            if (embedded != null) {
                embedded.close();
            }
            throw e instanceof StorageException told ? told : Complaints.of(owner, e);
        }
    }

    static void requireVersion(int version) {
        if (version < OLDEST_VERSION) {
            throw new StorageException(
                    "PostgreSQL %d is too old; %d or later is needed. Give --db a newer one, or none: the server brings its own."
                            .formatted(version, OLDEST_VERSION));
        }
    }

    /// One server a database: the guard connection holds a lock for as long as the server lives.
    private static void requireAlone(Connection guard) throws SQLException {
        try (Statement statement = guard.createStatement();
                ResultSet result = statement.executeQuery("select pg_try_advisory_lock(hashtext('damlam.server'))")) {
            result.next();
            if (!result.getBoolean(1)) {
                throw new StorageException(
                        "Another Dám Làm server is using this database. Stop that one first, or give --db another.");
            }
        }
    }

    /// Roles are known to a whole cluster, and offices share one: each database has its own.
    private static String serverRole(Connection guard) throws SQLException {
        try (Statement statement = guard.createStatement();
                ResultSet result = statement.executeQuery(
                        "select 'damlam_app_' || oid from pg_database where datname = current_database()")) {
            result.next();
            return result.getString(1);
        }
    }

    private static void migrate(DataSource owner, String serverRole) {
        Flyway.configure()
                .dataSource(owner)
                .placeholders(Map.of("server", serverRole))
                .locations("classpath:db/migration")
                .schemas("damlam")
                .defaultSchema("damlam")
                .load()
                .migrate();
    }

    /// The server's password lives only as long as the server: nobody has to keep it anywhere.
    private static String newPasswordFor(String role, Connection owner) throws SQLException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        try (Statement statement = owner.createStatement()) {
            statement.execute("alter role " + role + " with login password '" + password + "'");
        }
        return password;
    }

    private static HikariDataSource pool(PGSimpleDataSource owner, String role, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(owner.getUrl());
        config.setUsername(role);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(5_000);
        config.setPoolName("damlam");
        config.addDataSourceProperty("ApplicationName", "damlam");
        // To plan a small statement with the rules on its rows takes longer than to run it, and its values change
        // little.
        config.setConnectionInitSql("set plan_cache_mode = force_generic_plan");
        config.addDataSourceProperty("prepareThreshold", "3");
        config.addDataSourceProperty("preparedStatementCacheQueries", STATEMENTS);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }

    /// Connections as the server's own role.
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        closeQuietly(guard);
        if (embedded != null) {
            embedded.close();
        }
    }

    private static void closeQuietly(@Nullable Connection connection) {
        if (connection == null) {
            return;
        }
        // PostgreSQL ends a session a moment after it is left; whoever starts next need not wait for that.
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            // The server behind it is gone already, and its lock with it.
            DriverManager.println("closing: " + e.getMessage());
        }
    }
}
