package damlam.form;

import damlam.dispatch.DispatchText;
import damlam.dispatch.UnreadableFileException;
import damlam.form.UnfitFileException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Opens a DOCX that has shown that it is one, and that it neither runs nor fetches anything.
final class WordFile {
    private WordFile() {}

    /// @param text of the file, by [DispatchText], which has measured the archive before anything unpacks it
    record Opened(XWPFDocument document, String text) {}

    static Opened open(byte[] bytes, String fileName) throws UnreadableFileException, UnfitFileException {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw new UnfitFileException(Reason.NOT_DOCX, fileName);
        }
        String text = DispatchText.read(bytes, fileName);
        try {
            XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
            for (PackagePart part : document.getPackage().getParts()) {
                check(part);
            }
            return new Opened(document, text);
        } catch (IOException | InvalidFormatException | RuntimeException e) {
            throw new UnfitFileException(Reason.NOT_DOCX, String.valueOf(e.getMessage()));
        }
    }

    private static void check(PackagePart part) throws InvalidFormatException, UnfitFileException {
        String type = part.getContentType();
        if (type.contains("macroEnabled") || type.contains("vbaProject")) {
            throw new UnfitFileException(Reason.MACRO, part.getPartName().getName());
        }
        if (part.isRelationshipPart()) {
            return;
        }
        for (PackageRelationship relationship : part.getRelationships()) {
            boolean external = relationship.getTargetMode() == TargetMode.EXTERNAL;
            // A hyperlink waits for a click; everything else is fetched when the document is opened.
            if (external && !relationship.getRelationshipType().endsWith("/hyperlink")) {
                throw new UnfitFileException(
                        Reason.EXTERNAL_PART, relationship.getTargetURI().toString());
            }
        }
    }
}
