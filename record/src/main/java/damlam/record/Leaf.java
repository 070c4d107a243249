package damlam.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One entry of the record: canonical JSON, kept byte for byte as it was hashed.
///
/// The JSON is that of RFC 8785 for the values used here (strings, whole numbers, booleans, objects): keys in order, no
/// spaces. Words that may have to be erased one day are not in it; it commits to them by `text`, the salted hash of
/// [#commitment(byte[], String)]. When salt and words are gone the leaf still verifies and tells nothing of them.
///
/// @param json the leaf's bytes, as text
public record Leaf(String json) {
    /// The key under which a leaf commits to its words.
    public static final String TEXT = "text";

    private static final byte LEAF = 0x00;

    /// Makes a leaf of facts.
    ///
    /// @param facts values are `String`, `Long`, `Integer`, `Boolean` or a map of the same
    /// @throws IllegalArgumentException for any other value; the message names its key
    public static Leaf of(Map<String, ?> facts) {
        StringBuilder json = new StringBuilder();
        writeObject(json, facts);
        return new Leaf(json.toString());
    }

    /// SHA-256(0x00 ‖ data), 32 bytes (RFC 6962, section 2.1).
    public byte[] hash() {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(json.getBytes(StandardCharsets.UTF_8));
    }

    /// What a leaf says of words without saying them: SHA-256(salt ‖ words), in hexadecimal.
    public static String commitment(byte[] salt, String words) {
        MessageDigest digest = sha256();
        digest.update(salt);
        return HexFormat.of().formatHex(digest.digest(words.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void writeObject(StringBuilder json, Map<String, ?> facts) {
        SortedMap<String, Object> sorted = new TreeMap<>(facts);
        json.append('{');
        for (Map.Entry<String, Object> fact : sorted.entrySet()) {
            if (json.charAt(json.length() - 1) != '{') {
                json.append(',');
            }
            writeString(json, fact.getKey());
            json.append(':');
            writeValue(json, fact.getKey(), fact.getValue());
        }
        json.append('}');
    }

    private static void writeValue(StringBuilder json, String key, @Nullable Object value) {
        switch (value) {
            case String text -> writeString(json, text);
            case Long number -> json.append(number.longValue());
            case Integer number -> json.append(number.intValue());
            case Boolean truth -> json.append(truth.booleanValue());
            case Map<?, ?> facts -> writeObject(json, stringKeys(facts));
            case null, default -> throw new IllegalArgumentException("'" + key + "' cannot stand in a leaf: " + value);
        }
    }

    private static Map<String, Object> stringKeys(Map<?, ?> facts) {
        Map<String, Object> named = new TreeMap<>();
        facts.forEach((key, value) -> named.put(String.valueOf(key), value));
        return named;
    }

    private static void writeString(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            writeChar(json, text.charAt(i));
        }
        json.append('"');
    }

    private static void writeChar(StringBuilder json, char c) {
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\f' -> json.append("\\f");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (c < 0x20) {
                    json.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                } else {
                    json.append(c);
                }
            }
        }
    }
}
