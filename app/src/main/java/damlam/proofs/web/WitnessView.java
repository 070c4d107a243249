package damlam.proofs.web;

import damlam.note.Checkpoint;
import damlam.note.VerifierKey;
import damlam.proofs.WitnessLine;
import damlam.proofs.WitnessedLog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of witnesses.
///
/// @param key with which we cosign for others
/// @param cosigned the newest checkpoint of ours that a witness signed; null before the first
/// @param address below which we take `add-checkpoint`
/// @param mayChange whether whoever looks may add and end them
public record WitnessView(
        List<WitnessLine> witnesses,
        List<WitnessedLog> logs,
        VerifierKey key,
        @Nullable Checkpoint cosigned,
        String address,
        boolean mayChange) {}
