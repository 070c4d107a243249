package damlam.page;

import gg.jte.Content;
import java.text.MessageFormat;
import org.jspecify.annotations.Nullable;

/// A message with tags in it, filled safely: strings are escaped, pieces of templates are written as they are.
class RichWords {
    /// Stands for the first piece of a template while the message is formatted; the next one for the second, and so on.
    private static final char FIRST_PLACE = '\uE000';

    private RichWords() {}

    static Content of(MessageFormat message, @Nullable Object... filled) {
        @Nullable Object[] safe = new @Nullable Object[filled.length];
        for (int i = 0; i < filled.length; i++) {
            safe[i] = safe(filled[i], i);
        }
        String text = message.format(safe);
        return output -> {
            int from = 0;
            for (int i = 0; i < text.length(); i++) {
                int place = text.charAt(i) - FIRST_PLACE;
                if (place >= 0 && place < filled.length && filled[place] instanceof Content piece) {
                    output.writeContent(text.substring(from, i));
                    output.writeUserContent(piece);
                    from = i + 1;
                }
            }
            output.writeContent(text.substring(from));
        };
    }

    private static @Nullable Object safe(@Nullable Object value, int place) {
        return switch (value) {
            case null -> null;
            case Content _ -> String.valueOf((char) (FIRST_PLACE + place));
            case Number number -> number;
            default -> escaped(value.toString());
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;");
    }
}
