package damlam.registers;

import java.util.List;

/// A register ready to be printed.
///
/// @param cover lines of its first page, from top to bottom; the first two name the bodies, the third the register
/// @param heads titles of the columns
/// @param widths of the columns, in any unit
/// @param rows as many cells each as there are heads
public record Sheet(List<String> cover, List<String> heads, List<Integer> widths, List<List<String>> rows) {
    public Sheet {
        cover = List.copyOf(cover);
        heads = List.copyOf(heads);
        widths = List.copyOf(widths);
        rows = rows.stream().map(List::copyOf).toList();
        int columns = heads.size();
        if (cover.size() < 3 || widths.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException(
                    "%d lines of cover, %d heads, %d widths".formatted(cover.size(), columns, widths.size()));
        }
    }
}
