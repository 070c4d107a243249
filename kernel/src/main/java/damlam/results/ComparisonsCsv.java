package damlam.results;

import damlam.peers.Comparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

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
                        comparison.level().name().toLowerCase(Locale.ROOT),
                        comparison.signal(),
                        comparison.verdicts().size(),
                        comparison.judged(),
                        comparison.named(),
                        Table.decimal(comparison.falseNamesExpected()),
                        comparison.method().name().toLowerCase(Locale.ROOT),
                        comparison.judged() == 0 ? "" : decimal(comparison.phi()),
                        comparison.judged() == 0 ? "" : decimal(comparison.tau2()));
            }
        }
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
