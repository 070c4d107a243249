package damlam.admin.web;

import damlam.org.Appointment;
import damlam.org.OrgChart;
import damlam.org.Unit;
import damlam.org.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All units of a day, each under the one above it.
///
/// @param lines those shown, without the teams unless they are asked for
/// @param all how many there are, teams included
public record UnitTree(LocalDate day, List<UnitLine> lines, int all, int people, long headless, boolean teams) {
    static UnitTree of(OrgChart chart, boolean teams) {
        List<UnitLine> lines = new ArrayList<>();
        int people = 0;
        for (Unit unit : chart.units()) {
            boolean top = unit.parent() == null || chart.unit(unit.parent()).isEmpty();
            if (top) {
                people += chart.peopleUnder(unit.id()).size();
                add(chart, unit, 0, lines);
            }
        }
        long headless = lines.stream().filter(line -> line.head() == null).count();
        String team = UnitKind.TEAM.name();
        List<UnitLine> shown = lines.stream()
                .filter(line -> teams || !line.kind().equals(team))
                .toList();
        return new UnitTree(chart.day(), shown, lines.size(), people, headless, teams);
    }

    private static void add(OrgChart chart, Unit unit, int depth, List<UnitLine> lines) {
        Optional<Appointment> head = chart.headOf(unit.id());
        lines.add(new UnitLine(
                unit.id().value(),
                unit.code(),
                unit.name(),
                unit.kind().name(),
                depth,
                head.map(held -> held.person().name()).orElse(null),
                head.map(held -> held.post().title()).orElse(null),
                chart.peopleUnder(unit.id()).size()));
        chart.children(unit.id()).forEach(child -> add(chart, child, depth + 1, lines));
    }
}
