package damlam.documents.web;

import damlam.dispatch.DispatchText;
import damlam.dispatch.FileText;
import damlam.dispatch.UnreadableFileException;
import damlam.dispatch.UnreadableFileException.Reason;
import damlam.documents.OriginalFile;
import damlam.signatures.SafePdf;
import damlam.signatures.UnfitPdfException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Opens files that people bring.
final class Reading {
    /// A file becomes many times its size while it is read: one after the other, so that two never
    /// meet in memory.
    static final Lock ONE = new ReentrantLock();

    private Reading() {}

    static FileText opened(OriginalFile file, DispatchText.Progress pages) throws UnreadableFileException {
        ONE.lock();
        try {
            return DispatchText.open(file.bytes(), file.name(), pages);
        } finally {
            ONE.unlock();
        }
    }

    /// The same, of an e-mail its own words: what is attached to it is there to be chosen by itself.
    static FileText openedItself(OriginalFile file, DispatchText.Progress pages) throws UnreadableFileException {
        ONE.lock();
        try {
            return DispatchText.openItself(file.bytes(), file.name(), pages);
        } finally {
            ONE.unlock();
        }
    }

    /// Whether a file without text is kept nevertheless: what a scan says can be pasted.
    static boolean isKept(Reason reason) {
        return reason == Reason.NO_TEXT || reason == Reason.OCR_MISSING;
    }

    /// Why a PDF is not taken in: it would run a program, unpack without end, or it is cut off.
    static @Nullable String unfit(@Nullable OriginalFile file) {
        if (file == null || !SafePdf.isPdf(file.bytes())) {
            return null;
        }
        try {
            SafePdf.check(file.bytes());
            return null;
        } catch (UnfitPdfException e) {
            return switch (e.reason()) {
                case SCRIPT, BOMB, CUT_OFF -> e.reason().name();
                // The reader of texts says these itself.
                case TOO_LARGE, NOT_PDF, DAMAGED, PASSWORD -> null;
            };
        }
    }
}
