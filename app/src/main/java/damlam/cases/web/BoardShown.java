package damlam.cases.web;

import damlam.cases.Progress;
import damlam.directives.Coverage;
import damlam.page.Mark;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The board of a directive, ready to show: units down, requirements across.
///
/// @param tally all cases of the board by progress
public record BoardShown(
        long directive,
        String called,
        String subject,
        Map<Progress, Integer> tally,
        int units,
        Coverage read,
        List<Column> columns,
        List<Row> attention,
        List<Row> onTrack,
        List<Call> calls) {

    public int count(Progress progress) {
        return tally.getOrDefault(progress, 0);
    }

    public int total() {
        return tally.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// @param parts the small bar under the head: each state's share, in the order of attention
    public record Column(String no, String title, String due, int cases, List<Part> parts, String said) {}

    public record Part(Mark mark, int from, int count) {}

    /// @param cells one for each column; null where the requirement does not bind the unit
    public record Row(long unit, String name, List<@Nullable Cell> cells, Coverage read) {}

    /// @param clock how long, where it must stay in sight although the words are cut short; else empty
    /// @param depth `d2` or `d3` where it has lasted longer, else empty
    public record Cell(String href, String no, Mark mark, String words, String clock, String depth) {}

    /// A unit to call first, and what to weigh before that.
    public record Call(String unit, List<String> facts, List<String> weigh) {}
}
