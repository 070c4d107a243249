package damlam.journal;

import java.util.List;
import java.util.Objects;

/// A feature whose tables repeat what the journal says, for the sake of its pages.
@FunctionalInterface
public interface RowsKept {
    /// @param entry the number of the act that the row repeats; -1 where no act says anything of it
    /// @param row which row, and of which table
    record Differing(long entry, String row) {
        public Differing {
            // What somebody put into a table need not be what a table holds.
            row = Objects.requireNonNullElse(row, "?");
        }
    }

    /// Rows that are not as the journal says, and acts whose row is missing.
    ///
    /// @param most how many at most
    List<Differing> differing(int most);
}
