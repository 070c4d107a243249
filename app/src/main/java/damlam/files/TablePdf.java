package damlam.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

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
    private final PDFont regular = font("Regular");
    private final PDFont bold = font("Bold");
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

    private PDFont font(String face) throws IOException {
        String file = "/liberation/LiberationSerif-%s.ttf".formatted(face);
        try (InputStream stream = Objects.requireNonNull(TablePdf.class.getResourceAsStream(file), file)) {
            return PDType0Font.load(document, stream);
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
            text(stream, no, regular, SIZE, MARGIN + (width - width(no, regular, SIZE)) / 2, y + 14);
        }
        return stream;
    }

    private void next() throws IOException {
        page.close();
        page = turn();
    }

    private void title(Table table) throws IOException {
        y -= TITLE;
        text(page, table.title(), bold, TITLE, MARGIN + (width - width(table.title(), bold, TITLE)) / 2, y);
        y -= TITLE;
        for (String about : table.about()) {
            for (String line : lines(about, regular, width)) {
                y -= SIZE * LINE;
                text(page, line, regular, SIZE, MARGIN, y);
            }
        }
        y -= SIZE;
    }

    private float height(List<String> cells, PDFont font) throws IOException {
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            most = Math.max(
                    most, lines(cells.get(i), font, columns.get(i) - 2 * PAD).size());
        }
        return most * SIZE * LINE + 2 * PAD;
    }

    private void row(List<String> cells, PDFont font) throws IOException {
        float height = height(cells, font);
        float x = MARGIN;
        for (int i = 0; i < cells.size(); i++) {
            page.addRect(x, y - height, columns.get(i), height);
            page.setLineWidth(0.5f);
            page.stroke();
            float at = y - PAD;
            for (String line : lines(cells.get(i), font, columns.get(i) - 2 * PAD)) {
                at -= SIZE * LINE;
                text(page, line, font, SIZE, x + PAD, at + 3);
            }
            x += columns.get(i);
        }
        y -= height;
    }

    /// Broken at spaces; what is longer than a line by itself, anywhere.
    private static List<String> lines(String text, PDFont font, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : printable(text, font).split(" ", -1)) {
            String rest = word;
            while (width(rest, font, SIZE) > width && rest.length() > 1) {
                int cut = rest.length() - 1;
                while (cut > 1 && width(rest.substring(0, cut), font, SIZE) > width) {
                    cut--;
                }
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            if (!line.isEmpty() && width(line + " " + rest, font, SIZE) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /// What the font has no letter for becomes a question mark: a list is printed whatever a title holds.
    private static String printable(String text, PDFont font) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .codePoints()
                .forEach(one -> {
                    String letter = Character.toString(one);
                    out.append(has(font, letter) ? letter : "?");
                });
        return out.toString();
    }

    private static boolean has(PDFont font, String letter) {
        try {
            font.encode(letter);
            return true;
        } catch (IllegalArgumentException | IOException e) {
            return false;
        }
    }

    private static float width(String text, PDFont font, float size) throws IOException {
        return font.getStringWidth(printable(text, font)) * size / 1000;
    }

    private static void text(PDPageContentStream page, String text, PDFont font, float size, float x, float y)
            throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(printable(text, font));
        page.endText();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
