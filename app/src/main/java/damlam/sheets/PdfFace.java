package damlam.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A face of Liberation Serif put into one PDF: how wide its words are, where they break, how they
/// are written. Lengths are in points.
public final class PdfFace {
    private final PDFont font;
    private final char instead;

    /// @param name `Regular` or `Bold`
    /// @param instead shown for a letter that the font has no shape for: what is listed is printed whole
    public PdfFace(PDDocument document, String name, char instead) throws IOException {
        String file = "/liberation/LiberationSerif-%s.ttf".formatted(name);
        try (InputStream in = Objects.requireNonNull(PdfFace.class.getResourceAsStream(file), file)) {
            this.font = PDType0Font.load(document, in, true);
        }
        this.instead = instead;
    }

    /// @param text as [#printable] gives it
    public float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /// What can be shown of a text, in composed letters.
    public String printable(String text) {
        StringBuilder shown = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(code -> {
            String letter = Character.toString(code);
            if (has(letter)) {
                shown.append(letter);
            } else {
                shown.append(instead);
            }
        });
        return shown.toString();
    }

    private boolean has(String letter) {
        try {
            font.encode(letter);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /// Breaks a paragraph at blanks; what is wider than the room there is, behind a stroke or a
    /// hyphen as the symbols of documents have them, and where there is none, between any letters.
    ///
    /// @return at least one line, each printable
    public List<String> lines(String paragraph, float size, float room) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : printable(paragraph).split(" ", -1)) {
            if (!line.isEmpty() && width(line + " " + word, size) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (width(line.toString(), size) > room && line.length() > 1) {
                int fits = line.length() - 1;
                while (fits > 1 && width(line.substring(0, fits), size) > room) {
                    fits--;
                }
                int end = behindStroke(line, fits);
                lines.add(line.substring(0, end));
                line.delete(0, end);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static int behindStroke(CharSequence word, int fits) {
        for (int end = fits; end > 1; end--) {
            char last = word.charAt(end - 1);
            if (last == '/' || last == '-') {
                return end;
            }
        }
        return fits;
    }

    /// @param text as [#printable] gives it
    public void write(PDPageContentStream out, String text, float size, float x, float y) throws IOException {
        out.beginText();
        out.setFont(font, size);
        out.newLineAtOffset(x, y);
        out.showText(text);
        out.endText();
    }
}
