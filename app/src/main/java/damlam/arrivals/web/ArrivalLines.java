package damlam.arrivals.web;

import damlam.arrivals.Standing;
import damlam.arrivals.Standing.Stage;
import damlam.calendar.WorkCalendar;
import damlam.documents.Limit;
import damlam.documents.Limits;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.page.Held;
import damlam.page.Mark;
import damlam.page.Words;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Puts names, clocks and marks to documents on their way.
record ArrivalLines(OrgChart chart, Limits limits, Words words, Instant now) {
    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();

    ArrivalLine line(Standing at) {
        LocalDate arrived = at.document().arrival().on();
        Instant came = arrived == null
                ? at.document().registeredAt()
                : Instant.ofEpochMilli(Math.min(
                        CALENDAR.startOf(arrived), at.document().registeredAt().toEpochMilli()));
        Long left = left(at);
        return new ArrivalLine(
                at,
                mark(at, left),
                holder(at.person(), at.unit()),
                Held.of(at.since(), now, CALENDAR),
                Held.of(came, now, CALENDAR),
                due(at),
                left);
    }

    private @Nullable String due(Standing at) {
        LocalDate due = at.dueOn();
        return due != null
                ? words.date(due)
                : at.submitLimit(limits)
                        .map(limit -> words.say("documents.until." + limit.until(), words.date(limit.on())))
                        .orElse(null);
    }

    private @Nullable Long left(Standing at) {
        LocalDate due = at.dueOn();
        if (at.settled()) {
            return null;
        }
        if (due != null) {
            return CALENDAR.workingMs(now.toEpochMilli(), CALENDAR.startOf(due.plusDays(1)));
        }
        return at.submitLimit(limits).map(limit -> left(limit)).orElse(null);
    }

    private long left(Limit limit) {
        long left = limit.leftMs(now, CALENDAR);
        // Late on a day off, when no working time has run yet.
        return left >= 0 && limit.late(now, CALENDAR) ? -1 : left;
    }

    private static Mark mark(Standing at, @Nullable Long left) {
        if (at.settled()) {
            return Mark.DONE;
        }
        if (left != null && left < 0) {
            return Mark.LATE;
        }
        return at.stage() == Stage.TO_SETTLE ? Mark.WORK : at.stage() == Stage.TO_DIRECT ? Mark.WAIT : Mark.IDLE;
    }

    String holder(@Nullable PersonId person, @Nullable UnitId unit) {
        String unitName = unit == null ? "" : unit(unit);
        if (person == null) {
            return unitName;
        }
        String name = name(person);
        return unitName.isEmpty() ? name : name + ", " + unitName;
    }

    String name(PersonId person) {
        return chart.person(person).map(Person::name).orElse("");
    }

    String unit(UnitId unit) {
        return chart.everUnit(unit).map(Unit::name).orElse("");
    }
}
