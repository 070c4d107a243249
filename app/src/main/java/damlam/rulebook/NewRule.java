package damlam.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A version of a rule as an officer proposes it; as in [Rule].
///
/// @param reason why it is proposed
public record NewRule(
        String code,
        Amount amount,
        String says,
        String basis,
        LocalDate from,
        @Nullable LocalDate until,
        String reason) {}
