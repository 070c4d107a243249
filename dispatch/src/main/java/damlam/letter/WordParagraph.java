package damlam.letter;

import damlam.letter.Piece.Columns;
import damlam.letter.Piece.Grid;
import damlam.letter.Piece.NewSection;
import damlam.letter.Piece.Rule;
import damlam.letter.Piece.Run;
import damlam.letter.Piece.Stamp;
import damlam.letter.Piece.Text;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;

/// Puts a piece that is one paragraph into a paragraph of Word. Lengths are in points; Word counts in twips, a
/// twentieth of a point.
final class WordParagraph {
    static final String FONT = "Times New Roman";
    private static final String RED = "FF0000";

    private WordParagraph() {}

    static int twips(double points) {
        return (int) Math.round(points * 20);
    }

    static BigInteger big(double points) {
        return BigInteger.valueOf(twips(points));
    }

    static void put(Piece piece, XWPFParagraph paragraph, double room) {
        switch (piece) {
            case Text text -> put(text, paragraph);
            case Rule rule -> put(rule, paragraph, room);
            case Stamp stamp -> put(stamp, paragraph, room);
            case Columns columns -> throw new IllegalStateException("columns are no paragraph");
            case Grid grid -> throw new IllegalStateException("a table is no paragraph");
            case NewSection section -> throw new IllegalStateException("a section is no paragraph");
        }
    }

    static void put(Text text, XWPFParagraph paragraph) {
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

    static void put(Rule rule, XWPFParagraph line, double room) {
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
    static void put(Stamp stamp, XWPFParagraph paragraph, double room) {
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
}
