package damlam.note;

import damlam.merkle.StrictBase64;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Arrays;

/// A private key, with the public one that checks what it signs.
public final class SigningKey {
    private static final String PREFIX = "PRIVATE+KEY+";

    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(PrivateKey key, VerifierKey verifier) {
        this.key = key;
        this.verifier = verifier;
    }

    /// Draws a new key.
    ///
    /// @param name under which it signs; for a log the origin of its checkpoints
    /// @throws IllegalArgumentException if the name cannot name a key
    public static SigningKey generate(String name, KeyKind kind) {
        KeyPair pair = Ed25519.generate();
        try {
            return new SigningKey(pair.getPrivate(), new VerifierKey(name, kind, Ed25519.bytes(pair.getPublic())));
        } catch (NoteFormatException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /// Reads a key as [#secret()] wrote it, beside its vkey.
    ///
    /// @throws NoteFormatException if either is malformed, or the two do not belong together
    public static SigningKey parse(String secret, String vkey) throws NoteFormatException {
        VerifierKey verifier = VerifierKey.parse(vkey);
        String head = PREFIX + verifier.vkey().substring(0, verifier.vkey().lastIndexOf('+') + 1);
        if (!secret.startsWith(head)) {
            throw new NoteFormatException("the private key is not that of " + verifier.vkey());
        }
        byte[] typed = StrictBase64.decode(secret.substring(head.length()))
                .filter(bytes -> bytes.length == 1 + Ed25519.KEY_BYTES
                        && bytes[0] == verifier.kind().code())
                .orElseThrow(() -> new NoteFormatException("the private key of " + verifier.name() + " is damaged"));
        SigningKey key = new SigningKey(Ed25519.privateKey(Arrays.copyOfRange(typed, 1, typed.length)), verifier);
        // A key that signs what its public half rejects would publish checkpoints that nobody can check.
        String trial = "trial\n";
        if (!verifier.verifies(trial, key.sign(trial, Instant.EPOCH))) {
            throw new NoteFormatException("the private key is not that of " + verifier.vkey());
        }
        return key;
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /// The private key as one line; whoever reads it can sign.
    public String secret() {
        String id = verifier.vkey().substring(0, verifier.vkey().lastIndexOf('+') + 1);
        return PREFIX + id + verifier.kind().base64(Ed25519.seed(key));
    }

    /// Signs a note's text.
    ///
    /// @param now enters a cosignature, in whole seconds; no other kind of signature carries a time
    public NoteSignature sign(String text, Instant now) {
        byte[] made = switch (verifier.kind()) {
            case NOTE -> Ed25519.sign(key, text.getBytes(StandardCharsets.UTF_8));
            case COSIGNATURE -> cosign(text, now.getEpochSecond());
        };
        return NoteSignature.of(verifier.name(), verifier.id(), made);
    }

    private byte[] cosign(String text, long seconds) {
        byte[] made = Ed25519.sign(key, VerifierKey.cosigned(text, seconds));
        return ByteBuffer.allocate(Long.BYTES + made.length)
                .putLong(seconds)
                .put(made)
                .array();
    }
}
