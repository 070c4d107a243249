package damlam.analysis;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which kinds of work had a rule in review, as the feature knows that reviews rules: whoever waited meanwhile had a
/// reason.
@FunctionalInterface
public interface RuleReviews {
    /// @param kind of work
    /// @param until null where it still is
    record Reviewed(String kind, Instant from, @Nullable Instant until) {
        boolean overlaps(long fromMs, long toMs) {
            return from.toEpochMilli() <= toMs && (until == null || until.toEpochMilli() >= fromMs);
        }
    }

    List<Reviewed> all();
}
