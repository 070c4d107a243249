package damlam;

import damlam.storage.Database;
import damlam.storage.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/// A test against the whole application on a real PostgreSQL, started once a run. Tests share its tables, so each makes
/// its own units and people.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = ServerTest.OnPostgres.class)
public @interface ServerTest {
    class OnPostgres implements ApplicationContextInitializer<GenericApplicationContext> {
        private static final CompletableFuture<Database> DATABASE = CompletableFuture.supplyAsync(OnPostgres::start);

        private static Database start() {
            try {
                return EmbeddedDatabase.open(Files.createTempDirectory("damlam-test"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void initialize(GenericApplicationContext context) {
            new Wiring(DATABASE).initialize(context);
        }
    }
}
