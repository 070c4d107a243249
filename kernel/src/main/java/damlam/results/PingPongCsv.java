package damlam.results;

import damlam.eventlog.EventLog;
import damlam.ledger.Level;
import damlam.ledger.PingPong.Pair;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.IntStream;

/// `pingpong.csv`: between whom cases went back and forth, the most frequent first.
final class PingPongCsv implements ResultFile {
    private record Row(String a, String b, Pair pair) {
        static Row of(PartyNames names, Level level, Pair pair) {
            String one = names.at(level, pair.a());
            String other = names.at(level, pair.b());
            return one.compareTo(other) <= 0 ? new Row(one, other, pair) : new Row(other, one, pair);
        }
    }

    @Override
    public String name() {
        return "pingpong.csv";
    }

    @Override
    public void write(Analysis analysis, Path file) throws IOException {
        PartyNames names = new PartyNames(analysis.log());
        boolean tells = tellsWork(analysis.log());
        try (Table table =
                new Table(file, "level", "a", "b", "occurrences", "cases", "noWork", "worked", "completed")) {
            analysis.pingPong()
                    .forEach((level, pingPong) -> pingPong.list().stream()
                            .map(pair -> Row.of(names, level, pair))
                            .sorted(Comparator.comparingLong(
                                            (Row row) -> row.pair().occurrences())
                                    .reversed()
                                    .thenComparing(Row::a)
                                    .thenComparing(Row::b))
                            .forEach(row -> write(table, level, row, tells)));
        }
    }

    private static void write(Table table, Level level, Row row, boolean tells) {
        Pair pair = row.pair();
        table.row(
                Table.word(level),
                row.a(),
                row.b(),
                pair.occurrences(),
                pair.cases(),
                tells ? pair.noWork() : "",
                tells ? pair.worked() : "",
                tells ? pair.completed() : "");
    }

    /// Whether the log says of its events what was work.
    private static boolean tellsWork(EventLog log) {
        return IntStream.range(0, log.events()).anyMatch(i -> log.work(i).isPresent());
    }
}
