package damlam.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the cells of a table printed as text stand beside each other: parted by `|` or tabs, or set
/// under each other by blanks.
final class TableCells {
    private static final Pattern MARK = Pattern.compile("[|\\t]");
    private static final Pattern BLANKS = Pattern.compile(" {2,400}");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3}|[IVX]{1,4}|[A-H])[.)]? (?=\\S)");
    private static final int LONGEST_CELL = 160;

    private final boolean marked;
    /// Where each column begins on its line.
    private final int[] starts;
    /// How many cells the last row had so far, where tabs or bars part them.
    private int filled;

    private TableCells(boolean marked, List<Line> head) {
        this.marked = marked;
        this.starts = head.stream().mapToInt(Line::column).toArray();
    }

    /// The ways in which a line could be the head of a table; the cells of each are in [#of(Line)].
    static List<TableCells> headedBy(Line line) {
        List<TableCells> ways = new ArrayList<>();
        for (boolean marked : List.of(true, false)) {
            List<Line> cells = marked ? marked(line) : spaced(line);
            if (cells.size() >= 3 && cells.stream().allMatch(cell -> cell.length() <= LONGEST_CELL)) {
                ways.add(new TableCells(marked, cells));
            }
        }
        return ways;
    }

    int columns() {
        return starts.length;
    }

    List<Line> of(Line line) {
        return marked ? marked(line) : spaced(line);
    }

    /// The cells of a further line by their column, empty ones left out; empty when the line is none of the table.
    ///
    /// @param numbered whether the first cell of a row is its number: a line without one goes on
    /// with the row before
    Map<Integer, Line> place(Line line, boolean numbered) {
        return marked ? placeMarked(line, numbered) : placeSpaced(line);
    }

    private Map<Integer, Line> placeMarked(Line line, boolean numbered) {
        List<Line> cells = of(line);
        Map<Integer, Line> placed = new TreeMap<>();
        boolean broken = numbered && 0 < filled && filled < columns() && !line.afterBlank() && !isNumber(cells.get(0));
        if (!broken && cells.size() < 2) {
            return placed;
        }
        int first = broken ? filled - 1 : 0;
        filled = first + cells.size();
        for (int i = 0; i < cells.size() && first + i < columns(); i++) {
            if (cells.get(i).length() > 0) {
                placed.put(first + i, cells.get(i));
            }
        }
        return placed;
    }

    /// A cell belongs to the column that begins nearest; text at the left margin, or a long line,
    /// is none of the table.
    private Map<Integer, Line> placeSpaced(Line line) {
        Map<Integer, Line> placed = new TreeMap<>();
        List<Line> cells = withoutNumber(of(line));
        boolean text = cells.size() == 1 && (line.afterBlank() || line.column() < starts[0] - 2);
        if (text || cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
            return placed;
        }
        boolean full = cells.size() == columns();
        for (int i = 0; i < cells.size(); i++) {
            Line cell = cells.get(i);
            if (full) {
                starts[i] = cell.column();
            }
            placed.putIfAbsent(full ? i : nearest(cell), cell);
        }
        return placed;
    }

    private int nearest(Line cell) {
        int nearest = 0;
        for (int i = 1; i < columns(); i++) {
            boolean nearer = Math.abs(starts[i] - cell.column()) < Math.abs(starts[nearest] - cell.column());
            nearest = nearer ? i : nearest;
        }
        return nearest;
    }

    /// "1. Rà soát …" with one blank only is a number and its task.
    private List<Line> withoutNumber(List<Line> cells) {
        Line first = cells.get(0);
        Matcher number = NUMBERED.matcher(first.text());
        boolean heading = cells.size() == 1 && first.afterBlank();
        if (heading || Math.abs(first.column() - starts[0]) > 3 || !number.lookingAt()) {
            return cells;
        }
        List<Line> apart = new ArrayList<>(cells.subList(1, cells.size()));
        apart.add(0, first.from(first.start() + number.end()));
        apart.add(
                0,
                Line.trimmed(
                        first.page(),
                        first.start(),
                        first.start() + number.end(),
                        first.start() - first.column(),
                        first.afterBlank()));
        return apart;
    }

    static boolean isNumber(Line cell) {
        return cell.text().matches("(?:\\d{1,3}|[IVX]{1,5}|[A-H]|\\d{1,2}(?:\\.\\d{1,2}){1,2})[.):]?");
    }

    /// Empty cells at either end count too, though the blanks around a line are cut off.
    private static List<Line> marked(Line line) {
        String page = line.page().text;
        boolean fenced = line.length() > 0 && line.text().charAt(0) == '|';
        int from = fenced ? line.start() + 1 : line.start() - line.column();
        int end = fenced && line.lastChar() == '|' && line.length() > 1 ? line.end() - 1 : line.end();
        while (!fenced && end < page.length() && page.charAt(end) == '\t') {
            end++;
        }
        return parted(line, MARK, from, end);
    }

    private static List<Line> spaced(Line line) {
        return parted(line, BLANKS, line.start(), line.end());
    }

    private static List<Line> parted(Line line, Pattern pattern, int from, int end) {
        int lineStart = line.start() - line.column();
        List<Line> cells = new ArrayList<>();
        Matcher gap = pattern.matcher(line.page().text).region(from, end);
        int cell = from;
        while (gap.find()) {
            cells.add(Line.trimmed(line.page(), cell, gap.start(), lineStart, line.afterBlank()));
            cell = gap.end();
        }
        cells.add(Line.trimmed(line.page(), cell, end, lineStart, line.afterBlank()));
        return cells;
    }
}
