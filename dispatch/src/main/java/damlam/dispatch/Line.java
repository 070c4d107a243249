package damlam.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A printed line, or one of the two cells that stand side by side on it.
///
/// @param start offset in the clean text, blanks around it cut off
/// @param column how far to the right it begins
/// @param afterBlank whether there was an empty line above it
record Line(MappedText page, int start, int end, int column, boolean afterBlank) {
    private static final Pattern RULE = Pattern.compile("[-_=*~.·+|\\s]{1,400}");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?:- ?)?\\d{1,3}(?: ?-)?|trang \\d{1,3}(?: ?/ ?\\d{1,3})?|page \\d{1,3}");

    String text() {
        return page.text.substring(start, end);
    }

    String folded() {
        return page.folded().substring(start, end);
    }

    int length() {
        return end - start;
    }

    /// A drawn line, the asterisk under a Party organ, or a page number: nothing to read.
    boolean isOrnament() {
        if (length() > 400) {
            return false;
        }
        String folded = folded();
        return RULE.matcher(folded).matches() || PAGE_NUMBER.matcher(folded).matches();
    }

    /// All capitals, as titles and names of organs are; digits and marks do not count.
    boolean isCapitals() {
        int letters = 0;
        int capitals = 0;
        for (int i = start; i < Math.min(end, start + 200); i++) {
            char c = page.text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                capitals += Character.isUpperCase(c) ? 1 : 0;
            }
        }
        return letters >= 2 && capitals * 10 >= letters * 9;
    }

    boolean startsUpper() {
        return start < end && Character.isUpperCase(page.text.charAt(start));
    }

    char lastChar() {
        return start < end ? page.text.charAt(end - 1) : '\n';
    }

    /// Whether a sentence or list item may end with this line.
    boolean isClosed() {
        return ".;:!?/".indexOf(lastChar()) >= 0;
    }

    /// Whether a list or a pair goes on below: the line ends in a comma or "và".
    boolean isOpen() {
        return lastChar() == ',' || folded().endsWith(" va");
    }

    Line from(int offset) {
        int from = offset;
        while (from < end && page.text.charAt(from) <= ' ') {
            from++;
        }
        return new Line(page, from, end, column + from - start, afterBlank && from == start);
    }

    static List<Line> of(MappedText page) {
        List<Line> lines = new ArrayList<>();
        boolean blank = true;
        int from = 0;
        while (from < page.text.length()) {
            int to = page.text.indexOf('\n', from);
            to = to < 0 ? page.text.length() : to;
            Line line = trimmed(page, from, to, from, blank);
            blank = line.start() == line.end();
            if (!blank) {
                lines.add(line);
            }
            from = to + 1;
        }
        return lines;
    }

    static Line trimmed(MappedText page, int from, int to, int lineStart, boolean afterBlank) {
        int start = from;
        int end = to;
        while (start < end && page.text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && page.text.charAt(end - 1) <= ' ') {
            end--;
        }
        return new Line(page, start, end, start - lineStart, afterBlank);
    }

    static MappedText join(List<Line> lines) {
        MappedText.Builder joined = new MappedText.Builder(80);
        for (Line line : lines) {
            joined.addJoined(line.page, line.start, line.end);
        }
        return joined.build();
    }
}
