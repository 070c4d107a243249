package damlam.note;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// A checkpoint with the signatures on it: of the log, and of witnesses who saw that it only grew.
///
/// @param checkpoint what `note` says
/// @param note as it was read, so that it can be passed on byte for byte
public record SignedCheckpoint(Checkpoint checkpoint, SignedNote note) {
    /// @throws NoteFormatException if these bytes are no signed checkpoint
    public static SignedCheckpoint parse(byte[] bytes) throws NoteFormatException {
        SignedNote note = SignedNote.parse(bytes);
        return new SignedCheckpoint(Checkpoint.parse(note.text()), note);
    }

    /// Reads one that people have handed on: copied from a screen, scanned, mailed.
    ///
    /// @throws NoteFormatException if these bytes are no signed checkpoint, whatever stands at their end
    public static SignedCheckpoint parseMailed(byte[] bytes) throws NoteFormatException {
        return parse(Lines.unmailed(bytes).getBytes(StandardCharsets.UTF_8));
    }

    /// Signs a checkpoint with every key given.
    ///
    /// @param now enters cosignatures only
    public static SignedCheckpoint sign(Checkpoint checkpoint, List<SigningKey> keys, Instant now) {
        String text = checkpoint.text();
        SignedNote note = new SignedNote(
                text, keys.stream().map(key -> key.sign(text, now)).toList());
        return new SignedCheckpoint(checkpoint, note);
    }

    /// The same checkpoint with more signatures.
    public SignedCheckpoint with(Collection<NoteSignature> more) {
        return new SignedCheckpoint(checkpoint, note.with(more));
    }

    public byte[] bytes() {
        return note.format().getBytes(StandardCharsets.UTF_8);
    }
}
