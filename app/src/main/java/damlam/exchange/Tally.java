package damlam.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How it stands with one partner.
///
/// @param sent documents that left, and `unanswered` those of them without any status
/// @param trying those that did not leave yet
/// @param since when the oldest of these was sent
/// @param heard when anything last came from there
public record Tally(
        long partner,
        long sent,
        long unanswered,
        long trying,
        @Nullable Instant since,
        @Nullable Instant heard) {}
