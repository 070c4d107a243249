package damlam.issuing.web;

import damlam.dispatch.DispatchType;
import damlam.letter.Letter;
import damlam.letter.LetterException;
import damlam.letter.LetterJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// What a draft of each type begins with (NĐ 30/2020, Phụ lục III, Mẫu 1.2 to 1.9): files as
/// `dispatch write` takes them.
final class Skeletons {
    /// A decision that issues or approves another paper together with itself.
    static final String ENACTING = "QUYET_DINH-1.3";

    static final String LETTER = DispatchType.CONG_VAN.name();

    /// A công văn that corrects a document; it is begun from that document's page, and not offered.
    static final String CORRECTION = "CONG_VAN-CORRECTION";

    /// Those offered at the top of the editor, the most common first.
    static final List<String> OFFERED = List.of(
            LETTER,
            DispatchType.QUYET_DINH.name(),
            ENACTING,
            DispatchType.BAO_CAO.name(),
            DispatchType.KE_HOACH.name(),
            DispatchType.THONG_BAO.name(),
            DispatchType.TO_TRINH.name(),
            DispatchType.BIEN_BAN.name(),
            DispatchType.GIAY_MOI.name());

    private Skeletons() {}

    static boolean known(String key) {
        return key.equals(ENACTING) || DispatchType.named(key).isPresent();
    }

    /// @param key a type's name, or [#ENACTING]
    /// @param places what stands for `{body}`, `{unit}` and `{authority}`
    static Letter of(String key, Map<String, String> places) {
        String text = text(key + ".json");
        if (text.isEmpty()) {
            text = text("OTHER.json").replace("THONG_BAO", key);
        }
        for (Map.Entry<String, String> place : places.entrySet()) {
            text = text.replace(
                    "{" + place.getKey() + "}",
                    place.getValue().replace("\\", "\\\\").replace("\"", "\\\""));
        }
        try {
            return LetterJson.read(text).letter();
        } catch (LetterException e) {
            throw new IllegalStateException(key, e);
        }
    }

    private static String text(String file) {
        try (InputStream in = Skeletons.class.getResourceAsStream("/damlam/issuing/skeletons/" + file)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
