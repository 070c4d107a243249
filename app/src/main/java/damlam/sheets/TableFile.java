package damlam.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A table to work on elsewhere, as XLSX or CSV. Numbers are numbers, everything else is text: nothing that was
/// typed is run as a formula.
///
/// @param name of the sheet
/// @param cover lines above the table
/// @param rows the heads, then the lines; whole numbers or text
public record TableFile(String name, List<String> cover, List<List<Object>> rows) {
    private static final int CHARACTER = 256;
    private static final int FIRST_WIDTH = 32;
    private static final int WIDTH = 14;

    public byte[] xlsx() {
        try (Workbook book = new XSSFWorkbook();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            org.apache.poi.ss.usermodel.Sheet sheet = book.createSheet(name);
            CellStyle head = TextCells.style(book, true, true);
            CellStyle cell = TextCells.style(book, false, true);
            CellStyle above = TextCells.style(book, false, false);
            above.setWrapText(false);
            int at = 0;
            for (String line : cover) {
                TextCells.put(sheet.createRow(at++), List.of(line), above);
            }
            int heads = at;
            for (List<Object> row : rows) {
                put(sheet.createRow(at), row, at == heads ? head : cell);
                at++;
            }
            sheet.createFreezePane(1, heads + 1);
            for (int i = 0; i < rows.getFirst().size(); i++) {
                sheet.setColumnWidth(i, CHARACTER * (i == 0 ? FIRST_WIDTH : WIDTH));
            }
            book.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Row row, List<Object> values, CellStyle style) {
        for (int i = 0; i < values.size(); i++) {
            Cell cell = row.createCell(i);
            if (values.get(i) instanceof Integer number) {
                cell.setCellValue(number);
            } else {
                cell.setCellValue(String.valueOf(values.get(i)));
            }
            cell.setCellStyle(style);
        }
    }

    /// With the mark by which Excel knows UTF-8, and the separator it expects in Vietnam; without the lines above.
    public byte[] csv() {
        return ("\ufeff"
                        + rows.stream()
                                .map(row -> row.stream().map(TableFile::quoted).collect(Collectors.joining(";")))
                                .collect(Collectors.joining("\r\n", "", "\r\n")))
                .getBytes(StandardCharsets.UTF_8);
    }

    /// What a spreadsheet would take for a formula is told apart by an apostrophe.
    private static String quoted(Object value) {
        String text = String.valueOf(value);
        String safe = value instanceof String && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("[^;\"\\r\\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
