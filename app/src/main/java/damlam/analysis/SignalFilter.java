package damlam.analysis;

import damlam.detect.SignalKind;
import damlam.org.UnitId;
import org.jspecify.annotations.Nullable;

/// Which signals of those that somebody may see.
///
/// @param kind null for all
/// @param unit null for all
public record SignalFilter(
        Group group, @Nullable SignalKind kind, @Nullable UnitId unit) {
    /// In which part of the list they stand.
    public enum Group {
        /// About whoever looks.
        MINE,
        /// About others, for whom they answer or whom they inspect.
        LINE,
        /// Overturned, their own or others'.
        GONE
    }
}
