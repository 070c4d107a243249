package damlam.detect;

import damlam.calendar.WorkCalendar;
import damlam.eventlog.EventLog;
import damlam.eventlog.People;

/// When people were away.
final class Absences {
    private final WorkCalendar calendar;
    /// Of each person, apart from each other.
    private final PersonSpans away;

    Absences(EventLog log, WorkCalendar calendar) {
        this.calendar = calendar;
        int persons = log.personNames().size();
        away = new PersonSpans(persons, sink -> each(log.people(), persons, sink));
    }

    /// Working time in between during which that person was away.
    long absentMs(int person, long fromMs, long toMs) {
        long sum = 0;
        for (int i = away.first(person); i < away.end(person) && away.fromMs[i] < toMs; i++) {
            long from = Math.max(fromMs, away.fromMs[i]);
            long to = Math.min(toMs, away.untilMs[i]);
            sum += from < to ? calendar.workingMs(from, to) : 0;
        }
        return sum;
    }

    /// Working time in between during which that person was not away.
    long presentMs(int person, long fromMs, long toMs) {
        return calendar.workingMs(fromMs, toMs) - absentMs(person, fromMs, toMs);
    }

    /// Those that overlap or touch are one.
    private static void each(People people, int persons, PersonSpans.Sink to) {
        for (int person = 0; person < persons; person++) {
            int absences = people.absences(person);
            for (int a = 0; a < absences; ) {
                long from = people.absentFromMs(person, a);
                long until = people.absentUntilMs(person, a);
                for (a++; a < absences && people.absentFromMs(person, a) <= until; a++) {
                    until = Math.max(until, people.absentUntilMs(person, a));
                }
                to.add(person, from, until);
            }
        }
    }
}
