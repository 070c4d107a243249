package damlam.note;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A text with its signatures (C2SP signed-note). The text counts for nothing until [#check(Collection)] has
/// found a trusted key that signed it.
///
/// @param text with its final newline
/// @param signatures in the order in which they stand, at least one
public record SignedNote(String text, List<NoteSignature> signatures) {
    /// The format asks for at least 16; more than this is somebody's joke.
    private static final int MOST_SIGNATURES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || signatures.isEmpty()) {
            throw new IllegalArgumentException("a note is a text that ends in a newline, and at least one signature");
        }
    }

    /// @throws NoteFormatException if these bytes are no signed note
    public static SignedNote parse(byte[] bytes) throws NoteFormatException {
        return parse(Lines.text(bytes));
    }

    static SignedNote parse(String note) throws NoteFormatException {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n") || blank + 2 == note.length()) {
            throw new NoteFormatException("not a signed note: a text, an empty line, and signature lines belong here");
        }
        String[] lines = note.substring(blank + 2).split("\n");
        if (lines.length > MOST_SIGNATURES) {
            throw new NoteFormatException(
                    "%d signatures; at most %d are read".formatted(lines.length, MOST_SIGNATURES));
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    /// The note as it stands in a file.
    public String format() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }

    /// What the signatures are worth to somebody who trusts these keys. Signatures of other keys are ignored.
    public Signatures check(Collection<VerifierKey> trusted) {
        Set<VerifierKey> good = new LinkedHashSet<>();
        Set<VerifierKey> bad = new LinkedHashSet<>();
        for (VerifierKey key : trusted) {
            for (NoteSignature signature : signatures) {
                if (key.made(signature)) {
                    (key.verifies(text, signature) ? good : bad).add(key);
                }
            }
        }
        return new Signatures(List.copyOf(good), List.copyOf(bad));
    }

    /// The same text with more signatures; those it has already are not repeated.
    public SignedNote with(Collection<NoteSignature> more) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        more.stream().filter(signature -> !all.contains(signature)).forEach(all::add);
        return new SignedNote(text, all);
    }
}
