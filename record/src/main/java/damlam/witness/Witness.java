package damlam.witness;

import damlam.merkle.Hash;
import damlam.note.Checkpoint;
import damlam.note.KeyKind;
import damlam.note.NoteFormatException;
import damlam.note.NoteSignature;
import damlam.note.SignedCheckpoint;
import damlam.note.SignedNote;
import damlam.note.SigningKey;
import damlam.note.VerifierKey;
import damlam.record.Folder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A witness: it remembers the newest checkpoint of each log that it knows, and cosigns a newer one only if
/// that one continues it. Two people who hold checkpoints cosigned by one witness hold the same past.
///
/// What it remembers lies in a folder as `<sha256 of the origin>/checkpoint`, which any web server can serve to
/// monitors.
public final class Witness implements Closeable {
    private static final int MOST_BYTES = 1 << 20;

    private final Folder folder;
    private final SigningKey key;
    private final Map<String, List<VerifierKey>> logs;
    private final Clock clock;
    private final Contradictions contradictions;
    private final Closeable lock;

    /// What is done with a checkpoint that a log signed although it does not continue what it had signed before:
    /// the two together prove that it was set back or rewritten.
    @FunctionalInterface
    public interface Contradictions {
        /// @param seen the one that was cosigned
        /// @param offered the other; smaller, or no continuation
        void found(SignedCheckpoint seen, SignedCheckpoint offered);
    }

    private Witness(
            Folder folder,
            SigningKey key,
            Map<String, List<VerifierKey>> logs,
            Clock clock,
            Contradictions contradictions,
            Closeable lock) {
        this.folder = folder;
        this.key = key;
        this.logs = Map.copyOf(logs);
        this.clock = clock;
        this.contradictions = contradictions;
        this.lock = lock;
    }

    /// @param key of kind [KeyKind#COSIGNATURE], used by this witness alone
    /// @param logs the keys trusted for each log, by its origin
    /// @param contradictions told of each, before the log is answered
    /// @throws IOException if another process uses the folder
    /// @throws IllegalArgumentException if the key is of another kind
    public static Witness open(
            Folder folder,
            SigningKey key,
            Map<String, List<VerifierKey>> logs,
            Clock clock,
            Contradictions contradictions)
            throws IOException {
        if (key.verifier().kind() != KeyKind.COSIGNATURE) {
            throw new IllegalArgumentException("a witness signs with a key for cosignatures");
        }
        return new Witness(folder, key, logs, clock, contradictions, folder.lock());
    }

    /// Answers one request. One at a time: what was seen last is compared, and what is seen now kept, before
    /// anybody else is answered.
    ///
    /// @param body as posted; anything
    /// @throws IOException if what was seen cannot be read or kept; nothing is cosigned then
    public synchronized Answer addCheckpoint(byte[] body) throws IOException {
        AddCheckpoint request;
        try {
            request = AddCheckpoint.parse(body);
        } catch (NoteFormatException e) {
            return Answer.refused(Answer.MALFORMED, String.valueOf(e.getMessage()));
        }
        Checkpoint checkpoint = request.checkpoint().checkpoint();
        List<VerifierKey> trusted = logs.get(checkpoint.origin());
        if (trusted == null) {
            return Answer.refused(Answer.UNKNOWN_LOG, "this witness does not know the log " + checkpoint.origin());
        }
        if (!request.checkpoint().note().check(trusted).accepted()) {
            return Answer.refused(Answer.NOT_SIGNED, "not signed by a key trusted for " + checkpoint.origin());
        }
        Optional<SignedCheckpoint> seen = seen(checkpoint.origin());
        long seenSize = seen.map(last -> last.checkpoint().size()).orElse(0L);
        if (request.old() > checkpoint.size()) {
            // Whoever knows how much we saw and has less was set back.
            seen.filter(last -> request.old() == seenSize)
                    .ifPresent(last -> contradictions.found(last, request.checkpoint()));
            return Answer.refused(Answer.MALFORMED, "the old size is larger than the checkpoint's");
        }
        if (request.old() != seenSize) {
            return Answer.latest(seenSize);
        }
        Hash seenRoot = seen.map(last -> last.checkpoint().root()).orElse(Hash.EMPTY_TREE);
        if (!request.continues(seenRoot)) {
            seen.ifPresent(last -> contradictions.found(last, request.checkpoint()));
            return Answer.refused(Answer.NOT_CONSISTENT, "the checkpoint does not continue the one seen before");
        }
        return cosign(request.checkpoint(), trusted, seen);
    }

    private Answer cosign(SignedCheckpoint checkpoint, List<VerifierKey> trusted, Optional<SignedCheckpoint> seen)
            throws IOException {
        NoteSignature cosignature = key.sign(checkpoint.note().text(), now(seen));
        List<NoteSignature> logs = checkpoint.note().signatures().stream()
                .filter(signature -> trusted.stream().anyMatch(known -> known.made(signature)))
                .toList();
        SignedCheckpoint kept = new SignedCheckpoint(
                checkpoint.checkpoint(), new SignedNote(checkpoint.note().text(), logs).with(List.of(cosignature)));
        folder.write(path(checkpoint.checkpoint().origin()), kept.bytes());
        folder.sync();
        return Answer.cosigned(cosignature.line());
    }

    /// A clock that was set back must not make a later statement look like an earlier one.
    private Instant now(Optional<SignedCheckpoint> seen) {
        Instant last = seen.stream()
                .flatMap(checkpoint -> checkpoint.note().signatures().stream())
                .flatMap(signature -> key.verifier().time(signature).stream())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH.plusSeconds(1));
        Instant now = clock.instant();
        return now.isBefore(last) ? last : now;
    }

    /// The newest checkpoint of a log that this witness cosigned, with its cosignature.
    ///
    /// @throws IOException if what is kept is damaged: to take it for nothing would let the log begin anew
    public Optional<SignedCheckpoint> seen(String origin) throws IOException {
        Optional<byte[]> bytes = folder.read(path(origin), MOST_BYTES);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            SignedCheckpoint seen = SignedCheckpoint.parse(bytes.get());
            if (!seen.checkpoint().origin().equals(origin)
                    || !seen.note().check(List.of(key.verifier())).accepted()) {
                throw new IOException("%s/%s is not what this witness signed; restore it from a copy"
                        .formatted(folder, path(origin)));
            }
            return Optional.of(seen);
        } catch (NoteFormatException e) {
            throw new IOException(
                    "%s/%s: %s; restore it from a copy".formatted(folder, path(origin), e.getMessage()), e);
        }
    }

    /// Where a log's newest checkpoint lies, below the folder and below the monitoring prefix alike.
    static String path(String origin) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(origin.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash) + "/checkpoint";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        lock.close();
    }
}
