package damlam.dispatch;

import damlam.dispatch.UnreadableFileException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.converter.AbstractWordUtils;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// The text of an old DOC, with its automatic numbers as text.
final class DocText {
    private static final int DEEPEST_TABLE = 8;

    private final AbstractWordUtils.NumberingState numbers = new AbstractWordUtils.NumberingState();

    private DocText() {}

    /// Whether an OLE2 file holds an encrypted DOCX.
    static boolean isEncrypted(byte[] bytes) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return files.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    static String read(byte[] bytes, String fileName) throws UnreadableFileException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                throw new UnreadableFileException(fileName, Reason.PASSWORD);
            }
            if (!root.hasEntryCaseInsensitive("WordDocument")) {
                throw new UnreadableFileException(fileName, Reason.WRONG_TYPE);
            }
            if (root.hasEntryCaseInsensitive("Macros") || root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
                throw new UnreadableFileException(fileName, Reason.MACRO);
            }
            return text(root);
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFileException(fileName, Reason.PASSWORD, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableFileException(fileName, Reason.DAMAGED, e);
        }
    }

    private static String text(DirectoryNode root) throws IOException {
        try (HWPFDocument document = new HWPFDocument(root)) {
            return new DocText().range(document.getRange(), 0);
        } catch (OldWordFileFormatException e) {
            try (Word6Extractor old = new Word6Extractor(root)) {
                return old.getText();
            }
        }
    }

    private String range(Range range, int tables) {
        PageText page = new PageText(tables > 0);
        int count = range.numParagraphs();
        for (int i = 0; i < count; i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > tables && tables < DEEPEST_TABLE) {
                Table table = range.getTable(paragraph);
                page.table(rows(table, tables + 1));
                i += Math.max(0, table.numParagraphs() - 1);
            } else {
                String words = words(paragraph);
                page.paragraph(words.isBlank() ? "" : marker(paragraph), words);
            }
        }
        return page.toString();
    }

    private List<List<String>> rows(Table table, int tables) {
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < row.numCells(); c++) {
                cells.add(range(row.getCell(c), tables));
            }
            rows.add(cells);
        }
        return rows;
    }

    private String marker(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return "";
        }
        String marker = AbstractWordUtils.getBulletText(numbers, paragraph.getList(), (char) paragraph.getIlvl())
                .strip();
        boolean bullet = marker.length() == 1 && !Character.isLetterOrDigit(marker.charAt(0));
        return marker.isEmpty() ? "" : bullet ? "- " : marker + " ";
    }

    /// Without codes of fields, marks of cells, pictures and notes.
    private static String words(Paragraph paragraph) {
        String text = Range.stripFields(paragraph.text());
        StringBuilder words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u000B' || c == '\f') {
                words.append('\n');
            } else if (c == '\u001E') {
                words.append('-');
            } else if (c == '\t' || c >= ' ') {
                words.append(c);
            }
        }
        return words.toString();
    }
}
