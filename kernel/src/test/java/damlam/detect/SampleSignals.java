package damlam.detect;

import damlam.calendar.WorkCalendar;
import damlam.eventlog.EventLog;
import damlam.eventlog.Party;
import damlam.ledger.Attribution;
import damlam.ledger.Causes;
import damlam.ledger.Ledger;
import damlam.ledger.MovesCsv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the detectors find in the small samples, written as the files beside them have it.
final class SampleSignals {
    static final Path FOLDER = Path.of("../samples/signals");
    static final WorkCalendar HOURS = WorkCalendar.vietnam();
    static final long NOW = Instant.parse("2024-05-31T10:00:00Z").toEpochMilli();

    private SampleSignals() {}

    static Stream<Path> samples() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".csv")
                            && !file.endsWith("rules.csv")
                            && !file.toString().endsWith(".absences.csv"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static Rules rules() throws IOException {
        return Rules.read(FOLDER.resolve("rules.csv"));
    }

    static Facts facts(EventLog log) {
        Ledger ledger = Attribution.attribute(log, HOURS, NOW);
        return new Facts(log, HOURS, ledger, Causes.byReceipt(log, HOURS, ledger), NOW, Background.NONE);
    }

    /// All signals of a sample, then n and y of the one that it is named for.
    static List<String> lines(Path sample) throws IOException {
        EventLog log = MovesCsv.read(sample);
        Findings findings = Detectors.standard(rules()).run(facts(log), new LocalRunner(1));
        List<String> lines = new ArrayList<>();
        lines.add("case,signal,unit,person,from,to,events,found,of,against,strength");
        findings.signals().forEach(signal -> lines.add(line(log, signal)));
        lines.add("");
        lines.add("level,party,cases,observed,explained");
        String file = sample.getFileName().toString().replace(".csv", "");
        SignalKind kind = SignalKind.valueOf(file.replace('-', '_').toUpperCase(Locale.ROOT));
        for (Level level : Level.values()) {
            lines.addAll(counts(log, level, findings.tally(kind, level)));
        }
        return lines;
    }

    static List<String> counts(EventLog log, Level level, Tally tally) {
        List<String> lines = new ArrayList<>();
        Map<String, int[]> sums = new TreeMap<>();
        tally.forEach((party, kind, role, n, y, out) -> {
            int[] sum = sums.computeIfAbsent(name(log, level, party), any -> new int[3]);
            sum[0] += n;
            sum[1] += y;
            sum[2] += out;
        });
        sums.forEach((party, sum) -> lines.add("%s,%s,%d,%d,%d".formatted(level, party, sum[0], sum[1], sum[2])));
        return lines;
    }

    private static String line(EventLog log, Signal signal) {
        return String.join(
                ",",
                log.caseNames().get(signal.caseNo()),
                signal.kind().name(),
                name(log.unitNames(), signal.named().unit()),
                name(log.personNames(), signal.named().person()),
                party(log, signal.from()),
                party(log, signal.to()),
                String.join(";", signal.events().stream().map(String::valueOf).toList()),
                amount(signal.figure(), signal.figure().found()),
                amount(signal.figure(), signal.figure().of()),
                String.join(
                        ";",
                        signal.against().stream().map(SampleSignals::reason).toList()),
                String.format(Locale.ROOT, "%.2f", signal.strength()));
    }

    private static String reason(Against against) {
        Figure figure = against.figure();
        return "%s %s of %s%s"
                .formatted(
                        against.factor(),
                        amount(figure, figure.found()),
                        amount(figure, figure.of()),
                        against.event() < 0 ? "" : " at " + against.event());
    }

    private static String amount(Figure figure, long number) {
        return figure.unit() == Figure.Unit.COUNT
                ? String.valueOf(number)
                : String.format(Locale.ROOT, "%.2fh", number / 3_600_000.0);
    }

    private static String name(EventLog log, Level level, long party) {
        return switch (level) {
            case PERSON -> log.personNames().get((int) party);
            case UNIT -> log.unitNames().get((int) party);
            case PAIR ->
                log.unitNames().get(Tally.first(party)) + " " + log.unitNames().get(Tally.second(party));
        };
    }

    private static String party(EventLog log, Party party) {
        String unit = name(log.unitNames(), party.unit());
        return party.hasPerson() ? unit + "/" + name(log.personNames(), party.person()) : unit;
    }

    private static String name(List<String> names, int number) {
        return number < 0 ? "" : names.get(number);
    }
}
