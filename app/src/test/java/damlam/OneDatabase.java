package damlam;

import com.zaxxer.hikari.HikariDataSource;
import damlam.journal.SealedNow;
import damlam.storage.Database;
import damlam.storage.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// A PostgreSQL started once a run, with the record of its journal and its keys beside it, for as many applications as
/// tests make.
final class OneDatabase {
    static {
        // What a test waits for is there in a few milliseconds, or soon after: it is looked for at once, and often.
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
    }

    private final Path folder;
    private final CompletableFuture<Database> database;

    /// @param content what is there when the first application comes
    OneDatabase(String name, DataFolder content) {
        try {
            folder = Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // A thread of its own: a server that fills the folder first needs those of the common pool.
        database = CompletableFuture.supplyAsync(() -> open(folder, content), Thread.ofPlatform()::start);
    }

    /// Nothing here outlives the run: no commit waits for the disk. Tests of durability open databases of their own.
    private static Database open(Path folder, DataFolder content) {
        content.copyTo(folder);
        Database database = EmbeddedDatabase.open(folder);
        try {
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("alter role current_user set synchronous_commit = off");
            }
            database.dataSource()
                    .unwrap(HikariDataSource.class)
                    .getHikariPoolMXBean()
                    .softEvictConnections();
            return database;
        } catch (SQLException e) {
            database.close();
            throw new IllegalStateException(e);
        }
    }

    void giveTo(GenericApplicationContext context) {
        new Wiring(database).initialize(context);
        SignedInCalls.in(context);
        context.registerBean(SealedNow.class);
        context.registerBean(
                "quickPasswords",
                PasswordEncoder.class,
                OneDatabase::quickPasswords,
                definition -> definition.setPrimary(true));
        Map<String, Object> places = new HashMap<>();
        for (String name : List.of("record.folder", "record.key", "personnel.key", "exchange.key")) {
            places.put(
                    "damlam." + name,
                    folder.resolve(name.replace(".folder", "")).toString());
        }
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("places", places));
    }

    /// The same kind of hash as the program's, of little strength: each test opens accounts by the dozen. How
    /// strong the program's is, `SecurityTest` asks; servers that tests start as `damlam serve` does hash as it
    /// does.
    private static PasswordEncoder quickPasswords() {
        return new Argon2PasswordEncoder(16, 32, 1, 64, 1);
    }
}
