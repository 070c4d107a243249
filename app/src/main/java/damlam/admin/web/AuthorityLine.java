package damlam.admin.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A kind of matter and who decides it today.
public record AuthorityLine(String matter, List<Granted> posts) {
    /// @param holder who holds the post today; null while nobody does
    public record Granted(
            long id,
            String title,
            String unit,
            @Nullable String holder,
            LocalDate from,
            @Nullable LocalDate last,
            String basis) {}
}
