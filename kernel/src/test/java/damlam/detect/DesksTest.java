package damlam.detect;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.calendar.WorkCalendar;
import damlam.eventlog.EventLog;
import damlam.eventlog.EventLogBuilder;
import damlam.eventlog.MoveKind;
import damlam.ledger.Attribution;
import damlam.ledger.Causes;
import damlam.ledger.Ledger;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DesksTest {
    private static final WorkCalendar ALWAYS = WorkCalendar.none();
    private static final long HOUR = 3_600_000;
    private static final long NOW = 2_000 * HOUR;

    private final EventLogBuilder log = new EventLogBuilder();
    private int cases;

    @Test
    void openWorkAboveWhatIsUsualIsOverload() {
        for (int person = 0; person < 6; person++) {
            steady(person, 10, 5);
        }
        int flooded = 6;
        steady(flooded, 10, 5);
        for (int i = 0; i < 15; i++) {
            give(flooded, 700, 900);
        }
        Desks desks = desks(log.build());
        assertThat(desks.overload(flooded, 701 * HOUR)).isEqualTo(15);
        assertThat(desks.overload(flooded, 300 * HOUR)).isZero();
        assertThat(desks.overload(0, 301 * HOUR)).isZero();
    }

    @Test
    void whoLeavesWorkLyingIsNotOverloadedByIt() {
        for (int person = 0; person < 6; person++) {
            steady(person, 10, 5);
        }
        int idle = 6;
        for (int i = 0; i < 60; i++) {
            give(idle, 10 * i, 1_900);
        }
        Desks desks = desks(log.build());
        assertThat(desks.overload(idle, 599 * HOUR)).isZero();
    }

    @Test
    void whatArrivesWhileSomebodyIsAwayPilesUp() {
        for (int person = 0; person < 6; person++) {
            steady(person, 10, 5);
        }
        int away = 6;
        for (int i = 0; i < 60; i++) {
            give(away, 10 * i, i < 20 ? 10 * i + 5 : 700);
        }
        log.absence(away, 200 * HOUR, 590 * HOUR);
        EventLog built = log.build();
        assertThat(desks(built).overload(away, 595 * HOUR)).isPositive();
        Absences absences = new Absences(built, ALWAYS);
        assertThat(absences.absentMs(away, 100 * HOUR, 300 * HOUR)).isEqualTo(100 * HOUR);
        assertThat(absences.absentMs(away, 0, NOW)).isEqualTo(390 * HOUR);
        assertThat(absences.absentMs(away, 600 * HOUR, NOW)).isZero();
    }

    @Test
    void absencesThatOverlapCountOnce() {
        steady(0, 10, 5);
        log.absence(0, 10 * HOUR, 30 * HOUR);
        log.absence(0, 20 * HOUR, 40 * HOUR);
        log.absence(0, 40 * HOUR, 50 * HOUR);
        log.absence(0, 90 * HOUR, 100 * HOUR);
        assertThat(new Absences(log.build(), ALWAYS).absentMs(0, 0, NOW)).isEqualTo(50 * HOUR);
    }

    /// A case every so many hours, each done after some.
    private void steady(int person, int everyHours, int takesHours) {
        for (int i = 0; i < 60; i++) {
            give(person, (long) everyHours * i, (long) everyHours * i + takesHours);
        }
    }

    private void give(int person, long fromHour, long untilHour) {
        int number = log.persons().number("p" + person);
        int unit = log.units().number("U");
        int work = log.cases().number("case " + cases++);
        log.kind(work, log.kinds().number("review"));
        log.add(work, fromHour * HOUR, MoveKind.ISSUE).to(unit, number);
        log.add(work, untilHour * HOUR - 2 * HOUR, MoveKind.ACCEPT).actor(unit, number);
        log.add(work, untilHour * HOUR, MoveKind.CANCEL);
    }

    private static Desks desks(EventLog built) {
        Ledger ledger = Attribution.attribute(built, ALWAYS, NOW);
        Facts facts = new Facts(built, ALWAYS, ledger, Causes.byReceipt(built, ALWAYS, ledger), NOW, Background.NONE);
        Limits limits = Rules.standard().on(LocalDate.of(2026, 1, 1), built.kindNames(), ALWAYS.ordinaryDayMs());
        return new Desks(facts, limits, new Absences(built, ALWAYS));
    }
}
