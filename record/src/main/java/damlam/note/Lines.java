package damlam.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// What the C2SP formats share: strict UTF-8, decimal numbers in one spelling, key names.
public final class Lines {
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    private Lines() {}

    /// The text that UTF-8 bytes spell.
    ///
    /// @throws NoteFormatException if they are not UTF-8, or hold a control character other than a newline
    public static String text(byte[] bytes) throws NoteFormatException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new NoteFormatException("not UTF-8");
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 0x20 && text.charAt(i) != '\n') {
                throw new NoteFormatException(
                        "control character U+%04X at character %d".formatted((int) text.charAt(i), i));
            }
        }
        return text;
    }

    /// A number from 0 to 2^63 − 1 without leading zeros; empty for any other text.
    public static OptionalLong decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /// Whether a text can name a key: not empty, no Unicode space, no plus, no control character.
    static boolean isKeyName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c -> c == '+'
                                || Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.isISOControl(c));
    }
}
