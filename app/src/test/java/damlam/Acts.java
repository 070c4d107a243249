package damlam;

import static org.awaitility.Awaitility.await;

import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.journal.Sealing;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Accountable acts of a test.
final class Acts {
    private Acts() {}

    static void append(RunningServer server, int number) {
        append(server, number, Instant.now());
    }

    static void append(RunningServer server, int number, Instant at) {
        server.bean(Journal.class)
                .append(new Entry(
                        at,
                        new Actor(1, null, null),
                        "test.act",
                        "test:" + number,
                        Map.of("n", number),
                        "lời " + number));
    }

    /// Returns once all that was done is under a signed checkpoint.
    static void published(RunningServer server) {
        Sealing sealing = server.bean(Sealing.class);
        long before = sealing.state().numbered();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> sealing.state().waiting() == 0 && sealing.state().numbered() > before);
    }
}
