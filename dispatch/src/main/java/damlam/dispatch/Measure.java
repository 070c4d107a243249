package damlam.dispatch;

import damlam.dispatch.PrintedLines.Word;
import java.util.ArrayList;
import java.util.List;

/// Between which edges the lines of a page are set, and so which of them were ended by the margin and not by whoever
/// wrote them. In points.
///
/// @param left where the first of its lines begins
/// @param right where its full lines end
record Measure(float left, float right) {
    private static final float SAME = 2;
    private static final float BLANK = 3;
    private static final float INDENT = 8;
    private static final float FARTHEST_OUT = 0.85f;

    /// Right of the head's motto and of tables that stand out of the margin is no line of a paragraph: several lines
    /// end at the margin.
    static Measure of(List<List<Word>> page) {
        float left = Float.MAX_VALUE;
        float widest = 0;
        float shared = 0;
        List<Float> ends = new ArrayList<>();
        for (List<Word> words : page) {
            float end = end(words);
            left = Math.min(left, words.get(0).left());
            widest = Math.max(widest, end);
            shared = ends.stream().anyMatch(other -> Math.abs(other - end) < SAME) ? Math.max(shared, end) : shared;
            ends.add(end);
        }
        return new Measure(page.isEmpty() ? 0 : left, shared > FARTHEST_OUT * widest ? shared : widest);
    }

    static float end(List<Word> words) {
        return words.get(words.size() - 1).right();
    }

    /// Whether the first word of the next line had no room on this one.
    boolean fills(List<Word> words, List<Word> next) {
        Word first = next.get(0);
        return end(words) + BLANK + first.right() - first.left() > right
                && end(words) - words.get(0).left() > right / 3;
    }

    /// Whether a sentence that is not ended goes on below: its line is full, and the next begins no farther in.
    boolean goesOn(List<Word> words, List<Word> next) {
        char last = words.get(words.size() - 1)
                .text()
                .charAt(words.get(words.size() - 1).text().length() - 1);
        float from = next.get(0).left();
        boolean outdented = from < words.get(0).left() - INDENT;
        boolean flush = Math.abs(from - words.get(0).left()) < SAME && from - left < INDENT;
        return ".;:!?/".indexOf(last) < 0 && (outdented || flush) && fills(words, next) && isRun(words) && isRun(next);
    }

    /// Not two columns beside each other.
    private static boolean isRun(List<Word> words) {
        for (int i = 1; i < words.size(); i++) {
            if (PrintedLines.apart(
                    words.get(i), words.get(i).left() - words.get(i - 1).right())) {
                return false;
            }
        }
        return true;
    }
}
