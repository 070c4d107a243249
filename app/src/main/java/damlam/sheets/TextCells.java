package damlam.sheets;

import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/// Cells of an XLSX that is to be printed. They hold text, never formulas: nothing that was typed is run.
public final class TextCells {
    /// The program allows a few more.
    private static final int LONGEST = 32_000;

    private TextCells() {}

    public static CellStyle style(Workbook book, boolean bold, boolean bordered) {
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

    /// Fills a row from its left.
    public static void put(Row row, List<String> cells, CellStyle style) {
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            row.createCell(i).setCellValue(text.substring(0, Math.min(text.length(), LONGEST)));
            row.getCell(i).setCellStyle(style);
        }
    }
}
