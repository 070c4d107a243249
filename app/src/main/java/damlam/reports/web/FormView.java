package damlam.reports.web;

import damlam.reports.PeriodKind;
import damlam.reports.WindowRule;
import java.time.LocalDate;
import java.util.List;

/// The page on which the Office defines a form.
///
/// @param groups named groups of units that can be asked
/// @param windows how the window of each kind of period is cut, with its source
public record FormView(FormFields fields, List<String> groups, List<WindowLine> windows) {
    /// @param from the window that is open today, from its first day to its last
    public record WindowLine(PeriodKind kind, LocalDate from, LocalDate to, WindowRule rule) {}
}
