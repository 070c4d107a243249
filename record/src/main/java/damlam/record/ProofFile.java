package damlam.record;

import damlam.merkle.Hash;
import damlam.merkle.InclusionProof;
import damlam.merkle.StrictBase64;
import damlam.note.Lines;
import damlam.note.NoteFormatException;
import damlam.note.NoteSignature;
import damlam.note.SignedCheckpoint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Proof in hand that an entry is in a record (C2SP tlog-proof): its number, the path to the root, the
/// checkpoint.
///
/// @param extra what an application adds, as base64; empty for nothing. No signature speaks for it
/// @param index the entry's number, from 0
/// @param path hashes from the leaf's sibling up to the root's child
/// @param checkpoint with its signatures
public record ProofFile(String extra, long index, List<Hash> path, SignedCheckpoint checkpoint) {
    static final String HEADING = "c2sp.org/tlog-proof@v1";

    private static final int LONGEST_PATH = 63;

    public ProofFile {
        path = List.copyOf(path);
    }

    /// @throws RecordFormatException if these bytes are no proof file
    public static ProofFile parse(byte[] bytes) throws RecordFormatException {
        String text;
        try {
            text = Lines.text(bytes);
        } catch (NoteFormatException e) {
            throw damaged(String.valueOf(e.getMessage()));
        }
        if (!text.startsWith(HEADING + "\n")) {
            throw RecordFormatException.of("proof.none", HEADING);
        }
        try {
            return parse(text);
        } catch (NoteFormatException e) {
            throw isCutOff(text) ? cutOff() : damaged(String.valueOf(e.getMessage()));
        }
    }

    static RecordFormatException cutOff() {
        return RecordFormatException.of("proof.cut");
    }

    private static RecordFormatException damaged(String detail) {
        return RecordFormatException.of("proof.damaged", detail);
    }

    /// Whether signatures are missing, or the last of them stops in its midst.
    private static boolean isCutOff(String text) {
        int blank = text.lastIndexOf("\n\n");
        String end = text.strip();
        try {
            NoteSignature.parse(end.substring(end.lastIndexOf('\n') + 1));
            return text.indexOf("\n\n") == blank;
        } catch (NoteFormatException e) {
            return true;
        }
    }

    private static ProofFile parse(String text) throws RecordFormatException, NoteFormatException {
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw cutOff();
        }
        List<String> lines = List.of(text.substring(HEADING.length() + 1, Math.max(blank, HEADING.length() + 1))
                .split("\n"));
        String extra = lines.getFirst().startsWith("extra ") ? lines.getFirst().substring("extra ".length()) : "";
        lines = extra.isEmpty() ? lines : lines.subList(1, lines.size());
        if (!extra.isEmpty() && StrictBase64.decode(extra).isEmpty()) {
            throw damaged("the line extra is not base64");
        }
        SignedCheckpoint checkpoint =
                SignedCheckpoint.parse(text.substring(blank + 2).getBytes(StandardCharsets.UTF_8));
        return new ProofFile(extra, index(lines), path(lines), checkpoint);
    }

    private static long index(List<String> lines) throws RecordFormatException {
        String first = lines.isEmpty() ? "" : lines.getFirst();
        OptionalLong index =
                first.startsWith("index ") ? Lines.decimal(first.substring("index ".length())) : OptionalLong.empty();
        return index.orElseThrow(() -> damaged("no line index with a number"));
    }

    private static List<Hash> path(List<String> lines) throws RecordFormatException {
        if (lines.size() - 1 > LONGEST_PATH) {
            throw damaged("more than %d hashes".formatted(LONGEST_PATH));
        }
        List<Hash> path = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            path.add(Hash.fromBase64(line).orElseThrow(() -> damaged("not a hash: " + line)));
        }
        return path;
    }

    /// The file's text.
    public String format() {
        StringBuilder text = new StringBuilder(HEADING).append('\n');
        if (!extra.isEmpty()) {
            text.append("extra ").append(extra).append('\n');
        }
        text.append("index ").append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint.note().format()).toString();
    }

    /// Whether an entry with this leaf hash is where the proof says, under its checkpoint. The checkpoint's
    /// signatures are another question.
    public boolean proves(Hash leaf) {
        return new InclusionProof(index, checkpoint.checkpoint().size(), path)
                .proves(leaf, checkpoint.checkpoint().root());
    }

    /// The same proof with something added by an application.
    ProofFile withExtra(String base64) {
        return new ProofFile(base64, index, path, checkpoint);
    }
}
