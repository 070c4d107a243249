package damlam.proofs;

import damlam.note.VerifierKey;

/// A record of another authority that we witness.
///
/// @param key that signs it; its name is the record's origin
/// @param size of the newest checkpoint that we cosigned; 0 for none
public record WitnessedLog(long id, VerifierKey key, long size) {}
