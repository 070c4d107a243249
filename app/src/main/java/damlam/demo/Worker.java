package damlam.demo;

import damlam.org.Absence;
import damlam.org.Appointment;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.LocalDate;
import java.util.List;

/// Somebody at work in the demonstration: one thing at a time, in working hours, and not while away.
final class Worker {
    private final Appointment appointment;
    private final Habit habit;
    private final List<Absence> absences;
    private final WorkTime time;
    private long freeAt;

    Worker(Appointment appointment, Habit habit, List<Absence> absences, WorkTime time) {
        this.appointment = appointment;
        this.habit = habit;
        this.absences = absences;
        this.time = time;
    }

    PersonId id() {
        return appointment.person().id();
    }

    UnitId unit() {
        return appointment.unit();
    }

    Habit habit() {
        return habit;
    }

    boolean away(LocalDate day) {
        return absences.stream().anyMatch(absence -> !day.isBefore(absence.from()) && day.isBefore(absence.until()));
    }

    /// When they get to something, at the earliest.
    ///
    /// @param reactionMs working time they let pass first
    long gets(long at, long reactionMs) {
        return present(time.after(Math.max(at, freeAt), Math.max(1, reactionMs)));
    }

    /// When they act in passing, as to open, answer or sign: beside other work.
    long acts(long at, long reactionMs) {
        return present(time.after(at, Math.max(1, reactionMs)));
    }

    private long present(long at) {
        LocalDate day = time.calendar().dayOf(at);
        for (Absence absence : absences) {
            if (!day.isBefore(absence.from()) && day.isBefore(absence.until())) {
                return present(time.on(absence.until(), WorkTime.HOUR / 2));
            }
        }
        return at;
    }

    /// When they will have worked off what they took on.
    long busyUntil() {
        return freeAt;
    }

    /// Takes something on.
    ///
    /// @return when it is done
    long works(long at, long workMs) {
        freeAt = present(time.after(Math.max(at, freeAt), workMs));
        return freeAt;
    }
}
