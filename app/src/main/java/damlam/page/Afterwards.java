package damlam.page;

import damlam.org.Absence;
import damlam.org.OrgChart;
import damlam.org.Person;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An absence that was recorded after it had begun, as pages say it: `tag.afterwards`.
///
/// @param by empty where the system's own set-up did it
/// @param moves how many moves the person had made in it by then
public record Afterwards(Instant at, String by, int moves) {
    /// @return null for an absence that was recorded in time
    public static @Nullable Afterwards of(OrgChart chart, Absence absence) {
        Absence.Recorded recorded = absence.recorded();
        return recorded == null || !absence.afterwards()
                ? null
                : new Afterwards(
                        recorded.at(),
                        Optional.ofNullable(recorded.by())
                                .flatMap(chart::person)
                                .map(Person::name)
                                .orElse(""),
                        recorded.movesWithin());
    }
}
