package damlam.bench;

import damlam.calendar.WorkCalendar;
import damlam.detect.LocalRunner;
import damlam.eventlog.EventLog;
import damlam.ledger.Handovers;
import damlam.ledger.Holders;
import damlam.ledger.Level;
import damlam.ledger.PingPong;
import damlam.ledger.Totals;
import damlam.logfile.LogReader;
import damlam.logfile.Profile;
import damlam.logfile.Progress;
import damlam.logfile.Rejects;
import damlam.results.Analysis;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What [AnalyzeBench] asks, asked of the engine.
final class OwnRounds {
    private final LocalRunner runner;
    private final Path answers;

    private OwnRounds(int threads, Path answers) {
        this.runner = new LocalRunner(threads);
        this.answers = answers;
    }

    static void run(Path log, String profile, int threads, int rounds, Path answers) throws IOException {
        for (int round = 0; round < rounds; round++) {
            new OwnRounds(threads, answers).round(log, Profile.of(profile), round == 0);
        }
    }

    private void round(Path file, Profile profile, boolean first) throws IOException {
        // Each round begins with the memory of a new process: the command collects what is dead as it goes.
        System.gc();
        EventLog log = Round.timed("load", () -> read(file, profile));
        WorkCalendar calendar = WorkCalendar.none();
        long now = log.lastMs();
        Holders holders = Holders.of(log);
        Totals totals = Round.timed(
                "ledger", () -> runner.run(log, (from, end) -> Totals.of(log, calendar, now, from, end), Totals::plus));
        Map<Level, List<Handovers.Handover>> handovers = new TreeMap<>();
        Round.timed("handovers", () -> {
            for (Level level : Level.values()) {
                handovers.put(level, handovers(holders, level));
            }
        });
        Map<Level, List<PingPong.Pair>> pingPong = new TreeMap<>();
        Round.timed("ping-pong", () -> {
            for (Level level : Level.values()) {
                pingPong.put(level, pingPong(holders, level));
            }
        });
        if (first) {
            tell(log, totals, handovers, pingPong);
        }
        Round.timed("everything", () -> Analysis.of(log, calendar, now, 0, runner.threads()));
        Round.memory();
    }

    private EventLog read(Path file, Profile profile) {
        return new LogReader(profile, Rejects.strict(), Progress.NONE, runner.threads())
                .read(List.of(file))
                .log();
    }

    private List<Handovers.Handover> handovers(Holders holders, Level level) {
        return runner.run(holders.log(), (from, end) -> Handovers.of(holders, level, from, end), Handovers::plus)
                .list();
    }

    private List<PingPong.Pair> pingPong(Holders holders, Level level) {
        return runner.run(holders.log(), (from, end) -> PingPong.of(holders, level, from, end), PingPong::plus)
                .list();
    }

    private void tell(
            EventLog log,
            Totals totals,
            Map<Level, List<Handovers.Handover>> handovers,
            Map<Level, List<PingPong.Pair>> pingPong)
            throws IOException {
        try (PrintWriter out = Round.answers(answers)) {
            totals.sums()
                    .forEach((account, sum) -> out.println(String.join(
                            "\t",
                            "ledger",
                            name(
                                    account.outside() >= 0 ? log.outsideNames() : log.unitNames(),
                                    account.outside() >= 0
                                            ? account.outside()
                                            : account.charged().unit()),
                            name(log.personNames(), account.charged().person()),
                            account.state().name(),
                            Long.toString(sum.calendarMs()))));
            handovers.forEach((level, list) -> list.forEach(one -> out.println(String.join(
                    "\t",
                    "handovers " + name(level),
                    name(names(log, level), one.from()),
                    name(names(log, level), one.to()),
                    Long.toString(one.count()),
                    Long.toString(one.medianHoldMs())))));
            pingPong.forEach((level, list) -> list.forEach(one -> out.println(pair(log, level, one))));
        }
        Round.sort(answers);
    }

    private static String pair(EventLog log, Level level, PingPong.Pair one) {
        String a = name(names(log, level), one.a());
        String b = name(names(log, level), one.b());
        boolean inOrder = a.compareTo(b) <= 0;
        return String.join(
                "\t",
                "ping-pong " + name(level),
                inOrder ? a : b,
                inOrder ? b : a,
                Long.toString(one.occurrences()),
                Long.toString(one.cases()));
    }

    private static List<String> names(EventLog log, Level level) {
        return level == Level.UNIT ? log.unitNames() : log.personNames();
    }

    private static String name(Level level) {
        return level == Level.UNIT ? "unit" : "person";
    }

    private static String name(List<String> names, int number) {
        return number < 0 ? "" : names.get(number);
    }
}
