package damlam.dispatch;

import damlam.dispatch.UnreadableFileException.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The text layer of a PDF, set out as on the page: what stands apart on a line is parted by runs of blanks, so that
/// columns can be told apart.
final class PdfText extends PDFTextStripper {
    /// Points to a blank; about the width of a letter in official documents.
    private static final float BLANK = 6f;

    private static final int LONGEST_INDENT = 120;

    /// A page of an official document has some 4,000 letters; all those of one page are held at once.
    private static final int MOST_LETTERS_A_PAGE = 100_000;

    private final StringBuilder page = new StringBuilder();
    private final List<Word> line = new ArrayList<>();
    private float lastBaseline = -1;
    private int lettersHere;

    private static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record Word(String text, float left, float right, float baseline, float size) {}

    private PdfText() throws IOException {
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
    }

    static String read(byte[] bytes, String fileName) throws UnreadableFileException {
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(bytes), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            PdfText text = new PdfText();
            text.getText(document);
            return text.page.toString();
        } catch (InvalidPasswordException e) {
            throw new UnreadableFileException(fileName, Reason.PASSWORD, e);
        } catch (TooLongException e) {
            throw new UnreadableFileException(fileName, Reason.TOO_LONG, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // A damaged PDF can fail in any way in a parser of this size; none of them is a bug of the caller.
            throw new UnreadableFileException(fileName, Reason.DAMAGED, e);
        }
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        lettersHere++;
        if (lettersHere > MOST_LETTERS_A_PAGE || page.length() > DispatchText.LONGEST_TEXT) {
            throw new TooLongException();
        }
        super.processTextPosition(letter);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (text.isBlank() || positions.isEmpty()) {
            return;
        }
        TextPosition first = positions.get(0);
        TextPosition last = positions.get(positions.size() - 1);
        line.add(new Word(
                text.strip(),
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(),
                Math.max(6f, first.getFontSizeInPt())));
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void endPage(org.apache.pdfbox.pdmodel.PDPage ended) {
        endLine();
        lettersHere = 0;
        lastBaseline = -1;
        page.append('\n');
    }

    private void endLine() {
        if (line.isEmpty()) {
            return;
        }
        Word first = line.get(0);
        if (lastBaseline >= 0 && first.baseline() - lastBaseline > 2.4f * first.size()) {
            page.append('\n');
        }
        page.repeat(' ', Math.min(LONGEST_INDENT, Math.max(0, Math.round(first.left() / BLANK))));
        float end = first.left();
        for (Word word : line) {
            float gap = word.left() - end;
            boolean apart = gap > 1.6f * word.size();
            page.repeat(' ', word.left() == first.left() ? 0 : apart ? Math.max(4, Math.round(gap / BLANK)) : 1);
            page.append(word.text());
            end = word.right();
        }
        page.append('\n');
        lastBaseline = first.baseline();
        line.clear();
    }
}
