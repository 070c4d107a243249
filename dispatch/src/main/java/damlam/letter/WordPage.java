package damlam.letter;

import damlam.letter.Letter.Part;
import damlam.letter.Piece.Columns;
import damlam.letter.Piece.Grid;
import damlam.letter.Piece.NewSection;
import damlam.letter.Piece.Row;
import damlam.letter.Piece.Rule;
import damlam.letter.Piece.Run;
import damlam.letter.Piece.Stamp;
import damlam.letter.Piece.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/// Puts pieces into a DOCX. Lengths are in points; Word counts in twips, a twentieth of a point.
final class WordPage implements AutoCloseable {
    private static final String FONT = "Times New Roman";
    private static final String RED = "FF0000";

    private final XWPFDocument document = new XWPFDocument();
    /// Of the section that is being written.
    private Paper paper;

    WordPage(String title, Paper paper) {
        this.paper = paper;
        document.getProperties().getCoreProperties().setTitle(Printable.of(title));
        setFont();
        setPage();
        numberPages();
    }

    void save(OutputStream out) throws IOException {
        document.write(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    static int twips(double points) {
        return (int) Math.round(points * 20);
    }

    private static BigInteger big(double points) {
        return BigInteger.valueOf(twips(points));
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

    private void setPage() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        setSize(section.addNewPgSz());
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(big(paper.top()));
        margins.setBottom(big(paper.bottom()));
        margins.setLeft(big(paper.left()));
        margins.setRight(big(paper.right()));
        margins.setHeader(big(Paper.HEADER));
        margins.setFooter(big(Paper.HEADER));
        margins.setGutter(BigInteger.ZERO);
    }

    private void setSize(CTPageSz size) {
        size.setW(big(paper.width()));
        size.setH(big(paper.height()));
        if (paper.isLandscape()) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        } else if (size.isSetOrient()) {
            size.unsetOrient();
        }
    }

    /// In the middle of the top margin, and not on the first page.
    private void numberPages() {
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        var field = number.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        XWPFRun shown = new XWPFRun(field.addNewR(), (IRunBody) number);
        shown.setFontFamily(FONT);
        shown.setFontSize(Paper.NUMBER_SIZE);
        shown.setText("2");
    }

    void add(Pages pages) {
        head(pages.head());
        foot(pages.foot());
        for (Piece piece : pages.pieces()) {
            switch (piece) {
                case Text text -> put(text, document.createParagraph());
                case Rule rule -> put(rule, document.createParagraph(), paper.textWidth());
                case Stamp stamp -> put(stamp, document.createParagraph(), paper.textWidth());
                case Columns columns -> columns(columns);
                case Grid grid -> table(grid);
                case NewSection begins -> {
                    endSection();
                    paper = begins.paper();
                    setSize(section().getPgSz());
                }
            }
        }
    }

    private void head(List<Piece> head) {
        XWPFHeader header = document.getHeaderFooterPolicy().getFirstPageHeader();
        for (int i = 0; i < head.size(); i++) {
            put(head.get(i), i == 0 ? header.getParagraphArray(0) : header.createParagraph(), paper.textWidth());
        }
    }

    /// A footer that ends at the bottom margin: it takes its room from the text of the first page.
    private void foot(List<Piece> foot) {
        if (foot.isEmpty()) {
            return;
        }
        section().getPgMar().setFooter(big(paper.bottom()));
        XWPFFooter footer = document.createFooter(HeaderFooterType.FIRST);
        for (Piece piece : foot) {
            put(piece, footer.createParagraph(), paper.textWidth());
        }
    }

    private CTSectPr section() {
        return document.getDocument().getBody().getSectPr();
    }

    /// What stood so far is a section; it ends with a paragraph that carries its page.
    private void endSection() {
        CTSectPr last = section();
        XWPFParagraph end = document.createParagraph();
        end.setSpacingBetween(1, LineSpacingRule.EXACT);
        end.setSpacingAfter(0);
        end.getCTPPr().setSectPr((CTSectPr) last.copy());
        if (!last.isSetPgNumType()) {
            last.addNewPgNumType().setStart(BigInteger.ONE);
        }
        // A section without margins of its own shows those of the one before.
        for (int i = last.sizeOfHeaderReferenceArray() - 1; i >= 0; i--) {
            if (last.getHeaderReferenceArray(i).getType() == STHdrFtr.FIRST) {
                last.removeHeaderReference(i);
            }
        }
        boolean footed = last.sizeOfFooterReferenceArray() > 0;
        if (footed) {
            last.removeFooterReference(0);
            last.getPgMar().setFooter(big(Paper.HEADER));
        }
        XWPFHeaderFooterPolicy blank = new XWPFHeaderFooterPolicy(document, last);
        blank.createHeader(STHdrFtr.FIRST);
        if (footed) {
            blank.createFooter(STHdrFtr.FIRST);
        }
    }

    private static void put(Text text, XWPFParagraph paragraph) {
        paragraph.setAlignment(
                switch (text.align()) {
                    case LEFT -> ParagraphAlignment.LEFT;
                    case CENTRE -> ParagraphAlignment.CENTER;
                    case RIGHT -> ParagraphAlignment.RIGHT;
                    case JUSTIFIED -> ParagraphAlignment.BOTH;
                });
        paragraph.setSpacingBefore(twips(text.before()));
        paragraph.setSpacingAfter(0);
        if (text.spacing().exact() > 0) {
            paragraph.setSpacingBetween(text.spacing().exact(), LineSpacingRule.EXACT);
        } else {
            paragraph.setSpacingBetween(text.spacing().times());
        }
        if (text.left() > 0 || text.right() > 0) {
            paragraph.setIndentationLeft(twips(text.left()));
            paragraph.setIndentationRight(twips(text.right()));
        }
        if (text.first() > 0) {
            paragraph.setFirstLineIndent(twips(text.first()));
        }
        if (text.keepNext()) {
            paragraph.setKeepNext(true);
        }
        for (Run run : text.runs()) {
            if (run.text().isEmpty()) {
                paragraph
                        .getCTPPr()
                        .addNewRPr()
                        .addNewSz()
                        .setVal(BigInteger.valueOf(Math.round(run.face().size() * 2)));
            } else {
                put(run, paragraph);
            }
        }
    }

    private static void put(Run run, XWPFParagraph paragraph) {
        XWPFRun written = paragraph.createRun();
        written.setFontFamily(FONT);
        written.setFontSize(run.face().size());
        if (run.face().bold()) {
            written.setBold(true);
        }
        if (run.face().italic()) {
            written.setItalic(true);
        }
        if (run.face().underlined()) {
            written.setUnderline(UnderlinePatterns.SINGLE);
        }
        if (run.face().red()) {
            written.setColor(RED);
        }
        String[] lines = Printable.of(run.text()).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                written.addBreak();
            }
            written.setText(lines[i]);
        }
    }

    private static void put(Rule rule, XWPFParagraph line, double room) {
        int indent = twips(Math.max(0, (room - rule.length()) / 2));
        line.setBorderTop(Borders.SINGLE);
        var border = line.getCTPPr().getPBdr().getTop();
        border.setSz(BigInteger.valueOf(Math.round(Rule.THICKNESS * 8)));
        border.setSpace(BigInteger.ZERO);
        line.setIndentationLeft(indent);
        line.setIndentationRight(indent);
        line.setSpacingAfter(0);
        line.setKeepNext(rule.keepNext());
        line.setSpacingBefore(twips(Rule.ABOVE));
        line.setSpacingBetween(Rule.BELOW, LineSpacingRule.EXACT);
    }

    /// A paragraph with a border on each side.
    private static void put(Stamp stamp, XWPFParagraph paragraph, double room) {
        double indent = Math.max(0, (room - stamp.width()) / 2);
        put(Text.of(stamp.words()).centred().indented(indent, indent).after(Stamp.ABOVE), paragraph);
        paragraph.setSpacingBetween(stamp.spacing());
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setBorderBottom(Borders.SINGLE);
        paragraph.setBorderLeft(Borders.SINGLE);
        paragraph.setBorderRight(Borders.SINGLE);
        CTPBdr borders = paragraph.getCTPPr().getPBdr();
        for (CTBorder border : List.of(borders.getTop(), borders.getBottom(), borders.getLeft(), borders.getRight())) {
            border.setSz(BigInteger.valueOf(Math.round(Stamp.THICKNESS * 8)));
            border.setSpace(BigInteger.ZERO);
            border.setColor(stamp.words().face().red() ? RED : "auto");
        }
        borders.getTop().setSpace(BigInteger.valueOf(Stamp.PADDING));
        borders.getBottom().setSpace(BigInteger.valueOf(Stamp.PADDING));
    }

    /// A table without borders or padding, as wide as the text.
    private void columns(Columns columns) {
        double[] widths = {columns.leftWidth(), columns.rightWidth()};
        XWPFTable table = table(
                columns.rows().size(),
                Stream.of(widths[0], widths[1]).map(WordPage::twips).toList());
        table.removeBorders();
        // A margin of 0 has to be written down: where there is none, programs put 1.9 mm of their own.
        padding(table, 0);
        for (int i = 0; i < columns.rows().size(); i++) {
            Row row = columns.rows().get(i);
            table.getRow(i).setCantSplitRow(true);
            fill(table.getRow(i).getCell(0), row.left(), widths[0]);
            fill(table.getRow(i).getCell(1), row.right(), widths[1]);
            if (columns.keepNext()) {
                keep(table.getRow(i));
            }
        }
    }

    /// On one page with the row below.
    private static void keep(XWPFTableRow row) {
        for (XWPFTableCell cell : row.getTableCells()) {
            cell.getParagraphs().forEach(paragraph -> paragraph.setKeepNext(true));
        }
    }

    private static void fill(XWPFTableCell cell, List<Piece> pieces, double width) {
        for (int i = 0; i < pieces.size(); i++) {
            XWPFParagraph paragraph = i == 0 ? cell.getParagraphs().get(0) : cell.addParagraph();
            put(pieces.get(i), paragraph, width);
        }
    }

    private static void put(Piece piece, XWPFParagraph paragraph, double room) {
        switch (piece) {
            case Text text -> put(text, paragraph);
            case Rule rule -> put(rule, paragraph, room);
            case Stamp stamp -> put(stamp, paragraph, room);
            case Columns columns -> throw new IllegalStateException("columns are no paragraph");
            case Grid grid -> throw new IllegalStateException("a table is no paragraph");
            case NewSection section -> throw new IllegalStateException("a section is no paragraph");
        }
    }

    private static void padding(XWPFTable table, double sides) {
        CTTblCellMar padding = table.getCTTbl().getTblPr().addNewTblCellMar();
        for (CTTblWidth side : List.of(padding.addNewLeft(), padding.addNewRight())) {
            side.setW(big(sides));
            side.setType(STTblWidth.DXA);
        }
    }

    private void table(Grid grid) {
        Part.Table content = grid.table();
        double size = grid.size();
        XWPFTable table = table(content.rows().size() + 1, grid.widths());
        padding(table, Grid.PADDING);
        // Word sets the words of a table at the margin and its border outside; here the border stands at the margin.
        CTTblWidth indent = table.getCTTbl().getTblPr().addNewTblInd();
        indent.setW(big(Grid.PADDING));
        indent.setType(STTblWidth.DXA);
        table.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < content.head().size(); column++) {
            put(Text.of(content.head().get(column), size).bold().centred(), cell(table, 0, column));
        }
        for (int row = 0; row < content.rows().size(); row++) {
            table.getRow(row + 1).setCantSplitRow(true);
            for (int column = 0; column < content.head().size(); column++) {
                put(Text.of(content.rows().get(row).get(column), size), cell(table, row + 1, column));
            }
        }
    }

    private static XWPFParagraph cell(XWPFTable table, int row, int column) {
        return table.getRow(row).getCell(column).getParagraphs().get(0);
    }

    private XWPFTable table(int rows, List<Integer> widths) {
        XWPFTable table = document.createTable(rows, widths.size());
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(twips(paper.textWidth()));
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        int all = widths.stream().mapToInt(Integer::intValue).sum();
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int column = 0; column < widths.size(); column++) {
            int width = twips(paper.textWidth() * widths.get(column) / all);
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            for (int row = 0; row < rows; row++) {
                table.getRow(row).getCell(column).setWidth(String.valueOf(width));
            }
        }
        return table;
    }
}
