package damlam.logfile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `people.csv` (`person,unit,role,from,until`) or `absences.csv` (`person,from,until`): who belonged where,
/// and who was away. Written as freely as the log itself.
final class PeopleFile {
    private static final int BLOCK = 1 << 16;

    private final Path file;
    private final Assembly assembly;
    private final List<String> columns;

    PeopleFile(Path file, Assembly assembly) {
        this.file = file;
        this.assembly = assembly;
        boolean absences = String.valueOf(file.getFileName()).endsWith("absences.csv");
        this.columns = absences ? PeopleRows.ABSENCES : PeopleRows.PEOPLE;
    }

    void read() {
        try (Source source = Source.open(file, read -> {})) {
            if (source.format() != Source.Format.CSV) {
                throw new LogFormatException("%s: is no CSV; save it as CSV in UTF-8".formatted(file));
            }
            read(new CsvBlocks(source.stream(), BLOCK));
        } catch (CsvBlocks.EndlessRowException problem) {
            throw new LogFormatException(file.toString(), 1, "a row below does not end; close its quote");
        } catch (IOException problem) {
            throw Source.unreadable(file, problem);
        }
    }

    private void read(CsvBlocks blocks) throws IOException {
        CsvHeader header = blocks.header();
        int[] slots = header.slots(columns, this::missing, file.toString());
        PeopleRows encoder = new PeopleRows(
                file.toString(), columns, assembly.profile().times().zone());
        CsvRows rows = new CsvRows(header.delimiter(), slots, columns.size(), encoder);
        long lines = header.lines();
        for (CsvBlock block = blocks.next(); block != null; block = blocks.next()) {
            long read = rows.read(block);
            assembly.add(encoder.take(), lines);
            lines += read;
            blocks.done(block);
        }
    }

    private Optional<String> missing(Set<String> present) {
        List<String> missing = columns.stream()
                .filter(column -> !present.contains(column))
                .map(column -> "'" + column + "'")
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("there is no column %s; add it to those that are there: %s"
                        .formatted(String.join(", ", missing), String.join(", ", present)));
    }
}
