package damlam.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// How wide words are in Times bold. The rule under the motto must be exactly as long as the motto, and a DOCX does not
/// measure text; Times New Roman has the widths of Times, and of all marks only the horn of ư and ơ widens a letter.
final class TimesWidths {
    private static final PDType1Font BOLD = new PDType1Font(FontName.TIMES_BOLD);

    private static final char HORN = '\u031B';

    private TimesWidths() {}

    /// @param size in points
    /// @return points
    static double points(String text, double size) {
        StringBuilder plain = new StringBuilder(text.length());
        int horns = 0;
        String decomposed = Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c >= ' ' && c < 0x7F) {
                plain.append(c);
            } else if (c == HORN) {
                horns += horn(plain.charAt(plain.length() - 1));
            }
        }
        try {
            return (BOLD.getStringWidth(plain.toString()) + horns) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How much wider the letter is for it, in thousandths of the size.
    private static int horn(char letter) {
        return switch (letter) {
            case 'U' -> 74;
            case 'u' -> 44;
            case 'o' -> 54;
            default -> 0;
        };
    }
}
