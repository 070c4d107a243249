package damlam.cases;

import damlam.directives.NextReport;
import org.jspecify.annotations.Nullable;

/// One case as lists show it.
///
/// @param report the report that is due next on its requirement; null where none is asked for
public record CaseLine(
        Case work, Position at, Progress progress, @Nullable NextReport report) {}
