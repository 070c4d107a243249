package damlam.form;

import damlam.dispatch.DispatchText;
import damlam.dispatch.UnreadableFileException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Opens a DOCX that has shown that it is one. That it neither runs nor fetches anything its reading has shown.
final class WordFile {
    private WordFile() {}

    /// @param text of the file, by [DispatchText], which has measured the archive before anything unpacks it
    record Opened(XWPFDocument document, String text) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            document.close();
        }
    }

    /// @return the document, each of its lines a paragraph
    private static XWPFDocument parted(XWPFDocument document) throws IOException {
        if (!LineBreaks.part(document)) {
            return document;
        }
        try (document;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.write(bytes);
            return new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()));
        }
    }

    static Opened open(byte[] bytes, String fileName) throws UnreadableFileException, UnfitFileException {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw new UnfitFileException(UnfitFileException.Reason.NOT_DOCX, fileName);
        }
        String text = DispatchText.read(bytes, fileName);
        try {
            return new Opened(parted(new XWPFDocument(new ByteArrayInputStream(bytes))), text);
        } catch (IOException | RuntimeException e) {
            throw new UnfitFileException(UnfitFileException.Reason.NOT_DOCX, String.valueOf(e.getMessage()));
        }
    }
}
