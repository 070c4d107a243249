package damlam;

import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Org;
import damlam.org.UnitKind;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.transaction.support.TransactionTemplate;

/// A server under load until it is killed: eight hands act, each act with rows of its own in one transaction, and
/// say which were acknowledged.
final class KilledServer {
    private static final int HANDS = 8;

    private KilledServer() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        RunningServer server = new RunningServer(Path.of(args[0]));
        Journal journal = server.bean(Journal.class);
        Org org = server.bean(Org.class);
        TransactionTemplate transaction = server.bean(TransactionTemplate.class);
        Actor actor = new Actor(1, null, null);
        AtomicLong next = new AtomicLong(Long.parseLong(args[1]));
        for (int i = 0; i < HANDS; i++) {
            Thread.ofPlatform().start(() -> {
                while (true) {
                    long number = next.getAndIncrement();
                    transaction.executeWithoutResult(status -> {
                        if (number % 50 == 0) {
                            String name = "K" + number;
                            org.addUnit(actor, name, name, UnitKind.DEPARTMENT, null, org.today());
                        }
                        journal.append(new Entry(
                                Instant.now(),
                                actor,
                                "test.act",
                                "test:" + number,
                                Map.of("n", number),
                                "lời " + number));
                    });
                    out.println("done " + number + " .");
                }
            });
        }
    }
}
