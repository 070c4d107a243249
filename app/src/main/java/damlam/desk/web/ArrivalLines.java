package damlam.desk.web;

import damlam.access.CurrentPerson;
import damlam.arrivals.Arrivals;
import damlam.arrivals.Standing;
import damlam.calendar.WorkCalendar;
import damlam.desk.web.DeskView.Note;
import damlam.desk.web.DeskView.TaskLine;
import damlam.desk.web.DeskView.Unsettled;
import damlam.documents.Limit;
import damlam.documents.Limits;
import damlam.org.OrgChart;
import damlam.page.Held;
import damlam.page.Mark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lines for documents that came in and lie with a person.
@Component
class ArrivalLines {
    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();

    private final Arrivals arrivals;
    private final Limits limits;

    ArrivalLines(Arrivals arrivals, Limits limits) {
        this.arrivals = arrivals;
        this.limits = limits;
    }

    /// What a person has to do next with what came in.
    List<TaskLine> lines(CurrentPerson me, OrgChart chart, Instant now) {
        return arrivals.inHandsOf(me).stream().map(one -> line(one, now)).toList();
    }

    private TaskLine line(Standing at, Instant now) {
        Instant passes = passes(at);
        boolean late = passes != null && !now.isBefore(passes);
        return new TaskLine(
                "desk.arrival.act." + at.stage(),
                false,
                "/arrivals/" + at.document().id().value(),
                at.document().called(),
                new Note("desk.paper.subject", at.document().subject()),
                null,
                at.document().issuer(),
                at.stage() == Standing.Stage.TO_SETTLE ? Mark.WORK : Mark.IDLE,
                "desk.arrival.state." + at.stage(),
                Held.of(at.since(), now, CALENDAR),
                due(at),
                late ? Mark.LATE : null,
                passes == null ? null : left(now, passes),
                false);
    }

    /// A deadline may pass on a day off, when no working time runs: it is late all the same.
    private static long left(Instant now, Instant passes) {
        long left = CALENDAR.workingMs(now.toEpochMilli(), passes.toEpochMilli());
        return left >= 0 && !now.isBefore(passes) ? -1 : left;
    }

    private Due due(Standing at) {
        LocalDate due = at.dueOn();
        LocalDate day = due == null ? at.submitLimit(limits).map(Limit::on).orElse(null) : due;
        return day == null ? Due.NONE : new Due("", day);
    }

    private @Nullable Instant passes(Standing at) {
        LocalDate due = at.dueOn();
        return due == null
                ? at.submitLimit(limits).map(limit -> limit.passes(CALENDAR)).orElse(null)
                : Instant.ofEpochMilli(CALENDAR.startOf(due.plusDays(1)));
    }

    /// What came in and is not settled, for those who follow all of it.
    @Nullable
    Unsettled unsettled(CurrentPerson me, Instant now) {
        if (!Arrivals.follows(me)) {
            return null;
        }
        Arrivals.Age age = arrivals.age(me);
        LocalDate oldest = age.oldest();
        return oldest == null
                ? null
                : new Unsettled(
                        age.count(), Math.max(0, CALENDAR.workingMs(CALENDAR.startOf(oldest), now.toEpochMilli())));
    }
}
