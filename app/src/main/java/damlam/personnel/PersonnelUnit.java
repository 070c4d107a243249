package damlam.personnel;

import damlam.org.Fold;
import damlam.org.OrgChart;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.rulebook.RuleFile;
import java.util.List;
import java.util.Optional;

/// The unit of a body that is for personnel: the one that is called so, else its Office.
final class PersonnelUnit {
    private static final List<RuleFile.Line> CALLED = RuleFile.read(PersonnelUnit.class, "offices.csv");

    private PersonnelUnit() {}

    static Optional<Unit> of(OrgChart chart, UnitId body) {
        List<Unit> units = chart.children(body);
        return units.stream()
                .filter(unit -> unit.kind() == UnitKind.DEPARTMENT || unit.kind() == UnitKind.TEAM)
                .filter(unit -> isCalledSo(unit.name()))
                .findFirst()
                .or(() -> units.stream()
                        .filter(unit -> unit.kind() == UnitKind.OFFICE)
                        .findFirst());
    }

    private static boolean isCalledSo(String name) {
        String folded = Fold.of(name);
        return CALLED.stream().anyMatch(line -> folded.contains(Fold.of(line.cell("words"))));
    }
}
