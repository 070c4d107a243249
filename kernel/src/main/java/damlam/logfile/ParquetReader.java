package damlam.logfile;

import dev.hardwood.reader.ColumnReaders;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.schema.ColumnProjection;
import dev.hardwood.schema.ColumnSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads Parquet; a line is the number of a row. A timestamp that is not UTC is a wall-clock time of the
/// profile's zone.
final class ParquetReader {
    private static final Pattern COMPRESSED = Pattern.compile("Cannot read (\\w+)-compressed");

    private final Source source;
    private final Assembly assembly;
    private final RowEncoder encoder;
    private final Instants times;

    ParquetReader(Source source, Assembly assembly) {
        this.source = source;
        this.assembly = assembly;
        this.encoder = RowEncoder.of(assembly.profile(), source.name());
        this.times = new Instants("iso", assembly.profile().times().zone());
    }

    /// The names of the columns.
    static Set<String> columns(Source source) {
        try (ParquetFileReader file = open(source)) {
            return columns(file);
        } catch (IOException | RuntimeException problem) {
            throw unreadable(source, problem);
        }
    }

    private static Set<String> columns(ParquetFileReader file) {
        Set<String> names = new LinkedHashSet<>();
        for (ColumnSchema column : file.getFileSchema().getColumns()) {
            names.add(column.fieldPath().toString());
        }
        return names;
    }

    private static ParquetFileReader open(Source source) throws IOException {
        return ParquetFileReader.open(new ParquetBytes(source.path()));
    }

    private static LogFormatException unreadable(Source source, Exception problem) {
        Throwable first = problem;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String what = String.valueOf(first.getMessage()).lines().findFirst().orElse("");
        Matcher compressed = COMPRESSED.matcher(what);
        if (compressed.find()) {
            return new LogFormatException(
                    "%s: is packed with %s, which is not read; write it with Zstandard, Snappy or gzip"
                            .formatted(source.name(), compressed.group(1)));
        }
        return new LogFormatException(
                "%s: is no Parquet that can be read (%s); write it again".formatted(source.name(), what));
    }

    void read() {
        try (ParquetFileReader file = open(source)) {
            Set<String> present = columns(file);
            assembly.profile().missing(present).ifPresent(problem -> {
                throw new LogFormatException("%s: %s".formatted(source.name(), problem));
            });
            read(
                    file,
                    assembly.profile().columns().stream()
                            .filter(present::contains)
                            .toList());
        } catch (LogFormatException problem) {
            throw problem;
        } catch (IOException | RuntimeException problem) {
            throw unreadable(source, problem);
        }
    }

    private void read(ParquetFileReader file, List<String> names) {
        ColumnProjection wanted = ColumnProjection.columns(names.toArray(String[]::new));
        try (ColumnReaders readers = file.columnReaders(wanted)) {
            Cells cells = new Cells(assembly.profile().columns().size());
            long rows = 0;
            while (readers.nextBatch()) {
                List<ParquetColumn> columns = new ArrayList<>();
                for (String name : names) {
                    int slot = assembly.profile().columns().indexOf(name);
                    columns.add(new ParquetColumn(
                            readers.getColumnReader(name),
                            slot,
                            times,
                            assembly.profile().isTime(slot)));
                }
                for (int row = 0; row < readers.getRecordCount(); row++) {
                    int at = row;
                    columns.forEach(column -> column.put(at, cells));
                    encoder.add(cells, ++rows, () -> text(cells));
                }
                assembly.add(encoder.take(), 0);
            }
        }
    }

    private String text(Cells cells) {
        return assembly.profile().columns().stream()
                .map(column -> assembly.profile().columns().indexOf(column))
                .map(slot -> cells.instantMs[slot] == Instants.NONE
                        ? cells.text(slot)
                        : java.time.Instant.ofEpochMilli(cells.instantMs[slot]).toString())
                .collect(Collectors.joining(","));
    }
}
