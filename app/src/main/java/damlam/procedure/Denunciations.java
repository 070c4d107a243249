package damlam.procedure;

import damlam.calendar.WorkCalendar;
import damlam.rulebook.Rules;
import java.time.LocalDate;
import java.util.List;

/// The times for denunciations.
public record Denunciations(Rules rules, WorkCalendar calendar) {
    /// How hard a denunciation is to settle.
    public enum Difficulty {
        ORDINARY("denunciation.settle"),
        /// One extension.
        COMPLEX("denunciation.settle.complex"),
        /// Two extensions.
        VERY_COMPLEX("denunciation.settle.veryComplex");

        private final String code;

        Difficulty(String code) {
            this.code = code;
        }
    }

    /// By when it is registered and checked for the first time.
    ///
    /// @param manyPlaces whether it must be checked at several places
    public Clock check(LocalDate received, boolean manyPlaces) {
        return clock(manyPlaces ? "denunciation.check.many" : "denunciation.check", received);
    }

    /// By when it goes on to whoever is competent.
    public Clock forward(LocalDate received) {
        return clock("denunciation.forward", received);
    }

    /// By when the denounced person is told its content, from the decision to take it up.
    public Clock tell(LocalDate accepted) {
        return clock("denunciation.tell", accepted);
    }

    /// By when it is settled.
    public Clock settle(LocalDate accepted, Difficulty difficulty) {
        return clock(difficulty.code, accepted);
    }

    private Clock clock(String code, LocalDate from) {
        return Clock.start(rules.binding(code, from), from, List.of(), calendar);
    }
}
