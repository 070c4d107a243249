package damlam.letter;

import damlam.dispatch.DispatchType;
import damlam.letter.Letter.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/// Writes documents as Nghị định 30/2020 lays them out (Phụ lục I; Mẫu 1.4 for types with a name, 1.5 for a công văn).
public final class DispatchWriter {
    private static final int SYMBOL_SIZE = 13;
    private static final int LARGE_HEADING = 13;
    /// What a program's own measure of a line may differ from ours, in points.
    private static final double SLACK = 14;

    private static final int BODY_SIZE = 14;
    private static final int LIST_SIZE = 11;
    private static final int LABEL_SIZE = 12;
    private static final String END_MARK = "./.";
    private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    private final Letter letter;
    private final WordPage page;

    private DispatchWriter(Letter letter, WordPage page) {
        this.letter = letter;
        this.page = page;
    }

    /// @return a DOCX file
    public static byte[] docx(Letter letter) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new DispatchWriter(letter, new WordPage(document)).write();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        heading();
        if (letter.type() != DispatchType.CONG_VAN) {
            title();
        }
        addressees();
        body();
        foot();
    }

    /// Cells 1 to 4 and 5b of the decree's drawing: issuer and number on the left, motto and date on the right.
    private void heading() {
        int size = headingSize();
        double motto = TimesWidths.points(NATION, size) + SLACK;
        XWPFTable table = page.twoColumns(page.textWidth() - motto, motto);
        XWPFTableCell left = table.getRow(0).getCell(0);
        XWPFTableCell right = table.getRow(0).getCell(1);
        XWPFParagraph issuer = left.getParagraphs().get(0);
        if (letter.parent() != null) {
            body(issuer, letter.parent(), size, false, page.width(left));
            issuer = left.addParagraph();
        }
        page.rule(left, 0.4 * body(issuer, letter.issuer(), size, true, page.width(left)));
        page.centred(left.addParagraph(), number(), SYMBOL_SIZE, false);
        if (letter.type() == DispatchType.CONG_VAN) {
            XWPFParagraph about = left.addParagraph();
            page.centred(about, "V/v " + letter.subject(), SYMBOL_SIZE, false);
            about.setSpacingBefore(WordPage.twips(6));
        }
        page.centred(right.getParagraphs().get(0), NATION, size, true);
        page.centred(right.addParagraph(), MOTTO, size + 1, true);
        page.rule(right, TimesWidths.points(MOTTO, size + 1));
        XWPFParagraph dated = right.addParagraph();
        page.centred(dated, placeAndDate(), BODY_SIZE, false);
        dated.getRuns().forEach(run -> run.setItalic(true));
    }

    /// The name of a body in the middle of its column; one that needs two lines is broken where they are alike in
    /// length.
    ///
    /// @return how long its longest line is, in points
    private double body(XWPFParagraph line, String name, int size, boolean bold, double room) {
        String text = upper(name);
        page.centred(line, text, size, bold);
        double length = TimesWidths.points(text, size);
        if (length <= room) {
            return length;
        }
        double longest = room;
        for (int space = text.indexOf(' '); space > 0; space = text.indexOf(' ', space + 1)) {
            double first = TimesWidths.points(text.substring(0, space), size);
            double second = TimesWidths.points(text.substring(space + 1), size);
            longest = Math.min(longest, Math.max(first, second));
        }
        int indent = WordPage.twips(Math.max(0, (room - longest) / 2 - 1));
        line.setIndentationLeft(indent);
        line.setIndentationRight(indent);
        return longest;
    }

    /// 13 where the nation's name and the issuer stand beside each other on one line, else 12: the decree allows both,
    /// and
    /// the nation's name is never broken.
    private int headingSize() {
        double issuer = TimesWidths.points(upper(letter.issuer()), LARGE_HEADING);
        String parent = letter.parent();
        double above = parent == null ? 0 : TimesWidths.points(upper(parent), LARGE_HEADING);
        double nation = TimesWidths.points(NATION, LARGE_HEADING) + SLACK;
        return Math.max(issuer, above) + nation <= page.textWidth() ? LARGE_HEADING : LARGE_HEADING - 1;
    }

    private String number() {
        Integer serial = letter.serial();
        String figures = serial == null ? "        " : serial < 10 ? "0" + serial : serial.toString();
        return "Số: " + figures + "/" + letter.symbol();
    }

    /// A leading zero before days under 10 and the months 1 and 2 only (Phụ lục I, II.4).
    private String placeAndDate() {
        if (letter.date() == null) {
            return letter.place() + ", ngày      tháng      năm        ";
        }
        int day = letter.date().getDayOfMonth();
        int month = letter.date().getMonthValue();
        return "%s, ngày %s tháng %s năm %d"
                .formatted(
                        letter.place(),
                        day < 10 ? "0" + day : day,
                        month < 3 ? "0" + month : month,
                        letter.date().getYear());
    }

    private void title() {
        XWPFParagraph title = page.paragraph();
        page.centred(title, upper(letter.type().title()), BODY_SIZE, true);
        title.setSpacingBefore(WordPage.twips(18));
        double widest = 0;
        for (String line : letter.subject().lines().toList()) {
            page.centred(page.paragraph(), line, BODY_SIZE, true);
            widest = Math.max(widest, TimesWidths.points(line, BODY_SIZE));
        }
        page.rule(0.4 * Math.min(page.textWidth() * 0.9, widest));
    }

    /// One addressee stands beside "Kính gửi:", several stand below it, one a line (Phụ lục I, II.9).
    private void addressees() {
        List<String> addressees = letter.addressees();
        if (addressees.isEmpty()) {
            return;
        }
        XWPFParagraph label = page.paragraph();
        label.setSpacingBefore(WordPage.twips(12));
        if (addressees.size() == 1) {
            page.centred(label, "Kính gửi: " + addressees.get(0), BODY_SIZE, false);
            return;
        }
        label.setIndentationLeft(WordPage.twips(110));
        page.run(label, "Kính gửi:", BODY_SIZE);
        for (int i = 0; i < addressees.size(); i++) {
            XWPFParagraph line = page.paragraph();
            line.setIndentationLeft(WordPage.twips(150));
            page.run(line, "- " + addressees.get(i) + (i < addressees.size() - 1 ? ";" : "."), BODY_SIZE);
        }
    }

    private void body() {
        List<Part> parts = letter.body();
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            switch (parts.get(i)) {
                case Part.Heading heading -> {
                    XWPFParagraph line = page.bodyParagraph();
                    page.run(line, heading.text(), BODY_SIZE).setBold(true);
                    line.setKeepNext(true);
                }
                case Part.Paragraph paragraph ->
                    page.run(page.bodyParagraph(), last ? closed(paragraph.text()) : paragraph.text(), BODY_SIZE);
                case Part.Table table -> page.table(table, SYMBOL_SIZE);
            }
        }
    }

    private static String closed(String text) {
        String bare = text.strip();
        return bare.endsWith(END_MARK) ? bare : bare.replaceFirst("[.;]$", "") + END_MARK;
    }

    /// Cells 7 and 9b: recipients on the left, the signer on the right, never torn apart by the end of a page.
    private void foot() {
        page.paragraph();
        XWPFTable table = page.twoColumns(page.textWidth() / 2, page.textWidth() / 2);
        table.getRow(0).setCantSplitRow(true);
        XWPFTableCell left = table.getRow(0).getCell(0);
        XWPFTableCell right = table.getRow(0).getCell(1);
        XWPFRun label = page.run(left.getParagraphs().get(0), "Nơi nhận:", LABEL_SIZE);
        label.setBold(true);
        label.setItalic(true);
        List<String> recipients = letter.recipients();
        for (int i = 0; i < recipients.size(); i++) {
            String end = i < recipients.size() - 1 ? ";" : ".";
            page.run(left.addParagraph(), "- " + recipients.get(i) + end, LIST_SIZE);
        }
        Letter.Signature signature = letter.signature();
        XWPFParagraph line = right.getParagraphs().get(0);
        for (String power : signature.powers()) {
            page.centred(line, upper(power), BODY_SIZE, true);
            line = right.addParagraph();
        }
        page.centred(line, upper(signature.post()), BODY_SIZE, true);
        XWPFParagraph name = right.addParagraph();
        name.setSpacingBefore(WordPage.twips(72)); // room for signature and seal
        page.centred(name, signature.name(), BODY_SIZE, true);
        name.setAlignment(ParagraphAlignment.CENTER);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.forLanguageTag("vi"));
    }
}
