package damlam.directives;

import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One requirement at one unit: what becomes a case when the directive is issued.
///
/// @param no the requirement's number as printed
/// @param due the last day; null for a periodic or a standing duty
/// @param period how often it is reported; null otherwise
/// @param standing neither day nor period: reported each period, never late
/// @param product what the result is to be; may be empty
/// @param lead the person of that unit who leads it; null for its head
/// @param coordinators units that are to be asked in it
public record Duty(
        RequirementId requirement,
        String no,
        String title,
        UnitId unit,
        @Nullable LocalDate due,
        @Nullable ReportRule period,
        boolean standing,
        String product,
        @Nullable PersonId lead,
        List<UnitId> coordinators) {
    public Duty {
        coordinators = List.copyOf(coordinators);
    }
}
