package damlam.signatures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/// What is seen of a signature on a page, counted from 0; its place is in points from the lower
/// left corner.
sealed interface Look {
    int page();

    PDRectangle place();

    /// As large as its place.
    record Image(int page, PDRectangle place, BufferedImage image) implements Look {}

    /// One line of upright letters.
    ///
    /// @param indent from the left of its place
    record Words(int page, PDRectangle place, String text, float size, float indent) implements Look {}

    /// @return a PDF with the field alone, as PDFBox takes it over
    default InputStream template(PDRectangle paper) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage(paper));
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            form.setSignaturesExist(true);
            form.setAppendOnly(true);
            form.getCOSObject().setDirect(true);
            PDSignatureField field = new PDSignatureField(form);
            form.getFields().add(field);
            PDAnnotationWidget widget = field.getWidgets().getFirst();
            widget.setRectangle(place());
            widget.setPrinted(true);
            PDAppearanceDictionary appearance = new PDAppearanceDictionary();
            appearance.getCOSObject().setDirect(true);
            appearance.setNormalAppearance(drawn(document));
            widget.setAppearance(appearance);
            document.save(bytes);
            return new ByteArrayInputStream(bytes.toByteArray());
        }
    }

    private PDAppearanceStream drawn(PDDocument document) throws IOException {
        PDFormXObject form = new PDFormXObject(new PDStream(document));
        form.setResources(new PDResources());
        form.setFormType(1);
        form.setBBox(new PDRectangle(place().getWidth(), place().getHeight()));
        PDAppearanceStream appearance = new PDAppearanceStream(form.getCOSObject());
        try (PDPageContentStream content = new PDPageContentStream(document, appearance)) {
            switch (this) {
                case Image picture ->
                    content.drawImage(
                            LosslessFactory.createFromImage(document, picture.image),
                            0,
                            0,
                            place().getWidth(),
                            place().getHeight());
                case Words words -> {
                    PDFont font = font(document);
                    content.beginText();
                    content.setFont(font, words.size);
                    content.newLineAtOffset(words.indent, place().getHeight() * 0.25f);
                    content.showText(words.text);
                    content.endText();
                }
            }
        }
        return appearance;
    }

    /// In the middle of a place, smaller where it would not fit.
    static Words centred(PDRectangle place, String text, float size) throws IOException {
        float width = width(text, size);
        float fits = Math.min(1, place.getWidth() / width);
        return new Words(0, place, text, size * fits, (place.getWidth() - width * fits) / 2);
    }

    private static float width(String text, float size) throws IOException {
        try (PDDocument document = new PDDocument()) {
            return font(document).getStringWidth(text) / 1000 * size;
        }
    }

    /// As cell 14 of the decree's drawing: wide enough for its words, ending where the text of a
    /// page ends, in its upper margin.
    static Words topRight(PDRectangle paper, String text, float size) throws IOException {
        float right = 15 * POINTS_PER_MM;
        float down = 9 * POINTS_PER_MM;
        float width = width(text, size) + 1;
        float height = size * 1.2f;
        return new Words(
                0,
                new PDRectangle(
                        paper.getUpperRightX() - right - width, paper.getUpperRightY() - down - height, width, height),
                text,
                size,
                0);
    }

    float POINTS_PER_MM = 72 / 25.4f;

    private static PDFont font(PDDocument document) throws IOException {
        try (InputStream file = Look.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf")) {
            if (file == null) {
                throw new IllegalStateException("openpdf-fonts-extra.jar is not on the class path");
            }
            return PDType0Font.load(document, file, true);
        }
    }
}
