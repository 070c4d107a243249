package damlam.demo;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The days that the administrator of the demonstration let pass, so that what is late, lapses or stays silent can be
/// seen. An office has the time of day and no such thing.
@Component
@ConditionalOnProperty("damlam.demo")
public class PassedDays implements SmartLifecycle {
    private static final String LAST = "select at from journal.entry order by entry_id desc limit 1";

    private final Clock clock;
    private final JdbcClient jdbc;
    private boolean running;

    PassedDays(Clock clock, JdbcClient jdbc) {
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /// @return false where the time is not the demonstration's to move
    public boolean pass() {
        if (clock instanceof DemoClock demo) {
            demo.passDay();
            return true;
        }
        return false;
    }

    /// Before the web server: nobody acts before what was done last.
    @Override
    public void start() {
        if (clock instanceof DemoClock demo) {
            jdbc.sql(LAST).query(Timestamp.class).optional().ifPresent(last -> demo.notBefore(last.toInstant()));
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
