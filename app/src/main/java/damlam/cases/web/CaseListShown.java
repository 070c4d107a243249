package damlam.cases.web;

import damlam.cases.CaseFilter.Sort;
import damlam.cases.Progress;
import damlam.page.Mark;
import damlam.page.Pager;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The list of work, ready to show.
///
/// @param tally how many of all are shown as what
/// @param only the one progress that is shown; null for everything open
public record CaseListShown(
        List<CaseRow> rows,
        Map<Progress, Integer> tally,
        @Nullable Progress only,
        String text,
        String unit,
        Sort sort,
        List<CaseShown.Option> units,
        Pager pager,
        boolean mayOpen) {

    public int count(Progress progress) {
        return tally.getOrDefault(progress, 0);
    }

    public int open() {
        return total() - count(Progress.DONE);
    }

    public int total() {
        return tally.values().stream().mapToInt(Integer::intValue).sum();
    }

    public static Mark mark(Progress progress) {
        return Shows.mark(progress);
    }

    /// The list's address with another choice of what is shown.
    public String showing(String progress) {
        return org.springframework.web.util.UriComponentsBuilder.fromPath("/cases")
                .queryParam("show", progress)
                .queryParam("q", text)
                .queryParam("unit", unit)
                .queryParam("sort", sort.name())
                .encode()
                .build()
                .toUriString();
    }
}
