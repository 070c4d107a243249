package damlam.witness;

import damlam.merkle.ConsistencyProof;
import damlam.merkle.Hash;
import damlam.note.Lines;
import damlam.note.NoteFormatException;
import damlam.note.NoteSignature;
import damlam.note.SignedCheckpoint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// What a log posts to a witness at `add-checkpoint` (C2SP tlog-witness).
///
/// @param old the size of the last checkpoint that this witness cosigned; 0 for none
/// @param proof from there to the checkpoint, in the order of RFC 9162; empty where `old` is 0
/// @param checkpoint the new one, with the log's signature
public record AddCheckpoint(long old, List<Hash> proof, SignedCheckpoint checkpoint) {
    private static final String OLD = "old ";
    private static final int LONGEST_PROOF = 63;

    public AddCheckpoint {
        proof = List.copyOf(proof);
    }

    /// @throws NoteFormatException if these bytes are no such request
    public static AddCheckpoint parse(byte[] body) throws NoteFormatException {
        String text = Lines.text(body);
        int blank = text.indexOf("\n\n");
        if (!text.startsWith(OLD) || blank < 0) {
            throw new NoteFormatException("the first line is not 'old' with a size");
        }
        List<String> lines = List.of(text.substring(0, blank).split("\n"));
        OptionalLong old = Lines.decimal(lines.getFirst().substring(OLD.length()));
        if (old.isEmpty() || lines.size() - 1 > LONGEST_PROOF) {
            throw new NoteFormatException("no size after 'old', or more than %d hashes".formatted(LONGEST_PROOF));
        }
        List<Hash> proof = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            proof.add(Hash.fromBase64(line).orElseThrow(() -> new NoteFormatException("no hash: '" + line + "'")));
        }
        byte[] checkpoint = text.substring(blank + 2).getBytes(StandardCharsets.UTF_8);
        return new AddCheckpoint(old.getAsLong(), proof, SignedCheckpoint.parse(checkpoint));
    }

    /// The body to post.
    public byte[] bytes() {
        StringBuilder body = new StringBuilder(OLD).append(old).append('\n');
        proof.forEach(hash -> body.append(hash.base64()).append('\n'));
        return body.append('\n').append(checkpoint.note().format()).toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Reads a witness's answer: the signature lines it made. Whether they are valid is another question.
    public static List<NoteSignature> cosignatures(byte[] answer) throws NoteFormatException {
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : Lines.text(answer).lines().toList()) {
            signatures.add(NoteSignature.parse(line));
        }
        return signatures;
    }

    /// Whether the checkpoint continues what the witness saw last.
    ///
    /// @param seen its root; of the empty tree where `old` is 0
    boolean continues(Hash seen) {
        long size = checkpoint.checkpoint().size();
        Hash root = checkpoint.checkpoint().root();
        if (size == 0 && !root.equals(Hash.EMPTY_TREE)) {
            return false;
        }
        // Nothing can be proved of the empty tree, and nothing has to be: every tree continues it.
        return old == 0 ? proof.isEmpty() : new ConsistencyProof(old, size, proof).proves(seen, root);
    }
}
