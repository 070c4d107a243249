package damlam.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The four faces of Liberation Serif: every letter as wide as in Times New Roman, all of Vietnamese, and free to be
/// embedded (SIL Open Font License). A DOCX does not measure text, so its rules are measured here as well.
public final class Typeface {
    static final Typeface REGULAR = new Typeface("Regular");
    static final Typeface BOLD = new Typeface("Bold");
    static final Typeface ITALIC = new Typeface("Italic");
    static final Typeface BOLD_ITALIC = new Typeface("BoldItalic");

    /// Height of a line to the size of its letters: ascent, descent and gap as both fonts declare them.
    static final double LINE = 1.149;

    static final double ASCENT = 0.891;

    /// Of the next line's top below the descent, as programs lay it.
    static final double DESCENT = 0.216;

    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    private Typeface(String face) {
        String file = "/liberation/LiberationSerif-%s.ttf".formatted(face);
        try (InputStream in = Typeface.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("openpdf-fonts-extra.jar is not on the class path: no " + file);
            }
            // Kept open for as long as the program runs; one parse serves every document.
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            glyphs = font.getUnicodeCmapLookup();
            font.getAdvanceWidth(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Typeface of(boolean bold, boolean italic) {
        return bold ? (italic ? BOLD_ITALIC : BOLD) : (italic ? ITALIC : REGULAR);
    }

    /// @param size in points
    /// @return points
    public double width(String text, double size) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        long units = 0;
        try {
            for (int i = 0; i < composed.length(); i += Character.charCount(composed.codePointAt(i))) {
                units += font.getAdvanceWidth(glyphs.getGlyphId(composed.codePointAt(i)));
            }
            return size * units / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }

    TrueTypeFont font() {
        return font;
    }
}
