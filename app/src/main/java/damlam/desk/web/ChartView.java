package damlam.desk.web;

import damlam.access.Sight;
import damlam.org.Appointment;
import damlam.org.Duty;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who headed what on a day, unit under unit: that much everybody knows of the body. Teams, and who else works in a
/// unit, are for those who see its work.
///
/// @param headless units shown of which nobody was head
/// @param teams whether all teams are shown; `maySwitch` whether the reader sees so many that they are asked for
public record ChartView(LocalDate day, List<Line> lines, int headless, boolean teams, boolean maySwitch) {
    /// @param here whether the unit still is there today, and so has a page
    /// @param head null where nobody was
    /// @param staff everyone else in the unit; empty for whoever does not see its work
    public record Line(
            long unit,
            String name,
            int depth,
            boolean here,
            @Nullable Holder head,
            List<Holder> deputies,
            List<Holder> staff) {}

    public record Holder(String name, String title) {
        static Holder of(Appointment held) {
            return new Holder(held.person().name(), held.post().title());
        }
    }

    /// @param then the chart of that day, `now` that of today
    static ChartView of(OrgChart then, OrgChart now, Sight sight, boolean teams) {
        List<Line> lines = new ArrayList<>();
        for (Unit unit : then.units()) {
            if (unit.parent() == null || then.unit(unit.parent()).isEmpty()) {
                add(unit, 0, then, now, sight, teams || !sight.all(), lines);
            }
        }
        int headless = (int) lines.stream().filter(line -> line.head() == null).count();
        return new ChartView(then.day(), List.copyOf(lines), headless, teams, sight.all());
    }

    private static void add(
            Unit unit, int depth, OrgChart then, OrgChart now, Sight sight, boolean teams, List<Line> lines) {
        boolean seen = sight.sees(unit.id());
        if (unit.kind() == UnitKind.TEAM && !(seen && teams)) {
            return;
        }
        UnitId id = unit.id();
        Optional<Person> head = then.headOf(id).map(Appointment::person);
        lines.add(new Line(
                id.value(),
                unit.name(),
                depth,
                now.unit(id).isPresent(),
                then.headOf(id).map(Holder::of).orElse(null),
                then.staffOf(id).stream()
                        .filter(held -> held.duty() == Duty.DEPUTY)
                        .map(Holder::of)
                        .toList(),
                then.staffOf(id).stream()
                        .filter(held -> seen && held.duty() != Duty.DEPUTY)
                        .filter(held -> !head.equals(Optional.of(held.person())))
                        .map(Holder::of)
                        .toList()));
        then.children(id).forEach(child -> add(child, depth + 1, then, now, sight, teams, lines));
    }
}
