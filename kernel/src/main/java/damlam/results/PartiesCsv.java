package damlam.results;

import damlam.detect.Level;
import damlam.detect.Tally;
import damlam.eventlog.EventLog;
import damlam.peers.Comparison;
import damlam.peers.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// `parties.csv`: how each party compares with its peers, signal after signal. A pair of units is written `a;b`.
final class PartiesCsv implements ResultFile {
    @Override
    public String name() {
        return "parties.csv";
    }

    @Override
    public void write(Analysis analysis, Path file) throws IOException {
        try (Table table = new Table(
                file,
                "level",
                "party",
                "signal",
                "cases",
                "observed",
                "expected",
                "ratio",
                "low",
                "high",
                "q",
                "verdict")) {
            for (Comparison comparison : analysis.comparisons()) {
                for (Verdict verdict : comparison.verdicts()) {
                    write(table, analysis.log(), comparison, verdict);
                }
            }
        }
    }

    private static void write(Table table, EventLog log, Comparison comparison, Verdict verdict) {
        table.row(
                comparison.level().name().toLowerCase(Locale.ROOT),
                party(log, comparison.level(), verdict.party()),
                comparison.signal(),
                verdict.cases(),
                verdict.observed(),
                decimal(verdict.expected()),
                decimal(verdict.ratio()),
                decimal(verdict.low()),
                decimal(verdict.high()),
                String.format(Locale.ROOT, "%.6f", verdict.q()),
                verdict.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String party(EventLog log, Level level, long party) {
        return switch (level) {
            case PERSON -> log.personNames().get((int) party);
            case UNIT -> log.unitNames().get((int) party);
            case PAIR ->
                log.unitNames().get(Tally.first(party)) + ";" + log.unitNames().get(Tally.second(party));
        };
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
