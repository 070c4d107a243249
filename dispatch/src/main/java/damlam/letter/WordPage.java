package damlam.letter;

import damlam.letter.Letter.Part;
import damlam.letter.Piece.Columns;
import damlam.letter.Piece.Grid;
import damlam.letter.Piece.NewSection;
import damlam.letter.Piece.Row;
import damlam.letter.Piece.Rule;
import damlam.letter.Piece.Stamp;
import damlam.letter.Piece.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
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

    private void setFont() {
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(WordParagraph.FONT);
        fonts.setHAnsi(WordParagraph.FONT);
        fonts.setCs(WordParagraph.FONT);
        fonts.setEastAsia(WordParagraph.FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("vi-VN");
    }

    private void setPage() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        setSize(section.addNewPgSz());
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(WordParagraph.big(paper.top()));
        margins.setBottom(WordParagraph.big(paper.bottom()));
        margins.setLeft(WordParagraph.big(paper.left()));
        margins.setRight(WordParagraph.big(paper.right()));
        margins.setHeader(WordParagraph.big(Paper.HEADER));
        margins.setFooter(WordParagraph.big(Paper.HEADER));
        margins.setGutter(BigInteger.ZERO);
    }

    private void setSize(CTPageSz size) {
        size.setW(WordParagraph.big(paper.width()));
        size.setH(WordParagraph.big(paper.height()));
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
        shown.setFontFamily(WordParagraph.FONT);
        shown.setFontSize(Paper.NUMBER_SIZE);
        shown.setText("2");
    }

    void add(Pages pages) {
        head(pages.head());
        foot(pages.foot());
        for (Piece piece : pages.pieces()) {
            switch (piece) {
                case Text text -> WordParagraph.put(text, document.createParagraph());
                case Rule rule -> WordParagraph.put(rule, document.createParagraph(), paper.textWidth());
                case Stamp stamp -> WordParagraph.put(stamp, document.createParagraph(), paper.textWidth());
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
            WordParagraph.put(
                    head.get(i), i == 0 ? header.getParagraphArray(0) : header.createParagraph(), paper.textWidth());
        }
    }

    /// A footer that ends at the bottom margin: it takes its room from the text of the first page.
    private void foot(List<Piece> foot) {
        if (foot.isEmpty()) {
            return;
        }
        section().getPgMar().setFooter(WordParagraph.big(paper.bottom()));
        XWPFFooter footer = document.createFooter(HeaderFooterType.FIRST);
        for (Piece piece : foot) {
            WordParagraph.put(piece, footer.createParagraph(), paper.textWidth());
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
            last.getPgMar().setFooter(WordParagraph.big(Paper.HEADER));
        }
        XWPFHeaderFooterPolicy blank = new XWPFHeaderFooterPolicy(document, last);
        blank.createHeader(STHdrFtr.FIRST);
        if (footed) {
            blank.createFooter(STHdrFtr.FIRST);
        }
    }

    /// A table without borders or padding, as wide as the text.
    private void columns(Columns columns) {
        double[] widths = {columns.leftWidth(), columns.rightWidth()};
        XWPFTable table = table(
                columns.rows().size(),
                Stream.of(widths[0], widths[1]).map(WordParagraph::twips).toList());
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
            WordParagraph.put(pieces.get(i), paragraph, width);
        }
    }

    private static void padding(XWPFTable table, double sides) {
        CTTblCellMar padding = table.getCTTbl().getTblPr().addNewTblCellMar();
        for (CTTblWidth side : List.of(padding.addNewLeft(), padding.addNewRight())) {
            side.setW(WordParagraph.big(sides));
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
        indent.setW(WordParagraph.big(Grid.PADDING));
        indent.setType(STTblWidth.DXA);
        table.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < content.head().size(); column++) {
            WordParagraph.put(Text.of(content.head().get(column), size).bold().centred(), cell(table, 0, column));
        }
        for (int row = 0; row < content.rows().size(); row++) {
            table.getRow(row + 1).setCantSplitRow(true);
            for (int column = 0; column < content.head().size(); column++) {
                WordParagraph.put(Text.of(content.rows().get(row).get(column), size), cell(table, row + 1, column));
            }
        }
    }

    private static XWPFParagraph cell(XWPFTable table, int row, int column) {
        return table.getRow(row).getCell(column).getParagraphs().get(0);
    }

    private XWPFTable table(int rows, List<Integer> widths) {
        XWPFTable table = document.createTable(rows, widths.size());
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(WordParagraph.twips(paper.textWidth()));
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        int all = widths.stream().mapToInt(Integer::intValue).sum();
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int column = 0; column < widths.size(); column++) {
            int width = WordParagraph.twips(paper.textWidth() * widths.get(column) / all);
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            for (int row = 0; row < rows; row++) {
                table.getRow(row).getCell(column).setWidth(String.valueOf(width));
            }
        }
        return table;
    }
}
