package damlam.dispatch;

import damlam.dispatch.UnreadableFileException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/// The text of a DOCX, with its automatic numbers as text and without the marks of its notes.
final class DocxText {
    private static final Pattern NOTE_MARK = Pattern.compile("\\[(?:footnoteRef|endnoteRef):\\d+]");

    /// Fields that start a program or fetch a file when they are brought up to date.
    private static final Pattern FETCHING =
            Pattern.compile("(?is)\\s*(?:dde(?:auto)?\\b|(?:includetext|includepicture|rd|link)\\b.*).*");

    static {
        // The archive as a whole was measured before; these bound its parts.
        ZipSecureFile.setMaxEntrySize(256L << 20);
        ZipSecureFile.setMaxTextSize(64L << 20);
        ZipSecureFile.setMinInflateRatio(1.0 / 200);
    }

    private final ListNumbers numbers;
    private final String fileName;

    private DocxText(XWPFDocument document, String fileName) {
        this.numbers = new ListNumbers(document);
        this.fileName = fileName;
    }

    static String read(byte[] bytes, String fileName) throws UnreadableFileException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            return copyLine(document) + new DocxText(document, fileName).elements(document.getBodyElements(), false);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            boolean bomb = String.valueOf(e.getMessage()).contains("Zip bomb");
            throw new UnreadableFileException(fileName, bomb ? Reason.ZIP_BOMB : Reason.DAMAGED, e);
        }
    }

    /// Of all that may stand in the top margin, only what makes the document a copy is part of it.
    private static String copyLine(XWPFDocument document) {
        XWPFHeaderFooterPolicy margins = document.getHeaderFooterPolicy();
        XWPFHeader header = margins == null ? null : margins.getFirstPageHeader();
        String text = header == null ? "" : header.getText().strip();
        return CopyLine.of(text).isPresent() ? text + "\n\n" : "";
    }

    private String elements(List<IBodyElement> elements, boolean inCell) throws UnreadableFileException {
        PageText page = new PageText(inCell);
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                paragraph(paragraph, page);
            } else if (element instanceof XWPFTable table) {
                page.table(rows(table));
            } else if (element instanceof XWPFSDT control) {
                page.paragraph("", control.getContent().getText());
            }
        }
        return page.toString();
    }

    private void paragraph(XWPFParagraph paragraph, PageText page) throws UnreadableFileException {
        for (CTR run : paragraph.getCTP().getRList()) {
            for (CTText instruction : run.getInstrTextList()) {
                if (FETCHING.matcher(instruction.getStringValue()).matches()) {
                    throw new UnreadableFileException(fileName, Reason.EXTERNAL_LINK);
                }
            }
        }
        String words = NOTE_MARK.matcher(paragraph.getText()).replaceAll("");
        page.paragraph(words.isBlank() ? "" : numbers.next(paragraph), words);
    }

    private List<List<String>> rows(XWPFTable table) throws UnreadableFileException {
        List<List<String>> rows = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            List<String> cells = new ArrayList<>();
            for (XWPFTableCell cell : row.getTableCells()) {
                cells.add(elements(cell.getBodyElements(), true));
            }
            rows.add(cells);
        }
        return rows;
    }
}
