package damlam;

import damlam.storage.Database;
import damlam.storage.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/// A database of its own for the demonstration, which other tests would not recognise.
public class DemoServer implements ApplicationContextInitializer<GenericApplicationContext> {
    private static final CompletableFuture<Database> DATABASE = CompletableFuture.supplyAsync(DemoServer::start);

    private static Database start() {
        try {
            return EmbeddedDatabase.open(Files.createTempDirectory("damlam-demo"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        new Wiring(DATABASE).initialize(context);
    }
}
