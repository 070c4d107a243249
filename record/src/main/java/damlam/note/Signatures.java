package damlam.note;

import java.util.List;

/// What checking a note's signatures against trusted keys found.
///
/// @param good keys that signed this text
/// @param bad keys in whose name stands a signature that they did not make over this text
public record Signatures(List<VerifierKey> good, List<VerifierKey> bad) {
    public Signatures {
        good = List.copyOf(good);
        bad = List.copyOf(bad);
    }

    /// Whether the text may be believed: a trusted key signed it, and no signature of a trusted key is false.
    public boolean accepted() {
        return !good.isEmpty() && bad.isEmpty();
    }
}
