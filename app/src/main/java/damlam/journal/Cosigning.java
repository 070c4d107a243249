package damlam.journal;

import damlam.note.NoteSignature;
import damlam.note.SignedCheckpoint;
import damlam.note.VerifierKey;
import java.io.IOException;
import java.util.Collection;

/// Where cosignatures of witnesses are kept with the checkpoint they are of.
@FunctionalInterface
public interface Cosigning {
    /// Keeps what witnesses answered; what no witness made is dropped.
    ///
    /// @param asked the checkpoint that was sent to them
    /// @throws IllegalStateException if this server does not seal at the moment
    void cosign(SignedCheckpoint asked, Collection<NoteSignature> answers, Collection<VerifierKey> witnesses)
            throws IOException;
}
