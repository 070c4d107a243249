package damlam.registers;

import damlam.sheets.TextCells;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A register as a table to work on and to print.
public final class SheetXlsx {
    private static final int CHARACTER = 256;
    private static final int ALL_CHARACTERS = 150;

    private SheetXlsx() {}

    public static byte[] of(Sheet sheet) {
        try (Workbook book = new XSSFWorkbook();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            org.apache.poi.ss.usermodel.Sheet page = book.createSheet();
            CellStyle title = style(book, true, false);
            CellStyle head = style(book, true, true);
            CellStyle cell = style(book, false, true);
            int at = 0;
            for (String line : sheet.cover()) {
                TextCells.put(page.createRow(at), List.of(line), title);
                page.addMergedRegion(
                        new CellRangeAddress(at, at, 0, sheet.heads().size() - 1));
                at++;
            }
            int headAt = ++at;
            TextCells.put(page.createRow(at++), sheet.heads(), head);
            TextCells.put(page.createRow(at++), numbers(sheet.heads().size()), head);
            for (List<String> row : sheet.rows()) {
                TextCells.put(page.createRow(at++), row, cell);
            }
            layOut(page, sheet, headAt);
            book.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `(1)`, `(2)` …, as the decree numbers the columns.
    static List<String> numbers(int columns) {
        return IntStream.rangeClosed(1, columns).mapToObj(no -> "(" + no + ")").toList();
    }

    private static CellStyle style(Workbook book, boolean bold, boolean bordered) {
        CellStyle style = TextCells.style(book, bold, bordered);
        style.setAlignment(bold ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
        return style;
    }

    private static void layOut(org.apache.poi.ss.usermodel.Sheet page, Sheet sheet, int headAt) {
        int sum = sheet.widths().stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; i < sheet.widths().size(); i++) {
            page.setColumnWidth(i, CHARACTER * ALL_CHARACTERS * sheet.widths().get(i) / sum);
        }
        page.createFreezePane(0, headAt + 2);
        page.setRepeatingRows(new CellRangeAddress(headAt, headAt + 1, -1, -1));
        page.setFitToPage(true);
        PrintSetup print = page.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        page.getFooter().setRight("&P/&N");
    }
}
