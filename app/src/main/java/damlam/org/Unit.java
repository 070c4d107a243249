package damlam.org;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A unit, from its first day to the day it ends.
///
/// @param code short sign of the unit, unique: `KHTC`, `THPT-KC`
/// @param parent the unit above it; null for the body itself
/// @param until the first day it is no more; null while it lasts
/// @param successor who took over its work; null where nobody did
/// @param sort its place in the official list
public record Unit(
        UnitId id,
        String code,
        String name,
        UnitKind kind,
        @Nullable UnitId parent,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable UnitId successor,
        int sort) {
    public Unit {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a unit has a code and a name, was '" + code + "', '" + name + "'");
        }
    }
}
