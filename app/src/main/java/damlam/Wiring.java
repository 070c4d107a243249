package damlam;

import damlam.demo.DemoClock;
import damlam.storage.Database;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/// Hands the application what comes from outside it: the database and the time of day.
record Wiring(CompletableFuture<Database> database)
        implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(Database.class, database::join);
        context.registerBean(
                DataSource.class, () -> context.getBean(Database.class).dataSource());
        boolean demo = context.getEnvironment().getProperty("damlam.demo", Boolean.class, false);
        context.registerBean(Clock.class, demo ? DemoClock::new : Clock::systemUTC);
    }
}
