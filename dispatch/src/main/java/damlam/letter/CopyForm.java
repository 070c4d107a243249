package damlam.letter;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlCursor;

/// Makes a copy of a document that is there as a file: its pages as they are, and what makes them a
/// copy. On paper the form of Mẫu 3.1 right below the last words, or overleaf where there is no
/// room; in a file the line of Mẫu 3.2 above page 1.
public final class CopyForm {
    private static final float DPI = 36;
    private static final double PER_POINT = DPI / 72;
    /// Lighter than any ink, darker than the paper of a scan.
    private static final int INK = 160;

    private CopyForm() {}

    /// @param original a PDF
    /// @throws UnprintableException if the form holds a letter that the font has no shape for
    /// @throws IOException if the file is damaged, or opens with a password only
    public static byte[] pdf(byte[] original, Letter.Copied copied) throws UnprintableException, IOException {
        Pages form = form(copied);
        double height = lowest(PdfPages.of(form).getFirst()) - form.paper().top();
        try (PDDocument document = Loader.loadPDF(original);
                PDDocument laid = Loader.loadPDF(PdfFile.of(PdfPages.of(form), title(copied)));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDFormXObject drawn = new LayerUtility(document).importPageAsForm(laid, 0);
            if (copied.signedAt() != null) {
                PDPage first = document.getPage(0);
                PDRectangle box = first.getMediaBox();
                stamp(
                        document,
                        first,
                        drawn,
                        box.getWidth() - form.paper().width(),
                        box.getHeight() - form.paper().height());
            } else {
                below(document, drawn, form.paper(), height);
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static Pages form(Letter.Copied copied) {
        Paper paper = Style.STATE.paper();
        return copied.signedAt() == null
                ? new Pages(paper, CopyMark.below(copied, Style.STATE, paper), List.of(), List.of())
                : new Pages(paper, List.of(), CopyMark.above(copied, paper), List.of());
    }

    private static String title(Letter.Copied copied) {
        return Words.of(copied.form()) + " " + copied.organ();
    }

    private static void below(PDDocument document, PDFormXObject form, Paper paper, double height) throws IOException {
        int last = document.getNumberOfPages() - 1;
        PDPage page = document.getPage(last);
        PDRectangle box = page.getMediaBox();
        boolean upright = page.getRotation() == 0
                && Math.abs(box.getWidth() - paper.width()) < 3
                && Math.abs(box.getHeight() - paper.height()) < 3;
        double ink = upright ? ink(document, last) : paper.height();
        if (ink + height > paper.textBottom()) {
            page = new PDPage(new PDRectangle((float) paper.width(), (float) paper.height()));
            document.addPage(page);
            stamp(document, page, form, 0, 0);
        } else {
            stamp(document, page, form, box.getLowerLeftX(), box.getLowerLeftY() + paper.top() - ink);
        }
    }

    private static void stamp(PDDocument document, PDPage page, PDFormXObject form, double right, double up)
            throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.transform(Matrix.getTranslateInstance((float) right, (float) up));
            content.drawForm(form);
        }
    }

    /// How far down a page something is printed, in points from its upper edge.
    private static double ink(PDDocument document, int page) throws IOException {
        BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page, DPI, ImageType.GRAY);
        for (int y = picture.getHeight() - 1; y >= 0; y--) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xff) < INK) {
                    return (y + 1) / PER_POINT;
                }
            }
        }
        return 0;
    }

    private static double lowest(PdfPages.Leaf leaf) {
        return leaf.marks().stream()
                .mapToDouble(mark -> switch (mark) {
                    case PdfPages.Mark.Words words -> words.baseline();
                    case PdfPages.Mark.Stroke stroke -> Math.max(stroke.fromY(), stroke.toY());
                })
                .max()
                .orElse(0);
    }

    /// @param original a DOCX that has been read before, and so neither runs nor fetches anything
    /// @throws IOException if it is damaged
    public static byte[] docx(byte[] original, Letter.Copied copied) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(original));
                WordPage page = new WordPage(title(copied), Style.STATE.paper());
                ByteArrayOutputStream laid = new ByteArrayOutputStream();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            if (copied.signedAt() != null) {
                above(document, copied);
            } else {
                page.add(form(copied));
                page.save(laid);
                try (XWPFDocument form = new XWPFDocument(new ByteArrayInputStream(laid.toByteArray()))) {
                    append(document, form);
                }
            }
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void append(XWPFDocument document, XWPFDocument form) {
        for (IBodyElement element : form.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                document.createParagraph().getCTP().set(paragraph.getCTP());
            } else if (element instanceof XWPFTable table) {
                document.createTable().getCTTbl().set(table.getCTTbl());
            }
        }
    }

    private static void above(XWPFDocument document, Letter.Copied copied) {
        Paper paper = Style.STATE.paper();
        IBodyElement first = document.getBodyElements().getFirst();
        try (XmlCursor cursor = first instanceof XWPFParagraph paragraph
                ? paragraph.getCTP().newCursor()
                : ((XWPFTable) first).getCTTbl().newCursor()) {
            XWPFParagraph line = document.insertNewParagraph(cursor);
            WordParagraph.put(CopyMark.above(copied, paper).getFirst(), line, paper.textWidth());
        }
    }
}
