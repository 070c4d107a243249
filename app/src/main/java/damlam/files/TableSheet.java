package damlam.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A list as an XLSX file. Cells hold text, never formulas: a title is not run.
final class TableSheet {
    private static final int CHARACTER = 256;

    private TableSheet() {}

    static byte[] xlsx(Table table) {
        try (Workbook book = new XSSFWorkbook();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("1");
            CellStyle title = style(book, true, false);
            title.setAlignment(HorizontalAlignment.CENTER);
            CellStyle head = style(book, true, true);
            head.setAlignment(HorizontalAlignment.CENTER);
            CellStyle cell = style(book, false, true);
            int at = 0;
            put(sheet.createRow(at), 0, table.title(), title);
            sheet.addMergedRegion(new CellRangeAddress(at, at, 0, table.head().size() - 1));
            for (String line : table.about()) {
                at++;
                put(sheet.createRow(at), 0, line, style(book, false, false));
                sheet.addMergedRegion(
                        new CellRangeAddress(at, at, 0, table.head().size() - 1));
            }
            at += 2;
            row(sheet.createRow(at), table.head(), head);
            sheet.createFreezePane(0, at + 1);
            sheet.setRepeatingRows(new CellRangeAddress(at, at, -1, -1));
            for (List<String> line : table.rows()) {
                row(sheet.createRow(++at), line, cell);
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

    private static CellStyle style(Workbook book, boolean bold, boolean bordered) {
        Font font = book.createFont();
        font.setFontName("Times New Roman");
        font.setBold(bold);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (bordered) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    private static void row(Row row, List<String> cells, CellStyle style) {
        for (int i = 0; i < cells.size(); i++) {
            put(row, i, cells.get(i), style);
        }
    }

    private static void put(Row row, int column, String text, CellStyle style) {
        row.createCell(column).setCellValue(text);
        row.getCell(column).setCellStyle(style);
    }
}
