package damlam.logfile;

import java.util.function.Supplier;

/// Turns rows of cells into numbers. Used by one thread at a time.
interface RowEncoder {
    String NOT_UTF_8 = "the row is not UTF-8 (save the whole file as UTF-8)";

    /// @param line where the row begins
    /// @param text the row as it stands in the file, for the case that it cannot be used
    void add(Cells cells, long line, Supplier<String> text);

    /// Sets a row aside that has no cells to add.
    void reject(long line, String reason, String text);

    /// The rows since the last batch.
    Batch take();

    static RowEncoder of(Profile profile, String file) {
        return profile.moves() ? new MoveRows(profile, file) : new StateRows(profile, file);
    }
}
