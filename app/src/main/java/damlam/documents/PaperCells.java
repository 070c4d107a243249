package damlam.documents;

import damlam.dispatch.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes a text apart into the lines and paragraphs of a page. Paragraphs end at blank lines,
/// before list marks, and where a line is plainly not full and its sentence does not plainly go on;
/// what is printed side by side on one line becomes two; a table is one.
final class PaperCells {
    static final Pattern MARKER =
            Pattern.compile("^\\s*(?:[-+*\u2013\u2022]\\s|\\d+(?:\\.\\d+)*[.)-]|[a-z\u0111][.)]\\s|[IVXLC]+\\.\\s)");
    /// What Markdown sets before a heading or a quotation.
    static final Pattern MARKED = Pattern.compile("^(?:(?:#{1,6}|>) )+");
    private static final Pattern GAP = Pattern.compile("(?<=\\S)(?:[ \u00a0]*\t[ \t\u00a0]*|[ \u00a0]{3,})(?=\\S)");
    private static final int FULL_LINE = 60;
    /// Where the next line begins with a small letter. Lines of a head, which are also so broken, are shorter.
    private static final int BROKEN_LINE = 40;

    private final String text;
    private final BiPredicate<String, String> standsApart;
    private final List<Span> all = new ArrayList<>();
    private int start = -1;
    private int end;
    private boolean table;

    /// @param standsApart whether what ends a line, after a wide gap, can only stand apart from what begins it
    private PaperCells(String text, BiPredicate<String, String> standsApart) {
        this.text = text;
        this.standsApart = standsApart;
    }

    static List<Span> of(String text, BiPredicate<String, String> standsApart) {
        PaperCells cells = new PaperCells(text, standsApart);
        int at = 0;
        for (String line : text.split("\n", -1)) {
            cells.take(at, line);
            at += line.length() + 1;
        }
        cells.close();
        return cells.all;
    }

    private void take(int at, String line) {
        boolean row = PaperTable.isRow(line);
        if (row != table) {
            close();
            table = row;
        }
        if (row) {
            extend(at, line);
            return;
        }
        int gap = line.isBlank() ? -1 : gap(line);
        if (gap >= 0) {
            close();
            addTrimmed(at, at + gap);
            addTrimmed(at + gap, at + line.length());
            return;
        }
        if (line.isBlank() || !continues(line)) {
            close();
        }
        if (!line.isBlank()) {
            extend(at, line);
        }
    }

    private void extend(int at, String line) {
        start = start < 0 ? at + leading(line) : start;
        end = at + line.stripTrailing().length();
    }

    private void close() {
        if (start >= 0) {
            all.add(new Span(start, end));
            start = -1;
        }
    }

    private void addTrimmed(int from, int to) {
        String cell = text.substring(from, to);
        all.add(new Span(from + leading(cell), from + cell.stripTrailing().length()));
    }

    /// Where the second of two cells begins; -1 where there is one, or may be.
    private int gap(String line) {
        Matcher gap = GAP.matcher(line);
        int last = -1;
        while (gap.find()) {
            last = gap.end();
        }
        boolean apart = last >= 0
                && standsApart.test(
                        line.substring(0, last).strip(), line.substring(last).strip());
        return apart ? last : -1;
    }

    private static int leading(String line) {
        return line.length() - line.stripLeading().length();
    }

    private boolean continues(String line) {
        if (start < 0) {
            return false;
        }
        String before = text.substring(text.lastIndexOf('\n', end - 1) + 1, end);
        char last = text.charAt(end - 1);
        boolean goesOn = Character.isLowerCase(line.strip().codePointAt(0));
        return before.length() >= (goesOn ? BROKEN_LINE : FULL_LINE)
                && last != '.'
                && last != ':'
                && last != ';'
                && !MARKER.matcher(line).find();
    }
}
