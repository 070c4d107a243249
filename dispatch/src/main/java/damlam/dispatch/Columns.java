package damlam.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes apart what is printed side by side: issuer and motto at the top, recipients and signer at the foot.
final class Columns {
    /// What stands in the right column even where the blanks before it were lost.
    private static final Pattern RIGHT =
            Pattern.compile("(?<=\\S)(?: {1,400}(?=cong hoa xa hoi chu nghia|doc lap ?- ?tu do|dang cong san viet nam)"
                    + "| {2,400}(?=[a-z][a-z. ]{1,40}, ?(?:(?:hoi|luc) [a-z\\d: ]{1,24})?ngay[ .…_\\d]{1,20}thang))");

    private static final Pattern GAP = Pattern.compile(" {3,400}|[ ]{0,400}\\t[ \\t]{0,400}| *\\| *");

    private Columns() {}

    /// @param left the left cells, downwards
    /// @param right the right cells, downwards; empty where nothing stands side by side
    record Pair(List<Line> left, List<Line> right) {
        List<Line> inOrder() {
            List<Line> all = new ArrayList<>(left);
            all.addAll(right);
            return all;
        }
    }

    static Pair apart(List<Line> lines) {
        List<List<Line>> rows = new ArrayList<>();
        int rightEdge = Integer.MAX_VALUE;
        for (Line line : lines) {
            List<Line> cells = cells(line);
            rows.add(cells);
            if (cells.size() > 1) {
                rightEdge = Math.min(rightEdge, cells.get(1).column());
            }
        }
        Pair pair = new Pair(new ArrayList<>(), new ArrayList<>());
        for (List<Line> cells : rows) {
            Line first = cells.get(0);
            boolean alone = cells.size() == 1;
            boolean secondOfTable = alone && isSecondOfTable(first);
            boolean toTheRight = alone && first.column() > 12 && first.column() > rightEdge - 14;
            (toTheRight || secondOfTable ? pair.right() : pair.left()).add(first);
            pair.right().addAll(cells.subList(1, cells.size()));
        }
        return pair;
    }

    /// A cell of a Markdown table with an empty one before it: "| | GIÁM ĐỐC |".
    private static boolean isSecondOfTable(Line cell) {
        int from = Math.max(0, cell.start() - Math.min(cell.column(), 200));
        String before = cell.page().text.substring(from, cell.start());
        return before.chars().filter(c -> c == '|').count() > 1;
    }

    private static List<Line> cells(Line line) {
        if (line.length() > 400) {
            return List.of(line);
        }
        List<Line> cells = new ArrayList<>();
        int from = line.start();
        String folded = line.folded();
        // In the folded text a tab is a blank like any other.
        Matcher gap = GAP.matcher(line.text());
        while (gap.find()) {
            if (isFillIn(folded, gap.start(), gap.end())) {
                continue;
            }
            addCell(cells, line, from, line.start() + gap.start());
            from = line.start() + gap.end();
        }
        addCell(cells, line, from, line.end());
        return cells.isEmpty() ? List.of(line) : cells;
    }

    /// Room left for a number or a day to be written in by hand: "Số:      /UBND-VX", "ngày     tháng 5".
    private static boolean isFillIn(String folded, int gapStart, int gapEnd) {
        return folded.startsWith("/", gapEnd)
                || folded.startsWith("thang", gapEnd)
                || folded.startsWith("nam 2", gapEnd)
                || (folded.startsWith("nam", gapEnd) && folded.startsWith("thang", gapStart - 5))
                || (gapStart <= 4 && folded.startsWith("so"));
    }

    private static void addCell(List<Line> cells, Line line, int from, int to) {
        if (from >= to) {
            return;
        }
        Line cell = new Line(line.page(), from, to, line.column() + from - line.start(), line.afterBlank());
        Matcher right = RIGHT.matcher(cell.folded());
        if (right.find() && right.end() > 0) {
            cells.add(Line.trimmed(line.page(), from, from + right.start(), from - cell.column(), line.afterBlank()));
            cells.add(cell.from(from + right.end()));
        } else {
            cells.add(cell);
        }
    }
}
