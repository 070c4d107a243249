package damlam.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The words of a page in one language: `messages/<feature>_vi.properties`, `messages/<feature>_en.properties`.
///
/// A key starts with its feature: `cases.title` is found in `messages/cases`.
public final class Words {
    private static final Map<Locale, Words> BY_LOCALE = new ConcurrentHashMap<>();

    private final Locale locale;

    private Words(Locale locale) {
        this.locale = locale;
    }

    /// Vietnamese, unless English was asked for.
    public static Words in(Locale locale) {
        Locale known = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.of("vi");
        return BY_LOCALE.computeIfAbsent(known, Words::new);
    }

    public boolean english() {
        return Locale.ENGLISH.equals(locale);
    }

    /// The words for a key, with what fills their places `{0}`, `{1}`.
    ///
    /// @throws MissingResourceException if there are none; a test reads all files, so none is missing
    public String say(String key, Object... filled) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("a key starts with its feature, as in cases.title; was " + key);
        }
        String pattern = ResourceBundle.getBundle("messages/" + key.substring(0, dot), locale)
                .getString(key);
        return new MessageFormat(pattern, locale).format(filled);
    }
}
