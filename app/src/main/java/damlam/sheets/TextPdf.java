package damlam.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Words that have no file of their own, as a PDF of upright A4 pages. The same words are the same bytes.
public final class TextPdf implements AutoCloseable {
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

    private TextPdf() throws IOException {
        document.setDocumentId(0L);
        page = turn();
    }

    /// @param why what the reader is told of it before its words; empty for nothing
    public static byte[] of(String title, String why, String text) {
        List<Paragraph> all = new ArrayList<>(List.of(new Paragraph(title, true)));
        if (!why.isEmpty()) {
            all.add(new Paragraph(why, false));
        }
        all.add(new Paragraph("", false));
        for (String line : text.split("\\R", -1)) {
            all.add(new Paragraph(line, false));
        }
        return of(all);
    }

    /// @param bold as a heading
    public record Paragraph(String text, boolean bold) {}

    public static byte[] of(List<Paragraph> paragraphs) {
        try (TextPdf pdf = new TextPdf()) {
            for (Paragraph one : paragraphs) {
                pdf.write(one.text(), one.bold() ? pdf.bold : pdf.regular);
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
