package damlam.registers;

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

/// A register on paper, to be bound: its cover, then the table across the page, its head on each, fonts within. A4, or
/// A3
/// where A4 would make a line as tall as a third of the page.
public final class SheetPdf {
    private static final float MARGIN = 42.5f;
    private static final float BOUND_EDGE = 56.7f;
    private static final float SIZE = 10;
    private static final float LINE = 12;
    private static final float PADDING = 3;
    private static final float PAGE_NUMBER = 24;
    private static final float BASE = 0.8f;

    private final PDDocument document;
    private final Sheet sheet;
    private final PDFont regular;
    private final PDFont bold;
    private final PDRectangle paper;
    private final float[] widths;
    private int pageNo;

    private SheetPdf(PDDocument document, Sheet sheet, PDRectangle portrait) throws IOException {
        this.document = document;
        this.sheet = sheet;
        this.regular = font("Regular");
        this.bold = font("Bold");
        float across = portrait.getHeight();
        float down = portrait.getWidth();
        this.paper = new PDRectangle(across, down);
        int sum = sheet.widths().stream().mapToInt(Integer::intValue).sum();
        this.widths = new float[sheet.widths().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] =
                    (paper.getWidth() - MARGIN - BOUND_EDGE) * sheet.widths().get(i) / sum;
        }
    }

    public static byte[] of(Sheet sheet) {
        try {
            byte[] small = of(sheet, PDRectangle.A4, false);
            return small.length == 0 ? of(sheet, PDRectangle.A3, true) : small;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param largest whether there is no larger paper
    /// @return nothing where a line does not fit well on this paper and a larger one is there
    private static byte[] of(Sheet sheet, PDRectangle portrait, boolean largest) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            SheetPdf pdf = new SheetPdf(document, sheet, portrait);
            List<List<List<String>>> rows = new ArrayList<>();
            for (List<String> row : sheet.rows()) {
                List<List<String>> broken = pdf.broken(row, pdf.regular);
                if (!largest && height(broken) > pdf.paper.getHeight() / 3) {
                    return new byte[0];
                }
                rows.add(broken);
            }
            document.getDocumentInformation().setTitle(sheet.cover().get(2));
            document.getDocumentCatalog().setLanguage("vi");
            pdf.cover();
            pdf.table(rows);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private PDFont font(String face) throws IOException {
        String file = "/liberation/LiberationSerif-" + face + ".ttf";
        try (InputStream in = Objects.requireNonNull(SheetPdf.class.getResourceAsStream(file), file)) {
            return PDType0Font.load(document, in, true);
        }
    }

    private void cover() throws IOException {
        PDPage page = new PDPage(paper);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            float y = paper.getHeight() - 80;
            for (int i = 0; i < sheet.cover().size(); i++) {
                boolean title = i == 2;
                float size = title ? 24 : 14;
                y -= title ? 100 : size * 1.6f;
                PDFont face = i == 0 || i > 3 ? regular : bold;
                for (String line : lines(sheet.cover().get(i), face, size, paper.getWidth() - 2 * BOUND_EDGE)) {
                    float x = (paper.getWidth() - width(line, face, size)) / 2;
                    write(out, line, face, size, x, y);
                    y -= size * 1.3f;
                }
                y -= title ? 24 : 0;
            }
        }
    }

    private void table(List<List<List<String>>> rows) throws IOException {
        List<List<String>> heads = broken(sheet.heads(), bold);
        List<List<String>> numbers = broken(SheetXlsx.numbers(widths.length), regular);
        int next = 0;
        do {
            PDPage page = new PDPage(paper);
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                String no = String.valueOf(++pageNo);
                write(out, no, regular, SIZE, (paper.getWidth() - width(no, regular, SIZE)) / 2, PAGE_NUMBER);
                float y = paper.getHeight() - MARGIN;
                y = row(out, heads, bold, y, true);
                y = row(out, numbers, regular, y, true);
                while (next < rows.size() && (y - height(rows.get(next)) >= MARGIN || y > paper.getHeight() * 0.8f)) {
                    y = row(out, rows.get(next++), regular, y, false);
                }
            }
        } while (next < rows.size());
    }

    private float row(PDPageContentStream out, List<List<String>> cells, PDFont face, float top, boolean centred)
            throws IOException {
        float height = height(cells);
        float x = BOUND_EDGE;
        for (int i = 0; i < cells.size(); i++) {
            out.addRect(x, top - height, widths[i], height);
            out.stroke();
            float y = top - PADDING - SIZE * BASE;
            for (String line : cells.get(i)) {
                float indent = centred ? (widths[i] - width(line, face, SIZE)) / 2 : PADDING;
                write(out, line, face, SIZE, x + indent, y);
                y -= LINE;
            }
            x += widths[i];
        }
        return top - height;
    }

    private static float height(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1) * LINE + 2 * PADDING;
    }

    private List<List<String>> broken(List<String> row, PDFont face) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(lines(row.get(i), face, SIZE, widths[i] - 2 * PADDING));
        }
        return cells;
    }

    /// Breaks at blanks and line ends, and within what is wider than its column.
    private static List<String> lines(String text, PDFont face, float size, float room) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String given : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : given.split(" ", -1)) {
                String left = printable(word, face);
                if (!line.isEmpty() && width(line + " " + left, face, size) > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(left);
                while (width(line.toString(), face, size) > room && line.length() > 1) {
                    int fits = line.length() - 1;
                    while (fits > 1 && width(line.substring(0, fits), face, size) > room) {
                        fits--;
                    }
                    lines.add(line.substring(0, fits));
                    line.delete(0, fits);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /// What the font has no shape for is shown as an empty box: a register is printed whole.
    private static String printable(String word, PDFont face) {
        StringBuilder shown = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFC).codePoints().forEach(code -> {
            String one = Character.toString(code);
            try {
                face.encode(one);
                shown.append(one);
            } catch (IOException | IllegalArgumentException e) {
                shown.append('\u25a1');
            }
        });
        return shown.toString();
    }

    private static float width(String text, PDFont face, float size) throws IOException {
        return face.getStringWidth(text) / 1000 * size;
    }

    private static void write(PDPageContentStream out, String text, PDFont face, float size, float x, float y)
            throws IOException {
        out.beginText();
        out.setFont(face, size);
        out.newLineAtOffset(x, y);
        out.showText(text);
        out.endText();
    }
}
