package damlam.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines drawn on a page, and the rows of the tables that they make. In points, from the left upper corner.
final class RuledTables {
    /// Shorter strokes are marks and letters.
    private static final float SHORTEST = 8;

    private static final float STRAIGHT = 1.5f;
    private static final float SAME = 2.5f;
    private static final int FEWEST_BORDERS = 4;
    private static final int MOST_STROKES = 20_000;

    private final List<Rule> verticals = new ArrayList<>();
    private final List<Rule> horizontals = new ArrayList<>();

    private record Rule(float at, float from, float to) {}

    record Cell(float left, float top, float right, float bottom) {
        boolean holds(PrintedLines.Word word) {
            float x = (word.left() + word.right()) / 2;
            float y = word.baseline() - word.size() / 3;
            return x >= left && x < right && y >= top && y < bottom;
        }
    }

    /// A row between two drawn lines.
    ///
    /// @param borders the edges of its cells, from the left
    record Row(float top, float bottom, List<Float> borders) {

        List<Cell> cells() {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i + 1 < borders.size(); i++) {
                cells.add(new Cell(borders.get(i), top, borders.get(i + 1), bottom));
            }
            return cells;
        }

        int cell(float x) {
            int cell = 0;
            while (cell < borders.size() - 2 && x >= borders.get(cell + 1)) {
                cell++;
            }
            return cell;
        }
    }

    void stroke(float x1, float y1, float x2, float y2) {
        if (verticals.size() + horizontals.size() > MOST_STROKES) {
            return;
        }
        float wide = Math.abs(x1 - x2);
        float high = Math.abs(y1 - y2);
        if (wide < STRAIGHT && high > SHORTEST) {
            verticals.add(new Rule((x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
        } else if (high < STRAIGHT && wide > SHORTEST) {
            horizontals.add(new Rule((y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
        }
    }

    /// The row in which a word stands, null outside every table of at least three columns.
    @Nullable
    Row row(PrintedLines.Word word) {
        Row row = row(word.baseline() - word.size() / 3);
        boolean inside = row != null
                && word.left() > row.borders().get(0) - SAME
                && word.left() < row.borders().get(row.borders().size() - 1);
        return inside ? row : null;
    }

    private @Nullable Row row(float y) {
        float top = -1;
        float bottom = Float.MAX_VALUE;
        for (Rule rule : horizontals) {
            boolean over = rule.at() <= y;
            top = over ? Math.max(top, rule.at()) : top;
            bottom = over ? bottom : Math.min(bottom, rule.at());
        }
        List<Float> borders = new ArrayList<>();
        for (Rule rule : verticals) {
            boolean beside = rule.from() - SAME <= y && rule.to() + SAME >= y;
            if (beside && borders.stream().noneMatch(border -> Math.abs(border - rule.at()) < SAME)) {
                borders.add(rule.at());
            }
        }
        borders.sort(null);
        boolean ruled = borders.size() >= FEWEST_BORDERS && top >= 0 && bottom < Float.MAX_VALUE;
        return ruled ? new Row(top, bottom, borders) : null;
    }

    /// All rows of the page, downwards.
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Rule rule : horizontals) {
            Row row = row(rule.at() + SAME);
            if (row != null && rows.stream().noneMatch(one -> one.top() == row.top())) {
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparingDouble(Row::top));
        return rows;
    }

    void clear() {
        verticals.clear();
        horizontals.clear();
    }
}
