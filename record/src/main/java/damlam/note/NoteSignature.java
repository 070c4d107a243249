package damlam.note;

import damlam.merkle.StrictBase64;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/// One signature line of a note: `— <name> <base64(key id ‖ signature)>`.
///
/// @param name the key's name
/// @param keyId the first 32 bits of the hash that names the key among those of its name
/// @param base64 key id and signature as they stand in the line
public record NoteSignature(String name, int keyId, String base64) {
    private static final String DASH = "\u2014 ";
    private static final int ID_BYTES = 4;

    /// @param bytes what the key made, without the key id
    static NoteSignature of(String name, int keyId, byte[] bytes) {
        ByteBuffer all = ByteBuffer.allocate(ID_BYTES + bytes.length);
        all.putInt(keyId).put(bytes);
        return new NoteSignature(name, keyId, Base64.getEncoder().encodeToString(all.array()));
    }

    /// Reads a line, without its newline.
    public static NoteSignature parse(String line) throws NoteFormatException {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new NoteFormatException("not a signature line (dash, name, base64): '" + line + "'");
        }
        String name = line.substring(DASH.length(), space);
        String base64 = line.substring(space + 1);
        byte[] bytes = StrictBase64.decode(base64)
                .filter(decoded -> decoded.length > ID_BYTES)
                .orElseThrow(
                        () -> new NoteFormatException("not the base64 of a key id and a signature: '" + line + "'"));
        if (!Lines.isKeyName(name)) {
            throw new NoteFormatException("not the name of a key: '" + name + "'");
        }
        return new NoteSignature(name, ByteBuffer.wrap(bytes).getInt(), base64);
    }

    /// The line, with its newline.
    public String line() {
        return DASH + name + " " + base64 + "\n";
    }

    /// What the key made: the bytes after the key id.
    byte[] bytes() {
        byte[] all = StrictBase64.decode(base64).orElseThrow();
        return Arrays.copyOfRange(all, ID_BYTES, all.length);
    }
}
