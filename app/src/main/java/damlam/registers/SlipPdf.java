package damlam.registers;

import damlam.sheets.PdfFace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// The slip that goes with a document that came in (NĐ 30/2020, Phụ lục IV, VII), on one sheet: what is known is
/// printed, the rest left open for the pen.
public final class SlipPdf {
    private static final float LEFT = 85;
    private static final float RIGHT = 56;
    private static final float SIZE = 13;
    private static final float LINE = 18;
    private static final int OPEN_LINES = 2;
    /// An empty box.
    private static final char NO_SHAPE = '\u25a1';

    private final PDPageContentStream out;
    private final PdfFace regular;
    private final PdfFace bold;
    private float y;

    private SlipPdf(PDPageContentStream out, PdfFace regular, PdfFace bold) {
        this.out = out;
        this.regular = regular;
        this.bold = bold;
        this.y = PDRectangle.A4.getHeight() - 64;
    }

    /// @param organ whose slip it is
    /// @param facts what came in, a line each
    /// @param parts opinions, in the order in which they are given
    public record Slip(String organ, String title, List<String> facts, List<Part> parts) {}

    /// @param lines with their label; one without words is left open
    public record Part(String title, List<Line> lines) {}

    public record Line(String label, String words) {}

    public static byte[] of(Slip slip) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            document.getDocumentInformation().setTitle(slip.title());
            document.getDocumentCatalog().setLanguage("vi");
            PdfFace regular = new PdfFace(document, "Regular", NO_SHAPE);
            PdfFace bold = new PdfFace(document, "Bold", NO_SHAPE);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                new SlipPdf(out, regular, bold).write(slip);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Slip slip) throws IOException {
        text(slip.organ(), bold, 0);
        y -= LINE;
        String title = bold.printable(slip.title());
        bold.write(out, title, SIZE + 1, (PDRectangle.A4.getWidth() - bold.width(title, SIZE + 1)) / 2, y);
        y -= 1.6f * LINE;
        for (String fact : slip.facts()) {
            text(fact, regular, 0);
        }
        for (Part part : slip.parts()) {
            y -= LINE * 0.7f;
            text(part.title(), bold, 0);
            for (Line line : part.lines()) {
                if (line.words().isEmpty()) {
                    open(line.label());
                } else {
                    text(line.label() + " " + line.words(), regular, 0);
                }
            }
        }
    }

    private void text(String words, PdfFace face, float indent) throws IOException {
        for (String line : face.lines(words, SIZE, room() - indent)) {
            face.write(out, line, SIZE, LEFT + indent, y);
            y -= LINE;
        }
    }

    private static float room() {
        return PDRectangle.A4.getWidth() - LEFT - RIGHT;
    }

    /// Dotted to the edge, and lines below it to write on.
    private void open(String label) throws IOException {
        String shown = regular.printable(label) + " ";
        float from = regular.width(shown, SIZE);
        for (int i = 0; i < OPEN_LINES; i++) {
            String before = i == 0 ? shown : "";
            float width = room() - (i == 0 ? from : 0);
            int dots = (int) (width / regular.width(".", SIZE));
            regular.write(out, before + ".".repeat(Math.max(0, dots)), SIZE, LEFT, y);
            y -= LINE;
        }
    }
}
