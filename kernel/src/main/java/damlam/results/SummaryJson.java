package damlam.results;

import damlam.detect.Findings;
import damlam.detect.SignalKind;
import damlam.eventlog.EventLog;
import damlam.eventlog.LedgerState;
import damlam.eventlog.Numbering;
import damlam.eventlog.Party;
import damlam.ledger.Level;
import damlam.ledger.PingPong;
import damlam.ledger.Totals;
import damlam.peers.Comparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `summary.json`: the figures of the whole log. Its keys and values need no escaping: fixed words and whole
/// numbers.
final class SummaryJson implements ResultFile {
    private final long startedMs;

    SummaryJson(long startedMs) {
        this.startedMs = startedMs;
    }

    @Override
    public String name() {
        return "summary.json";
    }

    @Override
    public void write(Analysis analysis, Path file) throws IOException {
        EventLog log = analysis.log();
        StringJoiner json = new StringJoiner(",\n  ", "{\n  ", "\n}\n");
        number(json, "events", log.events());
        number(json, "rejected", analysis.rejected());
        number(json, "reordered", log.reordered());
        number(json, "outOfPlace", analysis.ledger().outOfPlace());
        number(json, "cases", log.cases());
        number(json, "units", distinct(log, Level.UNIT));
        number(json, "persons", distinct(log, Level.PERSON));
        number(json, "variants", variants(log));
        number(json, "leadMs", leadMs(analysis));
        number(json, "chargedMs", analysis.totals().leadMs());
        number(json, "workingMs", workingMs(analysis.totals()));
        json.add("\"handovers\": {\"unit\": %d, \"person\": %d}"
                .formatted(
                        analysis.handovers(Level.UNIT).count(),
                        analysis.handovers(Level.PERSON).count()));
        json.add("\"pingPong\": {\"unit\": %s, \"person\": %s}"
                .formatted(counts(analysis.pingPong(Level.UNIT)), counts(analysis.pingPong(Level.PERSON))));
        json.add("\"states\": " + states(analysis.totals()));
        json.add("\"signals\": %d".formatted(analysis.findings().signals().size()));
        json.add("\"skipped\": " + skipped(analysis.findings()));
        json.add("\"judged\": {" + judged(analysis) + "}");
        json.add("\"falseNamesExpected\": "
                + Table.decimal(
                        analysis.comparisons().stream()
                                .mapToDouble(Comparison::falseNamesExpected)
                                .sum(),
                        2));
        number(json, "wallMs", System.currentTimeMillis() - startedMs);
        number(json, "peakRssBytes", peakRssBytes());
        Files.writeString(file, json.toString());
    }

    private static void number(StringJoiner json, String key, long value) {
        json.add("\"%s\": %d".formatted(key, value));
    }

    /// From the intervals, so that it can be held against what the parties are charged.
    private static long leadMs(Analysis analysis) {
        long lead = 0;
        for (int i = 0; i < analysis.ledger().size(); i++) {
            lead += analysis.ledger().state(i) == LedgerState.DONE
                    ? 0
                    : analysis.ledger().calendarMs(i);
        }
        return lead;
    }

    private static long workingMs(Totals totals) {
        return totals.sums().entrySet().stream()
                .filter(entry -> entry.getKey().state() != LedgerState.DONE)
                .mapToLong(entry -> entry.getValue().workingMs())
                .sum();
    }

    private static String counts(PingPong pingPong) {
        return "{\"cases\": %d, \"occurrences\": %d}".formatted(pingPong.cases(), pingPong.occurrences());
    }

    private static String states(Totals totals) {
        StringJoiner json = new StringJoiner(", ", "{", "}");
        Stream.of(LedgerState.values())
                .filter(state -> totals.inStateMs(state) > 0)
                .forEach(state -> number(json, state.name(), totals.inStateMs(state)));
        return json.toString();
    }

    /// The signals that could not be looked for, each with what the log does not tell.
    private static String skipped(Findings findings) {
        StringJoiner json = new StringJoiner(", ", "{", "}");
        new TreeMap<>(findings.skipped())
                .forEach((signal, facts) -> json.add("\"%s\": [%s]"
                        .formatted(
                                signal,
                                facts.stream().sorted().map("\"%s\""::formatted).collect(Collectors.joining(", ")))));
        return json.toString();
    }

    /// Over how many parties each signal was compared, people and units together.
    private static String judged(Analysis analysis) {
        Map<SignalKind, Integer> sums = new TreeMap<>();
        analysis.comparisons()
                .forEach(comparison -> sums.merge(comparison.signal(), comparison.judged(), Integer::sum));
        return sums.entrySet().stream()
                .map(entry -> "\"%s\": %d".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /// How many units or persons events name; those of people.csv alone do not count.
    private static int distinct(EventLog log, Level level) {
        BitSet named = new BitSet();
        for (int i = 0; i < log.events(); i++) {
            name(named, level, log.actor(i));
            name(named, level, log.to(i));
        }
        return named.cardinality();
    }

    private static void name(BitSet named, Level level, Party party) {
        int number = level == Level.UNIT ? party.unit() : party.person();
        if (number >= 0) {
            named.set(number);
        }
    }

    /// Distinct sequences of activities, told apart by two hashes of 64 bits.
    private static int variants(EventLog log) {
        Numbering variants = new Numbering();
        for (int caseNo = 0; caseNo < log.cases(); caseNo++) {
            long one = 1;
            long other = 2;
            for (int i = log.firstOf(caseNo); i < log.endOf(caseNo); i++) {
                one = (one + log.activity(i) + 2) * 0x9E3779B97F4A7C15L;
                one ^= one >>> 29;
                other = (other ^ (log.activity(i) + 3)) * 0xC2B2AE3D27D4EB4FL;
                other ^= other >>> 31;
            }
            if (log.endOf(caseNo) > log.firstOf(caseNo)) {
                variants.number(one, other);
            }
        }
        return variants.size();
    }

    /// The most memory this process has held, as Linux counts it; elsewhere what the heap holds now.
    private static long peakRssBytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Runtime.getRuntime().totalMemory();
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(Runtime.getRuntime().totalMemory());
        }
    }
}
