package damlam.journal;

import java.util.List;

/// A feature whose tables repeat what the journal says, for the sake of its pages.
@FunctionalInterface
public interface RowsKept {
    /// @param entry the number of the act that the row repeats; -1 where no act says anything of it
    /// @param row which row, and of which table
    record Differing(long entry, String row) {}

    /// Rows that are not as the journal says, and acts whose row is missing.
    ///
    /// @param most how many at most
    List<Differing> differing(int most);
}
