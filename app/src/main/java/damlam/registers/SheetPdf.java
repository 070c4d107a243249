package damlam.registers;

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
import org.jspecify.annotations.Nullable;

/// A register on paper, to be bound: its cover, then the table across the page, its head on each, fonts
/// within. A4, or A3 where A4 would make a line as tall as a third of the page.
public final class SheetPdf {
    private static final float MARGIN = 42.5f;
    private static final float BOUND_EDGE = 56.7f;
    private static final float SIZE = 10;
    private static final float LINE = 12;
    private static final float PADDING = 3;
    private static final float PAGE_NUMBER = 24;
    private static final float BASE = 0.8f;
    /// 35 mm: enough for a phone and the checkpoint.
    private static final float STAMP = 99;

    /// An empty box.
    private static final char NO_SHAPE = '\u25a1';

    private final PDDocument document;
    private final Sheet sheet;
    private final PdfFace regular;
    private final PdfFace bold;
    private final PDRectangle paper;
    private final float[] widths;
    private int pageNo;

    private SheetPdf(PDDocument document, Sheet sheet, PDRectangle portrait) throws IOException {
        this.document = document;
        this.sheet = sheet;
        this.regular = new PdfFace(document, "Regular", NO_SHAPE);
        this.bold = new PdfFace(document, "Bold", NO_SHAPE);
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

    /// @param stamp under its last line; null for none
    public static byte[] of(Sheet sheet, @Nullable Stamp stamp) {
        try {
            byte[] small = of(sheet, stamp, PDRectangle.A4, false);
            return small.length == 0 ? of(sheet, stamp, PDRectangle.A3, true) : small;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param largest whether there is no larger paper
    /// @return nothing where a line does not fit well on this paper and a larger one is there
    private static byte[] of(Sheet sheet, @Nullable Stamp stamp, PDRectangle portrait, boolean largest)
            throws IOException {
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
            pdf.table(rows, stamp);
            document.save(bytes);
            return bytes.toByteArray();
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
                PdfFace face = i == 0 || i > 3 ? regular : bold;
                for (String line : lines(sheet.cover().get(i), face, size, paper.getWidth() - 2 * BOUND_EDGE)) {
                    float x = (paper.getWidth() - face.width(line, size)) / 2;
                    face.write(out, line, size, x, y);
                    y -= size * 1.3f;
                }
                y -= title ? 24 : 0;
            }
        }
    }

    private void table(List<List<List<String>>> rows, @Nullable Stamp stamp) throws IOException {
        List<List<String>> heads = broken(sheet.heads(), bold);
        List<List<String>> numbers = broken(SheetXlsx.numbers(widths.length), regular);
        int next = 0;
        do {
            PDPage page = new PDPage(paper);
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                String no = String.valueOf(++pageNo);
                regular.write(out, no, SIZE, (paper.getWidth() - regular.width(no, SIZE)) / 2, PAGE_NUMBER);
                float y = paper.getHeight() - MARGIN;
                y = row(out, heads, bold, y, true);
                y = row(out, numbers, regular, y, true);
                while (next < rows.size() && (y - height(rows.get(next)) >= MARGIN || y > paper.getHeight() * 0.8f)) {
                    y = row(out, rows.get(next++), regular, y, false);
                }
                if (stamp != null && next == rows.size() && y - STAMP - LINE >= MARGIN) {
                    stamp(out, stamp, y - LINE);
                    stamp = null;
                }
            }
        } while (next < rows.size());
        if (stamp != null) {
            PDPage page = new PDPage(paper);
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                stamp(out, stamp, paper.getHeight() - MARGIN);
            }
        }
    }

    private void stamp(PDPageContentStream out, Stamp stamp, float top) throws IOException {
        stamp.code().draw(out, BOUND_EDGE, top, STAMP);
        float x = BOUND_EDGE + STAMP + 4 * PADDING;
        float y = top - SIZE;
        for (String given : stamp.lines()) {
            for (String line : regular.lines(given, SIZE, paper.getWidth() - MARGIN - x)) {
                regular.write(out, line, SIZE, x, y);
                y -= LINE;
            }
        }
    }

    private float row(PDPageContentStream out, List<List<String>> cells, PdfFace face, float top, boolean centred)
            throws IOException {
        float height = height(cells);
        float x = BOUND_EDGE;
        for (int i = 0; i < cells.size(); i++) {
            out.addRect(x, top - height, widths[i], height);
            out.stroke();
            float y = top - PADDING - SIZE * BASE;
            for (String line : cells.get(i)) {
                float indent = centred ? (widths[i] - face.width(line, SIZE)) / 2 : PADDING;
                face.write(out, line, SIZE, x + indent, y);
                y -= LINE;
            }
            x += widths[i];
        }
        return top - height;
    }

    private static float height(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1) * LINE + 2 * PADDING;
    }

    private List<List<String>> broken(List<String> row, PdfFace face) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(lines(row.get(i), face, SIZE, widths[i] - 2 * PADDING));
        }
        return cells;
    }

    /// Breaks at line ends too.
    private static List<String> lines(String text, PdfFace face, float size, float room) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String given : text.split("\n", -1)) {
            lines.addAll(face.lines(given, size, room));
        }
        return lines;
    }
}
