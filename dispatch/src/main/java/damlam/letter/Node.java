package damlam.letter;

import damlam.letter.LetterException.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// A value of a JSON file that knows its path and line, for messages.
///
/// @param value a map of nodes, a list of nodes, a string, a long, a boolean, or null
record Node(String path, int line, @Nullable Object value) {
    /// Deeper than any document is laid out.
    private static final int DEEPEST = 40;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /// @throws LetterException if it is not JSON
    static Node parse(String json) throws LetterException {
        String text = json.startsWith("\uFEFF") ? json.substring(1) : json;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new LetterException(
                        Kind.NOT_JSON, 1, "", "the file is empty; give the JSON that 'dispatch read' prints");
            }
            Node root = read(parser, "");
            if (parser.nextToken() != null) {
                throw new LetterException(
                        Kind.NOT_JSON,
                        parser.currentTokenLocation().getLineNr(),
                        "",
                        "there is more after the closing brace; remove it");
            }
            return root;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new LetterException(Kind.NOT_JSON, line, "", "not JSON (" + e.getOriginalMessage() + ")");
        }
    }

    private static Node read(JsonParser parser, String path) throws LetterException {
        int line = parser.currentTokenLocation().getLineNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Node> object = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    object.put(key, read(parser, path.isEmpty() ? key : path + "." + key));
                }
                yield new Node(path, line, object);
            }
            case START_ARRAY -> {
                List<Node> array = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(read(parser, path + "[" + array.size() + "]"));
                }
                yield new Node(path, line, array);
            }
            case VALUE_STRING -> new Node(path, line, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node(path, line, number(parser, path, line));
            case VALUE_TRUE -> new Node(path, line, true);
            case VALUE_FALSE -> new Node(path, line, false);
            default -> new Node(path, line, null);
        };
    }

    private static long number(JsonParser parser, String path, int line) throws LetterException {
        String digits = parser.getString();
        if (!digits.matches("\\d{1,9}")) {
            throw new LetterException(Kind.WRONG, line, path, digits + " is no whole number up to 999999999");
        }
        return Long.parseLong(digits);
    }

    LetterException wrong(String problem) {
        return new LetterException(Kind.WRONG, line, path, problem);
    }

    /// The value of a key; a node that is null where there is none.
    Node get(String key) throws LetterException {
        Node found = object().get(key);
        return found == null ? new Node(path.isEmpty() ? key : path + "." + key, line, null) : found;
    }

    private Map<String, Node> object() throws LetterException {
        if (value instanceof Map<?, ?> map) {
            Map<String, Node> object = new LinkedHashMap<>();
            map.forEach((key, node) -> object.put((String) key, (Node) node));
            return object;
        }
        throw wrong("an object in braces belongs here, not " + what());
    }

    boolean isObject() {
        return value instanceof Map;
    }

    boolean isNull() {
        return value == null;
    }

    /// The keys that are not among those known.
    List<Node> unknown(Set<String> known) throws LetterException {
        List<Node> unknown = new ArrayList<>();
        object().forEach((key, node) -> {
            if (!known.contains(key)) {
                unknown.add(node);
            }
        });
        return unknown;
    }

    /// @return null for null or blank text
    @Nullable
    String text() throws LetterException {
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            return text.isBlank() ? null : text.strip();
        }
        throw wrong("a text in quotation marks belongs here, not " + what());
    }

    String text(String orElse) throws LetterException {
        String text = text();
        return text == null ? orElse : text;
    }

    /// Text that must be there.
    String required(String remedy) throws LetterException {
        String text = text();
        if (text == null) {
            throw new LetterException(Kind.MISSING, line, path, "missing; " + remedy);
        }
        return text;
    }

    List<Node> list() throws LetterException {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> nodes) {
            return nodes.stream().map(Node.class::cast).toList();
        }
        throw wrong("a list in square brackets belongs here, not " + what());
    }

    List<String> texts() throws LetterException {
        List<String> texts = new ArrayList<>();
        for (Node node : list()) {
            texts.add(node.required("write it, or take the empty entry out"));
        }
        return texts;
    }

    @Nullable
    Integer number() throws LetterException {
        if (value == null) {
            return null;
        }
        if (value instanceof Long number && number >= 1) {
            return number.intValue();
        }
        throw wrong("a whole number from 1 belongs here, not " + what());
    }

    @Nullable
    Boolean flag() throws LetterException {
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        throw wrong("true or false belongs here, not " + what());
    }

    private String what() {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map -> "an object";
            case List<?> list -> "a list";
            case String text -> "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
            default -> value.toString();
        };
    }
}
