package damlam.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One line below the heads of its columns; what is wrong in a cell is noted as it is read.
final class Line {
    private static final int LONGEST = 300;

    private final String sheet;
    private final Sheet.Row row;
    private final Map<Column, Integer> columns;
    private final List<Problem> problems;
    private boolean right = true;

    Line(String sheet, Sheet.Row row, Map<Column, Integer> columns, List<Problem> problems) {
        this.sheet = sheet;
        this.row = row;
        this.columns = columns;
        this.problems = problems;
    }

    Roster.Place place() {
        return new Roster.Place(sheet, row.line());
    }

    boolean isRight() {
        return right;
    }

    String text(Column column) {
        Integer place = columns.get(column);
        return place == null ? "" : row.cell(place);
    }

    /// The text of a cell that may not be empty.
    String required(Column column, String key) {
        String text = text(column);
        if (text.isEmpty()) {
            wrong(column, key, "");
        } else if (text.length() > LONGEST) {
            wrong(column, "roster.problem.long", String.valueOf(LONGEST));
        }
        return text;
    }

    @Nullable
    LocalDate day(Column column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = Days.read(text);
        if (day.isEmpty()) {
            wrong(column, "roster.problem.day", text);
        }
        return day.orElse(null);
    }

    /// The first day on which it no longer holds, from either column that may say so.
    @Nullable
    LocalDate until() {
        LocalDate last = day(Column.LAST);
        return last != null ? last.plusDays(1) : day(Column.UNTIL);
    }

    void wrong(@Nullable Column column, String key, String value) {
        right = false;
        problems.add(new Problem(sheet, row.line(), column, key, value));
    }
}
