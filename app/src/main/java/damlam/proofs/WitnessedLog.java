package damlam.proofs;

import damlam.note.VerifierKey;
import java.time.Instant;
import java.util.List;

/// A record of another authority that we witness.
///
/// @param key that signs it; its name is the record's origin
/// @param size of the newest checkpoint that we cosigned; 0 for none
/// @param contradictions the last checkpoints it offered that do not continue what we saw
public record WitnessedLog(long id, VerifierKey key, long size, List<Contradiction> contradictions) {
    /// Both are signed by the record's key; together they prove that it was set back or rewritten.
    ///
    /// @param seen the signed note that we cosigned
    /// @param offered the one that does not continue it
    public record Contradiction(Instant at, String seen, String offered) {}
}
