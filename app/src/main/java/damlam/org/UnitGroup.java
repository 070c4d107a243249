package damlam.org;

import java.util.List;

/// Units that directives address together, as in `Các phòng thuộc Sở`.
public record UnitGroup(long id, String name, List<UnitId> units) {
    public UnitGroup {
        units = List.copyOf(units);
    }
}
