package damlam.admin.web;

import java.util.List;

/// What a list would bring, before it is taken over.
///
/// @param key names the upload until it is taken over or replaced
/// @param file its name, as it was sent
/// @param problems with their lines; the first two hundred
/// @param problemCount how many there are in all
/// @param changes what would be added or changed; the first hundred
/// @param changeCount how many there are in all
/// @param same how many lines say what is known already
public record ImportView(
        String key,
        String file,
        Count units,
        Count people,
        Count posts,
        List<ProblemLine> problems,
        int problemCount,
        List<ChangeLine> changes,
        long changeCount,
        long same) {
    /// How many would be added and changed.
    public record Count(long added, long changed) {
        public boolean any() {
            return added + changed > 0;
        }
    }

    /// @param column the message of the column's name; empty where it is the whole line
    public record ProblemLine(String sheet, int line, String column, String what) {}

    /// @param kind UNIT, PERSON or APPOINTMENT
    public record ChangeLine(String sheet, int line, String kind, boolean added, String what, String more) {}
}
