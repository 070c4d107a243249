package damlam.cases;

import damlam.access.Sight;
import damlam.calendar.WorkCalendar;
import damlam.org.Org;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What became of work in a window of days: the figures of reports, each with the cases behind it.
@Component
public class Results {
    private final CaseLists lists;
    private final CaseRows rows;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    Results(CaseLists lists, CaseRows rows) {
        this.lists = lists;
        this.rows = rows;
    }

    /// Every case that was open at some time in a window, as it stood at its end, whatever happened since.
    ///
    /// @param to the last day of the window
    /// @param sight the units to which the work was given
    public List<Result> in(LocalDate from, LocalDate to, Sight sight) {
        return in(from, to, sight, false);
    }

    /// The same of what was given to these units, or came to one of them later.
    public List<Result> reaching(LocalDate from, LocalDate to, Set<UnitId> units) {
        return in(from, to, new Sight(false, units), true);
    }

    private List<Result> in(LocalDate from, LocalDate to, Sight sight, boolean reached) {
        Instant start = from.atStartOfDay(Org.ZONE).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(Org.ZONE).toInstant();
        List<CaseLine> now = lists.openWithin(start, end, sight.units(), sight.all(), reached);
        Map<CaseId, List<MadeMove>> earlier = movesOfThoseThatWentOn(now, end);
        LocalDate soon = Progress.soonUntil(to, calendar);
        return now.stream()
                .map(line -> {
                    List<MadeMove> moves = earlier.get(line.work().id());
                    Position then = moves == null
                            ? line.at()
                            : Standing.of(line.work().id(), moves).position();
                    return new CaseLine(line.work(), then, Progress.of(then, to, soon), line.report(), null);
                })
                .filter(line -> !(line.at().done() && line.at().since().isBefore(start)))
                .map(line -> new Result(line, kind(line)))
                .toList();
    }

    private Map<CaseId, List<MadeMove>> movesOfThoseThatWentOn(List<CaseLine> now, Instant end) {
        List<CaseId> wentOn = now.stream()
                .filter(line -> !line.at().lastMoveAt().isBefore(end))
                .map(line -> line.work().id())
                .toList();
        return rows.movesOf(wentOn, end).stream().collect(Collectors.groupingBy(MadeMove::caseId));
    }

    private static Result.Kind kind(CaseLine line) {
        Position at = line.at();
        if (!at.done()) {
            return line.progress() == Progress.LATE ? Result.Kind.PENDING_OVERDUE : Result.Kind.PENDING_IN_TIME;
        }
        if (at.cancelled()) {
            return Result.Kind.CANCELLED;
        }
        Instant handedIn = at.submittedAt() == null ? at.since() : at.submittedAt();
        return Progress.onTime(handedIn, at.dueOn()) ? Result.Kind.DONE_ON_TIME : Result.Kind.DONE_LATE;
    }
}
