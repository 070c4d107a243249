package damlam.files;

import damlam.sheets.PdfFace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// A list as a PDF of A4 pages on their side, its columns' titles on each. The same list is the same bytes.
final class TablePdf implements AutoCloseable {
    /// A4 on its side.
    private static final float WIDE = PDRectangle.A4.getHeight();

    private static final float HIGH = PDRectangle.A4.getWidth();
    private static final float MARGIN = 56.7f;
    private static final float TOP = 42.5f;
    private static final float SIZE = 12;
    private static final float TITLE = 14;
    private static final float LINE = 1.2f;
    private static final float PAD = 4;

    private final PDDocument document = new PDDocument();
    private final PdfFace regular = new PdfFace(document, "Regular", '?');
    private final PdfFace bold = new PdfFace(document, "Bold", '?');
    private final float width = WIDE - 2 * MARGIN;
    private final List<Float> columns = new ArrayList<>();
    private PDPageContentStream page;
    private float y;
    private int pages;

    private TablePdf(Table table) throws IOException {
        document.setDocumentId(0L);
        float sum = table.widths().stream().mapToInt(Integer::intValue).sum();
        table.widths().forEach(one -> columns.add(width * one / sum));
        page = turn();
    }

    static byte[] of(Table table) {
        try (TablePdf pdf = new TablePdf(table)) {
            pdf.title(table);
            pdf.row(table.head(), pdf.bold);
            for (List<String> cells : table.rows()) {
                if (pdf.y - pdf.height(cells, pdf.regular) < TOP) {
                    pdf.next();
                    pdf.row(table.head(), pdf.bold);
                }
                pdf.row(cells, pdf.regular);
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
        PDPage sheet = new PDPage(new PDRectangle(WIDE, HIGH));
        document.addPage(sheet);
        pages++;
        y = HIGH - TOP;
        PDPageContentStream stream = new PDPageContentStream(document, sheet);
        if (pages > 1) {
            String no = String.valueOf(pages);
            regular.write(stream, no, SIZE, MARGIN + (width - regular.width(no, SIZE)) / 2, y + 14);
        }
        return stream;
    }

    private void next() throws IOException {
        page.close();
        page = turn();
    }

    private void title(Table table) throws IOException {
        y -= TITLE;
        String title = bold.printable(table.title().replaceAll("\\s+", " "));
        bold.write(page, title, TITLE, MARGIN + (width - bold.width(title, TITLE)) / 2, y);
        y -= TITLE;
        for (String about : table.about()) {
            for (String line : lines(about, regular, width)) {
                y -= SIZE * LINE;
                regular.write(page, line, SIZE, MARGIN, y);
            }
        }
        y -= SIZE;
    }

    private float height(List<String> cells, PdfFace font) throws IOException {
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            most = Math.max(
                    most, lines(cells.get(i), font, columns.get(i) - 2 * PAD).size());
        }
        return most * SIZE * LINE + 2 * PAD;
    }

    private void row(List<String> cells, PdfFace font) throws IOException {
        float height = height(cells, font);
        float x = MARGIN;
        for (int i = 0; i < cells.size(); i++) {
            page.addRect(x, y - height, columns.get(i), height);
            page.setLineWidth(0.5f);
            page.stroke();
            float at = y - PAD;
            for (String line : lines(cells.get(i), font, columns.get(i) - 2 * PAD)) {
                at -= SIZE * LINE;
                font.write(page, line, SIZE, x + PAD, at + 3);
            }
            x += columns.get(i);
        }
        y -= height;
    }

    /// Line ends and tabs are blanks here.
    private static List<String> lines(String text, PdfFace face, float room) throws IOException {
        return face.lines(text.replaceAll("\\s+", " "), SIZE, room);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
