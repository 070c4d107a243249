package damlam.sheets;

import java.util.List;

/// A table of words, as a file has it.
///
/// @param name the sheet's name; empty for a CSV file
public record Sheet(String name, List<Row> rows) {
    /// @param line where it stands in the file, from 1
    public record Row(int line, List<String> cells) {
        /// Empty where the line ends before.
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        public boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
