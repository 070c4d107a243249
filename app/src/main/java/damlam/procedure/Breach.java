package damlam.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A breach as it is alleged.
///
/// @param ended the day on which it ended; where that cannot be told, the day of the conclusion on it
/// @param unlimited why no limitation ends it; null where one does
/// @param reminded the day of the reminder in writing; null where there was none
public record Breach(
        Matter matter,
        Consequence consequence,
        LocalDate ended,
        @Nullable NoLimitation unlimited,
        @Nullable LocalDate reminded) {
    public static Breach of(Matter matter, Consequence consequence, LocalDate ended) {
        return new Breach(matter, consequence, ended, null, null);
    }

    public Breach reminded(LocalDate day) {
        return new Breach(matter, consequence, ended, unlimited, day);
    }

    public Breach unlimited(NoLimitation kind) {
        return new Breach(matter, consequence, ended, kind, reminded);
    }

    /// Whether it may be taken up at all: some kinds only after a reminder in writing that came before.
    public boolean lacksReminder() {
        return matter.needsReminder() && (reminded == null || reminded.isAfter(ended));
    }
}
