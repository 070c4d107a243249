package damlam.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// An empty list to fill in: heads and a few lines that show how.
///
/// @param name of the sheet
/// @param rows the heads, then the lines
public record RosterTemplate(String name, List<List<String>> rows) {
    /// Wide enough for a name, in 256ths of a character.
    private static final int COLUMN_WIDTH = 24 * 256;

    /// With the mark by which Excel knows UTF-8, and the separator it expects in Vietnam.
    public byte[] csv() {
        StringBuilder text = new StringBuilder("\ufeff");
        for (List<String> row : rows) {
            text.append(String.join(
                            ";", row.stream().map(RosterTemplate::quoted).toList()))
                    .append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        return cell.matches("[^;\"\\r\\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /// One workbook with a sheet each. All cells are text, so that codes keep their zeros and days their order.
    public static byte[] xlsx(List<RosterTemplate> sheets) {
        try (Workbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle head = workbook.createCellStyle();
            Font bold = workbook.createFont();
            bold.setBold(true);
            head.setFont(bold);
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            for (RosterTemplate template : sheets) {
                template.write(workbook.createSheet(template.name()), head, text);
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(org.apache.poi.ss.usermodel.Sheet sheet, CellStyle head, CellStyle text) {
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                Cell cell = row.createCell(c);
                cell.setCellValue(rows.get(r).get(c));
                cell.setCellStyle(r == 0 ? head : text);
            }
        }
        for (int c = 0; c < rows.getFirst().size(); c++) {
            sheet.setColumnWidth(c, COLUMN_WIDTH);
            sheet.setDefaultColumnStyle(c, text);
        }
        sheet.createFreezePane(0, 1);
    }
}
