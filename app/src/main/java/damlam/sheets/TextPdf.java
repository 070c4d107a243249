package damlam.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Words that have no file of their own, as a PDF of upright A4 pages. The same words are the same bytes.
public final class TextPdf implements AutoCloseable {
    private static final float LEFT = 85;
    private static final float RIGHT = 43;
    private static final float EDGE = 57;
    private static final float SIZE = 13;
    private static final float LINE = 18;
    private static final float ROOM = PDRectangle.A4.getWidth() - LEFT - RIGHT;
    /// How much of the line the name of the body has; the right side bears the longer words.
    private static final float BODY_SHARE = 0.42f;
    private static final float GAP = 8;
    private static final float SHORT_RULE = 60;
    private static final float RULE_BELOW = 5;
    private static final float RULE_WIDTH = 0.7f;

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

    /// What stands over a file that is handed in (NĐ 30/2020, Phụ lục I).
    ///
    /// @param superior on the left, above `body`; empty where there is none
    /// @param body whose file it is
    /// @param state on the right, with its `motto` below
    /// @param placed below those, where and on which day
    /// @param title across the page, below both
    public record Heading(String superior, String body, String state, String motto, String placed, String title) {}

    /// A file that is handed in: under a heading, its pages numbered from the second on.
    public static byte[] of(Heading heading, List<Paragraph> paragraphs) {
        try (TextPdf pdf = new TextPdf()) {
            pdf.write(heading);
            pdf.write(paragraphs);
            pdf.page.close();
            pdf.number();
            return pdf.saved();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] of(List<Paragraph> paragraphs) {
        try (TextPdf pdf = new TextPdf()) {
            pdf.write(paragraphs);
            pdf.page.close();
            return pdf.saved();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] saved() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        document.save(file);
        return file.toByteArray();
    }

    private void write(Heading heading) throws IOException {
        float middle = LEFT + ROOM * BODY_SHARE;
        float top = y;
        if (!heading.superior().isEmpty()) {
            centred(heading.superior(), regular, SIZE - 1, LEFT, middle - GAP);
        }
        centred(heading.body(), bold, SIZE - 1, LEFT, middle - GAP);
        rule(LEFT, middle - GAP, SHORT_RULE);
        float left = y;
        y = top;
        centred(heading.state(), bold, SIZE - 1, middle, LEFT + ROOM);
        centred(heading.motto(), bold, SIZE, middle, LEFT + ROOM);
        rule(middle, LEFT + ROOM, bold.width(bold.printable(heading.motto()), SIZE));
        y -= RULE_BELOW;
        centred(heading.placed(), new PdfFace(document, "Italic", '?'), SIZE, middle, LEFT + ROOM);
        y = Math.min(left, y) - LINE;
        centred(heading.title(), bold, SIZE + 1, LEFT, LEFT + ROOM);
        y -= LINE / 2;
    }

    private void centred(String text, PdfFace face, float size, float from, float to) throws IOException {
        for (String line : face.lines(text, size, to - from)) {
            face.write(page, line, size, from + (to - from - face.width(line, size)) / 2, y);
            y -= LINE;
        }
    }

    /// A line below what was written last.
    private void rule(float from, float to, float length) throws IOException {
        float start = from + (to - from - length) / 2;
        float at = y + LINE - RULE_BELOW;
        page.setLineWidth(RULE_WIDTH);
        page.moveTo(start, at);
        page.lineTo(start + length, at);
        page.stroke();
    }

    /// In the middle of the top margin of each page but the first (NĐ 30/2020, Phụ lục I, I.I.7).
    private void number() throws IOException {
        for (int i = 1; i < document.getNumberOfPages(); i++) {
            try (PDPageContentStream top =
                    new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true)) {
                String said = String.valueOf(i + 1);
                float x = LEFT + (ROOM - regular.width(said, SIZE)) / 2;
                regular.write(top, said, SIZE, x, PDRectangle.A4.getHeight() - EDGE / 2 - SIZE / 2);
            }
        }
    }

    private void write(List<Paragraph> paragraphs) throws IOException {
        for (Paragraph one : paragraphs) {
            // A heading does not stand alone at the foot of a page.
            if (one.bold() && y < EDGE + LINE) {
                page.close();
                page = turn();
            }
            write(one.text(), one.bold() ? bold : regular);
        }
    }

    private PDPageContentStream turn() throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        y = PDRectangle.A4.getHeight() - EDGE - SIZE;
        return new PDPageContentStream(document, sheet);
    }

    private void write(String paragraph, PdfFace face) throws IOException {
        for (String line : face.lines(paragraph.replace('\t', ' '), SIZE, ROOM)) {
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
