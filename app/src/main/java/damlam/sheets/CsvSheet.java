package damlam.sheets;

import damlam.sheets.UnreadableFileException.Reason;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Lines of fields, separated by a comma, a semicolon (as Excel writes in Vietnam) or a tab.
final class CsvSheet {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private CsvSheet() {}

    static Sheet read(String text) throws UnreadableFileException {
        List<Sheet.Row> rows = new ArrayList<>();
        Allowance allowance = new Allowance();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord line : records) {
                List<String> cells =
                        line.getFields().stream().map(Sheets::clean).toList();
                if (cells.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (rows.size() == Sheets.MOST_ROWS) {
                    throw new UnreadableFileException(Reason.TOO_MANY_ROWS, "");
                }
                if (!cells.stream().allMatch(allowance::holds)) {
                    throw new UnreadableFileException(Reason.TOO_LARGE, "cells");
                }
                rows.add(new Sheet.Row((int) line.getStartingLineNumber(), cells));
            }
        } catch (CsvParseException | IOException e) {
            throw new UnreadableFileException(Reason.DAMAGED, e);
        }
        return new Sheet("", rows);
    }

    /// The one that stands most often in the first line that has any.
    private static char separator(String text) {
        for (String line : text.lines().limit(20).toList()) {
            char best = ',';
            long most = 0;
            for (char candidate : SEPARATORS) {
                long count = line.chars().filter(c -> c == candidate).count();
                if (count > most) {
                    best = candidate;
                    most = count;
                }
            }
            if (most > 0) {
                return best;
            }
        }
        return ',';
    }
}
