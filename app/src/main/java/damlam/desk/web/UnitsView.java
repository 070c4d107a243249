package damlam.desk.web;

import damlam.page.Held;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list of units, ready to show.
///
/// @param open cases held by the units whose work is shown, `late` of them late
public record UnitsView(List<UnitLine> departments, List<UnitLine> schools, int open, int late) {
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
