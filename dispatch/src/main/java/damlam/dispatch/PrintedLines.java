package damlam.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Words with their places on the page, set out as text: what stands apart on a line is parted by runs of blanks, so
/// that columns can be told apart.
final class PrintedLines {
    /// Points to a blank; about the width of a letter in official documents.
    private static final float BLANK = 6f;

    private static final int LONGEST_INDENT = 120;

    /// How much more than the usual way from line to line parts two paragraphs; offices set 6 points between them.
    static final float PARAGRAPH_GAP = 1.22f;

    /// The same on a picture, where only the outlines of letters are seen, some of which hang lower than others.
    static final float PARAGRAPH_GAP_SEEN = 1.5f;

    private static final float CENTRED_FROM = 40;

    private final StringBuilder text = new StringBuilder();
    private final List<List<Word>> page = new ArrayList<>();
    private final float paragraphGap;
    private final RuledTables rules = new RuledTables();
    private List<Word> line = new ArrayList<>();
    private @Nullable Last last;
    private boolean turned;

    /// The last line of a paragraph, with the measure of its page.
    private record Last(List<Word> words, Measure measure) {}

    /// Lengths in points, from the left upper corner of the page.
    ///
    /// @param size of its letters
    /// @param spaced whether a blank as printed, however wide, is all that parts it from the word before
    record Word(String text, float left, float right, float baseline, float size, boolean spaced) {
        Word on(float line) {
            return new Word(text, left, right, line, size, spaced);
        }
    }

    PrintedLines(float paragraphGap) {
        this.paragraphGap = paragraphGap;
    }

    void add(Word word) {
        line.add(word);
    }

    /// A line drawn on the page.
    void stroke(float x1, float y1, float x2, float y2) {
        rules.stroke(x1, y1, x2, y2);
    }

    /// The row of a table in which a word stands, null outside every table.
    RuledTables.@Nullable Row row(Word word) {
        return rules.row(word);
    }

    List<RuledTables.Row> rows() {
        return rules.rows();
    }

    int length() {
        return text.length();
    }

    void endLine() {
        if (!line.isEmpty()) {
            page.add(line);
            line = new ArrayList<>();
        }
    }

    void endPage() {
        endLine();
        Measure measure = Measure.of(page);
        float usual = usualLeading(measure);
        List<Word> before = null;
        RuledTables.Row open = null;
        List<StringBuilder> cells = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            List<Word> words = page.get(i);
            RuledTables.Row row = rules.row(words.get(0));
            if (open != null && (row == null || row.top() != open.top())) {
                endRow(cells);
            }
            boolean table = open == null ? row != null : row == null;
            open = row;
            if (row == null && (i == 0 || i == page.size() - 1) && isPageNumber(words)) {
                print(words);
                continue;
            }
            if (overleaf(words, row)
                    || (table && !text.isEmpty())
                    || (before != null && parted(before, words, measure, usual))) {
                text.append('\n');
            }
            turned = false;
            if (row == null) {
                print(words);
                before = words;
                last = new Last(words, measure);
            } else {
                addTo(cells, row, words);
                before = null;
                last = null;
            }
        }
        endRow(cells);
        turned = true;
        page.clear();
        rules.clear();
    }

    /// A page that ends within a sentence ends no paragraph.
    private boolean overleaf(List<Word> words, RuledTables.@Nullable Row row) {
        Last above = last;
        return turned && (above == null || row != null || !above.measure().goesOn(above.words(), words));
    }

    private boolean parted(List<Word> before, List<Word> words, Measure measure, float usual) {
        boolean titled = isCentred(before, measure.left(), measure.right())
                && words.get(0).left() - measure.left() < CENTRED_FROM;
        return (apart(before, words, usual) && !measure.goesOn(before, words)) || titled;
    }

    private static boolean isPageNumber(List<Word> words) {
        return words.size() == 1 && words.get(0).text().matches("\\d{1,3}");
    }

    private boolean apart(List<Word> before, List<Word> words, float usual) {
        float down = words.get(0).baseline() - before.get(0).baseline();
        return down > 2.4f * words.get(0).size() || down > paragraphGap * usual;
    }

    /// A title, and not a line of a paragraph: well away from both margins, by the same length.
    private static boolean isCentred(List<Word> words, float left, float right) {
        float before = words.get(0).left() - left;
        float behind = right - Measure.end(words);
        return before > CENTRED_FROM && Math.abs(before - behind) < CENTRED_FROM / 2;
    }

    private static void addTo(List<StringBuilder> cells, RuledTables.Row row, List<Word> words) {
        while (cells.size() < row.borders().size() - 1) {
            cells.add(new StringBuilder());
        }
        for (Word word : words) {
            StringBuilder cell = cells.get(row.cell((word.left() + word.right()) / 2));
            cell.append(cell.isEmpty() ? "" : " ").append(word.text().replace('|', '/'));
        }
    }

    private void endRow(List<StringBuilder> cells) {
        if (!cells.isEmpty()) {
            text.append("| ").append(String.join(" | ", cells)).append(" |\n");
            cells.clear();
        }
    }

    /// From one line of a paragraph to the next: the way that a fifth of the lines do not exceed; of those below a full
    /// line, where there are any, for a foot is set closer than a body.
    private float usualLeading(Measure measure) {
        List<Float> leadings = new ArrayList<>();
        List<Float> below = new ArrayList<>();
        for (int i = 1; i < page.size(); i++) {
            Word here = page.get(i).get(0);
            float down = here.baseline() - page.get(i - 1).get(0).baseline();
            if (down > 0.8f * here.size() && down < 2.4f * here.size()) {
                leadings.add(down);
                if (measure.goesOn(page.get(i - 1), page.get(i))) {
                    below.add(down);
                }
            }
        }
        return lowest(below.isEmpty() ? leadings : below);
    }

    private static float lowest(List<Float> leadings) {
        leadings.sort(null);
        return leadings.isEmpty() ? Float.MAX_VALUE : leadings.get(leadings.size() / 5);
    }

    private void print(List<Word> words) {
        float end = words.get(0).left();
        text.repeat(' ', Math.clamp(Math.round(end / BLANK), 0, LONGEST_INDENT));
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            float gap = word.left() - end;
            if (i > 0) {
                text.repeat(' ', apart(word, gap) ? Math.clamp(Math.round(gap / BLANK), 4, LONGEST_INDENT) : 1);
            }
            text.append(word.text());
            end = word.right();
        }
        text.append('\n');
    }

    /// Whether a gap before a word parts columns.
    static boolean apart(Word word, float gap) {
        return !word.spaced() && gap > 1.6f * word.size();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
