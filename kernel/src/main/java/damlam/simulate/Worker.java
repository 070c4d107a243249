package damlam.simulate;

import damlam.eventlog.Party;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person with a queue of tasks, who does one thing at a time.
final class Worker {
    /// How often somebody takes what is due first rather than what came first.
    private static final double BY_DUE = 0.2;

    final String name;
    final Unit unit;
    final Role role;
    final Truth truth;
    final Place place;
    final Habits habits;
    final Attendance attendance;
    /// What cases the agency gets because of this person's post; null for those who only lead or issue.
    final @Nullable Field field;

    final Party party;
    final List<Task> tasks = new ArrayList<>();
    final List<Work> holding = new ArrayList<>();
    boolean busy;
    long wakesAt = Agenda.NEVER;

    Worker(
            int number,
            String name,
            Unit unit,
            Role role,
            Truth truth,
            Place place,
            Habits habits,
            Attendance attendance,
            @Nullable Field field) {
        this.name = name;
        this.unit = unit;
        this.role = role;
        this.truth = truth;
        this.place = place;
        this.habits = habits;
        this.attendance = attendance;
        this.field = field;
        this.party = new Party(unit.party.unit(), number);
    }

    /// Takes the next task that may be done by now, null if there is none.
    @Nullable
    Task take(long now, Chance chance) {
        boolean byDue = chance.hit(BY_DUE);
        int best = -1;
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            if (task.notBefore <= now && (best < 0 || isBefore(task, tasks.get(best), byDue))) {
                best = i;
            }
        }
        return best < 0 ? null : tasks.remove(best);
    }

    /// When the first of the tasks that are left alone may be done.
    long nextTaskAt() {
        long next = Agenda.NEVER;
        for (Task task : tasks) {
            next = Math.min(next, task.notBefore);
        }
        return next;
    }

    private static boolean isBefore(Task one, Task other, boolean byDue) {
        int rank = one.rank();
        return rank < other.rank() || (byDue && rank == 3 && other.rank() == 3 && one.work.dueDay < other.work.dueDay);
    }
}
