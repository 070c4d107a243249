package damlam.desk;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.calendar.WorkCalendar;
import damlam.cases.Asked;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.Party;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.UnitId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What lies on a person's desk: what they have to do, whom they wait for, and, for those who follow the whole body,
/// which units need a call.
@Component
public class Desk {
    private final Cases cases;
    private final Org org;
    private final Clock clock;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    Desk(Cases cases, Org org, Clock clock) {
        this.cases = cases;
        this.org = org;
        this.clock = clock;
    }

    /// Everything a person has to do next, or could do in the place of who has to (see [Task#turn]); the oldest clock
    /// first.
    public List<Task> tasks(CurrentPerson person) {
        Instant now = clock.instant();
        OrgChart chart = org.chart();
        List<Task> tasks = new ArrayList<>();
        Set<CaseId> held = new HashSet<>();
        for (CaseLine line : cases.inHandsOf(person.id())) {
            if (!line.at().waits()) {
                held.add(line.work().id());
                tasks.add(Task.held(line, turn(line.at().holder(), line, person, chart), now, calendar));
            }
        }
        for (Asked asked : cases.askedOf(person.id())) {
            if (asked.opinion() || !held.contains(asked.line().work().id())) {
                Turn turn = turn(asked.of(), asked.line(), person, chart);
                tasks.add(Task.asked(asked, turn, now, calendar));
            }
        }
        tasks.sort(Comparator.comparing(Task::since));
        return tasks;
    }

    /// Whose turn it is to act as a party of an open case.
    public static Turn turn(@Nullable Party party, CaseLine line, CurrentPerson person, OrgChart chart) {
        return Turn.of(
                Objects.requireNonNull(party, "an open case has a holder"),
                person.id(),
                chart,
                line.work().matter());
    }

    /// What the person holds while somebody else has to answer, the longest wait first.
    public List<CaseLine> waits(CurrentPerson person) {
        return cases.waitedFor(person.id());
    }

    /// Whether a person follows the whole body, and so has somebody to call.
    public static boolean follows(CurrentPerson person) {
        return person.is(Role.LEADER) || person.is(Role.OFFICE);
    }

    /// A unit that has late work.
    ///
    /// @param longest what is longest overdue
    /// @param late how much is late
    /// @param waiting how much of it waits for somebody outside the unit, which is to be weighed before calling
    public record Call(UnitId unit, CaseLine longest, int late, int waiting) {}

    /// The units with late work, those with most of it first.
    public List<Call> calls() {
        List<Cases.Overdue> overdue = cases.overdue();
        Map<CaseId, CaseLine> longest = cases
                .find(overdue.stream().map(Cases.Overdue::longest).toList())
                .stream()
                .collect(Collectors.toMap(line -> line.work().id(), Function.identity()));
        return overdue.stream()
                .map(one -> new Call(
                        one.unit(), Objects.requireNonNull(longest.get(one.longest())), one.late(), one.elsewhere()))
                .sorted(Comparator.comparingInt(Call::late)
                        .reversed()
                        .thenComparing(
                                call -> call.longest().at().dueOn(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
