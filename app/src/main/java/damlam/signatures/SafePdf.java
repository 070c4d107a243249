package damlam.signatures;

import damlam.dispatch.PdfActions;
import damlam.signatures.UnfitPdfException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/// Opens a PDF that a stranger made: nothing in it is run or fetched, and what could harm is
/// refused first.
public final class SafePdf {
    /// In bytes.
    public static final int LARGEST_FILE = 60 << 20;

    /// Where the end mark of a file has to stand, counted from its end.
    private static final int TAIL = 2048;

    private static final int HEAD = 1024;

    private SafePdf() {}

    /// Whether it says of itself that it is one, as every reader takes it.
    public static boolean isPdf(byte[] bytes) {
        return text(bytes, 0, Math.min(bytes.length, HEAD)).contains("%PDF-");
    }

    /// @throws UnfitPdfException if it is no PDF, damaged, locked, or made to harm
    public static void check(byte[] bytes) throws UnfitPdfException {
        SafePdf.<@Nullable Void, RuntimeException>open(bytes, document -> null);
    }

    interface Use<T extends @Nullable Object, E extends Exception> {
        T of(PDDocument document) throws IOException, E;
    }

    static <T extends @Nullable Object, E extends Exception> T open(byte[] bytes, Use<T, E> use)
            throws UnfitPdfException, E {
        if (bytes.length > LARGEST_FILE) {
            throw new UnfitPdfException(Reason.TOO_LARGE);
        }
        if (!isPdf(bytes)) {
            throw new UnfitPdfException(Reason.NOT_PDF);
        }
        if (!text(bytes, Math.max(0, bytes.length - TAIL), bytes.length).contains("%%EOF")) {
            throw new UnfitPdfException(Reason.CUT_OFF);
        }
        Unpacked.check(bytes);
        try (PDDocument document = load(bytes)) {
            if (document.isEncrypted()) {
                throw new UnfitPdfException(Reason.PASSWORD);
            }
            if (PdfActions.anyIn(document)) {
                throw new UnfitPdfException(Reason.SCRIPT);
            }
            return use.of(document);
        } catch (InvalidPasswordException e) {
            throw new UnfitPdfException(Reason.PASSWORD, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // A damaged PDF can fail in any way in a parser of this size; none of them is a bug of the caller.
            throw new UnfitPdfException(Reason.DAMAGED, e);
        }
    }

    /// As it is, for what has been checked already.
    static PDDocument load(byte[] bytes) throws IOException {
        return Loader.loadPDF(
                new RandomAccessReadBuffer(bytes), "", null, null, IOUtils.createTempFileOnlyStreamCache());
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
