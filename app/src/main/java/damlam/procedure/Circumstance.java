package damlam.procedure;

import damlam.calendar.WorkCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What keeps a case from being considered.
///
/// @param to the last day; null while it goes on
/// @param lifted the day from which it no longer does, because the person asked in writing or, for custody, the
/// authority decided; null where neither happened
public record Circumstance(
        BarKind kind,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate lifted) {
    public Circumstance {
        if (lifted != null && !kind.mayBeLifted()) {
            throw new StepRefusedException(StepRefusedException.Reason.NOT_LIFTED);
        }
    }

    public static Circumstance of(BarKind kind, LocalDate from, @Nullable LocalDate to) {
        return new Circumstance(kind, from, to, null);
    }

    /// Raising a child, from its birth to the day before the age the law names.
    public static Circumstance child(Regime regime, LocalDate born, WorkCalendar calendar) {
        LocalDate of = Clock.end(regime.binding(BarKind.CHILD.rule()).amount(), born, calendar);
        return of(BarKind.CHILD, born, of.minusDays(1));
    }

    public Circumstance lifted(LocalDate day) {
        return new Circumstance(kind, from, to, day);
    }

    /// Whether this law bars the case for it on that day.
    public boolean bars(Regime regime, LocalDate day) {
        Stop stop = stop();
        return stop != null && stop.covers(day) && regime.knows(kind.rule());
    }

    /// The last day on which it keeps the case from being considered; null while it goes on.
    public @Nullable LocalDate last() {
        Stop stop = stop();
        return stop == null ? from : stop.to();
    }

    /// The days it stops clocks; null where it was lifted from its first day.
    @Nullable
    Stop stop() {
        if (lifted == null) {
            return new Stop(Stop.Kind.NOT_CONSIDERED, from, to);
        }
        LocalDate last = to == null || lifted.isBefore(to) ? lifted.minusDays(1) : to;
        return last.isBefore(from) ? null : new Stop(Stop.Kind.NOT_CONSIDERED, from, last);
    }
}
