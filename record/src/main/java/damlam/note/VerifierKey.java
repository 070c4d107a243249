package damlam.note;

import damlam.merkle.StrictBase64;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A public key that may sign notes, with the name it signs under: `<name>+<key id>+<base64(kind ‖ key)>`, a
/// *vkey*.
///
/// Two keys are equal if name, kind and key are.
public final class VerifierKey {
    private static final int TIME_BYTES = 8;

    private final String name;
    private final KeyKind kind;
    private final byte[] bytes;
    private final PublicKey key;
    private final int id;

    VerifierKey(String name, KeyKind kind, byte[] bytes) throws NoteFormatException {
        if (!Lines.isKeyName(name)) {
            throw new NoteFormatException("not the name of a key (no spaces, no plus): '" + name + "'");
        }
        if (bytes.length != Ed25519.KEY_BYTES) {
            throw new NoteFormatException("an Ed25519 key has 32 bytes, not " + bytes.length);
        }
        this.name = name;
        this.kind = kind;
        this.bytes = bytes.clone();
        this.key = Ed25519.publicKey(bytes);
        this.id = id(name, kind, bytes);
    }

    /// @throws NoteFormatException if this is no vkey, or of a kind other than an Ed25519 signature or
    ///     cosignature
    public static VerifierKey parse(String vkey) throws NoteFormatException {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw new NoteFormatException("not a key (name+id+base64): '" + vkey + "'");
        }
        byte[] typed = StrictBase64.decode(parts[2])
                .filter(decoded -> decoded.length > 1)
                .orElseThrow(() -> new NoteFormatException("not the base64 of a key: '" + parts[2] + "'"));
        VerifierKey key = new VerifierKey(parts[0], KeyKind.of(typed[0]), Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().toHexDigits(key.id).equals(parts[1])) {
            throw new NoteFormatException("the key id '%s' does not belong to this key and name".formatted(parts[1]));
        }
        return key;
    }

    public String name() {
        return name;
    }

    public KeyKind kind() {
        return kind;
    }

    int id() {
        return id;
    }

    /// The key as one line of text, to be copied, printed and compared.
    public String vkey() {
        return name + "+" + HexFormat.of().toHexDigits(id) + "+" + kind.base64(bytes);
    }

    /// Whether a signature line claims to be this key's.
    public boolean made(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id;
    }

    /// Whether this key made the signature over this text.
    public boolean verifies(String text, NoteSignature signature) {
        if (!made(signature)) {
            return false;
        }
        byte[] made = signature.bytes();
        if (kind == KeyKind.NOTE) {
            return made.length == Ed25519.SIGNATURE_BYTES
                    && Ed25519.verify(key, text.getBytes(StandardCharsets.UTF_8), made);
        }
        OptionalLong time = cosignedAt(made);
        return time.isPresent()
                && Ed25519.verify(
                        key, cosigned(text, time.getAsLong()), Arrays.copyOfRange(made, TIME_BYTES, made.length));
    }

    /// When a cosigner says it saw the checkpoint; empty for a signature of another kind or shape.
    public Optional<Instant> time(NoteSignature signature) {
        if (kind != KeyKind.COSIGNATURE || !made(signature)) {
            return Optional.empty();
        }
        OptionalLong seconds = cosignedAt(signature.bytes());
        return seconds.isPresent() && seconds.getAsLong() <= Instant.MAX.getEpochSecond()
                ? Optional.of(Instant.ofEpochSecond(seconds.getAsLong()))
                : Optional.empty();
    }

    /// What a cosigner signs: a heading, the time, the whole text of the checkpoint (C2SP tlog-cosignature).
    static byte[] cosigned(String text, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    private static OptionalLong cosignedAt(byte[] made) {
        if (made.length != TIME_BYTES + Ed25519.SIGNATURE_BYTES) {
            return OptionalLong.empty();
        }
        long seconds = ByteBuffer.wrap(made).getLong();
        return seconds < 0 ? OptionalLong.empty() : OptionalLong.of(seconds);
    }

    private static int id(String name, KeyKind kind, byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(kind.code());
            return ByteBuffer.wrap(digest.digest(key)).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifierKey key
                && name.equals(key.name)
                && kind == key.kind
                && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return vkey();
    }
}
