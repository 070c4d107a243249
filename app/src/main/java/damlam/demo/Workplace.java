package damlam.demo;

import damlam.org.Absence;
import damlam.org.Appointment;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who works where in the demonstration, how, and when they are away.
final class Workplace {
    /// Given far more than their share: an honest look-alike of those who let work lie.
    private static final int OVERLOADED_SHARE = 3;

    private static final int OVERLOADED = 2;
    private static final long MOST_BACKLOG = 6 * WorkTime.DAY;

    private final Map<UnitId, List<Worker>> leading = new HashMap<>();
    private final Map<UnitId, List<Worker>> handling = new HashMap<>();
    private final Map<PersonId, Worker> workers = new HashMap<>();
    private final List<Unit> departments = new ArrayList<>();
    private final List<Unit> schools = new ArrayList<>();
    private final UnitId body;
    private final WorkTime time;

    /// @param accounts who can sign in; the others handle no cases
    Workplace(
            OrgChart chart,
            Map<PersonId, List<Absence>> absences,
            Set<PersonId> accounts,
            Chance chance,
            WorkTime time) {
        this.time = time;
        UnitId top = null;
        for (Unit unit : chart.units()) {
            switch (unit.kind()) {
                case BODY -> top = unit.id();
                case OFFICE, DEPARTMENT, INSPECTORATE -> departments.add(unit);
                case PUBLIC_UNIT -> schools.add(unit);
                case TEAM -> {}
            }
            if (unit.kind() != UnitKind.TEAM) {
                List<Appointment> signing = chart.staffOf(unit.id()).stream()
                        .filter(held -> accounts.contains(held.person().id()))
                        .toList();
                staff(signing, unit, absences, chance);
            }
        }
        if (top == null) {
            throw new IllegalStateException("the demonstration has no body");
        }
        this.body = top;
        for (int i = 0; i < OVERLOADED; i++) {
            List<Worker> there =
                    handling.getOrDefault(departments.get(3 + 3 * i).id(), List.of());
            Worker overloaded = there.stream()
                    .filter(worker -> worker.habit() == Habit.HONEST)
                    .findFirst()
                    .orElse(there.getFirst());
            for (int more = 1; more < OVERLOADED_SHARE; more++) {
                there.add(overloaded);
            }
        }
    }

    private void staff(
            List<Appointment> appointments, Unit unit, Map<PersonId, List<Absence>> absences, Chance chance) {
        for (Appointment held : appointments) {
            Habit habit = unit.kind() == UnitKind.BODY ? Habit.HONEST : habit(chance);
            Worker worker =
                    new Worker(held, habit, absences.getOrDefault(held.person().id(), List.of()), time);
            workers.put(worker.id(), worker);
            switch (held.duty()) {
                case HEAD, DEPUTY ->
                    leading.computeIfAbsent(unit.id(), id -> new ArrayList<>()).add(worker);
                case MEMBER, CLERK ->
                    handling.computeIfAbsent(unit.id(), id -> new ArrayList<>()).add(worker);
                case ADMINISTRATOR -> {}
            }
        }
    }

    private static Habit habit(Chance chance) {
        int drawn = chance.between(1, 100);
        if (drawn <= 5) {
            return Habit.PASSING;
        } else if (drawn <= 10) {
            return Habit.DODGING;
        } else if (drawn <= 15) {
            return Habit.STALLING;
        } else if (drawn <= 19) {
            return Habit.FEARFUL;
        } else if (drawn <= 23) {
            return Habit.NOT_DARING;
        }
        return drawn <= 28 ? Habit.DARING : Habit.HONEST;
    }

    WorkTime time() {
        return time;
    }

    UnitId body() {
        return body;
    }

    Unit department(String code) {
        return departments.stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no department " + code));
    }

    List<Unit> departments() {
        return departments;
    }

    List<Unit> schools() {
        return schools;
    }

    boolean isSchool(UnitId unit) {
        return schools.stream().anyMatch(school -> school.id().equals(unit));
    }

    Worker worker(PersonId person) {
        Worker worker = workers.get(person);
        if (worker == null) {
            throw new IllegalArgumentException("nobody at work is " + person);
        }
        return worker;
    }

    Worker head(UnitId unit) {
        return leading.getOrDefault(unit, List.of()).getFirst();
    }

    /// Who acts for a unit on a day: its head, or a deputy while the head is away; the leaders of the body take turns.
    Worker acting(UnitId unit, long at) {
        LocalDate day = time.calendar().dayOf(at);
        List<Worker> there = leading.getOrDefault(unit, List.of()).stream()
                .filter(worker -> !worker.away(day))
                .toList();
        if (there.isEmpty()) {
            return head(unit);
        }
        return unit.equals(body) ? there.get((int) (day.toEpochDay() % there.size())) : there.getFirst();
    }

    boolean leads(Worker worker) {
        return leading.getOrDefault(worker.unit(), List.of()).contains(worker);
    }

    /// Somebody of the unit to give a piece of work to; who has far too much gets no more.
    Worker handler(UnitId unit, Chance chance, long at) {
        List<Worker> there = handling.getOrDefault(unit, List.of());
        Worker drawn = chance.one(there);
        return drawn.busyUntil() > time.after(at, MOST_BACKLOG) ? chance.one(there) : drawn;
    }
}
