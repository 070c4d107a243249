package damlam.consolidation.web;

import damlam.calendar.ReportWindow;
import java.util.List;

/// The page on which the Office defines a form.
///
/// @param groups named groups of units that can be asked
/// @param windows of each kind of period the window that is open today, with the rule that cuts it
public record FormView(FormFields fields, List<String> groups, List<ReportWindow> windows) {}
