package damlam.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That a conclusion is looked at again, or was replaced, as whatever was opened from it has to heed.
///
/// @param asked the day on which it was asked for
/// @param answerBy by when it is to be answered
/// @param instead what was put in its place; null as long as it is open
/// @param replaced the day of that
public record Reopened(
        LocalDate asked,
        LocalDate answerBy,
        @Nullable Outcome instead,
        @Nullable LocalDate replaced) {
    public boolean open() {
        return instead == null;
    }
}
