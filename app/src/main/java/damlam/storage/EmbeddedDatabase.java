package damlam.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PostgreSQL run by the server itself, in its data folder, durably.
///
/// The library is made for tests and starts PostgreSQL with `fsync=off` and open to every local user; here a
/// move that was answered must survive a power cut, so both are set right.
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String FILES = "postgres";
    private static final String OUTPUT = "postgres.log";
    private static final String ACCESS = "pg_hba.conf";
    private static final String CLOSED = """
            # Written by Dám Làm: every local connection needs a password.
            host all all 127.0.0.1/32 scram-sha-256
            local all all scram-sha-256
            """;
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "listen_addresses", "127.0.0.1",
            "max_connections", "64",
            "shared_buffers", "128MB",
            "max_wal_size", "1GB",
            "timezone", "UTC");
    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final Duration AGAIN = Duration.ofSeconds(3);
    private static final Pattern COMPLAINT = Pattern.compile("(?:FATAL|PANIC|ERROR|initdb: error): +(.+)");

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final Path folder;
    private final Path files;
    private final String password;
    private final FileLock lock;
    private final int port;
    private final EmbeddedPostgres postgres;
    private final Path programs;
    private volatile boolean closing;

    private EmbeddedDatabase(Path folder, EmbeddedPostgres postgres, String password, FileLock lock)
            throws IOException {
        this.folder = folder;
        this.files = folder.resolve(FILES);
        this.postgres = postgres;
        this.password = password;
        this.lock = lock;
        this.port = postgres.getPort();
        this.programs = Postmaster.programs(files);
        watch();
    }

    /// Starts PostgreSQL in a folder, making it where there is none, and brings its tables up to date.
    ///
    /// @param folder the data folder; PostgreSQL's own files lie in `postgres` below it
    /// @throws StorageException if the folder is in use or cannot be written; the message says what to do
    public static Database open(Path folder) {
        return Database.of(start(folder));
    }

    static EmbeddedDatabase start(Path folder) {
        FileLock lock = lock(folder);
        Path output = folder.resolve(OUTPUT);
        long earlier = output.toFile().length();
        try {
            Postmaster.endOrphan(folder.resolve(FILES));
            return start(folder, lock);
        } catch (IOException | SQLException | IllegalStateException e) {
            release(lock);
            throw new StorageException(
                    "PostgreSQL did not start in " + folder + ": " + reason(output, earlier, e) + ". Its log is in "
                            + output + "; once the reason is gone, start the server again.",
                    e);
        } catch (StorageException e) {
            release(lock);
            throw e;
        }
    }

    /// What PostgreSQL itself said last, for the library only says that it failed.
    ///
    /// @param from where in its log this start begins
    private static String reason(Path output, long from, Exception failure) {
        try (InputStream log = Files.newInputStream(output)) {
            log.skipNBytes(from);
            return new String(log.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(COMPLAINT::matcher)
                    .filter(Matcher::find)
                    .reduce((earlier, last) -> last)
                    .map(last -> last.group(1))
                    .orElseGet(() -> String.valueOf(failure.getMessage()));
        } catch (IOException e) {
            return String.valueOf(failure.getMessage());
        }
    }

    private static FileLock lock(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StorageException("Another Dám Làm server is running on the folder " + folder
                        + ". Stop that one first, or give --data another folder.");
            }
            return lock;
        } catch (IOException e) {
            throw Complaints.of(folder, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static EmbeddedDatabase start(Path folder, FileLock lock) throws IOException, SQLException {
        Path secret = folder.resolve("postgres.secret");
        boolean closed = isClosed(folder.resolve(FILES));
        String password = Files.exists(secret) ? Files.readString(secret).strip() : newSecret();
        EmbeddedPostgres.Builder builder = builder(folder);
        if (closed) {
            builder.setConnectConfig("password", password);
        }
        EmbeddedDatabase database = new EmbeddedDatabase(folder, builder.start(), password, lock);
        if (!closed) {
            database.closeToOthers(secret);
        }
        return database;
    }

    /// Whether [#closeToOthers] came to its end, and not only to a power cut.
    private static boolean isClosed(Path files) throws IOException {
        Path access = files.resolve(ACCESS);
        return Files.exists(access) && Files.readString(access).startsWith(CLOSED);
    }

    private static EmbeddedPostgres.Builder builder(Path folder) {
        ProcessBuilder.Redirect output =
                ProcessBuilder.Redirect.appendTo(folder.resolve(OUTPUT).toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve(FILES))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(programs().toFile())
                .setPGStartupWait(STARTUP)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8")
                .setErrorRedirector(output)
                .setOutputRedirector(output);
        SETTINGS.forEach(builder::setServerConfig);
        return builder;
    }

    /// Where PostgreSQL dies under a living server (killed for memory, by hand), it is started again at the same port;
    /// until then pages say that they wait for it.
    private void watch() {
        Thread.ofVirtual().name("postgres-watch").start(() -> {
            awaitEnd();
            if (!closing) {
                LOG.warn("PostgreSQL has stopped; starting it again. Its log is in {}.", folder.resolve(OUTPUT));
                restart();
            }
        });
    }

    private void awaitEnd() {
        try {
            Postmaster.running(files).ifPresent(process -> process.onExit().join());
        } catch (IOException e) {
            LOG.warn("Whether PostgreSQL runs cannot be seen: {}", e.getMessage());
        }
    }

    /// Tries until it runs: whatever keeps it from starting (a full disk, no memory) may pass.
    private void restart() {
        while (!closing && !restarted()) {
            try {
                Thread.sleep(AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized boolean restarted() {
        if (closing) {
            return true;
        }
        try {
            Postmaster.endOrphan(files);
            // Where the files are away (a disk that was taken out), there is nothing to start.
            if (!Files.exists(files.resolve("PG_VERSION"))) {
                throw new NoSuchFileException(files.toString());
            }
            Postmaster.start(programs, files, port, SETTINGS, folder.resolve(OUTPUT));
            watch();
            return true;
        } catch (IOException | StorageException e) {
            LOG.error(
                    "PostgreSQL does not start: {}. It is tried again every {} s.", e.getMessage(), AGAIN.toSeconds());
            return false;
        }
    }

    /// Where PostgreSQL's programs are unpacked: shared by all data folders, so only the first start pays for it.
    private static Path programs() {
        return Path.of(System.getProperty("user.home"), ".cache", "damlam", "postgres");
    }

    private static String newSecret() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /// The rule that asks for the password comes last: a start that was cut short begins here again.
    private void closeToOthers(Path secret) throws IOException, SQLException {
        Files.writeString(secret, password);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password + "'");
            try (ResultSet there = statement.executeQuery("select from pg_database where datname = 'damlam'")) {
                if (!there.next()) {
                    statement.execute("create database damlam");
                }
            }
            Path rule = files.resolve(ACCESS + ".new");
            Files.writeString(rule, CLOSED);
            Files.move(rule, files.resolve(ACCESS), StandardCopyOption.REPLACE_EXISTING);
            statement.execute("select pg_reload_conf()");
        }
    }

    PGSimpleDataSource owner() {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/damlam");
        owner.setUser("postgres");
        owner.setPassword(password);
        return owner;
    }

    /// Stops PostgreSQL cleanly; what was committed is on disk.
    @Override
    public synchronized void close() {
        closing = true;
        try {
            postgres.close();
        } catch (IOException e) {
            throw new StorageException("PostgreSQL did not stop cleanly: " + e.getMessage(), e);
        } finally {
            release(lock);
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.channel().close();
        } catch (IOException e) {
            throw new StorageException("The lock of the data folder could not be released: " + e.getMessage(), e);
        }
    }
}
