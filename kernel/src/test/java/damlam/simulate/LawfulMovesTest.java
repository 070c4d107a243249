package damlam.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.calendar.WorkCalendar;
import damlam.eventlog.MoveKind;
import damlam.ledger.CaseState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every simulated move is one that the server would accept, made by somebody who is at work.
class LawfulMovesTest {
    private final Map<Long, CaseState> cases = new HashMap<>();
    private final Set<MoveKind> seen = EnumSet.noneOf(MoveKind.class);
    private final List<String> wrong = new ArrayList<>();
    private long last;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 77, -5})
    void everyMoveIsAllowedAndMadeInWorkingTimeBySomebodyWhoIsThere(long seed) {
        Simulator simulator = new Simulator(seed);
        Agency agency = simulator.agency(1);
        simulator.run(agency, 1, row -> take(row, agency, simulator.clock()));
        assertThat(wrong).isEmpty();
        // A silence is recorded by a server that keeps the dates; nobody makes it.
        assertThat(seen).isEqualTo(EnumSet.complementOf(EnumSet.of(MoveKind.SILENCE)));
        assertThat(cases).hasSizeGreaterThan(15_000);
    }

    private void take(Row row, Agency agency, WorkClock clock) {
        CaseState before = cases.getOrDefault(row.caseNumber(), CaseState.NEW);
        before.check(row.event()).ifPresent(refusal -> say(row, refusal.name()));
        cases.put(row.caseNumber(), before.apply(row.event()));
        seen.add(row.event().move());
        long at = row.event().atMs();
        if (at < last) {
            say(row, "goes back in time");
        }
        last = at;
        checkPresence(row, agency.people.get(row.event().actor().person()), clock);
    }

    private void checkPresence(Row row, Worker actor, WorkClock clock) {
        WorkCalendar calendar = WorkCalendar.vietnam();
        long at = row.event().atMs();
        var day = calendar.dayOf(at);
        boolean working = calendar.stretches(day).stream().anyMatch(s -> s.fromMs() <= at && at < s.toMs());
        if (!working) {
            say(row, "at night or on a day off");
        }
        Attendance attendance = actor.attendance;
        Optional<Attendance.Absence> away = attendance.absences().stream()
                .filter(absence ->
                        !day.isBefore(clock.date(absence.fromDay())) && day.isBefore(clock.date(absence.untilDay())))
                .findAny();
        boolean gone = attendance.leavesDay() != Integer.MAX_VALUE && !day.isBefore(clock.date(attendance.leavesDay()));
        if (away.isPresent() || gone || day.isBefore(clock.date(attendance.joinsDay()))) {
            say(row, "while absent");
        }
    }

    private void say(Row row, String what) {
        if (wrong.size() < 20) {
            CaseState state = cases.getOrDefault(row.caseNumber(), CaseState.NEW);
            wrong.add("%s: %s %s %s".formatted(what, row, state.state(), state.holder()));
        }
    }

    @Test
    void aCaseThatIsDoneStaysDoneUnlessItIsReopened() {
        Simulator simulator = new Simulator(3);
        Set<Long> done = new HashSet<>();
        simulator.run(simulator.agency(1), 1, row -> {
            MoveKind move = row.event().move();
            if (done.remove(row.caseNumber())) {
                assertThat(move).isEqualTo(MoveKind.REOPEN);
            }
            if (move == MoveKind.APPROVE || move == MoveKind.CANCEL) {
                done.add(row.caseNumber());
            }
        });
        assertThat(done).hasSizeGreaterThan(15_000);
    }
}
