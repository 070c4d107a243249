package damlam.logfile;

import damlam.eventlog.EventLogBuilder;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Encodes the rows of `people.csv` or `absences.csv`. A day is its first instant; no day is for ever.
final class PeopleRows implements RowEncoder {
    static final List<String> PEOPLE = List.of("person", "unit", "role", "from", "until");
    static final List<String> ABSENCES = List.of("person", "from", "until");

    private final String file;
    private final boolean absences;
    private final int from;
    private final int until;
    private final Instants times;
    /// Knows what is no UTF-8.
    private final Dictionary texts = new Dictionary();

    private Rows batch = new Rows(new ArrayList<>(), new ArrayList<>());

    /// Rows that are no events, to be put in the log as they are.
    private record Rows(List<Consumer<EventLogBuilder>> entries, List<Reject> rejects) implements Batch {
        @Override
        public int rows() {
            return entries.size();
        }

        @Override
        public void addTo(EventLogBuilder log) {
            entries.forEach(entry -> entry.accept(log));
        }
    }

    PeopleRows(String file, List<String> columns, ZoneId zone) {
        this.file = file;
        this.absences = columns.equals(ABSENCES);
        this.from = columns.indexOf("from");
        this.until = columns.indexOf("until");
        this.times = new Instants("iso", zone);
    }

    @Override
    public void add(Cells cells, long line, Supplier<String> text) {
        long fromMs = cells.isEmpty(from) ? Long.MIN_VALUE + 1 : day(cells, from);
        long untilMs = cells.isEmpty(until) ? Long.MAX_VALUE : day(cells, until);
        String problem = problem(cells, fromMs, untilMs);
        if (!problem.isEmpty()) {
            reject(line, problem, text.get());
            return;
        }
        String person = cells.text(0);
        if (absences) {
            batch.entries().add(log -> log.absence(log.persons().number(person), fromMs, untilMs));
        } else {
            String unit = cells.text(1);
            String role = cells.text(2);
            batch.entries()
                    .add(log -> log.appointment(
                            log.persons().number(person), log.units().number(unit), role, fromMs, untilMs));
        }
    }

    @Override
    public void reject(long line, String reason, String text) {
        batch.rejects().add(new Reject(file, line, reason, text, false));
    }

    @Override
    public Batch take() {
        Batch taken = batch;
        batch = new Rows(new ArrayList<>(), new ArrayList<>());
        return taken;
    }

    private String problem(Cells cells, long fromMs, long untilMs) {
        for (int slot = 0; slot < from; slot++) {
            if (texts.number(cells, slot) == Dictionary.MALFORMED) {
                return NOT_UTF_8;
            }
        }
        if (cells.isEmpty(0)) {
            return "there is no person in column 'person'";
        }
        if (fromMs == Instants.NONE || untilMs == Instants.NONE) {
            int wrong = fromMs == Instants.NONE ? from : until;
            return "column '%s' is not a day: '%s'".formatted(wrong == from ? "from" : "until", cells.text(wrong));
        }
        return untilMs < fromMs ? "'until' lies before 'from'" : "";
    }

    private long day(Cells cells, int slot) {
        return times.parse(cells.bytes[slot], cells.from[slot], cells.end[slot]);
    }
}
