package damlam.record;

import java.util.Map;
import java.util.TreeMap;

/// Reads back what [CanonicalJson] writes, and nothing else: another spelling of the same facts is refused.
final class JsonReader {
    private static final int DEEPEST = 16;

    private final String json;
    private int at;

    private JsonReader(String json) {
        this.json = json;
    }

    /// @return values are `String`, `Long`, `Boolean` or a map of the same
    /// @throws RecordFormatException if the text is not canonical JSON of these values
    static Map<String, Object> read(String json) throws RecordFormatException {
        JsonReader reader = new JsonReader(json);
        Map<String, Object> facts = reader.object(0);
        if (reader.at != json.length() || !CanonicalJson.write(facts).equals(json)) {
            throw RecordFormatException.of("json", "another spelling");
        }
        return facts;
    }

    private Map<String, Object> object(int depth) throws RecordFormatException {
        if (depth > DEEPEST) {
            throw RecordFormatException.of("json", "nested deeper than " + DEEPEST);
        }
        Map<String, Object> facts = new TreeMap<>();
        expect('{');
        while (peek() != '}') {
            if (!facts.isEmpty()) {
                expect(',');
            }
            String key = string();
            expect(':');
            facts.put(key, value(depth));
        }
        expect('}');
        return facts;
    }

    private Object value(int depth) throws RecordFormatException {
        return switch (peek()) {
            case '"' -> string();
            case '{' -> object(depth + 1);
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> number();
        };
    }

    private Object word(String word, Boolean value) throws RecordFormatException {
        if (!json.startsWith(word, at)) {
            throw unexpected();
        }
        at += word.length();
        return value;
    }

    private Long number() throws RecordFormatException {
        int start = at;
        while (at < json.length() && (json.charAt(at) == '-' || Character.isDigit(json.charAt(at)))) {
            at++;
        }
        try {
            return Long.valueOf(json.substring(start, at));
        } catch (NumberFormatException e) {
            throw unexpected();
        }
    }

    private String string() throws RecordFormatException {
        StringBuilder text = new StringBuilder();
        expect('"');
        while (peek() != '"') {
            text.append(peek() == '\\' ? escaped() : json.charAt(at++));
        }
        expect('"');
        return text.toString();
    }

    private char escaped() throws RecordFormatException {
        at++;
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex();
            default -> throw unexpected();
        };
    }

    private char hex() throws RecordFormatException {
        int end = at + 4;
        if (end > json.length()) {
            throw unexpected();
        }
        try {
            char c = (char) Integer.parseUnsignedInt(json.substring(at, end), 16);
            at = end;
            return c;
        } catch (NumberFormatException e) {
            throw unexpected();
        }
    }

    private char peek() throws RecordFormatException {
        if (at >= json.length()) {
            throw unexpected();
        }
        return json.charAt(at);
    }

    private void expect(char c) throws RecordFormatException {
        if (peek() != c) {
            throw unexpected();
        }
        at++;
    }

    private RecordFormatException unexpected() {
        return RecordFormatException.of("json", "character " + at);
    }
}
