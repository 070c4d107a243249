package damlam.record;

import damlam.merkle.TreeHasher;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// One entry of the record: canonical JSON, kept byte for byte as it was hashed.
///
/// The JSON is that of RFC 8785 for the values used here (strings, whole numbers, booleans, objects): keys in
/// order, no spaces. Words that may have to be erased one day are not in it; it commits to them by `text`, the
/// salted hash of [Words#commitment()]. When salt and words are gone the leaf still verifies and tells nothing
/// of them.
///
/// @param json the leaf's bytes, as text
public record Leaf(String json) {
    /// The key under which a leaf commits to its words.
    public static final String TEXT = "text";

    /// Makes a leaf of facts.
    ///
    /// @param facts values are `String`, `Long`, `Integer`, `Boolean` or a map of the same
    /// @throws IllegalArgumentException for any other value; the message names its key
    public static Leaf of(Map<String, ?> facts) {
        return new Leaf(CanonicalJson.write(facts));
    }

    /// The entry as it stands in the record.
    public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /// SHA-256(0x00 ‖ data), 32 bytes (RFC 6962, section 2.1).
    public byte[] hash() {
        return TreeHasher.leaf(bytes()).bytes();
    }

    /// What a leaf says of words without saying them: SHA-256(salt ‖ words), in hexadecimal.
    ///
    /// @param salt 16 bytes, drawn for this entry alone
    /// @throws IllegalArgumentException for a salt of any other length
    public static String commitment(byte[] salt, String words) {
        return new Words(salt, words).commitment();
    }

    /// What the leaf says in the open.
    ///
    /// @return values are `String`, `Long`, `Boolean` or a map of the same
    /// @throws RecordFormatException if the leaf is not canonical JSON
    public Map<String, Object> facts() throws RecordFormatException {
        return JsonReader.read(json);
    }

    /// The commitment to its words; empty where it has none.
    ///
    /// @throws RecordFormatException if the leaf is not canonical JSON
    public Optional<String> commitment() throws RecordFormatException {
        return facts().get(TEXT) instanceof String commitment ? Optional.of(commitment) : Optional.empty();
    }
}
