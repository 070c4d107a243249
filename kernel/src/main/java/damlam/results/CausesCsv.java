package damlam.results;

import damlam.ledger.Cause;
import damlam.ledger.Causes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// `causes.csv`: why cases waited with each party, in working time.
final class CausesCsv implements ResultFile {
    private record Row(String unit, String person, Cause cause, long workingMs) {}

    @Override
    public String name() {
        return "causes.csv";
    }

    @Override
    public void write(Analysis analysis, Path file) throws IOException {
        PartyNames names = new PartyNames(analysis.log());
        List<Row> rows = analysis.causes().entrySet().stream()
                .map(entry -> row(names, entry))
                .sorted(Comparator.comparing(Row::unit)
                        .thenComparing(Row::person)
                        .thenComparing(Row::cause))
                .toList();
        try (Table table = new Table(file, "unit", "person", "cause", "workingMs")) {
            for (Row row : rows) {
                table.row(row.unit(), row.person(), row.cause(), row.workingMs());
            }
        }
    }

    private static Row row(PartyNames names, Map.Entry<Causes.Account, Long> entry) {
        Causes.Account account = entry.getKey();
        return new Row(
                names.unit(account.charged(), account.outside(), false),
                names.person(account.charged()),
                account.cause(),
                entry.getValue());
    }
}
