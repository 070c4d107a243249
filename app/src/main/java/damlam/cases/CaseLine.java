package damlam.cases;

import damlam.directives.NextReport;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One case as lists show it.
///
/// @param report the report that is due next on its requirement; null where none is asked for
/// @param decideBy the last day for the decision, once the opinions are in; null before that, and where no rule sets
/// one
public record CaseLine(
        Case work,
        Position at,
        Progress progress,
        @Nullable NextReport report,
        @Nullable LocalDate decideBy) {}
