package damlam.journal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far the record has come: an act is kept in the journal, then gets its number, then stands under a signed
/// checkpoint.
///
/// @param numbered acts that have their place for good
/// @param published acts under the newest signed checkpoint
/// @param waiting acts kept that no checkpoint speaks for yet
/// @param at when that checkpoint was signed; null before the first
/// @param silent for how long acts have been waiting without any checkpoint
/// @param trouble why, where it is known
/// @param detail in the words of whatever failed; empty without trouble
public record Sealed(
        long numbered,
        long published,
        long waiting,
        @Nullable Instant at,
        Duration silent,
        Trouble trouble,
        String detail) {}
