package damlam.letter;

import java.util.ArrayList;
import java.util.List;

/// How wide the columns of a table are when nobody says so: each as wide as its widest cell if the page allows, else
/// none narrower than its longest word.
final class ColumnWidths {
    private static final double PADDING = 2 * Piece.Grid.PADDING + 2;

    private ColumnWidths() {}

    /// @param rows as many cells each, the titles first
    /// @param room for all of them
    /// @return in tenths of a point
    static List<Integer> of(List<List<String>> rows, double room) {
        int columns = rows.get(0).size();
        double[] least = new double[columns];
        double[] wanted = new double[columns];
        double leastOfAll = 0;
        double wantedOfAll = 0;
        for (int column = 0; column < columns; column++) {
            for (List<String> row : rows) {
                String cell = Printable.of(row.get(column));
                wanted[column] = Math.max(wanted[column], width(cell));
                for (String word : cell.split("\\s+", -1)) {
                    least[column] = Math.max(least[column], width(word));
                }
            }
            leastOfAll += least[column];
            wantedOfAll += wanted[column];
        }
        double spare = room - leastOfAll;
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            double width;
            if (wantedOfAll <= room) {
                width = wanted[column];
            } else if (spare <= 0) {
                width = least[column];
            } else {
                width = least[column]
                        + spare * (wanted[column] - least[column]) / Math.max(1, wantedOfAll - leastOfAll);
            }
            widths.add((int) Math.ceil(width * 10));
        }
        return widths;
    }

    /// Of bold words, as the titles are.
    private static double width(String words) {
        return Typeface.BOLD.width(words, Layout.TABLE_SIZE) + PADDING;
    }
}
