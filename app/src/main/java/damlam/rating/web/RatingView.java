package damlam.rating.web;

import damlam.page.Choice;
import damlam.rulebook.Rule;
import java.util.Arrays;
import java.util.List;

/// Inputs for ratings, as a table.
///
/// @param unit 0 for one's own alone
/// @param kind how the window is cut, `window` from when to when and by what ground; empty where there is no window
/// @param idle the people of the unit of whom there is nothing to count
/// @param query the window and unit, as the end of an address
/// @param words what the law says that day, with article
public record RatingView(
        String head,
        long unit,
        String kind,
        String day,
        String from,
        String to,
        String window,
        List<Choice> units,
        List<Line> lines,
        List<String> idle,
        String query,
        List<Law> words) {
    public List<String> kinds() {
        return Arrays.stream(Asked.Kind.values()).map(Asked.Kind::name).toList();
    }

    public boolean days() {
        return kind.equals(Asked.Kind.DAYS.name());
    }

    /// @param person 0 for the whole unit, below for what is nobody's
    public record Line(long person, String name, List<Cell> cells) {}

    /// @param share `3/4`, `percent` of it; both empty where it is no share
    /// @param nil whether a small screen leaves it out
    public record Cell(String measured, int count, String share, String percent, boolean nil) {}

    public record Law(String says, String basis, Rule rule) {}
}
