package damlam.letter;

import damlam.letter.PdfPages.Leaf;
import damlam.letter.PdfPages.Mark;
import damlam.letter.Piece.Run;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.util.Matrix;

/// Writes laid out pages as PDF/A-2b (ISO 19005-2): fonts embedded, colours defined, the standard named in the
/// metadata.
final class PdfFile {
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private static final String METADATA = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
              <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">TITLE</rdf:li></rdf:Alt></dc:title>
                  <dc:language><rdf:Bag><rdf:li>vi</rdf:li></rdf:Bag></dc:language>
                  <pdfaid:part>2</pdfaid:part>
                  <pdfaid:conformance>B</pdfaid:conformance>
                </rdf:Description>
              </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>""";

    private final PDDocument document;
    private final Map<Typeface, PDFont> fonts = new HashMap<>();

    private PdfFile(PDDocument document) {
        this.document = document;
    }

    static byte[] of(List<Leaf> pages, String title) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PdfFile file = new PdfFile(document);
            file.describe(Printable.of(title));
            for (Leaf page : pages) {
                file.write(page);
            }
            // By default it is made of the time: the same letter would never give the same file.
            document.setDocumentId((long) Arrays.hashCode(new Object[] {title, pages.toString()}));
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void describe(String title) throws IOException {
        String escaped = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(METADATA.replace("TITLE", escaped).getBytes(StandardCharsets.UTF_8));
        var catalog = document.getDocumentCatalog();
        catalog.setMetadata(metadata);
        catalog.setLanguage("vi");
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(SRGB));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(intent);
        document.getDocumentInformation().setTitle(title);
    }

    private void write(Leaf leaf) throws IOException {
        Paper paper = leaf.paper();
        PDPage page = new PDPage(new PDRectangle((float) paper.width(), (float) paper.height()));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            // Marks are measured from the upper edge, PDF measures from the lower.
            content.transform(Matrix.getTranslateInstance(0, (float) paper.height()));
            for (Mark mark : leaf.marks()) {
                switch (mark) {
                    case Mark.Words words -> write(words, content);
                    case Mark.Stroke stroke -> write(stroke, content);
                }
            }
        }
    }

    private void write(Mark.Words words, PDPageContentStream content) throws IOException {
        Run run = words.run();
        content.setNonStrokingColor(colour(run.face().red()));
        content.beginText();
        content.setFont(font(run.face().typeface()), (float) run.face().size());
        content.newLineAtOffset((float) words.x(), (float) -words.baseline());
        content.showTextWithPositioning(widened(run, words.gap()));
        content.endText();
    }

    /// The words, each with its blank, and after each blank how far to move on, in thousandths of the size.
    private static Object[] widened(Run run, double gap) {
        if (gap == 0) {
            return new Object[] {run.text()};
        }
        List<Object> parts = new ArrayList<>();
        int from = 0;
        for (int blank = run.text().indexOf(' '); blank >= 0; blank = run.text().indexOf(' ', from)) {
            parts.add(run.text().substring(from, blank + 1));
            parts.add((float) (-gap * 1000 / run.face().size()));
            from = blank + 1;
        }
        parts.add(run.text().substring(from));
        return parts.toArray();
    }

    private void write(Mark.Stroke stroke, PDPageContentStream content) throws IOException {
        content.setStrokingColor(colour(stroke.red()));
        content.setLineWidth((float) stroke.thickness());
        content.moveTo((float) stroke.fromX(), (float) -stroke.fromY());
        content.lineTo((float) stroke.toX(), (float) -stroke.toY());
        content.stroke();
    }

    private static Color colour(boolean red) {
        return red ? Color.RED : Color.BLACK;
    }

    private PDFont font(Typeface typeface) throws IOException {
        PDFont font = fonts.get(typeface);
        if (font == null) {
            font = PDType0Font.load(document, typeface.font(), true);
            fonts.put(typeface, font);
        }
        return font;
    }
}
