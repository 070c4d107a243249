package damlam.desk;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.access.Sight;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseFilter;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.Progress;
import damlam.org.UnitId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What lies on a person's desk: what they have to do, whom they wait for, and, for those who follow the whole body,
/// which units need a call.
@Component
public class Desk {
    /// More late cases than this cannot be called about in a day; the list of cases has them all.
    private static final int MOST_LATE = 1_000;

    private final Cases cases;
    private final Clock clock;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    Desk(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /// Everything a person has to do next, the oldest clock first.
    public List<Task> tasks(CurrentPerson person) {
        Instant now = clock.instant();
        List<Task> tasks = new ArrayList<>();
        Set<CaseId> held = new HashSet<>();
        for (CaseLine line : cases.inHandsOf(person.id())) {
            if (!line.at().waits()) {
                held.add(line.work().id());
                tasks.add(Task.held(line, now, calendar));
            }
        }
        for (CaseLine line : cases.askedOf(person.id())) {
            if (!held.contains(line.work().id())) {
                tasks.add(Task.asked(line, now, calendar));
            }
        }
        tasks.sort(Comparator.comparing(Task::since));
        return tasks;
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
    /// @param late its late cases, the longest overdue first
    /// @param waiting how many of them wait for somebody outside the unit, which is to be weighed before calling
    public record Call(UnitId unit, List<CaseLine> late, int waiting) {}

    /// The units with late work, those with most of it first.
    public List<Call> calls() {
        CaseFilter late = new CaseFilter(Set.of(Progress.LATE), null, null, null, null, "", CaseFilter.Sort.DUE);
        Map<UnitId, List<CaseLine>> byUnit = new LinkedHashMap<>();
        for (CaseLine line : cases.list(late, Sight.ALL, MOST_LATE, 0)) {
            var holder = line.at().holder();
            if (holder != null) {
                byUnit.computeIfAbsent(holder.unit(), unit -> new ArrayList<>()).add(line);
            }
        }
        return byUnit.entrySet().stream()
                .map(one -> new Call(one.getKey(), one.getValue(), waitingElsewhere(one.getKey(), one.getValue())))
                .sorted(Comparator.comparingInt((Call call) -> call.late().size())
                        .reversed())
                .toList();
    }

    private static int waitingElsewhere(UnitId unit, List<CaseLine> lines) {
        return (int) lines.stream()
                .filter(line -> line.at().waits())
                .filter(line -> line.at().charged() == null
                        || !line.at().charged().unit().equals(unit))
                .count();
    }
}
