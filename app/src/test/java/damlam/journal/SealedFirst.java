package damlam.journal;

import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/// Waits, before a test begins, until its server takes acts.
///
/// Tests move the clock they share: to a server that starts after them, an act that another had just recorded looks
/// as if it had waited for its seal for days, and until that is done it takes no other.
public final class SealedFirst implements TestExecutionListener {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @Override
    public void prepareTestInstance(TestContext test) throws InterruptedException {
        if (!test.hasApplicationContext()) {
            return;
        }
        ApplicationContext server = test.getApplicationContext();
        Sealing sealing = server.getBeanProvider(Sealing.class).getIfAvailable();
        Instant latest = Instant.now().plus(LONGEST);
        if (sealing == null) {
            return;
        }
        sealing.look();
        // A test of a silent record goes on after a while all the same.
        while (sealing.refuses() && Instant.now().isBefore(latest)) {
            Thread.sleep(50);
            sealing.look();
        }
    }
}
