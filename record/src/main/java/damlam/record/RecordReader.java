package damlam.record;

import damlam.merkle.ConsistencyProof;
import damlam.merkle.InclusionProof;
import damlam.merkle.MerkleTree;
import damlam.merkle.TreeHasher;
import damlam.note.Checkpoint;
import damlam.note.NoteFormatException;
import damlam.note.SignedCheckpoint;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Reads a record: checkpoints, entries, proofs.
public final class RecordReader {
    /// The newest checkpoint that a witness has signed, beside the files of C2SP: the newest of all is often
    /// too young.
    static final String COSIGNED = "checkpoint.cosigned";

    private static final int MOST_BYTES = 1 << 20;

    private final RecordFiles files;

    public RecordReader(RecordFiles files) {
        this.files = files;
    }

    /// The newest checkpoint; empty where there is no record. Its signatures are not checked here.
    ///
    /// @throws RecordFormatException if the file is not a checkpoint
    public Optional<SignedCheckpoint> newest() throws IOException {
        return checkpoint(TilePath.CHECKPOINT);
    }

    /// The newest checkpoint that a witness has signed.
    public Optional<SignedCheckpoint> cosigned() throws IOException {
        return checkpoint(COSIGNED);
    }

    private Optional<SignedCheckpoint> checkpoint(String path) throws IOException {
        Optional<byte[]> bytes = files.read(path, MOST_BYTES);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SignedCheckpoint.parse(bytes.get()));
        } catch (NoteFormatException e) {
            throw RecordFormatException.of("checkpoint", path, String.valueOf(e.getMessage()));
        }
    }

    /// An entry that a checkpoint covers.
    ///
    /// @throws IllegalArgumentException if there is no such entry under this checkpoint
    /// @throws RecordFormatException if its bundle is missing or damaged
    public byte[] entry(long index, Checkpoint under) throws IOException {
        if (index < 0 || index >= under.size()) {
            throw new IllegalArgumentException("no entry %d among %d".formatted(index, under.size()));
        }
        List<byte[]> entries = new Tiles(files, under.size()).entries(index / TilePath.FULL);
        int position = (int) (index % TilePath.FULL);
        if (position >= entries.size()) {
            throw RecordFormatException.of("entry.missing", index);
        }
        return entries.get(position);
    }

    /// Proof of one entry under the newest cosigned checkpoint that covers it, else under the newest.
    ///
    /// @throws IllegalArgumentException if no checkpoint covers the entry
    /// @throws RecordFormatException if the record is damaged where the proof needs it: a proof that would not
    ///     hold is never handed out
    public ProofFile prove(long index) throws IOException {
        SignedCheckpoint signed = covering(index);
        Checkpoint checkpoint = signed.checkpoint();
        byte[] entry = entry(index, checkpoint);
        InclusionProof proof =
                new MerkleTree<>(checkpoint.size(), new Tiles(files, checkpoint.size())).inclusion(index);
        if (!proof.proves(TreeHasher.leaf(entry), checkpoint.root())) {
            throw RecordFormatException.of("entry.other", index);
        }
        return new ProofFile("", proof.index(), proof.path(), signed);
    }

    private SignedCheckpoint covering(long index) throws IOException {
        Optional<SignedCheckpoint> cosigned =
                cosigned().filter(signed -> signed.checkpoint().size() > index);
        Optional<SignedCheckpoint> covering = cosigned.isPresent()
                ? cosigned
                : newest().filter(signed -> signed.checkpoint().size() > index);
        if (index < 0 || covering.isEmpty()) {
            throw new IllegalArgumentException("no checkpoint covers entry " + index);
        }
        return covering.get();
    }

    /// Proof that a checkpoint continues an earlier one.
    ///
    /// @throws RecordFormatException if it does not, or the record is damaged where the proof needs it
    public ConsistencyProof consistency(Checkpoint earlier, Checkpoint later) throws IOException {
        Tiles tiles = new Tiles(files, later.size());
        ConsistencyProof proof = new MerkleTree<>(later.size(), tiles).consistency(earlier.size());
        if (!proof.proves(earlier.root(), later.root())) {
            throw new RecordFormatException(
                    "the record at %d entries does not continue that at %d".formatted(later.size(), earlier.size()));
        }
        return proof;
    }
}
