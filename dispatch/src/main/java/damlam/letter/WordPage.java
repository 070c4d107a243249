package damlam.letter;

import damlam.letter.Letter.Part;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/// An A4 page of a DOCX with the decree's margins and font, and the pieces that documents are put together from.
/// Lengths
/// are in points unless said otherwise; Word counts in twips, a twentieth of a point.
final class WordPage {
    private static final String FONT = "Times New Roman";
    private static final int NUMBER_SIZE = 13;
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final double TEXT_WIDTH = (210 - 30 - 15) * POINTS_PER_MM;

    private final XWPFDocument document;

    WordPage(XWPFDocument document) {
        this.document = document;
        setFont();
        setPage();
        numberPages();
    }

    static int twips(double points) {
        return (int) Math.round(points * 20);
    }

    double textWidth() {
        return TEXT_WIDTH;
    }

    double width(XWPFTableCell cell) {
        return cell.getWidth() / 20.0;
    }

    private void setFont() {
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("vi-VN");
    }

    /// Phụ lục I, part I: A4; 20 mm above and below, 30 mm left, 15 mm right.
    private void setPage() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(mm(20));
        margins.setBottom(mm(20));
        margins.setLeft(mm(30));
        margins.setRight(mm(15));
        margins.setHeader(mm(10));
        margins.setFooter(mm(10));
        margins.setGutter(BigInteger.ZERO);
    }

    private static BigInteger mm(double mm) {
        return BigInteger.valueOf(twips(mm * POINTS_PER_MM));
    }

    /// In the middle of the top margin, and not on the first page.
    private void numberPages() {
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        var field = number.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        XWPFRun shown = new XWPFRun(field.addNewR(), (org.apache.poi.xwpf.usermodel.IRunBody) number);
        shown.setFontFamily(FONT);
        shown.setFontSize(NUMBER_SIZE);
        shown.setText("2");
    }

    XWPFParagraph paragraph() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    /// Justified, first line in by 1.27 cm, 6 points above, lines of 1.15.
    XWPFParagraph bodyParagraph() {
        XWPFParagraph paragraph = paragraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setFirstLineIndent(twips(12.7 * POINTS_PER_MM));
        paragraph.setSpacingBefore(twips(6));
        paragraph.setSpacingBetween(1.15);
        return paragraph;
    }

    XWPFRun run(XWPFParagraph paragraph, String text, int size) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setText(printable(text));
        return run;
    }

    void centred(XWPFParagraph paragraph, String text, int size, boolean bold) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(0);
        run(paragraph, text, size).setBold(bold);
    }

    /// A solid rule in the middle of the cell.
    void rule(XWPFTableCell cell, double length) {
        rule(cell.addParagraph(), length, width(cell));
    }

    void rule(double length) {
        rule(paragraph(), length, TEXT_WIDTH);
    }

    private void rule(XWPFParagraph line, double length, double room) {
        int indent = twips(Math.max(0, (room - length) / 2));
        line.setBorderTop(Borders.SINGLE);
        line.setIndentationLeft(indent);
        line.setIndentationRight(indent);
        line.setSpacingAfter(0);
        line.setSpacingBefore(twips(1));
        run(line, "", 4);
        line.setSpacingBetween(5, org.apache.poi.xwpf.usermodel.LineSpacingRule.EXACT);
    }

    /// A table of one row and two cells without borders or padding, as wide as the text.
    ///
    /// @param left in points, as `right`; together the width of the text
    XWPFTable twoColumns(double left, double right) {
        XWPFTable table = table(1, List.of(twips(left), twips(right)));
        table.removeBorders();
        // A margin of 0 has to be written down: where there is none, programs put 1.9 mm of their own.
        CTTblCellMar padding = table.getCTTbl().getTblPr().addNewTblCellMar();
        noWidth(padding.addNewLeft());
        noWidth(padding.addNewRight());
        return table;
    }

    private static void noWidth(CTTblWidth side) {
        side.setW(BigInteger.ZERO);
        side.setType(STTblWidth.DXA);
    }

    void table(Part.Table content, int size) {
        XWPFTable table = table(content.rows().size() + 1, content.widths());
        table.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < content.head().size(); column++) {
            centred(cell(table, 0, column), content.head().get(column), size, true);
        }
        for (int row = 0; row < content.rows().size(); row++) {
            table.getRow(row + 1).setCantSplitRow(true);
            for (int column = 0; column < content.head().size(); column++) {
                XWPFParagraph words = cell(table, row + 1, column);
                words.setSpacingAfter(0);
                run(words, content.rows().get(row).get(column), size);
            }
        }
        paragraph();
    }

    private static XWPFParagraph cell(XWPFTable table, int row, int column) {
        return table.getRow(row).getCell(column).getParagraphs().get(0);
    }

    private XWPFTable table(int rows, List<Integer> widths) {
        XWPFTable table = document.createTable(rows, widths.size());
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(twips(TEXT_WIDTH));
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        int all = widths.stream().mapToInt(Integer::intValue).sum();
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int column = 0; column < widths.size(); column++) {
            int width = twips(TEXT_WIDTH * widths.get(column) / all);
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            for (int row = 0; row < rows; row++) {
                table.getRow(row).getCell(column).setWidth(String.valueOf(width));
            }
        }
        return table;
    }

    /// Characters that XML cannot carry would make a file that no program opens.
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || (c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c < 0xE000)))
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }
}
