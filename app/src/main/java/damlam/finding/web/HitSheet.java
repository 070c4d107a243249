package damlam.finding.web;

import damlam.finding.Hit;
import damlam.page.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// What was found, as a table. Cells hold numbers and text, never formulas: nothing that was typed is run.
final class HitSheet {
    private static final List<String> COLUMNS =
            List.of("no", "kind", "number", "day", "called", "whose", "excerpt", "after", "address");
    private static final int[] WIDTHS = {6, 12, 20, 12, 60, 36, 80, 30, 18};
    private static final int CHARACTER = 256;
    private static final int HEAD = 2;

    private HitSheet() {}

    static byte[] xlsx(Words words, String about, List<Hit> hits) {
        try (Workbook book = new XSSFWorkbook();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet(words.say("finding.sheet"));
            CellStyle wrapped = style(book, false);
            CellStyle bold = style(book, true);
            sheet.createRow(0).createCell(0).setCellValue(about);
            Row head = sheet.createRow(HEAD);
            for (int i = 0; i < WIDTHS.length; i++) {
                put(head, i, words.say("finding.sheet." + COLUMNS.get(i)), bold);
                sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
            }
            for (int i = 0; i < hits.size(); i++) {
                line(sheet.createRow(HEAD + 1 + i), i + 1, hits.get(i), words, wrapped);
            }
            sheet.createFreezePane(0, HEAD + 1);
            sheet.getPrintSetup().setLandscape(true);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
            book.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CellStyle style(Workbook book, boolean bold) {
        Font font = book.createFont();
        font.setBold(bold);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static void line(Row row, int no, Hit hit, Words words, CellStyle style) {
        row.createCell(0).setCellValue(no);
        row.getCell(0).setCellStyle(style);
        put(row, 1, words.say("finding.one." + hit.thing()), style);
        put(row, 2, hit.number(), style);
        put(row, 3, words.date(hit.day()), style);
        put(row, 4, hit.plain(hit.title()), style);
        put(row, 5, hit.whose(), style);
        put(row, 6, hit.plain(hit.excerpt()), style);
        put(row, 7, after(hit, words), style);
        put(row, 8, hit.address(), style);
    }

    private static String after(Hit hit, Words words) {
        return hit.after().events().stream()
                .map(one -> words.say("documents.after." + one.kind(), words.date(one.on()), one.other(), one.type()))
                .collect(Collectors.joining("; "));
    }

    private static void put(Row row, int column, String text, CellStyle style) {
        row.createCell(column).setCellValue(text);
        row.getCell(column).setCellStyle(style);
    }
}
