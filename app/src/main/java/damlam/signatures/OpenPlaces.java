package damlam.signatures;

import damlam.org.Fold;
import damlam.signatures.SigningRefusedException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// The places for number and date, still open: a document has neither when its signer
/// signs it (NĐ 30/2020, art. 15.2). They become empty fields that are signed with it, and are
/// filled in once it is numbered.
///
/// The paper itself is asked where they are, as it is for [SigningRoom].
public final class OpenPlaces {
    /// Of the letters beside it, whose height a place is.
    private static final float LINE = 1.2f;

    private static final float BELOW = 0.3f;

    /// Of the letters beside it, that a digit is wide; a place holds two at least.
    private static final float DIGIT = 0.5f;

    /// Accents left out.
    private static final Pattern NUMBER = Pattern.compile("(?<=^|\\s)so ?:( *)/");

    private static final Pattern DATE = Pattern.compile("(?<=,) *ngay( *)thang( *)nam( *)$");

    private static final Pattern ENCLOSED = Pattern.compile("\\(kem theo [^)]{4,600}\\)");
    private static final Pattern ENCLOSED_NUMBER = Pattern.compile("so( *)/");
    private static final Pattern ENCLOSED_DATE = Pattern.compile("ngay( *)thang( *)nam( *)cua");

    /// Times, as forms name it.
    private static final String UPRIGHT = "/TiRo";

    private static final String ITALIC = "/TiIt";

    private OpenPlaces() {}

    /// @param page from 0
    /// @param italic as the letters beside it are
    private record Gap(Place place, int page, PDRectangle at, boolean italic) {}

    /// What stands in one of them.
    public enum Place {
        NUMBER("issue-number"),
        DAY("issue-day"),
        MONTH("issue-month"),
        YEAR("issue-year");

        private final String field;

        Place(String field) {
            this.field = field;
        }

        /// Of the field, or of a further one: annexes say again what they belong to.
        private boolean names(@Nullable String name) {
            return name != null && (name.equals(field) || name.matches(field + "-\\d{1,3}"));
        }
    }

    /// Whether something is a field of one of these places, and empty.
    static boolean isOpen(COSDictionary field) {
        String name = field.getString(COSName.T);
        return COSName.TX.equals(field.getCOSName(COSName.FT))
                && !field.containsKey(COSName.V)
                && Arrays.stream(Place.values()).anyMatch(place -> place.names(name));
    }

    /// Fields of a place that are empty.
    static List<PDField> open(Place place, PDDocument document) {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        return form == null
                ? List.of()
                : form.getFields().stream()
                        .filter(field -> place.names(field.getPartialName()) && isOpen(field.getCOSObject()))
                        .toList();
    }

    /// @param pdf not signed yet
    /// @return the same with empty fields
    /// @throws SigningRefusedException if it has no such places
    public static byte[] in(byte[] pdf) throws UnfitPdfException, SigningRefusedException {
        return SafePdf.<byte[], SigningRefusedException>open(pdf, document -> {
            List<Gap> found = Glyphs.in(document);
            if (found.stream().map(Gap::place).distinct().count() < Place.values().length) {
                throw new SigningRefusedException(Reason.NO_PLACES);
            }
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            List<PDField> fields = new ArrayList<>();
            for (Gap gap : found) {
                long before = fields.stream()
                        .filter(field -> gap.place.names(field.getPartialName()))
                        .count();
                fields.add(empty(gap, before == 0 ? "" : "-" + (before + 1), form, document));
            }
            form.setFields(fields);
            try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
                document.save(bytes);
                return bytes.toByteArray();
            }
        });
    }

    private static PDField empty(Gap gap, String further, PDAcroForm form, PDDocument document) throws IOException {
        PDRectangle at = gap.at;
        PDTextField field = new PDTextField(form);
        field.setPartialName(gap.place.field + further);
        // Readers that let people type into fields leave this one to whoever numbers the document.
        field.setReadOnly(true);
        field.setDefaultAppearance((gap.italic ? ITALIC : UPRIGHT) + " 0 Tf 0 g");
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        PDPage page = document.getPage(gap.page);
        widget.setRectangle(at);
        widget.setPage(page);
        widget.setPrinted(true);
        PDAppearanceStream nothing = new PDAppearanceStream(document);
        nothing.setBBox(new PDRectangle(at.getWidth(), at.getHeight()));
        PDAppearanceDictionary look = new PDAppearanceDictionary();
        look.setNormalAppearance(nothing);
        widget.setAppearance(look);
        page.getAnnotations().add(widget);
        return field;
    }

    /// @param pdf signed since its places were opened
    /// @return the same with all of them filled in; what was signed stays byte for byte
    /// @throws SigningRefusedException if they are not there, or filled in already
    public static byte[] filled(byte[] pdf, Map<Place, String> values)
            throws UnfitPdfException, SigningRefusedException {
        return SafePdf.<byte[], SigningRefusedException>open(pdf, document -> {
            List<PDDocument> drawn = new ArrayList<>();
            try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
                for (Place place : Place.values()) {
                    List<PDField> open = open(place, document);
                    if (open.isEmpty()) {
                        throw new SigningRefusedException(Reason.NO_PLACES);
                    }
                    for (PDField field : open) {
                        fill(field, values.getOrDefault(place, ""), drawn);
                    }
                }
                document.saveIncremental(bytes);
                return bytes.toByteArray();
            } finally {
                drawn.forEach(IOUtils::closeQuietly);
            }
        });
    }

    private static void fill(PDField field, String value, List<PDDocument> drawn) throws IOException {
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        PDRectangle at = widget.getRectangle();
        boolean number = Place.NUMBER.names(field.getPartialName());
        boolean italic = ((PDTextField) field).getDefaultAppearance().contains(ITALIC);
        Look.Type type = new Look.Type(at.getHeight() / LINE, italic);
        Look.Words words = Look.within(at, value, type, number ? 1 : 0.5f);
        PDDocument look = SafePdf.load(words.template(PDRectangle.A4).readAllBytes());
        drawn.add(look);
        PDAnnotationWidget model = look.getDocumentCatalog()
                .getAcroForm(null)
                .getFields()
                .getFirst()
                .getWidgets()
                .getFirst();
        field.getCOSObject().setString(COSName.V, value);
        widget.getAppearance()
                .setNormalAppearance(model.getAppearance().getNormalAppearance().getAppearanceStream());
        field.getCOSObject().setNeedToBeUpdated(true);
        widget.getAppearance().getCOSObject().setNeedToBeUpdated(true);
    }

    /// The letters of the pages in the order in which they were written.
    private static final class Glyphs extends PDFTextStripper {
        private final List<Gap> found = new ArrayList<>();
        private final List<TextPosition> letters = new ArrayList<>();

        private Glyphs() throws IOException {}

        private static List<Gap> in(PDDocument document) throws IOException {
            Glyphs glyphs = new Glyphs();
            glyphs.getText(document);
            return glyphs.found;
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            letters.add(letter);
        }

        @Override
        protected void endPage(PDPage page) {
            if (getCurrentPageNo() == 1) {
                head();
            }
            annexes();
            letters.clear();
        }

        /// Line by line: issuer and date stand beside each other.
        private void head() {
            for (int from = 0, to; from < letters.size(); from = to) {
                to = from + 1;
                while (to < letters.size() && onOneLine(letters.get(to - 1), letters.get(to))) {
                    to++;
                }
                List<TextPosition> line = letters.subList(from, to);
                String words = folded(line);
                number(NUMBER.matcher(words), line);
                date(DATE.matcher(words), line);
            }
        }

        /// "(Kèm theo Quyết định số … ngày … tháng … năm … của …)", in one line or several.
        private void annexes() {
            Matcher enclosed = ENCLOSED.matcher(folded(letters));
            while (enclosed.find()) {
                List<TextPosition> part = letters.subList(enclosed.start(), enclosed.end());
                String words = folded(part);
                number(ENCLOSED_NUMBER.matcher(words), part);
                date(ENCLOSED_DATE.matcher(words), part);
            }
        }

        private static boolean onOneLine(TextPosition a, TextPosition b) {
            return Math.abs(a.getYDirAdj() - b.getYDirAdj()) < 1 && b.getXDirAdj() >= a.getXDirAdj();
        }

        /// As many characters as there are letters.
        private static String folded(List<TextPosition> letters) {
            StringBuilder words = new StringBuilder();
            for (TextPosition letter : letters) {
                String folded = Fold.of(letter.getUnicode());
                words.append(folded.isEmpty() ? ' ' : folded.charAt(0));
            }
            return words.toString();
        }

        private void number(Matcher number, List<TextPosition> line) {
            if (number.find()) {
                add(Place.NUMBER, line, number.start(1), number.end(1));
            }
        }

        private void date(Matcher date, List<TextPosition> line) {
            if (date.find()) {
                add(Place.DAY, line, date.start(1), date.end(1));
                add(Place.MONTH, line, date.start(2), date.end(2));
                add(Place.YEAR, line, date.start(3), date.end(3));
            }
        }

        /// @param from the first letter after what stands before the place
        /// @param to the letter after the place; past the last one where it ends the line
        private void add(Place place, List<TextPosition> line, int from, int to) {
            TextPosition before = line.get(from - 1);
            float size = before.getFontSizeInPt();
            float left = before.getXDirAdj() + before.getWidthDirAdj();
            float least = DIGIT * size * (place == Place.YEAR || place == Place.NUMBER ? 4 : 2);
            float right = to < line.size() ? line.get(to).getXDirAdj() : left + least + DIGIT * size;
            if (right - left >= least) {
                float baseline = before.getPageHeight() - before.getYDirAdj();
                PDRectangle at = new PDRectangle(left, baseline - BELOW * size, right - left, LINE * size);
                boolean italic = before.getFont().getName().contains("Italic");
                found.add(new Gap(place, getCurrentPageNo() - 1, at, italic));
            }
        }
    }
}
