package damlam.files;

import damlam.sheets.PdfFace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Words that are kept without a file of their own, as a PDF of upright A4 pages. The same words are the same bytes.
final class TranscriptPdf implements AutoCloseable {
    private static final float LEFT = 85;
    private static final float RIGHT = 43;
    private static final float EDGE = 57;
    private static final float SIZE = 13;
    private static final float LINE = 18;

    private final PDDocument document = new PDDocument();
    private final PdfFace regular = new PdfFace(document, "Regular", '?');
    private final PdfFace bold = new PdfFace(document, "Bold", '?');
    private PDPageContentStream page;
    private float y;

    private TranscriptPdf() throws IOException {
        document.setDocumentId(0L);
        page = turn();
    }

    /// @param why what the reader is told of it before its words; empty for nothing
    static byte[] of(String title, String why, String text) {
        try (TranscriptPdf pdf = new TranscriptPdf()) {
            pdf.write(title, pdf.bold);
            if (!why.isEmpty()) {
                pdf.write(why, pdf.regular);
            }
            pdf.y -= LINE;
            for (String line : text.split("\\R", -1)) {
                pdf.write(line, pdf.regular);
            }
            pdf.page.close();
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            pdf.document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDPageContentStream turn() throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        y = PDRectangle.A4.getHeight() - EDGE - SIZE;
        return new PDPageContentStream(document, sheet);
    }

    private void write(String paragraph, PdfFace face) throws IOException {
        float room = PDRectangle.A4.getWidth() - LEFT - RIGHT;
        for (String line : face.lines(paragraph.replace('\t', ' '), SIZE, room)) {
            if (y < EDGE) {
                page.close();
                page = turn();
            }
            face.write(page, line, SIZE, LEFT, y);
            y -= LINE;
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
