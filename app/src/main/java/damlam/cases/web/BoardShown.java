package damlam.cases.web;

import damlam.cases.Progress;
import damlam.directives.Coverage;
import damlam.directives.DirectiveId;
import damlam.page.Mark;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The board of a directive, ready to show: units down, requirements across.
///
/// @param tally all cases of the board by progress
/// @param standing whether a requirement among them has no deadline
/// @param periodic whether one is reported period by period
/// @param ownApprovals whether a unit approved its own work
/// @param attention what needs it, the most pressing first
/// @param calls the units to call first, of all that hold late work; `others` are the rest of them
public record BoardShown(
        DirectiveId directive,
        String called,
        String subject,
        Map<Progress, Integer> tally,
        int units,
        Coverage read,
        List<Column> columns,
        boolean standing,
        boolean periodic,
        boolean ownApprovals,
        List<Row> attention,
        List<Row> onTrack,
        List<Call> calls,
        List<Late> others) {

    public int count(Progress progress) {
        return tally.getOrDefault(progress, 0);
    }

    /// All but what was cancelled, which is neither done nor still to be done.
    public int total() {
        return tally.values().stream().mapToInt(Integer::intValue).sum() - count(Progress.CANCELLED);
    }

    public int longDays() {
        return Board.LONG_DAYS;
    }

    /// How many units hold late work.
    public int late() {
        return calls.size() + others.size();
    }

    /// The list of exactly those cases.
    public String listing(String show) {
        return ListAddress.of(directive).showing(show).href();
    }

    /// @param whole the requirement's own words
    /// @param href the list of its cases
    /// @param day its last day, or when the next report on it is due; empty for standing work
    /// @param due the same, and how much of it is done; a figure opens the cases behind it, as in `late`
    /// @param late how much of it is late; null where nothing is
    /// @param parts the small bar under the head: each state's share, in the order of attention
    public record Column(
            String no,
            String title,
            String whole,
            String href,
            String day,
            Content due,
            @Nullable Content late,
            int cases,
            List<Part> parts,
            String said) {}

    public record Part(Mark mark, int from, int count) {}

    /// @param href the list of the directive's cases there
    /// @param cells one for each column; null where the requirement does not bind the unit
    /// @param readers address of who has read and who has not, as far as the person may see that
    /// @param unread what is said where the unit has had it for long and nobody has read it; else empty
    public record Row(
            String name, String href, List<@Nullable Cell> cells, Coverage read, String readers, String unread) {}

    /// @param clock how long, where it must stay in sight although the words are cut short; else empty
    /// @param depth `d2` or `d3` where it has lasted longer, else empty
    /// @param more what a pointer on it is told besides: what goes on, and whether the unit approved its own work
    public record Cell(
            String href,
            String no,
            Mark mark,
            String words,
            String clock,
            String depth,
            @Nullable String more) {}

    /// One more unit with late work.
    public record Late(String unit, String href, int cases) {}

    /// A unit to call first, and what to weigh before that.
    public record Call(String unit, List<String> facts, List<String> weigh) {}
}
