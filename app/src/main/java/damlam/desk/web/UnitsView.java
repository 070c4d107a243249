package damlam.desk.web;

import damlam.page.Held;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The list of units, ready to show.
///
/// @param open cases held by the units whose work is seen, `late` of them late
public record UnitsView(List<UnitLine> departments, List<UnitLine> schools, int open, int late) {

    /// The units whose work the person may see.
    public List<UnitLine> seen() {
        return Stream.concat(departments.stream(), schools.stream())
                .filter(UnitLine::seen)
                .toList();
    }

    public int all() {
        return departments.size() + schools.size();
    }

    /// @param seen whether the person may see its work
    /// @param oldest the clock of what it has held longest; null where it holds nothing
    public record UnitLine(
            long id,
            String name,
            String head,
            boolean seen,
            int open,
            int late,
            @Nullable Held oldest) {}
}
