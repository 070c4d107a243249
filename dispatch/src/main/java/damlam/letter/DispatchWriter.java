package damlam.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Writes documents as Nghị định 30/2020 lays them out: [Layout] says where everything stands, [WordPage] and
/// [PdfPages] put it on paper.
public final class DispatchWriter {
    private DispatchWriter() {}

    /// @return a DOCX file
    public static byte[] docx(Letter letter) {
        Pages pages = Layout.of(letter);
        try (WordPage page = new WordPage(title(letter), pages.paper());
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            page.add(pages);
            page.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return a PDF file after PDF/A-2b, its fonts within; the same letter always gives the same bytes
    /// @throws UnprintableException if it holds a letter that the font has no shape for
    public static byte[] pdf(Letter letter) throws UnprintableException {
        try {
            return PdfFile.of(PdfPages.of(Layout.of(letter)), title(letter));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String title(Letter letter) {
        return (letter.type().title() + " " + letter.subject()).replace('\n', ' ');
    }
}
