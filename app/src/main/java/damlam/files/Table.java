package damlam.files;

import java.util.List;

/// A list as it is printed: lines over it, then columns.
///
/// @param head the titles of the columns
/// @param widths of the columns, in characters
record Table(String title, List<String> about, List<String> head, List<List<String>> rows, List<Integer> widths) {
    Table {
        about = List.copyOf(about);
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        widths = List.copyOf(widths);
    }
}
