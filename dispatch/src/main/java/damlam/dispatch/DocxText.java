package damlam.dispatch;

import damlam.dispatch.UnreadableFileException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/// The text of a DOCX in reading order: the layout tables of head and foot column by column, other tables row by row,
/// automatic numbers as text.
final class DocxText {
    private static final Pattern NOTE_MARK = Pattern.compile("\\[(?:footnoteRef|endnoteRef):\\d+]");
    private static final Pattern LAYOUT = Pattern.compile(
            "(?s).*(?:cong hoa xa hoi|dang cong san|doc lap ?- ?tu do|n[o0]i nhan ?:|\\b(?:tm|kt|tl|tuq)\\. ?[a-z]|v/v ).*");

    static {
        // The archive as a whole was measured before; these bound its parts.
        ZipSecureFile.setMaxEntrySize(256L << 20);
        ZipSecureFile.setMaxTextSize(64L << 20);
        ZipSecureFile.setMinInflateRatio(1.0 / 200);
    }

    private final StringBuilder text = new StringBuilder();
    private final ListNumbers numbers;

    private DocxText(XWPFDocument document) {
        this.numbers = new ListNumbers(document);
    }

    static String read(byte[] bytes, String fileName) throws UnreadableFileException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            DocxText text = new DocxText(document);
            text.elements(document.getBodyElements());
            return text.text.toString();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            boolean bomb = String.valueOf(e.getMessage()).contains("Zip bomb");
            throw new UnreadableFileException(fileName, bomb ? Reason.ZIP_BOMB : Reason.DAMAGED, e);
        }
    }

    /// Whether an OLE2 file holds an encrypted DOCX.
    static boolean isEncrypted(byte[] bytes) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return files.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private void elements(List<IBodyElement> elements) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                paragraph(paragraph);
            } else if (element instanceof XWPFTable table) {
                table(table);
            } else if (element instanceof XWPFSDT control) {
                text.append(control.getContent().getText()).append('\n');
            }
        }
    }

    private void paragraph(XWPFParagraph paragraph) {
        String words = NOTE_MARK.matcher(paragraph.getText()).replaceAll("");
        if (words.isBlank()) {
            text.append('\n');
            return;
        }
        text.append(numbers.next(paragraph)).append(words).append('\n');
    }

    private void table(XWPFTable table) {
        int columns = 0;
        for (XWPFTableRow row : table.getRows()) {
            columns = Math.max(columns, row.getTableCells().size());
        }
        boolean layout =
                columns <= 3 && LAYOUT.matcher(Folding.fold(table.getText())).matches();
        text.append('\n');
        if (layout) {
            for (int column = 0; column < columns; column++) {
                column(table, column);
            }
        } else {
            table.getRows().forEach(this::row);
        }
        text.append('\n');
    }

    private void column(XWPFTable table, int column) {
        for (XWPFTableRow row : table.getRows()) {
            List<XWPFTableCell> cells = row.getTableCells();
            if (column < cells.size()) {
                elements(cells.get(column).getBodyElements());
                text.append('\n');
            }
        }
    }

    private void row(XWPFTableRow row) {
        List<String> cells = new ArrayList<>();
        for (XWPFTableCell cell : row.getTableCells()) {
            cells.add(NOTE_MARK.matcher(cell.getText()).replaceAll("").strip().replaceAll("\\s+", " "));
        }
        text.append(String.join(" | ", cells)).append('\n');
    }
}
