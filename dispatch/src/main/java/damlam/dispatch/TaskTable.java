package damlam.dispatch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A table whose rows are tasks: what is to be done, who leads, who helps, until when, with what result. Cells are
/// parted by `|` or tabs.
final class TaskTable {
    private static final Pattern GAP = Pattern.compile("[|\\t]");
    /// The line below the titles of a Markdown table.
    static final Pattern RULE = Pattern.compile("[|:\\-\\s]{3,400}");
    private static final int LONGEST_HEADER = 400;

    /// What a column holds, with the words of its heading; the first that fits counts.
    private enum Column {
        NO("^(?:s?tt|so tt|so thu tu|muc|stt\\.?)$"),
        COORDINATORS("phoi hop"),
        LEAD(
                "chu tri|phu trach|(?:don vi|co quan|bo phan|nguoi|to chuc|ca nhan|phong) (?:thuc hien|chiu trach nhiem|duoc giao)|trach nhiem thuc hien"),
        DEADLINE("thoi han|thoi gian|hoan thanh|tien do|^han\\b"),
        PRODUCT("san pham|ket qua|dau ra"),
        TASK("nhiem vu|noi dung|cong viec|hoat dong|viec can|giai phap|ten viec");

        private final Pattern heading;

        Column(String heading) {
            this.heading = Pattern.compile(heading);
        }

        static Optional<Column> of(String folded) {
            for (Column column : values()) {
                if (column.heading.matcher(folded).find()) {
                    return Optional.of(column);
                }
            }
            return Optional.empty();
        }
    }

    /// @param no with the number of its group before it where the numbers of the table begin anew
    /// A cell has several lines where a page ended inside its row.
    record Row(
            String no,
            List<Line> lines,
            List<Line> task,
            List<Line> lead,
            List<Line> coordinators,
            List<Line> deadline,
            List<Line> product) {

        private static Row of(String no) {
            return new Row(
                    no,
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }
    }

    private final Map<Column, Integer> columns;
    private final List<List<Line>> body = new ArrayList<>();

    private TaskTable(Map<Column, Integer> columns) {
        this.columns = columns;
    }

    /// The table that this line is the head of.
    static Optional<TaskTable> headedBy(Line line) {
        if (line.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        List<Line> cells = cells(line);
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < cells.size(); i++) {
            int index = i;
            Column.of(cells.get(i).folded()).ifPresent(column -> columns.putIfAbsent(column, index));
        }
        boolean tasks = cells.size() >= 3
                && columns.containsKey(Column.TASK)
                && (columns.containsKey(Column.LEAD) || columns.containsKey(Column.DEADLINE));
        return tasks ? Optional.of(new TaskTable(columns)) : Optional.empty();
    }

    /// Whether the line is the next one of the table.
    boolean take(Line line) {
        if (RULE.matcher(line.text()).matches() && line.length() <= LONGEST_HEADER) {
            return true;
        }
        List<Line> cells = cells(line);
        if (cells.size() < 3) {
            return false;
        }
        if (headedBy(line).isPresent()) {
            return true; // its head again, on the next page
        }
        body.add(cells);
        return true;
    }

    private static List<Line> cells(Line line) {
        List<Line> cells = new ArrayList<>();
        boolean fenced = line.length() > 0 && line.text().charAt(0) == '|';
        int from = fenced ? line.start() + 1 : line.start();
        int end = fenced && line.lastChar() == '|' && line.length() > 1 ? line.end() - 1 : line.end();
        Matcher gap = GAP.matcher(line.page().text).region(from, end);
        while (gap.find()) {
            cells.add(Line.trimmed(line.page(), from, gap.start(), line.start(), false));
            from = gap.end();
        }
        cells.add(Line.trimmed(line.page(), from, end, line.start(), false));
        return cells;
    }

    /// Rows that only name a group of tasks are not tasks.
    List<Row> rows() {
        boolean anew = numbersBeginAnew();
        List<Row> rows = new ArrayList<>();
        String group = "";
        for (List<Line> cells : body) {
            String printed = number(cells);
            boolean goesOn = printed.isEmpty() && columns.containsKey(Column.NO) && !rows.isEmpty();
            if (!goesOn && isGroup(cells)) {
                group = printed;
                continue;
            }
            String no = printed.isEmpty() ? String.valueOf(rows.size() + 1) : printed;
            Row row = goesOn ? rows.get(rows.size() - 1) : Row.of(anew && !group.isEmpty() ? group + "." + no : no);
            row.lines().add(whole(cells));
            row.task().add(cell(cells, Column.TASK));
            row.lead().add(cell(cells, Column.LEAD));
            row.coordinators().add(cell(cells, Column.COORDINATORS));
            row.deadline().add(cell(cells, Column.DEADLINE));
            row.product().add(cell(cells, Column.PRODUCT));
            if (!goesOn) {
                rows.add(row);
            }
        }
        return rows;
    }

    private boolean numbersBeginAnew() {
        Set<String> seen = new HashSet<>();
        for (List<Line> cells : body) {
            if (!isGroup(cells) && !number(cells).isEmpty() && !seen.add(number(cells))) {
                return true;
            }
        }
        return false;
    }

    private boolean isGroup(List<Line> cells) {
        return cell(cells, Column.LEAD).length() == 0
                && cell(cells, Column.COORDINATORS).length() == 0
                && cell(cells, Column.DEADLINE).length() == 0
                && cell(cells, Column.PRODUCT).length() == 0;
    }

    private String number(List<Line> cells) {
        return cell(cells, Column.NO).text().replaceFirst("[.):]+$", "");
    }

    private Line cell(List<Line> cells, Column column) {
        @Nullable Integer index = columns.get(column);
        Line first = cells.get(0);
        return index == null || index >= cells.size()
                ? new Line(first.page(), first.start(), first.start(), 0, false)
                : cells.get(index);
    }

    private static Line whole(List<Line> cells) {
        Line first = cells.get(0);
        return new Line(first.page(), first.start(), cells.get(cells.size() - 1).end(), 0, false);
    }
}
