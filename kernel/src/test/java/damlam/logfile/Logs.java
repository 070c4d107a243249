package damlam.logfile;

import damlam.eventlog.EventLog;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/// The sample logs of others, each read once a run.
final class Logs {
    static final Path FOREIGN = Path.of("../samples/foreign");
    private static final ConcurrentHashMap<String, EventLog> READ = new ConcurrentHashMap<>();

    private Logs() {}

    static EventLog incidents(String profile) {
        return READ.computeIfAbsent(profile, name -> read(FOREIGN.resolve("bpic13-incidents.xes.gz"), name));
    }

    static EventLog receipts() {
        return READ.computeIfAbsent("receipts", name -> read(FOREIGN.resolve("receipt.xes.gz"), "receipt"));
    }

    static EventLog read(Path file, String profile) {
        return new LogReader(Profile.of(profile), Rejects.strict(), Progress.NONE, 2)
                .read(List.of(file))
                .log();
    }
}
