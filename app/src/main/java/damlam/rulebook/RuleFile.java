package damlam.rulebook;

import damlam.calendar.Certainty;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A file of law as data, line by line, as it lies beside the class that works by it: what a page shows is what is in
/// force.
public final class RuleFile {
    /// A line by the names of its columns; what is beyond the last column belongs to it.
    public record Line(Map<String, String> cells) {
        public String cell(String column) {
            return cells.getOrDefault(column, "").strip();
        }

        /// Of its column `certainty`.
        public Certainty sure() {
            return Certainty.valueOf(cell("certainty"));
        }
    }

    private RuleFile() {}

    /// @param beside the class that reads it for its work
    public static List<Line> read(Class<?> beside, String name) {
        InputStream file = Objects.requireNonNull(beside.getResourceAsStream(name), name);
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<Line> lines = new ArrayList<>();
            List<String> columns = List.of();
            for (CsvRecord each : records) {
                if (columns.isEmpty()) {
                    columns = each.getFields();
                } else {
                    lines.add(line(columns, each.getFields()));
                }
            }
            return List.copyOf(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(List<String> columns, List<String> fields) {
        Map<String, String> cells = new HashMap<>();
        int last = columns.size() - 1;
        for (int i = 0; i < Math.min(columns.size(), fields.size()); i++) {
            cells.put(
                    columns.get(i), i == last ? String.join(",", fields.subList(last, fields.size())) : fields.get(i));
        }
        return new Line(Map.copyOf(cells));
    }
}
