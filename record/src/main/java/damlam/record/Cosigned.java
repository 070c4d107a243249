package damlam.record;

import damlam.note.Checkpoint;
import damlam.note.Signatures;
import damlam.note.SignedCheckpoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The checkpoint that witnesses signed, as it lies beside the newest: one more statement about the past, which the
/// record has to agree with.
///
/// It need not be signed by a key that is still trusted, so long as the entries lead to it: keys are replaced, and
/// witnesses may be slow.
final class Cosigned {
    private final Trust trust;
    private final Optional<SignedCheckpoint> signed;
    private final Optional<String> unreadable;

    private Cosigned(Trust trust, Optional<SignedCheckpoint> signed, Optional<String> unreadable) {
        this.trust = trust;
        this.signed = signed;
        this.unreadable = unreadable;
    }

    static Cosigned read(RecordFiles files, Trust trust) throws IOException {
        try {
            return new Cosigned(trust, new RecordReader(files).cosigned(), Optional.empty());
        } catch (RecordFormatException e) {
            return new Cosigned(trust, Optional.empty(), Optional.of(e.detail()));
        }
    }

    /// What is wrong with it, beside the newest checkpoint; whether the entries lead to it is another question.
    List<Finding> findings(Checkpoint newest) {
        List<Finding> findings = new ArrayList<>();
        unreadable.ifPresent(detail -> findings.add(Finding.of(Fault.COSIGNED_DAMAGED, detail)));
        if (signed.isEmpty()) {
            return findings;
        }
        Signatures signatures = signed.get().note().check(trust.keys());
        signatures.bad().forEach(key -> findings.add(Finding.of(Fault.COSIGNED_DAMAGED, key.vkey())));
        Checkpoint checkpoint = signed.get().checkpoint();
        if (findings.isEmpty() && checkpoint.size() > newest.size()) {
            boolean known = trust.keys().isEmpty() || !signatures.good().isEmpty();
            findings.add(
                    known
                            ? new Finding(
                                    Fault.ROLLED_BACK, newest.size(), checkpoint.size() - 1, RecordReader.COSIGNED)
                            : Finding.of(Fault.COSIGNED_DAMAGED, checkpoint.origin()));
        }
        return findings;
    }

    /// What is trusted, and this checkpoint where the newest covers it.
    Trust within(Checkpoint newest) {
        List<Checkpoint> earlier = new ArrayList<>(trust.earlier());
        signed.map(SignedCheckpoint::checkpoint)
                .filter(checkpoint -> checkpoint.size() <= newest.size() && !earlier.contains(checkpoint))
                .ifPresent(earlier::add);
        return new Trust(trust.keys(), earlier, trust.copy());
    }
}
