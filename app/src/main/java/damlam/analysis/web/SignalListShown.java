package damlam.analysis.web;

import damlam.analysis.SignalFilter;
import damlam.page.Mark;
import damlam.page.Pager;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A list of signals, ready to show.
///
/// @param head what the person may or must do now
/// @param failing what is said where the search does not succeed; null while it does
/// @param searched how far the search has come; null before the first
/// @param counts how many of each group
/// @param parties the list by party; empty where single signals are shown, as `rows`
/// @param counted of whom and how many the list is
/// @param back to the list by party; empty where that is what is shown
/// @param kind the kind that is chosen, `unit` the number of the unit; empty for all
public record SignalListShown(
        Content head,
        @Nullable String failing,
        @Nullable String searched,
        SignalFilter.Group group,
        Map<SignalFilter.Group, Integer> counts,
        String kind,
        String unit,
        List<Choice> kinds,
        List<Choice> units,
        List<PartyRow> parties,
        List<SignalRow> rows,
        String counted,
        String back,
        Pager pager) {
    /// A value of a filter, and its words.
    public record Choice(String value, String label) {}

    /// Signals about one party.
    ///
    /// @param small what is said where all of them are small, before the first such party; else empty
    /// @param count how many, in how many cases
    /// @param smalls how many of them are small; empty for none
    public record PartyRow(
            String href,
            Mark mark,
            String state,
            String whom,
            String count,
            String smalls,
            String clearest,
            String clearestHref,
            String figure,
            String small) {}

    public int count(SignalFilter.Group one) {
        return counts.getOrDefault(one, 0);
    }

    /// The list's address with another group.
    public String showing(SignalFilter.Group one) {
        return "/signals?show=" + one + (kind.isEmpty() ? "" : "&kind=" + kind)
                + (unit.isEmpty() ? "" : "&unit=" + unit);
    }
}
