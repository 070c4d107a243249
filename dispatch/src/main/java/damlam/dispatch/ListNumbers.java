package damlam.dispatch;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;

/// Counts the automatic numbers of a DOCX, so that they can be read as text.
final class ListNumbers {
    private static final int LEVELS = 9;

    private final XWPFDocument document;
    private final Map<BigInteger, int[]> counters = new HashMap<>();

    ListNumbers(XWPFDocument document) {
        this.document = document;
    }

    /// The number or bullet printed before this paragraph, with a blank after it; empty if it has none.
    String next(XWPFParagraph paragraph) {
        CTNumPr numbering = numbering(paragraph);
        XWPFNumbering all = document.getNumbering();
        if (numbering == null || all == null || !numbering.isSetNumId()) {
            return "";
        }
        BigInteger id = numbering.getNumId().getVal();
        int level = numbering.isSetIlvl() ? numbering.getIlvl().getVal().intValue() : 0;
        XWPFNum num = all.getNum(id);
        if (num == null || level < 0 || level >= LEVELS) {
            return "";
        }
        BigInteger list = num.getCTNum().getAbstractNumId().getVal();
        XWPFAbstractNum shape = all.getAbstractNum(list);
        if (shape == null || level >= shape.getCTAbstractNum().sizeOfLvlArray()) {
            return "";
        }
        // Lists that restart count for themselves, others go on with their shape's count.
        BigInteger key = num.getCTNum().sizeOfLvlOverrideArray() > 0 ? id.negate() : list;
        int[] counts = counters.computeIfAbsent(key, k -> starts(num, shape));
        counts[level]++;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = starts(num, shape)[deeper];
        }
        return printed(shape, level, counts);
    }

    private @Nullable CTNumPr numbering(XWPFParagraph paragraph) {
        CTPPrBase own = paragraph.getCTP().getPPr();
        if (own != null && own.isSetNumPr()) {
            return own.getNumPr();
        }
        if (paragraph.getStyleID() == null || document.getStyles() == null) {
            return null;
        }
        XWPFStyle style = document.getStyles().getStyle(paragraph.getStyleID());
        CTPPrBase styled = style == null ? null : style.getCTStyle().getPPr();
        return styled != null && styled.isSetNumPr() ? styled.getNumPr() : null;
    }

    /// One less than the first number of each level.
    private static int[] starts(XWPFNum num, XWPFAbstractNum shape) {
        int[] starts = new int[LEVELS];
        for (CTLvl level : shape.getCTAbstractNum().getLvlList()) {
            int index = level.getIlvl().intValue();
            if (index >= 0 && index < LEVELS && level.isSetStart()) {
                starts[index] = level.getStart().getVal().intValue() - 1;
            }
        }
        for (CTNumLvl changed : num.getCTNum().getLvlOverrideList()) {
            int index = changed.getIlvl().intValue();
            if (index >= 0 && index < LEVELS && changed.isSetStartOverride()) {
                starts[index] = changed.getStartOverride().getVal().intValue() - 1;
            }
        }
        return starts;
    }

    private static String printed(XWPFAbstractNum shape, int level, int[] counts) {
        CTLvl own = shape.getCTAbstractNum().getLvlArray(level);
        String format = format(own);
        if (format.equals("bullet")) {
            return "- ";
        }
        String text = own.isSetLvlText() && own.getLvlText().isSetVal()
                ? own.getLvlText().getVal()
                : "";
        for (int i = 0; i <= level; i++) {
            CTLvl part = shape.getCTAbstractNum().getLvlArray(i);
            text = text.replace("%" + (i + 1), number(format(part), Math.max(1, counts[i])));
        }
        return text.isBlank() ? "" : text + " ";
    }

    private static String format(CTLvl level) {
        return level.isSetNumFmt() ? level.getNumFmt().getVal().toString() : "decimal";
    }

    private static String number(String format, int count) {
        return switch (format) {
            case "none" -> "";
            case "upperRoman" -> RomanNumeral.of(count);
            case "lowerRoman" -> RomanNumeral.of(count).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letter(count).toUpperCase(Locale.ROOT);
            case "lowerLetter" -> letter(count);
            case "decimalZero" -> count < 10 ? "0" + count : String.valueOf(count);
            default -> String.valueOf(count);
        };
    }

    static String letter(int count) {
        return String.valueOf((char) ('a' + (count - 1) % 26)).repeat(1 + (count - 1) / 26 % 8);
    }
}
