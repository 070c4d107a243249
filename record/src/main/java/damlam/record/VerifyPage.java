package damlam.record;

import damlam.note.VerifierKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The page that checks a receipt in the browser, from a file, without a server or a network.
public final class VerifyPage {
    private static final String KEYS = "<!--keys-->";
    private static final String WORDS = "/*words*/null";

    private VerifyPage() {}

    /// @param keys which the page offers as trusted, for the reader to compare with what they know
    public static String html(List<VerifierKey> keys) {
        String lines = keys.stream().map(VerifierKey::vkey).collect(Collectors.joining("\n"));
        String escaped = lines.replace("&", "&amp;").replace("<", "&lt;");
        return template().replace(WORDS, words()).replace(KEYS, escaped);
    }

    /// The words of a receipt's readable part, as JSON: the page writes that part again and compares.
    private static String words() {
        Map<String, Object> words = new TreeMap<>();
        for (Locale language : List.of(RecordMessages.VIETNAMESE, Locale.ENGLISH)) {
            words.put(language.getLanguage(), new RecordMessages(language).beginning("receipt.", "fact."));
        }
        return CanonicalJson.write(words).replace("<", "\\u003c");
    }

    private static String template() {
        try (InputStream page = VerifyPage.class.getResourceAsStream("verify.html")) {
            if (page == null) {
                throw new IllegalStateException("verify.html is not in the jar");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("verify.html cannot be read", e);
        }
    }
}
