package damlam.dispatch;

import damlam.dispatch.UnreadableFileException.Reason;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// The pages of a scanned PDF, seen as pictures.
final class PdfPictures {
    /// What Tesseract was trained on.
    private static final int DOTS_PER_INCH = 300;

    private static final int MOST_PAGES = 60;
    private static final int DEEPEST_FORM = 4;

    /// A page of 300 dots to the inch has 9 million; each may take four bytes while it is drawn.
    private static final long MOST_DOTS = 30_000_000;

    private PdfPictures() {}

    static boolean anyIn(PDDocument document) throws IOException {
        for (int i = 0; i < Math.min(MOST_PAGES, document.getNumberOfPages()); i++) {
            if (largest(document.getPage(i).getResources(), 0) > 0) {
                return true;
            }
        }
        return false;
    }

    static String read(PDDocument document, String fileName, DispatchText.Progress progress)
            throws IOException, UnreadableFileException {
        Tesseract tesseract = Tesseract.find(fileName);
        int pages = document.getNumberOfPages();
        if (pages > MOST_PAGES) {
            throw new UnreadableFileException(fileName, Reason.TOO_LONG);
        }
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pages; i++) {
            TimeLimit.check();
            refuseHuge(document.getPage(i), fileName);
            BufferedImage page = renderer.renderImageWithDPI(i, DOTS_PER_INCH, ImageType.RGB);
            text.append(SeenPage.read(Grey.of(page, DOTS_PER_INCH), tesseract)).append('\n');
            progress.at(i + 1, pages);
        }
        return text.toString();
    }

    private static void refuseHuge(PDPage page, String fileName) throws IOException, UnreadableFileException {
        double inches = page.getCropBox().getWidth() / 72.0 * (page.getCropBox().getHeight() / 72.0);
        if (inches * DOTS_PER_INCH * DOTS_PER_INCH > MOST_DOTS || largest(page.getResources(), 0) > MOST_DOTS) {
            throw new UnreadableFileException(fileName, Reason.TOO_LARGE);
        }
    }

    /// Dots of the largest picture, without unpacking any.
    private static long largest(PDResources resources, int depth) throws IOException {
        long largest = 0;
        if (resources == null || depth > DEEPEST_FORM) {
            return largest;
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject image) {
                COSStream picture = image.getCOSObject();
                largest =
                        Math.max(largest, (long) picture.getInt(COSName.WIDTH, 0) * picture.getInt(COSName.HEIGHT, 0));
            } else if (object instanceof PDFormXObject form) {
                largest = Math.max(largest, largest(form.getResources(), depth + 1));
            }
        }
        return largest;
    }
}
