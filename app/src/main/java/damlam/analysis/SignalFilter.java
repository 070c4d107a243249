package damlam.analysis;

import damlam.detect.SignalKind;
import damlam.org.UnitId;
import org.jspecify.annotations.Nullable;

/// Which signals of those that somebody may see.
///
/// @param kind null for all
/// @param unit null for all
/// @param about null for all
public record SignalFilter(
        Group group,
        @Nullable SignalKind kind,
        @Nullable UnitId unit,
        @Nullable About about) {
    public SignalFilter(Group group, @Nullable SignalKind kind, @Nullable UnitId unit) {
        this(group, kind, unit, null);
    }

    /// Those about the same party as one of them: a list tells no name before a look, so that the party goes by one
    /// of its signals.
    ///
    /// @param looked whether those that were opened are meant, or the others: they stand apart for the same reason
    public record About(SignalId one, boolean looked) {}

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
