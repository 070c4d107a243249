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
    record Words(int page, PDRectangle place, String text, Type type, float indent) implements Look {}

    /// What letters look like; their size is in points.
    record Type(float size, boolean italic) {
        private float width(String text) throws IOException {
            try (PDDocument document = new PDDocument()) {
                return font(document).getStringWidth(text) / 1000 * size;
            }
        }

        private PDFont font(PDDocument document) throws IOException {
            String name = "/liberation/LiberationSerif-" + (italic ? "Italic" : "Regular") + ".ttf";
            try (InputStream file = Look.class.getResourceAsStream(name)) {
                if (file == null) {
                    throw new IllegalStateException("openpdf-fonts-extra.jar is not on the class path");
                }
                return PDType0Font.load(document, file, true);
            }
        }
    }

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
                    PDFont font = words.type.font(document);
                    content.beginText();
                    content.setFont(font, words.type.size);
                    content.newLineAtOffset(words.indent, place().getHeight() * 0.25f);
                    content.showText(words.text);
                    content.endText();
                }
            }
        }
        return appearance;
    }

    /// Within a place, smaller where it would not fit.
    ///
    /// @param share of the free room that is left of it: half in the middle, all of it at the right
    static Words within(PDRectangle place, String text, Type type, float share) throws IOException {
        float width = type.width(text);
        float fits = Math.min(1, place.getWidth() / width);
        float free = place.getWidth() - width * fits;
        return new Words(0, place, text, new Type(type.size * fits, type.italic), share * free);
    }

    /// As cell 14 of the decree's drawing: wide enough for its words, ending where the text of a
    /// page ends, in its upper margin.
    static Words topRight(PDRectangle paper, String text, float size) throws IOException {
        float right = 15 * POINTS_PER_MM;
        float down = 9 * POINTS_PER_MM;
        Type type = new Type(size, false);
        float width = type.width(text) + 1;
        float height = size * 1.2f;
        return new Words(
                0,
                new PDRectangle(
                        paper.getUpperRightX() - right - width, paper.getUpperRightY() - down - height, width, height),
                text,
                type,
                0);
    }

    float POINTS_PER_MM = 72 / 25.4f;
}
