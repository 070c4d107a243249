package damlam.logfile;

import damlam.eventlog.EventLogBuilder;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// `people.csv` (`person,unit,role,from,until`) or `absences.csv` (`person,from,until`): who belonged where,
/// and who was away. A day is its first instant; no day is for ever.
final class PeopleFile {
    private final Path file;
    private final Assembly assembly;
    private final Instants times;
    private final boolean absences;

    PeopleFile(Path file, Assembly assembly) {
        this.file = file;
        this.assembly = assembly;
        this.absences = String.valueOf(file.getFileName()).endsWith("absences.csv");
        this.times = new Instants("iso", assembly.profile().times().zone());
    }

    void read() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(this::add);
        } catch (CsvParseException problem) {
            throw new LogFormatException("%s: is no CSV: %s".formatted(file, problem.getMessage()));
        } catch (IOException problem) {
            throw Source.unreadable(file, problem);
        }
    }

    private void add(NamedCsvRecord row) {
        for (String column : absences
                ? new String[] {"person", "from", "until"}
                : new String[] {"person", "unit", "role", "from", "until"}) {
            if (row.findField(column).isEmpty()) {
                throw new LogFormatException(
                        file.toString(),
                        row.getStartingLineNumber(),
                        "there is no column '%s'; there are %s".formatted(column, String.join(", ", row.getHeader())));
            }
        }
        String person = row.getField("person");
        long from = row.getField("from").isEmpty() ? Long.MIN_VALUE + 1 : instant(row, "from");
        long until = row.getField("until").isEmpty() ? Long.MAX_VALUE : instant(row, "until");
        String problem = person.isEmpty()
                ? "there is no person"
                : from == Instants.NONE
                        ? "column 'from' is not a day: '%s'".formatted(row.getField("from"))
                        : until == Instants.NONE
                                ? "column 'until' is not a day: '%s'".formatted(row.getField("until"))
                                : until < from ? "'until' lies before 'from'" : "";
        if (problem.isEmpty()) {
            add(row, person, from, until);
        } else {
            String text = String.join(",", row.getFields());
            assembly.reject(new Reject(file.toString(), row.getStartingLineNumber(), problem, text, false));
        }
    }

    private void add(NamedCsvRecord row, String person, long from, long until) {
        EventLogBuilder log = assembly.log();
        int number = log.persons().number(person);
        if (absences) {
            log.absence(number, from, until);
        } else {
            log.appointment(number, log.units().number(row.getField("unit")), row.getField("role"), from, until);
        }
    }

    private long instant(NamedCsvRecord row, String column) {
        byte[] text = row.getField(column).getBytes(StandardCharsets.UTF_8);
        return times.parse(text, 0, text.length);
    }
}
