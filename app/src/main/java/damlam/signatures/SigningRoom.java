package damlam.signatures;

import damlam.signatures.SigningRefusedException.Reason;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Where somebody signs on a page: the room between their title and their name, as it stands on the paper.
///
/// The paper itself is asked, whoever wrote it, so our own documents and those of others are signed in one way.
///
/// @param page from 0
/// @param room in points from the lower left corner
record SigningRoom(int page, PDRectangle room) {
    /// No wider than what signatures take.
    private static final float WIDEST = 150;

    private static final float LOWEST = 24;
    private static final float AIR = 2;
    private static final float ASCENT = 0.9f;
    private static final float DESCENT = 0.25f;

    /// @param name as printed under the room
    /// @throws SigningRefusedException if the name is not found, or nothing is free above it
    static SigningRoom above(String name, PDDocument document) throws IOException, SigningRefusedException {
        String sought = folded(name);
        List<Line> lines = sought.isEmpty() ? List.of() : Lines.of(document);
        // An annex may name the signer again; the last name with room above it is where the document ends.
        List<Line> named =
                lines.stream().filter(line -> folded(line.text).equals(sought)).toList();
        if (named.isEmpty()) {
            throw new SigningRefusedException(Reason.NO_NAME);
        }
        return named.reversed().stream()
                .map(line -> above(line, lines, document))
                .filter(room -> room.room.getHeight() >= LOWEST)
                .findFirst()
                .orElseThrow(() -> new SigningRefusedException(Reason.NO_ROOM));
    }

    private static SigningRoom above(Line name, List<Line> lines, PDDocument document) {
        float top = lines.stream()
                .filter(line -> line.page == name.page && line.baseline < name.baseline && line.overlaps(name))
                .max(Comparator.comparingDouble(Line::baseline))
                .map(line -> line.baseline + DESCENT * line.size)
                .orElse(0f);
        float bottom = name.baseline - ASCENT * name.size;
        PDRectangle page = document.getPage(name.page).getCropBox();
        float middle = page.getLowerLeftX() + (name.left + name.right) / 2;
        float height = Math.max(0, bottom - top - 2 * AIR);
        float y = page.getUpperRightY() - bottom + AIR;
        return new SigningRoom(name.page, new PDRectangle(middle - WIDEST / 2, y, WIDEST, height));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /// Words that stand together; `baseline` is counted from the upper edge.
    private record Line(int page, String text, float left, float right, float baseline, float size) {
        private boolean overlaps(Line other) {
            return left < other.right && other.left < right;
        }
    }

    private static final class Lines extends PDFTextStripper {
        private static final float APART = 1.2f;
        private final List<Line> found = new ArrayList<>();
        private final List<Line> words = new ArrayList<>();

        private Lines() throws IOException {
            setSortByPosition(true);
        }

        private static List<Line> of(PDDocument document) throws IOException {
            Lines lines = new Lines();
            lines.getText(document);
            return lines.found;
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            if (text.isBlank() || positions.isEmpty()) {
                return;
            }
            TextPosition first = positions.getFirst();
            TextPosition last = positions.getLast();
            words.add(new Line(
                    getCurrentPageNo() - 1,
                    text.strip(),
                    first.getXDirAdj(),
                    last.getXDirAdj() + last.getWidthDirAdj(),
                    first.getYDirAdj(),
                    Math.max(6, first.getFontSizeInPt())));
        }

        @Override
        protected void writeLineSeparator() {
            endLine();
        }

        @Override
        protected void endPage(PDPage page) {
            endLine();
        }

        private void endLine() {
            Line open = null;
            for (Line word : words) {
                if (open != null && word.left - open.right < APART * word.size) {
                    open = new Line(
                            open.page, open.text + " " + word.text, open.left, word.right, open.baseline, open.size);
                } else {
                    if (open != null) {
                        found.add(open);
                    }
                    open = word;
                }
            }
            if (open != null) {
                found.add(open);
            }
            words.clear();
        }
    }
}
