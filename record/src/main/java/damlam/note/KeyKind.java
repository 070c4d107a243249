package damlam.note;

import java.util.Base64;

/// What a key's signatures are over; its code enters the key's id, so that one key never serves two purposes
/// unseen.
public enum KeyKind {
    /// An Ed25519 signature over the note's text.
    NOTE((byte) 0x01),
    /// An Ed25519 signature with a time, of somebody who saw the log grow (C2SP tlog-cosignature).
    COSIGNATURE((byte) 0x04);

    private final byte code;

    KeyKind(byte code) {
        this.code = code;
    }

    byte code() {
        return code;
    }

    /// Key material as a vkey carries it: base64(kind ‖ key).
    String base64(byte[] key) {
        byte[] typed = new byte[1 + key.length];
        typed[0] = code;
        System.arraycopy(key, 0, typed, 1, key.length);
        return Base64.getEncoder().encodeToString(typed);
    }

    static KeyKind of(byte code) throws NoteFormatException {
        for (KeyKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new NoteFormatException("keys of kind 0x%02x are not read; Ed25519 is 0x01 or 0x04".formatted(code));
    }
}
