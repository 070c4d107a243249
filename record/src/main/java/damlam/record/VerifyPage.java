package damlam.record;

import damlam.note.VerifierKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// The page that checks a receipt in the browser, from a file, without a server or a network.
public final class VerifyPage {
    private static final String KEYS = "<!--keys-->";

    private VerifyPage() {}

    /// @param keys which the page offers as trusted, for the reader to compare with what they know
    public static String html(List<VerifierKey> keys) {
        String lines = keys.stream().map(VerifierKey::vkey).collect(Collectors.joining("\n"));
        String escaped = lines.replace("&", "&amp;").replace("<", "&lt;");
        return template().replace(KEYS, escaped);
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
