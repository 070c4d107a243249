package damlam.procedure;

import damlam.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.List;

/// By when the authority must have decided, from the day the breach was found (thời hạn).
public record TimeLimit(Clock clock) {
    /// @param complex whether inspection or checks are needed to make it clear
    public static TimeLimit of(
            Regime regime, LocalDate detected, boolean complex, List<Stop> stops, WorkCalendar calendar) {
        List<Stop> counted = regime.knows("time.stops") ? stops : List.of();
        return new TimeLimit(
                Clock.start(regime.binding(complex ? "time.complex" : "time"), detected, counted, calendar));
    }

    /// Refuses a meeting after the day by which it must be decided; where no notice can be that short any
    /// more, after the first day that it can be called for.
    public void requireMeeting(LocalDate meeting, LocalDate earliest) {
        LocalDate due = clock.due();
        LocalDate last = due == null || due.isBefore(earliest) ? earliest : due;
        StepRefusedException.require(
                due == null || !meeting.isAfter(last), StepRefusedException.Reason.PAST_LIMIT, last);
    }

    /// What may be decided on a day.
    public Standing on(LocalDate day, Limitation limitation) {
        if (limitation.passed(day)) {
            return Standing.BARRED;
        }
        return clock.overdue(day) ? Standing.LATE : Standing.IN_TIME;
    }

    /// What may be decided.
    public enum Standing {
        IN_TIME,
        /// The authority answers for the delay, and must decide all the same.
        LATE,
        /// The limitation has passed: nothing may be decided any more.
        BARRED;

        public boolean mayDecide() {
            return this != BARRED;
        }

        public boolean authorityAnswers() {
            return this == LATE;
        }

        public String key() {
            return "procedure.standing." + this;
        }
    }
}
