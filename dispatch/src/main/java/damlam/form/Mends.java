package damlam.form;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/// The changes that put a document right: noted where a deviation is found, made when somebody asks
/// for it. Only the look changes, and the marks that the decree prescribes; no word is added or
/// taken away.
final class Mends {
    /// Their letters are drawings or another encoding: under another font they would read as something else.
    private static final Pattern OWN_LETTERS =
            Pattern.compile("\\.vn.*|vni.*|symbol|wingdings.*|webdings", Pattern.CASE_INSENSITIVE);

    private final List<Runnable> changes = new ArrayList<>();

    /// @return whether there was anything to change
    boolean make() {
        changes.forEach(Runnable::run);
        boolean any = !changes.isEmpty();
        changes.clear();
        return any;
    }

    void add(Runnable change) {
        changes.add(change);
    }

    void font(XWPFRun run, String now, String asked) {
        if (OWN_LETTERS.matcher(now).matches()) {
            return;
        }
        add(() -> {
            CTR r = run.getCTR();
            var properties = r.isSetRPr() ? r.getRPr() : r.addNewRPr();
            while (properties.sizeOfRFontsArray() > 0) {
                properties.removeRFonts(0);
            }
            CTFonts fonts = properties.addNewRFonts();
            fonts.setAscii(asked);
            fonts.setHAnsi(asked);
            fonts.setCs(asked);
            fonts.setEastAsia(asked);
        });
    }

    void size(XWPFRun run, double points) {
        add(() -> run.setFontSize(points));
    }

    void style(Paragraph paragraph, XWPFRun run, FormRule rule) {
        add(() -> set(paragraph, run, rule));
    }

    private static void set(Paragraph paragraph, XWPFRun run, FormRule rule) {
        if (rule.asks("bold") || rule.asks("regular")) {
            run.setBold(rule.asks("bold"));
        }
        if (rule.asks("italic") || rule.asks("upright")) {
            run.setItalic(rule.asks("italic"));
        }
        if (rule.asks("capitals") && !paragraph.isCapitals()) {
            run.setCapitalized(true);
        }
        if (rule.asks("centred")) {
            centre(paragraph.source());
        }
    }

    private static void centre(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setFirstLineIndent(0);
    }

    /// A rule below words: on the blank line that follows them, or on one of its own.
    ///
    /// @param next the paragraph after the words, null where it is not a blank one in the same column
    /// @param length in points
    void rule(Paragraph words, @Nullable Paragraph next, double length) {
        add(() -> {
            XWPFParagraph line = next != null ? next.source() : following(words.source());
            if (line == null) {
                return;
            }
            words.source().setSpacingAfter(0);
            int indent = (int) Math.round(10 * Math.max(0, words.room() - length));
            line.setBorderTop(Borders.SINGLE);
            line.setIndentationLeft(indent);
            line.setIndentationRight(indent);
            line.setFirstLineIndent(0);
            line.setSpacingBefore(50);
            line.setSpacingAfter(0);
            line.setSpacingBetween(5, LineSpacingRule.EXACT);
        });
    }

    private static @Nullable XWPFParagraph following(XWPFParagraph words) {
        try (XmlCursor cursor = words.getCTP().newCursor()) {
            cursor.toEndToken();
            cursor.toNextToken();
            return words.getBody().insertNewParagraph(cursor);
        }
    }

    /// The first line of a paragraph, which tabs and blanks often stand in for.
    void firstLine(Paragraph paragraph, double points) {
        add(() -> {
            paragraph.source().setFirstLineIndent((int) Math.round(points * 20));
            CTInd indent = paragraph.source().getCTP().getPPr().getInd();
            if (indent.isSetHanging()) {
                indent.unsetHanging();
            }
            unblank(paragraph);
        });
    }

    private static void unblank(Paragraph paragraph) {
        for (XWPFRun run : paragraph.source().getRuns()) {
            boolean inked = !run.text().isBlank();
            CTR r = run.getCTR();
            while (run.text().startsWith("\t") && r.sizeOfTabArray() > 0) {
                r.removeTab(0);
            }
            if (r.sizeOfTArray() > 0) {
                CTText first = r.getTArray(0);
                first.setStringValue(first.getStringValue().stripLeading());
            }
            if (inked) {
                return;
            }
        }
    }

    void unindent(Paragraph paragraph) {
        add(() -> {
            paragraph.source().setIndentationLeft(0);
            paragraph.source().setIndentationRight(0);
        });
    }

    void align(Paragraph paragraph, ParagraphAlignment to) {
        add(() -> paragraph.source().setAlignment(to));
    }

    /// @param before the paragraph above in the same column, null where there is none
    void gap(Paragraph paragraph, @Nullable Paragraph before, double points) {
        add(() -> {
            if (before != null) {
                before.source().setSpacingAfter(0);
            }
            paragraph.source().setSpacingBefore((int) Math.round(points * 20));
        });
    }

    void lines(Paragraph paragraph, double lines) {
        add(() -> paragraph.source().setSpacingBetween(lines));
    }

    /// Other words for a line that has a fixed form.
    void say(Paragraph paragraph, String words) {
        add(() -> {
            boolean said = false;
            for (XWPFRun run : paragraph.source().getRuns()) {
                for (CTText text : run.getCTR().getTArray()) {
                    text.setStringValue(said ? "" : words);
                    said = true;
                }
            }
        });
    }

    /// @param mark that the line is to end with instead of the one it has
    void end(Paragraph paragraph, String mark) {
        add(() -> {
            List<XWPFRun> inked = paragraph.inked();
            CTR last = inked.get(inked.size() - 1).getCTR();
            if (last.sizeOfTArray() > 0) {
                CTText text = last.getTArray(last.sizeOfTArray() - 1);
                text.setStringValue(text.getStringValue().stripTrailing().replaceFirst("[.;,/\\s]+$", "") + mark);
            }
        });
    }

    /// A dash before the words, in place of a bullet.
    void dash(Paragraph paragraph) {
        add(() -> {
            CTR first = paragraph.inked().get(0).getCTR();
            if (first.sizeOfTArray() == 0) {
                return;
            }
            CTText text = first.getTArray(0);
            text.setStringValue("- " + text.getStringValue().stripLeading().replaceFirst("^[-–—+•*]+\\s*", ""));
            var properties = paragraph.source().getCTP().getPPr();
            if (properties != null && properties.isSetNumPr()) {
                paragraph.source().setNumID(BigInteger.ZERO);
            }
        });
    }

    /// @param label the words at the beginning of the run that get its style; the rest keeps what it has
    void styleOf(String label, Paragraph paragraph, XWPFRun run, FormRule rule) {
        add(() -> {
            CTR r = run.getCTR();
            String text = run.text();
            if (r.sizeOfTArray() != 1
                    || !text.strip().startsWith(label)
                    || text.strip().equals(label)) {
                set(paragraph, run, rule);
                return;
            }
            int at = text.indexOf(label) + label.length();
            XWPFRun before =
                    paragraph.source().insertNewRun(paragraph.source().getRuns().indexOf(run));
            if (r.isSetRPr()) {
                before.getCTR().setRPr(r.getRPr());
            }
            before.setText(text.substring(0, at));
            before.setBold(rule.asks("bold"));
            before.setItalic(rule.asks("italic"));
            run.setText(text.substring(at), 0);
        });
    }

    /// A number and symbol as the decree writes it, null where it cannot be told from the words.
    static @Nullable String number(String words) {
        var parts =
                Pattern.compile("(?i)Số\\s*[:.]?(\\s*)(\\d{0,7})\\s*/\\s*(.+)").matcher(words.strip());
        if (!parts.matches()) {
            return null;
        }
        String figures = parts.group(2);
        String serial = figures.isEmpty() ? parts.group(1).isEmpty() ? " " : parts.group(1) : " " + padded(figures);
        return "Số:" + serial + "/" + parts.group(3).replaceAll("\\s+", "").replace('–', '-');
    }

    /// Place and date as the decree writes them, null where they cannot be told from the words.
    static @Nullable String date(String words) {
        var parts = Pattern.compile(
                        "(?i)(.*?)\\s*,?\\s*ngày\\s*(\\d{1,2})\\s*tháng\\s*(\\d{1,2})\\s*năm\\s*(\\d{4})\\.?")
                .matcher(words.strip());
        if (!parts.matches() || parts.group(1).isBlank()) {
            return null;
        }
        int month = Integer.parseInt(parts.group(3));
        return "%s, ngày %s tháng %s năm %s"
                .formatted(
                        parts.group(1),
                        padded(parts.group(2)),
                        String.format(Locale.ROOT, month < 3 ? "%02d" : "%d", month),
                        parts.group(4));
    }

    private static String padded(String figures) {
        return figures.length() == 1 ? "0" + figures : figures;
    }
}
