package damlam.cases;

import damlam.org.PersonId;
import damlam.org.UnitId;
import org.jspecify.annotations.Nullable;

/// A unit, or a person in it.
///
/// @param person null for the unit as such: whoever heads it or stands in for its head
public record Party(UnitId unit, @Nullable PersonId person) {
    public static Party of(UnitId unit) {
        return new Party(unit, null);
    }

    public static Party of(UnitId unit, PersonId person) {
        return new Party(unit, person);
    }
}
