package damlam.dispatch;

import damlam.dispatch.UnreadableFileException.Reason;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// The text of a PDF: its text layer, or what can be seen on its pages when it has none.
final class PdfText extends PDFTextStripper {
    /// A page of an official document has some 4,000 letters; all those of one page are held at once.
    private static final int MOST_LETTERS_A_PAGE = 100_000;

    /// Fewer letters a page than this are stamps on a scan.
    private static final int FEWEST_LETTERS_A_PAGE = 25;

    private final PrintedLines lines = new PrintedLines(PrintedLines.PARAGRAPH_GAP);
    private final DispatchText.Progress progress;
    private final PdfStrokes strokes = new PdfStrokes(lines);
    private int lettersHere;
    private final List<Covered> covered = new ArrayList<>();
    private int pagesRead;
    private int pages;

    private static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private PdfText(DispatchText.Progress progress) throws IOException {
        this.progress = progress;
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
    }

    static FileText read(byte[] bytes, String fileName, DispatchText.Progress progress) throws UnreadableFileException {
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(bytes), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (PdfActions.anyIn(document)) {
                throw new UnreadableFileException(fileName, Reason.SCRIPT);
            }
            PdfText text = new PdfText(progress);
            text.drawFields(document);
            text.pages = document.getNumberOfPages();
            text.getText(document);
            String layer = text.lines.toString();
            long letters =
                    layer.chars().filter(Character::isLetter).limit(10_000).count();
            boolean scan = letters < Math.min(10_000L, (long) FEWEST_LETTERS_A_PAGE * text.pages);
            boolean seen = scan && PdfPictures.anyIn(document);
            String read = seen ? PdfPictures.read(document, fileName, progress) : SplitWords.mend(layer);
            return new FileText(FileType.PDF, Encodings.mend(read), seen, null, List.of());
        } catch (InvalidPasswordException e) {
            throw new UnreadableFileException(fileName, Reason.PASSWORD, e);
        } catch (TooLongException e) {
            throw new UnreadableFileException(fileName, Reason.TOO_LONG, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // A damaged PDF can fail in any way in a parser of this size; none of them is a bug of the caller.
            throw new UnreadableFileException(fileName, Reason.DAMAGED, e);
        }
    }

    /// What was filled into fields becomes part of the page: the number of a document that was
    /// signed before it had one.
    private void drawFields(PDDocument document) throws IOException {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            return;
        }
        List<PDField> filled = new ArrayList<>();
        for (PDField field : form.getFieldTree()) {
            if (field instanceof PDTextField text && !text.getValue().isBlank()) {
                filled.add(field);
                text.getWidgets().forEach(widget -> covered.add(new Covered(widget.getPage(), widget.getRectangle())));
            }
        }
        form.flatten(filled, false);
    }

    /// Where the value of a field stands; the blanks below it, which kept the place open, are no part of the text.
    private record Covered(@Nullable PDPage page, @Nullable PDRectangle at) {
        private boolean covers(PDPage here, TextPosition letter) {
            float y = letter.getPageHeight() - letter.getYDirAdj();
            return at != null && (page == null || page.equals(here)) && at.contains(letter.getXDirAdj() + 1, y + 1);
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        TimeLimit.check();
        strokes.take(operator.getName(), operands, getGraphicsState().getCurrentTransformationMatrix());
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        lettersHere++;
        if (lettersHere > MOST_LETTERS_A_PAGE || lines.length() > DispatchText.LONGEST_TEXT) {
            throw new TooLongException();
        }
        if (!isBlank(letter) || covered.stream().noneMatch(one -> one.covers(getCurrentPage(), letter))) {
            super.processTextPosition(letter);
        }
    }

    private static boolean isBlank(TextPosition letter) {
        return letter.getUnicode().isBlank() || letter.getUnicode().equals("\u00a0");
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (text.isBlank() || positions.isEmpty()) {
            return;
        }
        int from = 0;
        boolean spaced = false;
        for (int i = 0; i <= positions.size(); i++) {
            if (i == positions.size() || isBlank(positions.get(i))) {
                if (i > from) {
                    add(positions.subList(from, i), spaced);
                    spaced = true;
                }
                from = i + 1;
            }
        }
    }

    private void add(List<TextPosition> letters, boolean spaced) {
        TextPosition first = letters.get(0);
        TextPosition last = letters.get(letters.size() - 1);
        StringBuilder word = new StringBuilder();
        letters.forEach(letter -> word.append(letter.getUnicode()));
        lines.add(new PrintedLines.Word(
                Normalizer.normalize(word, Normalizer.Form.NFC),
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(),
                Math.max(6f, first.getFontSizeInPt()),
                spaced));
    }

    @Override
    protected void writeLineSeparator() {
        lines.endLine();
    }

    @Override
    protected void startPage(PDPage page) {
        strokes.on(page.getCropBox());
    }

    @Override
    protected void endPage(PDPage ended) {
        lines.endPage();
        lettersHere = 0;
        progress.at(++pagesRead, pages);
    }
}
