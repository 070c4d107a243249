package damlam.access;

import damlam.org.UnitId;
import java.util.Set;

/// What somebody may see: everything, or the work of some units.
///
/// In SQL: `(:all or unit_id = any(:units))`.
///
/// @param all leaders and the Office see every unit
/// @param units otherwise their own unit and those below it
public record Sight(boolean all, Set<UnitId> units) {
    public static final Sight ALL = new Sight(true, Set.of());

    public Sight {
        units = Set.copyOf(units);
    }

    public boolean sees(UnitId unit) {
        return all || units.contains(unit);
    }

    public Long[] unitNumbers() {
        return units.stream().map(UnitId::value).sorted().toArray(Long[]::new);
    }
}
