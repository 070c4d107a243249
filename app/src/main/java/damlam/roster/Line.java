package damlam.roster;

import damlam.sheets.Sheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One line below the heads of its columns; what is wrong in a cell is noted as it is read.
final class Line {
    private static final int LONGEST = 300;

    /// What a spreadsheet shows where a formula has no result.
    private static final Pattern FAILED = Pattern.compile("#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!)");

    private final Table table;
    private final Sheet.Row row;
    private final Problems problems;
    private boolean right = true;
    private boolean daysRight = true;

    Line(Table table, Sheet.Row row, Problems problems) {
        this.table = table;
        this.row = row;
        this.problems = problems;
        table.columns().keySet().stream()
                .filter(column -> FAILED.matcher(raw(column)).matches())
                .forEach(column -> wrong(column, "roster.problem.formula", raw(column)));
    }

    Roster.Place place() {
        return new Roster.Place(table.sheet(), row.line());
    }

    boolean isRight() {
        return right;
    }

    private String raw(Column column) {
        Integer place = table.columns().get(column);
        return place == null ? "" : row.cell(place);
    }

    String text(Column column) {
        String text = raw(column);
        return FAILED.matcher(text).matches() ? "" : text;
    }

    boolean isBlank(Column column) {
        return raw(column).isEmpty();
    }

    /// Whether a cell says that there is none; an empty one leaves it as it is.
    boolean saysNone(Column column) {
        return ListWords.isNone(text(column));
    }

    /// The text of a cell, or what is known already where it is empty.
    ///
    /// @param known null where nothing is: then the cell may not be empty
    /// @param missing the message for that
    String text(Column column, @Nullable String known, String missing) {
        String text = text(column);
        if (isBlank(column)) {
            if (known == null) {
                missing(column, missing);
            }
            return known == null ? "" : known;
        }
        if (text.length() > LONGEST) {
            wrong(column, "roster.problem.long", String.valueOf(LONGEST));
        }
        return text;
    }

    /// A column that is not there at all is said once, not in every line.
    void missing(Column column, String key) {
        if (table.columns().containsKey(column)) {
            wrong(column, key);
        } else {
            right = false;
            problems.noColumn(table, column);
        }
    }

    /// @param known where the cell is empty
    /// @return null also where it is no day
    @Nullable
    LocalDate day(Column column, @Nullable LocalDate known) {
        String text = text(column);
        if (text.isEmpty()) {
            return known;
        }
        Optional<LocalDate> day = Days.read(text);
        if (day.isEmpty()) {
            daysRight = false;
            wrong(column, "roster.problem.day", text);
        }
        return day.orElse(null);
    }

    /// The first day on which it no longer holds, from either column that may say so.
    ///
    /// @param known where both are empty
    @Nullable
    LocalDate until(@Nullable LocalDate known) {
        if (saysNone(Column.LAST) || saysNone(Column.UNTIL)) {
            return null;
        }
        LocalDate last = day(Column.LAST, null);
        return last != null ? last.plusDays(1) : day(Column.UNTIL, known);
    }

    /// Marks an end that comes before the start.
    ///
    /// @return whether all days of the line can be used
    boolean checkDays(LocalDate from, @Nullable LocalDate until) {
        if (until != null && !from.isBefore(until)) {
            Column end = isBlank(Column.LAST) && !isBlank(Column.UNTIL) ? Column.UNTIL : Column.LAST;
            daysRight = false;
            wrong(end, "roster.problem.endsFirst", Days.write(until.minusDays(1)), Days.write(from));
        }
        return daysRight;
    }

    void wrong(@Nullable Column column, String key, String... values) {
        right = false;
        problems.add(problem(column, key, values));
    }

    /// Nothing is wrong with this line, but it cannot come in before another does.
    void waits(Column column, String key, String... values) {
        problems.waits(problem(column, key, values));
    }

    private Problem problem(@Nullable Column column, String key, String... values) {
        String head = column == null ? "" : table.heads().getOrDefault(column, "");
        return new Problem(place(), column, head, key, List.of(values));
    }
}
