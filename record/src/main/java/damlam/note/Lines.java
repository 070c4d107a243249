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

    /// What a file of the record was before mail, editors and screens handled it: they add a byte order mark, change
    /// line ends, and take or add newlines and blanks before the first and after the last letter. None of that is
    /// signed.
    ///
    /// @return the text, ending in exactly one newline; whether it is UTF-8 is not asked here
    public static String unmailed(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end) + "\n";
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
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
