package damlam.results;

import damlam.peers.Comparison;
import java.io.IOException;
import java.nio.file.Path;

/// `comparisons.csv`: for each signal and level how the parties of `parties.csv` were compared.
final class ComparisonsCsv implements ResultFile {
    @Override
    public String name() {
        return "comparisons.csv";
    }

    @Override
    public void write(Analysis analysis, Path file) throws IOException {
        try (Table table = new Table(
                file, "level", "signal", "parties", "judged", "named", "falseNamesExpected", "method", "phi", "tau2")) {
            for (Comparison comparison : analysis.comparisons()) {
                table.row(
                        Table.word(comparison.level()),
                        comparison.signal(),
                        comparison.verdicts().size(),
                        comparison.judged(),
                        comparison.named(),
                        Table.decimal(comparison.falseNamesExpected()),
                        Table.word(comparison.method()),
                        comparison.judged() == 0 ? "" : Table.decimal(comparison.phi(), 6),
                        comparison.judged() == 0 ? "" : Table.decimal(comparison.tau2(), 6));
            }
        }
    }
}
