package damlam.results;

import damlam.peers.Comparison;
import damlam.peers.Verdict;
import java.io.IOException;
import java.nio.file.Path;

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
            PartyNames names = new PartyNames(analysis.log());
            for (Comparison comparison : analysis.comparisons()) {
                for (Verdict verdict : comparison.verdicts()) {
                    write(table, names, comparison, verdict);
                }
            }
        }
    }

    private static void write(Table table, PartyNames names, Comparison comparison, Verdict verdict) {
        table.row(
                Table.word(comparison.level()),
                names.compared(comparison.level(), verdict.party(), ";"),
                comparison.signal(),
                verdict.cases(),
                verdict.observed(),
                Table.decimal(verdict.expected()),
                Table.decimal(verdict.ratio()),
                Table.decimal(verdict.low()),
                Table.decimal(verdict.high()),
                Table.decimal(verdict.q(), 6),
                Table.word(verdict.standing()));
    }
}
