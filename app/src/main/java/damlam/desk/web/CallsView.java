package damlam.desk.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The units that need a call, ready to show.
///
/// @param late late cases of all that are open
public record CallsView(List<CallLine> lines, int late, int open) {
    /// @param head who to call; `phone` null where none is known
    /// @param longest the number of the case that is longest overdue, by `leftMs` (negative)
    /// @param headBack the first day back where the head is away
    /// @param waiting how many of the late cases wait for others
    public record CallLine(
            long unit,
            String name,
            String head,
            @Nullable String phone,
            int late,
            long longest,
            String title,
            long leftMs,
            @Nullable LocalDate headBack,
            int waiting) {}
}
