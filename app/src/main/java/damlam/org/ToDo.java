package damlam.org;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How much of one kind waits for somebody, and by when the first of it is due.
///
/// @param nearest the earliest last day; null where none of it has one
public record ToDo(int count, @Nullable LocalDate nearest) {
    /// Of what has no day.
    public static ToDo of(int count) {
        return new ToDo(count, null);
    }

    /// @param days the last day of each, empty for what has none
    public static ToDo of(Collection<Optional<LocalDate>> days) {
        return new ToDo(
                days.size(),
                days.stream()
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }
}
