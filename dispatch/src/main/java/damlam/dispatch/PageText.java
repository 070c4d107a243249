package damlam.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Text in reading order, made from the paragraphs and tables of a word processor's file: the layout tables of head and
/// foot column by column, other tables row by row with `|` between the cells.
final class PageText {
    private static final Pattern LAYOUT = Pattern.compile(
            "(?s).*(?:cong hoa xa hoi|dang cong san|doc lap ?- ?tu do|n[o0]i nhan ?:|\\b(?:tm|kt|tl|tuq)\\. ?[a-z]|v/v |(?:^|\\n)(?:sao y|sao luc|trich sao)\\n).*");

    private static final int LONGEST_TITLE = 120;

    private final StringBuilder text = new StringBuilder();
    private final boolean inCell;

    PageText(boolean inCell) {
        this.inCell = inCell;
    }

    /// A paragraph that is a sentence or leads to a list is set apart by empty lines, as a reader sees it by its shape;
    /// titles and names of bodies that run over several short ones are not.
    ///
    /// @param marker the automatic number with a blank after it, or empty
    void paragraph(String marker, String words) {
        boolean apart =
                !inCell && (words.length() > LONGEST_TITLE || words.strip().matches("(?s).*[.:]"));
        if (apart) {
            text.append('\n');
        }
        if (!words.isBlank()) {
            text.append(marker).append(words);
        }
        text.append(apart ? "\n\n" : "\n");
    }

    /// @param rows cells with their text; lines within a cell end with a line feed
    void table(List<List<String>> rows) {
        int columns = 0;
        StringBuilder all = new StringBuilder();
        for (List<String> row : rows) {
            columns = Math.max(columns, row.size());
            row.forEach(cell -> all.append(cell).append('\n'));
        }
        boolean layout = columns <= 3
                && (isSigning(rows)
                        || LAYOUT.matcher(Folding.fold(all.toString())).matches());
        text.append('\n');
        if (layout) {
            for (int column = 0; column < columns; column++) {
                column(rows, column);
            }
        } else {
            rows.forEach(this::row);
        }
        text.append('\n');
    }

    /// A row that stands alone with several lines in a cell is no table of data, but who signs and what as.
    private static boolean isSigning(List<List<String>> rows) {
        return rows.size() == 1
                && rows.get(0).size() == 2
                && rows.get(0).get(1).strip().contains("\n");
    }

    private void column(List<List<String>> rows, int column) {
        for (List<String> row : rows) {
            if (column < row.size()) {
                text.append(row.get(column).stripTrailing()).append("\n\n");
            }
        }
    }

    private void row(List<String> cells) {
        List<String> bare = new ArrayList<>();
        for (String cell : cells) {
            bare.add(cell.strip().replace('|', '/').replaceAll("\\s+", " "));
        }
        text.append("| ").append(String.join(" | ", bare)).append(" |\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
