package damlam.dispatch;

import java.util.ArrayList;
import java.util.List;

/// The lines ruled on an upright page: long, thin, dark runs.
final class Rulings {
    /// In inches. Vertical lines may be as short as a row of a table; letters leave no dark run as long as these.
    private static final float SHORTEST_ACROSS = 0.8f;

    private static final float SHORTEST_DOWN = 0.3f;

    /// What bad printing leaves out of a line.
    private static final float GAP = 0.02f;

    /// That far from its middle the paper is light again.
    private static final float HALF_WIDTH = 0.027f;

    private static final double LIGHT_BESIDE = 0.65;
    private static final int MOST_RULES = 2_000;

    private final Grey page;
    private final DarkDots dark;
    private final boolean down;
    private final int shortest;
    private final int gap;
    private final int beside;
    private final List<Rule> rules = new ArrayList<>();

    /// On the grid of the dark dots.
    ///
    /// @param first the first of the rows (or columns) next to each other that it covers, `last` the last
    private record Rule(int first, int last, int from, int to) {
        boolean meets(int row, int start, int end) {
            return last >= row - 2 && from <= end && to >= start;
        }
    }

    private Rulings(Grey page, DarkDots dark, boolean down) {
        this.page = page;
        this.dark = dark;
        this.down = down;
        shortest = Math.round((down ? SHORTEST_DOWN : SHORTEST_ACROSS) * dark.dotsPerInch);
        gap = Math.round(GAP * dark.dotsPerInch);
        beside = Math.round(HALF_WIDTH * dark.dotsPerInch);
    }

    /// Hands the lines on as strokes and wipes them off the page, because letters are seen better without them.
    static void take(Grey page, DarkDots dark, PrintedLines lines) {
        for (boolean down : new boolean[] {false, true}) {
            Rulings rulings = new Rulings(page, dark, down);
            rulings.find();
            rulings.rules.forEach(rule -> rulings.stroke(rule, lines));
            rulings.rules.forEach(rulings::wipe);
        }
    }

    private void find() {
        int rows = down ? dark.width : dark.height;
        int length = down ? dark.height : dark.width;
        for (int row = 0; row < rows && rules.size() < MOST_RULES; row++) {
            int from = -1;
            int lastDark = -1;
            for (int i = 0; i <= length; i++) {
                if (i < length && (isDark(i, row) || isDark(i, row - 1) || isDark(i, row + 1))) {
                    from = from < 0 ? i : from;
                    lastDark = i;
                } else if (from >= 0 && (i == length || i - lastDark > gap)) {
                    take(row, from, lastDark);
                    from = -1;
                }
            }
        }
    }

    private boolean isDark(int along, int row) {
        return down ? dark.at(row, along) : dark.at(along, row);
    }

    private void take(int row, int from, int to) {
        if (to - from < shortest || !isThin(row, from, to)) {
            return;
        }
        for (int i = rules.size() - 1; i >= 0; i--) {
            Rule rule = rules.get(i);
            if (rule.meets(row, from, to)) {
                rules.set(i, new Rule(rule.first(), row, Math.min(rule.from(), from), Math.max(rule.to(), to)));
                return;
            }
        }
        rules.add(new Rule(row, row, from, to));
    }

    private boolean isThin(int row, int from, int to) {
        int light = 0;
        for (int i = from; i <= to; i++) {
            light += isDark(i, row - beside) || isDark(i, row + beside) ? 0 : 1;
        }
        return light >= LIGHT_BESIDE * (to - from + 1);
    }

    private void stroke(Rule rule, PrintedLines lines) {
        float point = 72 / dark.dotsPerInch;
        float at = (rule.first() + rule.last() + 1) / 2f * point;
        float from = rule.from() * point;
        float to = (rule.to() + 1) * point;
        if (down) {
            lines.stroke(at, from, at, to);
        } else {
            lines.stroke(from, at, to, at);
        }
    }

    /// With the lighter of the dots on both sides.
    private void wipe(Rule rule) {
        int step = dark.step;
        int first = Math.max(1, (rule.first() - 1) * step);
        int last = Math.min((down ? page.width : page.height) - 2, (rule.last() + 2) * step);
        for (int i = rule.from() * step; i < (rule.to() + 1) * step; i++) {
            int before = index(i, first - 1);
            int behind = index(i, last + 1);
            byte paper =
                    (page.dots[before] & 0xFF) > (page.dots[behind] & 0xFF) ? page.dots[before] : page.dots[behind];
            for (int row = first; row <= last; row++) {
                page.dots[index(i, row)] = paper;
            }
        }
    }

    private int index(int along, int row) {
        return down ? along * page.width + row : row * page.width + along;
    }
}
