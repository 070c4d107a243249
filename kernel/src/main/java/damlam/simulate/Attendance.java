package damlam.simulate;

import java.util.List;

/// When a person is at work. Times are those of a [WorkClock]; nobody does anything while away.
final class Attendance {
    /// Working days away, `until` being the first day back.
    record Absence(int fromDay, int untilDay) {}

    private final List<Absence> absences;
    private final int joinsDay;
    private final int leavesDay;
    private final long dayMs;

    /// @param absences in order, apart from each other
    /// @param joinsDay the first day; 0 for those who were there before
    /// @param leavesDay the first day after the last; [Integer#MAX_VALUE] for those who stay
    Attendance(List<Absence> absences, int joinsDay, int leavesDay, long dayMs) {
        this.absences = List.copyOf(absences);
        this.joinsDay = joinsDay;
        this.leavesDay = leavesDay;
        this.dayMs = dayMs;
    }

    List<Absence> absences() {
        return absences;
    }

    int joinsDay() {
        return joinsDay;
    }

    int leavesDay() {
        return leavesDay;
    }

    boolean isHere(long at) {
        return presentFrom(at) == at;
    }

    boolean isEmployed(long at) {
        return at >= joinsDay * dayMs && !hasLeft(at);
    }

    boolean hasLeft(long at) {
        return at / dayMs >= leavesDay;
    }

    /// The first time from `at` on at which the person is there, [Agenda#NEVER] for one who has left.
    long presentFrom(long at) {
        long here = Math.max(at, joinsDay * dayMs);
        for (int i = 0; i < absences.size() && absences.get(i).fromDay() * dayMs <= here; i++) {
            here = Math.max(here, absences.get(i).untilDay() * dayMs);
        }
        return hasLeft(here) ? Agenda.NEVER : here;
    }

    /// When `ms` of work that begins at `from` are over; the person is there then.
    long after(long from, long ms) {
        long end = from + ms;
        for (Absence absence : absences) {
            long away = absence.fromDay() * dayMs;
            if (away > end) {
                break;
            }
            if (away >= from) {
                end += (absence.untilDay() - absence.fromDay()) * dayMs;
            }
        }
        return hasLeft(end) ? Agenda.NEVER : end;
    }
}
