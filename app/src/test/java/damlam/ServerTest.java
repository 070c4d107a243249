package damlam;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/// A test against the whole application on a real PostgreSQL, started once a run. Tests share its tables, so each makes
/// its own units and people.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
// Tests that move their clocks record silences themselves: none comes between their moves.
@SpringBootTest(
        classes = Server.class,
        properties = {"damlam.silences.first=PT24H", "damlam.inheritance.first=PT24H"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = ServerTest.OnPostgres.class)
public @interface ServerTest {
    class OnPostgres implements ApplicationContextInitializer<GenericApplicationContext> {
        private static final OneDatabase DATABASE = new OneDatabase("damlam-test", DataFolder.TABLES);

        @Override
        public void initialize(GenericApplicationContext context) {
            DATABASE.giveTo(context);
        }
    }
}
