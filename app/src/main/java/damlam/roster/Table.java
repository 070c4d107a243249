package damlam.roster;

import damlam.sheets.Sheet;
import damlam.sheets.UnreadableFileException;
import damlam.sheets.UnreadableFileException.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The lines of one sheet below the heads of their columns, without empty lines and heads printed again.
///
/// @param headLine where the heads stand in the file, from 1
/// @param heads what the file calls each column
/// @param unread heads that were not understood, or stand there twice
record Table(
        String sheet,
        int headLine,
        Map<Column, Integer> columns,
        Map<Column, String> heads,
        List<Sheet.Row> rows,
        List<String> unread) {
    /// Titles and notes may stand above the heads of the columns.
    private static final int HEADS_WITHIN = 15;

    private static final Set<Column> OF_PEOPLE =
            Set.of(Column.EMAIL, Column.PHONE, Column.UNIT, Column.TITLE, Column.DUTY);
    private static final Pattern COLUMN_NUMBER = Pattern.compile("[(\\[]?(\\d{1,2})[)\\]]?");

    /// @return empty if there are no heads
    static Optional<Table> of(Sheet sheet) {
        for (int i = 0; i < Math.min(HEADS_WITHIN, sheet.rows().size()); i++) {
            Set<Column> said = known(sheet.rows().get(i));
            if (said.contains(Column.CODE) && said.contains(Column.NAME)) {
                return Optional.of(below(sheet, i));
            }
        }
        return Optional.empty();
    }

    /// What a sheet without heads comes closest to.
    static UnreadableFileException without(Sheet sheet) {
        for (Sheet.Row row :
                sheet.rows().subList(0, Math.min(HEADS_WITHIN, sheet.rows().size()))) {
            Set<Column> said = known(row);
            if (said.size() > 1) {
                Reason reason = said.contains(Column.CODE) ? Reason.NO_NAME : Reason.NO_CODE;
                return new UnreadableFileException(reason, String.valueOf(row.line()));
            }
        }
        return new UnreadableFileException(Reason.NO_TABLE, sheet.name());
    }

    private static Set<Column> known(Sheet.Row row) {
        Set<Column> known = EnumSet.noneOf(Column.class);
        row.cells().forEach(cell -> ListWords.column(cell).ifPresent(known::add));
        return known;
    }

    /// Heads in two lines: above stands what goes over several columns, below what they are one by one.
    private static Table below(Sheet sheet, int at) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        Map<Column, String> heads = new EnumMap<>(Column.class);
        List<String> unread = new ArrayList<>();
        Sheet.Row head = sheet.rows().get(at);
        Sheet.Row above = at > 0 ? sheet.rows().get(at - 1) : new Sheet.Row(0, List.of());
        boolean two = at + 1 < sheet.rows().size() && isBelow(sheet.rows().get(at + 1));
        Sheet.Row below = two ? sheet.rows().get(at + 1) : new Sheet.Row(0, List.of());
        int width = Math.max(head.cells().size(), below.cells().size());
        for (int c = 0; c < Math.max(width, above.cells().size()); c++) {
            String word = !below.cell(c).isEmpty() ? below.cell(c) : head.cell(c);
            if (word.isEmpty() && ListWords.column(above.cell(c)).isPresent()) {
                word = above.cell(c);
            }
            Optional<Column> column = ListWords.column(word);
            if (column.isPresent() && columns.putIfAbsent(column.get(), c) == null) {
                heads.put(column.get(), word);
            } else if (!word.isEmpty()) {
                unread.add(word);
            }
        }
        Table table = new Table(sheet.name(), head.line(), columns, heads, List.of(), unread);
        List<Sheet.Row> rows =
                sheet.rows().subList(at + (two ? 2 : 1), sheet.rows().size());
        return table.with(rows);
    }

    /// A second line of heads names columns and nothing else, and neither code nor name again.
    private static boolean isBelow(Sheet.Row row) {
        Set<Column> said = known(row);
        return !said.isEmpty()
                && !said.contains(Column.CODE)
                && !said.contains(Column.NAME)
                && row.cells().stream()
                        .allMatch(
                                cell -> cell.isEmpty() || ListWords.column(cell).isPresent());
    }

    private Table with(List<Sheet.Row> below) {
        List<Sheet.Row> lines = new ArrayList<>();
        for (Sheet.Row row : below) {
            boolean numbers = lines.isEmpty() && isNumbered(row);
            if (!row.isBlank() && !numbers && !isHeadAgain(row)) {
                lines.add(row);
            }
        }
        return new Table(sheet, headLine, columns, heads, lines, unread);
    }

    /// The columns' numbers, `(1) (2) (3)`, as offices print them under the heads.
    private static boolean isNumbered(Sheet.Row row) {
        List<String> said = row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        for (int i = 0; i < said.size(); i++) {
            var number = COLUMN_NUMBER.matcher(said.get(i));
            if (!number.matches() || Integer.parseInt(number.group(1)) != i + 1) {
                return false;
            }
        }
        return said.size() > 2;
    }

    /// Heads are printed again at the top of each page.
    private boolean isHeadAgain(Sheet.Row row) {
        Set<Column> said = known(row);
        return said.contains(Column.CODE)
                && said.contains(Column.NAME)
                && columns.entrySet().stream()
                        .filter(column -> column.getKey() == Column.CODE || column.getKey() == Column.NAME)
                        .allMatch(column ->
                                ListWords.column(row.cell(column.getValue())).equals(Optional.of(column.getKey())));
    }

    boolean ofPeople() {
        return columns.keySet().stream().anyMatch(OF_PEOPLE::contains);
    }
}
