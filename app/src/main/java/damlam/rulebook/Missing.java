package damlam.rulebook;

import java.time.LocalDate;

/// A rule that is asked for, and of which no version holds on a day.
public record Missing(String code, LocalDate day) {
    public static Missing of(NoRuleException none) {
        return new Missing(none.code(), none.day());
    }
}
