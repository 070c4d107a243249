package damlam.bench;

import damlam.Server;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.access.OneClick;
import damlam.demo.DemoClock;
import damlam.storage.Database;
import damlam.storage.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The server in this process, on a free port, with its own PostgreSQL in a folder, as `damlam serve` runs it.
final class Running implements AutoCloseable {
    private final Database database;
    private final ConfigurableApplicationContext context;
    final Statements statements = new Statements();

    /// The demonstration, with which an empty folder is filled; each request's statements are counted.
    static Running demo(Path folder) {
        return new Running(folder, true);
    }

    /// An empty office; nothing stands between the server and its database.
    static Running empty(Path folder) {
        return new Running(folder, false);
    }

    private Running(Path folder, boolean demo) {
        this.database = EmbeddedDatabase.open(folder);
        DataSource source = demo ? statements.counting(database.dataSource()) : database.dataSource();
        Map<String, Object> said = Map.of(
                "server.port",
                0,
                "damlam.demo",
                demo,
                "damlam.exchange.key",
                folder.resolve("exchange.key").toString(),
                "damlam.personnel.key",
                folder.resolve("personnel.key").toString(),
                "damlam.record.folder",
                folder.resolve("record").toString(),
                "damlam.record.key",
                folder.resolve("record.key").toString(),
                "damlam.witness.folder",
                folder.resolve("witness").toString(),
                "damlam.witness.key",
                folder.resolve("witness.key").toString());
        ApplicationContextInitializer<GenericApplicationContext> wiring = context -> {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", said));
            context.registerBean(Database.class, () -> database, definition -> definition.setDestroyMethodName(""));
            context.registerBean(DataSource.class, () -> source, definition -> definition.setDestroyMethodName(""));
            context.registerBean(Clock.class, demo ? DemoClock::new : Clock::systemUTC);
            context.registerBean(Statements.PerRequest.class, () -> statements.perRequest());
        };
        this.context =
                new SpringApplicationBuilder(Server.class).initializers(wiring).run();
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /// Who plays a role of the demonstration.
    CurrentPerson played(String role) {
        Accounts accounts = bean(Accounts.class);
        return accounts.oneClicks().stream()
                .filter(one -> one.role().equals(role))
                .map(OneClick::person)
                .findFirst()
                .flatMap(accounts::person)
                .orElseThrow();
    }

    /// The same, signed in over HTTP.
    Visitor visitor(String role) throws IOException, InterruptedException {
        return Visitor.signedInAs(address(), played(role).id());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
