package damlam.record;

import damlam.merkle.TreeHasher;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// One entry of the record: canonical JSON, kept byte for byte as it was hashed.
///
/// The JSON is that of RFC 8785 for the values used here (strings, whole numbers, booleans, objects): keys in
/// order, no spaces. Whatever tells of a person is not in it: it commits to who did what to what by `act`, and to
/// their words by `text`, each the salted hash of [Words#commitment()]. When salt and words are gone the leaf still
/// verifies and tells nothing of them.
///
/// @param json the leaf's bytes, as text
public record Leaf(String json) {
    /// The key under which a leaf commits to who did what to what: canonical JSON, as in [#facts(String)].
    public static final String ACT = "act";
    /// The key under which a leaf commits to prose and names.
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

    /// Canonical JSON, to be committed to.
    ///
    /// @param facts as for [#of(Map)]
    /// @throws IllegalArgumentException as [#of(Map)]
    public static String json(Map<String, ?> facts) {
        return CanonicalJson.write(facts);
    }

    /// What such JSON says.
    ///
    /// @throws RecordFormatException if it is not canonical JSON
    public static Map<String, Object> facts(String json) throws RecordFormatException {
        return JsonReader.read(json);
    }

    /// Whether the leaf commits to these words under a key, [#ACT] or [#TEXT].
    ///
    /// @throws RecordFormatException if the leaf is not canonical JSON
    public boolean commitsTo(String key, Words words) throws RecordFormatException {
        return words.commitment().equals(facts().get(key));
    }
}
