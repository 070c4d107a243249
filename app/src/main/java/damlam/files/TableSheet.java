package damlam.files;

import damlam.sheets.TextCells;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A list as an XLSX file.
final class TableSheet {
    private static final int CHARACTER = 256;

    private TableSheet() {}

    static byte[] xlsx(Table table) {
        try (Workbook book = new XSSFWorkbook();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("1");
            CellStyle title = TextCells.style(book, true, false);
            title.setAlignment(HorizontalAlignment.CENTER);
            CellStyle head = TextCells.style(book, true, true);
            head.setAlignment(HorizontalAlignment.CENTER);
            CellStyle cell = TextCells.style(book, false, true);
            int at = 0;
            TextCells.put(sheet.createRow(at), List.of(table.title()), title);
            sheet.addMergedRegion(new CellRangeAddress(at, at, 0, table.head().size() - 1));
            for (String line : table.about()) {
                at++;
                TextCells.put(sheet.createRow(at), List.of(line), TextCells.style(book, false, false));
                sheet.addMergedRegion(
                        new CellRangeAddress(at, at, 0, table.head().size() - 1));
            }
            at += 2;
            TextCells.put(sheet.createRow(at), table.head(), head);
            sheet.createFreezePane(0, at + 1);
            sheet.setRepeatingRows(new CellRangeAddress(at, at, -1, -1));
            for (List<String> line : table.rows()) {
                TextCells.put(sheet.createRow(++at), line, cell);
            }
            for (int i = 0; i < table.widths().size(); i++) {
                sheet.setColumnWidth(i, table.widths().get(i) * CHARACTER);
            }
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setLandscape(true);
            sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
            sheet.getPrintSetup().setFitHeight((short) 0);
            book.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
