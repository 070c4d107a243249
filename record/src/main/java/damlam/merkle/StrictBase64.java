package damlam.merkle;

import java.util.Base64;
import java.util.Optional;

/// Standard base64 (RFC 4648, section 4) in its one right spelling.
///
/// Java's decoder also takes text without padding and with stray bits at the end. Two spellings of one
/// signature would make two files of one statement, so only what the encoder would write is taken.
public final class StrictBase64 {
    private StrictBase64() {}

    /// @return the bytes, or nothing where the text is not base64 as the encoder writes it
    public static Optional<byte[]> decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Base64.getEncoder().encodeToString(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    }
}
