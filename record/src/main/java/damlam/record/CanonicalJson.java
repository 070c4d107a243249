package damlam.record;

import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The JSON of RFC 8785 for strings, whole numbers, booleans and objects: keys in order, no spaces, one
/// spelling.
final class CanonicalJson {
    private CanonicalJson() {}

    /// @throws IllegalArgumentException for any other value; the message names its key
    static String write(Map<String, ?> facts) {
        StringBuilder json = new StringBuilder();
        writeObject(json, facts);
        return json.toString();
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
