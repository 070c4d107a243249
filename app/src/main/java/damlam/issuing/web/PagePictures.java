package damlam.issuing.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// The pages of a PDF that we made, as pictures for a page.
///
/// @param addresses `data:` addresses, one a page
/// @param all how many pages there are, beyond those shown too
public record PagePictures(List<String> addresses, int all) {
    static final PagePictures NONE = new PagePictures(List.of(), 0);

    private static final int MOST = 12;
    private static final int DPI = 96;

    static PagePictures of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<String> addresses = new ArrayList<>();
            for (int i = 0; i < Math.min(MOST, document.getNumberOfPages()); i++) {
                ByteArrayOutputStream png = new ByteArrayOutputStream();
                ImageIO.write(renderer.renderImageWithDPI(i, DPI, ImageType.RGB), "png", png);
                addresses.add("data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray()));
            }
            return new PagePictures(addresses, document.getNumberOfPages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
