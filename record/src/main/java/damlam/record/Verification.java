package damlam.record;

import damlam.note.SignedCheckpoint;
import damlam.note.VerifierKey;
import java.util.List;
import java.util.Optional;

/// What checking a whole record found.
///
/// @param checkpoint the newest; empty where there is none or it cannot be read
/// @param signers trusted keys that signed it; empty if none was given
/// @param findings what is wrong, the first entry first; empty if all is as it should be
/// @param compared how much of another copy was compared; empty without one
public record Verification(
        Optional<SignedCheckpoint> checkpoint,
        List<VerifierKey> signers,
        List<Finding> findings,
        Optional<Compared> compared) {
    /// How much of another copy was compared.
    ///
    /// @param entries that could be read on both sides
    /// @param common how many both should have
    public record Compared(long entries, long common) {}

    public Verification {
        signers = List.copyOf(signers);
        findings = List.copyOf(findings);
    }

    /// Whether nothing is wrong. Who vouches for it is another question: [#signers()].
    public boolean holds() {
        return findings.isEmpty();
    }
}
