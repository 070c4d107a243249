package damlam;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// The statements that one thread sends to the database, as Spring writes them to its log.
public final class Statements extends AppenderBase<ILoggingEvent> {
    private static final String SENT = "Executing prepared SQL statement";

    private final Thread sender = Thread.currentThread();
    private final List<String> sent = new ArrayList<>();

    private Statements() {}

    /// What this thread sends while it does something.
    public static List<String> during(Callable<?> act) throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level level = logger.getLevel();
        Statements statements = new Statements();
        statements.start();
        logger.addAppender(statements);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        try {
            act.call();
        } finally {
            logger.setLevel(level);
            logger.setAdditive(true);
            logger.detachAppender(statements);
        }
        return List.copyOf(statements.sent);
    }

    @Override
    protected void append(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        if (Thread.currentThread() == sender && message.startsWith(SENT)) {
            sent.add(message);
        }
    }
}
