package damlam.documents;

import damlam.dispatch.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the rows and cells of a table that is written with `|` before, between and behind its cells. The rule that
/// Markdown types under the head is no row.
final class PaperTable {
    private static final Pattern ROW = Pattern.compile("\\s*\\|.*\\|.*\\|\\s*");
    private static final Pattern CELL = Pattern.compile("\\|\\s*([^|]*?)\\s*(?=\\|)");
    private static final Pattern RULE = Pattern.compile("[\\s|:-]*-[\\s|:-]*");

    private PaperTable() {}

    static boolean isRow(String line) {
        return ROW.matcher(line).matches();
    }

    /// @param table lines that are all rows
    /// @return the cells of each row, without the blanks around them
    static List<List<Span>> rows(String text, Span table) {
        List<List<Span>> rows = new ArrayList<>();
        int at = table.start();
        for (String line : text.substring(table.start(), table.end()).split("\n", -1)) {
            if (!RULE.matcher(line).matches()) {
                rows.add(cells(line, at));
            }
            at += line.length() + 1;
        }
        return rows;
    }

    private static List<Span> cells(String line, int at) {
        List<Span> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        while (cell.find()) {
            cells.add(new Span(at + cell.start(1), at + cell.end(1)));
        }
        return cells;
    }
}
