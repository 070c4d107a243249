package damlam.cases.web;

import damlam.cases.Progress;
import damlam.page.Mark;
import damlam.page.Pager;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The list of work, ready to show.
///
/// @param tally how many of all are shown as what
/// @param from the directive that the list keeps to; null for work from anywhere
public record CaseListShown(
        List<CaseRow> rows,
        Map<Progress, Integer> tally,
        ListAddress address,
        @Nullable From from,
        List<CaseShown.Option> units,
        Pager pager,
        boolean mayOpen) {

    /// @param requirement its number and title; empty where the list keeps to none
    public record From(String called, String board, String requirement) {}

    public int count(Progress progress) {
        return tally.getOrDefault(progress, 0);
    }

    public int open() {
        return total() - count(Progress.DONE);
    }

    /// All but what was cancelled.
    public int total() {
        return tally.values().stream().mapToInt(Integer::intValue).sum() - count(Progress.CANCELLED);
    }

    public static Mark mark(Progress progress) {
        return Shows.mark(progress);
    }

    /// Cancelled work is looked for where there is some.
    public boolean offers(Progress progress) {
        return progress != Progress.CANCELLED || count(progress) > 0 || address.only() == progress;
    }

    /// The list's address with another choice of what is shown.
    public String showing(String show) {
        return address.showing(show).href();
    }

    public boolean at(String unit) {
        return address.unit() != null && String.valueOf(address.unit().value()).equals(unit);
    }
}
