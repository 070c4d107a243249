package damlam.dispatch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A table whose rows are tasks: what is to be done, who leads, who helps, until when, with what result.
final class TaskTable {
    /// The line below the titles of a Markdown table.
    static final Pattern RULE = Pattern.compile("[|:\\-\\s]{3,400}");
    private static final int LONGEST_HEADER = 400;

    /// What a column holds, with the words of its heading; the first that fits counts.
    private enum Column {
        NO("^(?:s?tt|so tt|so thu tu|muc|stt\\.?|tt\\.?)$"),
        COORDINATORS("phoi hop"),
        LEAD(
                "chu tri|phu trach|dau moi|phan cong|(?:don vi|co quan|bo phan|nguoi|to chuc|ca nhan|phong) (?:thuc hien|chiu trach nhiem|duoc giao)|trach nhiem thuc hien|^(?:don vi|co quan|bo phan|trach nhiem)$"),
        DEADLINE("thoi han|thoi gian|tien do|^han\\b|^moc|^(?!.*(?:san pham|ket qua)).*hoan thanh"),
        PRODUCT("san pham|ket qua|dau ra"),
        TASK("nhiem vu|noi dung|cong viec|hoat dong|viec can|giai phap|ten viec|hang muc|phan viec");

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
    /// A cell has several lines where it was wrapped, or where a page ended inside its row.
    record Row(
            String no,
            List<Line> lines,
            List<Line> task,
            List<Line> lead,
            List<Line> coordinators,
            List<Line> deadline,
            List<Line> product) {}

    private final TableCells cells;
    /// Column by column, the lines of its title.
    private final List<List<Line>> head;

    private final List<List<List<Line>>> body = new ArrayList<>();

    private TaskTable(TableCells cells, List<List<Line>> head) {
        this.cells = cells;
        this.head = head;
    }

    /// The table that this line is the head of.
    static Optional<TaskTable> headedBy(Line line) {
        if (line.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        return TableCells.headedBy(line).stream()
                .map(way -> new TaskTable(way, titles(way.of(line))))
                .filter(TaskTable::hasTasks)
                .findFirst();
    }

    private static List<List<Line>> titles(List<Line> cells) {
        List<List<Line>> titles = new ArrayList<>();
        cells.forEach(cell -> titles.add(new ArrayList<>(List.of(cell))));
        return titles;
    }

    private boolean hasTasks() {
        Map<Column, Integer> columns = columns();
        return columns.containsKey(Column.TASK)
                && (columns.containsKey(Column.LEAD) || columns.containsKey(Column.DEADLINE));
    }

    private Map<Column, Integer> columns() {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < head.size(); i++) {
            int index = i;
            Column.of(Line.join(head.get(i)).folded()).ifPresent(column -> columns.putIfAbsent(column, index));
        }
        return columns;
    }

    /// Whether the line is the next one of the table.
    boolean take(Line line) {
        if (RULE.matcher(line.text()).matches() && line.length() <= LONGEST_HEADER) {
            return true;
        }
        Map<Integer, Line> placed = cells.place(line, columns().containsKey(Column.NO));
        if (placed.isEmpty()) {
            return false;
        }
        if (headedBy(line).isPresent()) {
            return true; // its head again, on the next page
        }
        List<List<Line>> row = row(line, placed);
        placed.forEach((column, cell) -> row.get(column).add(cell));
        return true;
    }

    /// The row to which these cells belong: a new one, the one before, or the head where its titles are wrapped.
    private List<List<Line>> row(Line line, Map<Integer, Line> placed) {
        @Nullable Integer no = columns().get(Column.NO);
        @Nullable Line number = no == null ? null : placed.get(no);
        boolean begins = no == null ? beginsUnnumbered(line, placed) : number != null || namesGroup(placed);
        if (!begins) {
            return body.isEmpty() ? head : body.get(body.size() - 1);
        }
        List<List<Line>> row = new ArrayList<>();
        for (int i = 0; i < cells.columns(); i++) {
            row.add(new ArrayList<>());
        }
        body.add(row);
        return row;
    }

    private boolean beginsUnnumbered(Line line, Map<Integer, Line> placed) {
        return line.afterBlank() || placed.size() > 2 || cells.of(line).size() == cells.columns();
    }

    /// "THU THẬP TÀI LIỆU" in the column of tasks.
    private static boolean namesGroup(Map<Integer, Line> placed) {
        return placed.size() == 1 && placed.values().iterator().next().isCapitals();
    }

    /// All cells, the titles first.
    List<List<String>> grid() {
        List<List<String>> grid = new ArrayList<>();
        grid.add(texts(head));
        body.forEach(row -> grid.add(texts(row)));
        return grid;
    }

    private static List<String> texts(List<List<Line>> row) {
        return row.stream().map(cell -> Line.join(cell).text).toList();
    }

    /// Rows that only name a group of tasks are not tasks.
    List<Row> rows() {
        Map<Column, Integer> columns = columns();
        boolean anew = numbersBeginAnew(columns);
        List<Row> rows = new ArrayList<>();
        String group = "";
        for (List<List<Line>> row : body) {
            String printed = number(row, columns);
            if (isGroup(row, columns)) {
                group = printed;
                continue;
            }
            String no = printed.isEmpty() ? String.valueOf(rows.size() + 1) : printed;
            rows.add(row(anew && !group.isEmpty() ? group + "." + no : no, row, columns));
        }
        return rows;
    }

    private static Row row(String no, List<List<Line>> cells, Map<Column, Integer> columns) {
        return new Row(
                no,
                cells.stream().flatMap(List::stream).toList(),
                cell(cells, columns, Column.TASK),
                cell(cells, columns, Column.LEAD),
                cell(cells, columns, Column.COORDINATORS),
                cell(cells, columns, Column.DEADLINE),
                cell(cells, columns, Column.PRODUCT));
    }

    private boolean numbersBeginAnew(Map<Column, Integer> columns) {
        Set<String> seen = new HashSet<>();
        for (List<List<Line>> row : body) {
            String number = number(row, columns);
            if (!isGroup(row, columns) && !number.isEmpty() && !seen.add(number)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGroup(List<List<Line>> cells, Map<Column, Integer> columns) {
        return cell(cells, columns, Column.LEAD).isEmpty()
                && cell(cells, columns, Column.COORDINATORS).isEmpty()
                && cell(cells, columns, Column.DEADLINE).isEmpty()
                && cell(cells, columns, Column.PRODUCT).isEmpty();
    }

    private static String number(List<List<Line>> cells, Map<Column, Integer> columns) {
        String printed = Line.join(cell(cells, columns, Column.NO)).text;
        return printed.replaceFirst("^([IVX]+|[A-H]|\\d+)[.)] .*", "$1").replaceFirst("[.):]+$", "");
    }

    private static List<Line> cell(List<List<Line>> cells, Map<Column, Integer> columns, Column column) {
        @Nullable Integer index = columns.get(column);
        return index == null ? List.of() : cells.get(index);
    }
}
