package damlam.proofs;

import damlam.journal.KeptEntry;
import damlam.merkle.Hash;
import damlam.merkle.TreeHasher;
import damlam.record.Leaf;
import damlam.record.ProofFile;
import damlam.record.Receipt;
import damlam.record.RecordFormatException;
import damlam.record.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An act in the record, as somebody may see it.
///
/// @param entry the act
/// @param intact whether it is as it was recorded: if not, neither its words nor who did it can be believed
/// @param own whether it is theirs: others see only what the leaf says in the open
/// @param file its proof
public record Proof(KeptEntry entry, boolean intact, boolean own, ProofFile file) {
    public Leaf leaf() {
        return entry.leaf();
    }

    public Hash leafHash() {
        return TreeHasher.leaf(leaf().bytes());
    }

    public List<Step> steps() {
        return Step.of(file.index(), file.checkpoint().checkpoint().size(), leafHash(), file.path());
    }

    /// What the act itself says: who, what, details.
    public Map<String, Object> facts() {
        Words act = entry.act();
        if (!own || act == null) {
            return Map.of();
        }
        try {
            return Leaf.facts(act.text());
        } catch (RecordFormatException e) {
            // A row that somebody altered: the check of the whole names it.
            return Map.of();
        }
    }

    /// Prose and names; empty where there are none or they are not theirs to see.
    public Optional<String> words() {
        return own ? Optional.ofNullable(entry.text()).map(Words::text) : Optional.empty();
    }

    /// To be taken away.
    public Receipt receipt() {
        return new Receipt(
                file,
                leaf(),
                own ? Optional.ofNullable(entry.act()) : Optional.empty(),
                own ? Optional.ofNullable(entry.text()) : Optional.empty());
    }
}
