package damlam.letter;

import java.text.Normalizer;

/// Text as it can be put into a file: composed letters, and no characters that XML cannot carry, with which no program
/// would open a DOCX.
final class Printable {
    private Printable() {}

    static String of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder printable = new StringBuilder(composed.length());
        composed.codePoints()
                .map(c -> c == '\t' ? ' ' : c)
                .filter(c -> c == '\n'
                        || (c >= ' ' && c != 0x7F && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c < 0xE000)))
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }
}
