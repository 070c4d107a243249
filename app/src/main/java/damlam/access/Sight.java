package damlam.access;

import damlam.org.UnitId;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;

/// What somebody may see: everything, or the work of some units.
///
/// In SQL: `(:all or unit_id = any(:units))`.
///
/// @param all leaders and the Office see every unit
/// @param units otherwise their own unit and those below it
public record Sight(boolean all, Set<UnitId> units) implements Serializable {
    public static final Sight ALL = new Sight(true, Set.of());
    public static final Sight NONE = new Sight(false, Set.of());

    public Sight {
        units = Set.copyOf(units);
    }

    public boolean sees(UnitId unit) {
        return all || units.contains(unit);
    }

    /// The same and one unit more; nothing is added for those who need to see nobody's work.
    public Sight and(UnitId unit) {
        if (all || units.isEmpty()) {
            return this;
        }
        Set<UnitId> more = new HashSet<>(units);
        more.add(unit);
        return new Sight(false, more);
    }

    public Long[] unitNumbers() {
        return units.stream().map(UnitId::value).sorted().toArray(Long[]::new);
    }
}
