package damlam.admin.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a list would bring, before it is taken over.
///
/// @param key names the upload until it is taken over or replaced
/// @param file its name, as it was sent
/// @param problems with their lines; the first two hundred
/// @param problemCount how many things are wrong in all
/// @param problemLines in how many lines
/// @param waiting lines that are right and wait for others; the first two hundred
/// @param waitingCount how many there are in all
/// @param changes what would be added or changed, while nothing is wrong; the first hundred
/// @param changeCount how many there are in all
/// @param same how much of the file says what is known already
/// @param unread heads of columns that are not used
public record ImportView(
        String key,
        String file,
        Count units,
        Count people,
        Count posts,
        List<ProblemLine> problems,
        int problemCount,
        int problemLines,
        List<ProblemLine> waiting,
        int waitingCount,
        List<ChangeLine> changes,
        int changeCount,
        long same,
        List<String> unread) {
    /// How many would be added and changed.
    public record Count(long added, long changed) {
        public boolean any() {
            return added + changed > 0;
        }
    }

    /// All that is to be said of one line.
    public record ProblemLine(String sheet, int line, List<Wrong> wrong) {}

    /// @param column what the file calls the column, or what we call it where it has none; empty for the whole line
    public record Wrong(String column, String what) {}

    /// @param what the message that says what is done, as `added.UNIT`
    /// @param name of the unit or person
    /// @param note what else there is to know of it; null for nothing
    public record ChangeLine(
            String sheet,
            int line,
            String what,
            String name,
            List<Fact> facts,
            @Nullable String note) {}

    /// @param before null for what is new
    /// @param after empty for what is no more
    public record Fact(String label, @Nullable String before, String after) {}
}
