package damlam.proofs;

import damlam.note.VerifierKey;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A witness of our record.
///
/// @param key with which it cosigns
/// @param url below which it takes `add-checkpoint`
/// @param size of the last checkpoint it cosigned; 0 for none
/// @param at when it did
/// @param triedAt when it was asked last
/// @param contradicts whether it says that our record does not continue what it has seen
/// @param problem why the last try brought no cosignature, in the witness's words or ours; empty where it did
public record WitnessLine(
        long id,
        VerifierKey key,
        URI url,
        long size,
        @Nullable Instant at,
        @Nullable Instant triedAt,
        String problem,
        boolean contradicts) {}
