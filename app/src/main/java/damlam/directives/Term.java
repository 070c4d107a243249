package damlam.directives;

import damlam.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.Optional;

/// When a requirement is to be done: a day, a number of days, every so often, or always.
public sealed interface Term {
    int MOST_DAYS = 3_660;

    /// Until a day, included.
    record On(LocalDate day) implements Term {}

    /// A number of days from the day of issue.
    ///
    /// @param working whether only working days count
    record Within(int days, boolean working) implements Term {
        public Within {
            if (days < 1 || days > MOST_DAYS) {
                throw new IllegalArgumentException("days must be 1 to %d, was %d".formatted(MOST_DAYS, days));
            }
        }
    }

    /// Reported every period.
    record Every(ReportRule rule) implements Term {}

    /// Neither day nor period: done always, reported each period, never late.
    record Standing() implements Term {}

    /// The text says "periodically" and not how often. It cannot be issued before a person has settled that.
    record Ask() implements Term {}

    /// The text sets a deadline or period from which no day follows. It cannot be issued before a person has settled
    /// that.
    record Unclear(damlam.dispatch.Unclear said) implements Term {}

    /// Its word in forms and tables.
    default String word() {
        return switch (this) {
            case On _ -> "ON";
            case Within _ -> "WITHIN";
            case Every _ -> "EVERY";
            case Standing _ -> "STANDING";
            case Ask _ -> "ASK";
            case Unclear _ -> "UNCLEAR";
        };
    }

    /// Whether a person has to settle it before issue.
    default boolean open() {
        return this instanceof Ask || this instanceof Unclear;
    }

    /// The day by which it is due when issued on a day; empty where it is due on none.
    default Optional<LocalDate> dueOn(LocalDate issuedOn, WorkCalendar calendar) {
        return switch (this) {
            case On(LocalDate day) -> Optional.of(day);
            // A period that ends on a day off ends with the next working day (Civil Code 2015, art. 148.5).
            case Within(int days, boolean working) ->
                Optional.of(
                        working
                                ? calendar.plusWorkingDays(issuedOn, days)
                                : calendar.sameOrNextWorkingDay(issuedOn.plusDays(days)));
            case Every _, Standing _, Ask _, Unclear _ -> Optional.empty();
        };
    }
}
