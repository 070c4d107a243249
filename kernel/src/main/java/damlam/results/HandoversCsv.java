package damlam.results;

import damlam.ledger.Handovers.Handover;
import damlam.ledger.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// `handovers.csv`: how often cases went from whom to whom, the most frequent first.
final class HandoversCsv implements ResultFile {
    @Override
    public String name() {
        return "handovers.csv";
    }

    @Override
    public void write(Analysis analysis, Path file) throws IOException {
        PartyNames names = new PartyNames(analysis.log());
        try (Table table = new Table(file, "level", "from", "to", "count", "medianHoldMs")) {
            analysis.handovers().forEach((level, handovers) -> {
                for (Handover row : inOrder(handovers.list(), names, level)) {
                    table.row(
                            Table.word(level),
                            names.at(level, row.from()),
                            names.at(level, row.to()),
                            row.count(),
                            row.medianHoldMs());
                }
            });
        }
    }

    private static List<Handover> inOrder(List<Handover> rows, PartyNames names, Level level) {
        return rows.stream()
                .sorted(Comparator.comparingLong(Handover::count)
                        .reversed()
                        .thenComparing(row -> names.at(level, row.from()))
                        .thenComparing(row -> names.at(level, row.to())))
                .toList();
    }
}
