package damlam;

import damlam.journal.SealedNow;
import damlam.storage.Database;
import damlam.storage.EmbeddedDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The server as `damlam serve` runs it, on a free port and a folder of its own; where that is empty, on new tables.
final class RunningServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    RunningServer(Path data, String... options) {
        List<String> words = new ArrayList<>(List.of(options));
        words.addAll(List.of("--port", "0", "--data", data.toString()));
        if (!Files.exists(data.resolve("postgres"))) {
            DataFolder.TABLES.copyTo(data);
        }
        ServeOptions serve = ServeOptions.parse(words.toArray(String[]::new));
        CompletableFuture<Database> database = CompletableFuture.supplyAsync(() -> EmbeddedDatabase.open(serve.data()));
        this.context = new SpringApplicationBuilder(Server.class)
                .initializers(serve::override, new Wiring(database))
                .run();
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// Returns once all that was done is under a signed checkpoint, without waiting for the beat of the sealer.
    void sealAll() {
        context.getAutowireCapableBeanFactory().createBean(SealedNow.class).all();
    }

    @Override
    public void close() {
        context.close();
    }
}
