package damlam.numbers;

import damlam.org.UnitId;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a number is wanted for. A number is given to what was signed, and to nothing else (NĐ 30/2020, art. 15): who
/// asks says by whom and when.
///
/// @param council the series of the council that issues it; null for the body itself
/// @param symbol made by [Symbol], for the sign of the series that applies
/// @param type the type's name; of a copy, its kind
public record Wanted(
        UnitId body,
        Scope scope,
        @Nullable SeriesId council,
        String type,
        Function<Series, String> symbol,
        String signer,
        LocalDate signedOn) {}
