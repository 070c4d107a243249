package damlam.proofs;

import damlam.record.Receipt;
import damlam.sheets.PdfFace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/// A receipt on paper, to be filed: what it says, the proof as a QR code, and the receipt itself as an attachment, so
/// that the file checks as the text does.
public final class ReceiptPdf {
    private static final float MARGIN = 56.7f;
    private static final float SIZE = 12;
    private static final float TITLE = 15;
    private static final float LINE = 1.35f;
    /// 85 mm: a phone reads the densest code at this size.
    private static final float CODE = 241;

    private static final char NO_SHAPE = '\u25a1';

    private final PDDocument document;
    private final PdfFace regular;
    private final PdfFace bold;
    private PDPageContentStream page;
    private float y;

    private ReceiptPdf(PDDocument document) throws IOException {
        this.document = document;
        this.regular = new PdfFace(document, "Regular", NO_SHAPE);
        this.bold = new PdfFace(document, "Bold", NO_SHAPE);
        this.page = turn();
    }

    /// @param said what was done, in the words of whoever hands it out, a paragraph each; what is proved follows
    /// @param title said over the code, which may stand on a page of its own, and `under` below it
    public static byte[] of(Receipt receipt, Locale language, List<String> said, String title, String under)
            throws IOException {
        String readable = receipt.readable(language).strip();
        try (PDDocument document = new PDDocument()) {
            ReceiptPdf pdf = new ReceiptPdf(document);
            List<String> lines = readable.lines().toList();
            pdf.line(lines.getFirst(), pdf.bold, TITLE);
            pdf.paragraph("");
            for (String paragraph : said) {
                pdf.paragraph(paragraph);
            }
            for (String line : lines.subList(1, lines.size())) {
                pdf.paragraph(line);
            }
            Optional<Qr> code = Qr.of(receipt);
            if (code.isPresent()) {
                pdf.code(code.get(), title, under);
            }
            pdf.page.close();
            attach(document, receipt.format(language));
            document.getDocumentInformation().setTitle(lines.getFirst());
            document.getDocumentCatalog().setLanguage(language.getLanguage());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private PDPageContentStream turn() throws IOException {
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, next);
    }

    private void paragraph(String line) throws IOException {
        int indent = line.length() - line.stripLeading().length();
        if (line.isBlank()) {
            y -= SIZE * LINE / 2;
            return;
        }
        float room = PDRectangle.A4.getWidth() - 2 * MARGIN - 5f * indent;
        for (String part : regular.lines(line.strip(), SIZE, room)) {
            put(part, regular, SIZE, MARGIN + 5f * indent);
        }
    }

    private void line(String text, PdfFace face, float size) throws IOException {
        put(face.printable(text), face, size, MARGIN);
    }

    private void put(String text, PdfFace face, float size, float x) throws IOException {
        if (y - size * LINE < MARGIN) {
            page.close();
            page = turn();
        }
        y -= size * LINE;
        face.write(page, text, size, x, y);
    }

    private void code(Qr code, String title, String under) throws IOException {
        // What is said under it stays on the same page.
        if (y - CODE - 8 * SIZE * LINE < MARGIN) {
            page.close();
            page = turn();
        }
        y -= SIZE;
        line(title, bold, SIZE);
        y -= SIZE / 2;
        code.draw(page, MARGIN, y, CODE);
        y -= CODE;
        paragraph(under);
    }

    private static void attach(PDDocument document, String file) throws IOException {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        // Unpacked, so that whoever checks it needs no library for PDF.
        PDEmbeddedFile embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes));
        embedded.setSubtype("text/plain");
        embedded.setSize(bytes.length);
        PDComplexFileSpecification attachment = new PDComplexFileSpecification();
        attachment.setFile("receipt.txt");
        attachment.setFileUnicode("receipt.txt");
        attachment.setEmbeddedFile(embedded);
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("receipt.txt", attachment));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }
}
