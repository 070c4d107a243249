package damlam.directives;

import java.time.LocalDate;

/// The report that is due next on a requirement issued with a period. The requirement itself has no last day and is
/// never late; its reports have one each.
///
/// @param first whether it is the first one since issue
public record NextReport(LocalDate due, boolean first) {}
