package damlam.simulate;

import java.util.ArrayList;
import java.util.List;

/// The units and people of one agency, and whom it waits for outside.
final class Agency {
    /// Outside parties, by their numbers; a unit named as one follows them.
    static final List<String> OUTSIDERS = List.of("citizen", "bank", "contractor", "ministry", "treasury");

    final String name;
    /// All units, by number.
    final List<Unit> units = new ArrayList<>();
    /// All people, by number.
    final List<Worker> people = new ArrayList<>();
    /// The units that do the work.
    final List<Unit> offices = new ArrayList<>();

    final Unit leadership;
    /// Where the clerks are, who issue the cases.
    final Unit registry;

    Agency(int number) {
        name = "a%05d".formatted(number);
        leadership = unit("leadership");
        registry = unit("registry");
    }

    Unit office(String of) {
        Unit unit = unit(of);
        offices.add(unit);
        return unit;
    }

    /// The number by which a WAIT names this unit.
    static int asOutsider(Unit unit) {
        return OUTSIDERS.size() + unit.party.unit();
    }

    List<String> outsideNames() {
        List<String> names = new ArrayList<>(OUTSIDERS);
        units.forEach(unit -> names.add(unit.name));
        return names;
    }

    /// An office other than these two; the registry is none.
    Unit otherOffice(Unit one, Unit another, Chance chance) {
        Unit unit = chance.of(offices);
        while (unit == one || unit == another) {
            unit = chance.of(offices);
        }
        return unit;
    }

    private Unit unit(String of) {
        Unit unit = new Unit(units.size(), name + "-" + of);
        units.add(unit);
        return unit;
    }
}
