package damlam.org;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How much of one kind waits for somebody, and by when the first of it is due.
///
/// @param nearest the earliest last day; null where none of it has one
/// @param foreseen the earliest last day by a rule that nobody has confirmed, which binds nobody; null where there
///     is none
public record ToDo(
        int count, @Nullable LocalDate nearest, @Nullable LocalDate foreseen) {
    public ToDo(int count, @Nullable LocalDate nearest) {
        this(count, nearest, null);
    }

    /// Of what has no day.
    public static ToDo of(int count) {
        return new ToDo(count, null);
    }

    /// @param days the last day of each, empty for what has none
    public static ToDo of(Collection<Optional<LocalDate>> days) {
        return of(days, List.of());
    }

    /// @param foreseen the last day of each by rules that nobody has confirmed, empty for what has none
    public static ToDo of(Collection<Optional<LocalDate>> days, Collection<Optional<LocalDate>> foreseen) {
        return new ToDo(days.size(), first(days), first(foreseen));
    }

    private static @Nullable LocalDate first(Collection<Optional<LocalDate>> days) {
        return days.stream()
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
