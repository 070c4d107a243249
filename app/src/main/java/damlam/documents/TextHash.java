package damlam.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// SHA-256 of exactly one text, or of exactly these bytes.
///
/// @param hex 64 small hexadecimal digits
public record TextHash(String hex) {
    private static final int HEX_DIGITS = 64;

    public TextHash {
        if (hex.length() != HEX_DIGITS || !hex.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw new IllegalArgumentException("not a SHA-256: '" + hex + "'");
        }
    }

    public static TextHash ofText(String text) {
        return ofBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public static TextHash ofBytes(byte[] bytes) {
        try {
            return new TextHash(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// A document together with what is enclosed in it: one line a hash, in the order in which they are cited.
    public static TextHash ofAll(List<TextHash> parts) {
        return ofText(parts.stream().map(TextHash::hex).collect(Collectors.joining("\n", "", "\n")));
    }

    static TextHash stored(byte[] bytes) {
        return new TextHash(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /// As it is read aloud and compared: groups of four digits.
    ///
    /// @param groups how many of the sixteen groups
    public String shown(int groups) {
        return Arrays.stream(hex.split("(?<=\\G.{4})", groups + 1))
                .limit(groups)
                .collect(Collectors.joining(" "));
    }
}
