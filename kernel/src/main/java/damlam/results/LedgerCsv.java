package damlam.results;

import damlam.eventlog.LedgerState;
import damlam.ledger.Totals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// `ledger.csv`: time by charged party and state.
final class LedgerCsv implements ResultFile {
    private record Row(String unit, String person, LedgerState state, Totals.Sum sum) {}

    @Override
    public String name() {
        return "ledger.csv";
    }

    @Override
    public void write(Analysis analysis, Path file) throws IOException {
        PartyNames names = new PartyNames(analysis.log());
        List<Row> rows = analysis.totals().sums().entrySet().stream()
                .map(entry -> row(names, entry))
                .sorted(Comparator.comparing(Row::unit)
                        .thenComparing(Row::person)
                        .thenComparing(Row::state))
                .toList();
        try (Table table = new Table(file, "unit", "person", "state", "intervals", "calendarMs", "workingMs")) {
            for (Row row : rows) {
                Totals.Sum sum = row.sum();
                table.row(row.unit(), row.person(), row.state(), sum.intervals(), sum.calendarMs(), sum.workingMs());
            }
        }
    }

    private static Row row(PartyNames names, Map.Entry<Totals.Account, Totals.Sum> entry) {
        Totals.Account account = entry.getKey();
        boolean nobody = account.state() == LedgerState.DONE;
        return new Row(
                names.unit(account.charged(), account.outside(), nobody),
                names.person(account.charged()),
                account.state(),
                entry.getValue());
    }
}
