package damlam.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import damlam.dispatch.UnreadableFileException.Reason;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The same dispatch in every format gives the same answer.
class FormatsTest {
    private static final Path FILES = Path.of("..", "samples", "files");

    @ParameterizedTest
    @CsvSource({
        "1432,docx", "1432,doc", "1432,odt", "1432,pdf",
        "annex-tasks,docx", "annex-tasks,doc", "annex-tasks,odt", "annex-tasks,pdf"
    })
    void aFormatReadsAsItsTextDoes(String name, String ending) throws Exception {
        assertReads(name, DispatchText.read(FILES.resolve(name + "." + ending)));
    }

    private static void assertReads(String name, String text) throws IOException {
        FieldTable table = new FieldTable();
        table.add(name, text, SamplesTest.SAMPLES.resolve(name + ".expected.json"));
        assertThat(table.wrong()).as(text).isEmpty();
    }

    @Test
    void composedAndDecomposedLettersReadAlike() throws Exception {
        String text = sample("1432");
        byte[] bytes = Normalizer.normalize(text, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8);
        assertReads("1432", DispatchText.read(bytes, "a.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcvn3.txt", "vni.txt"})
    void lettersFromBeforeUnicodeAreRead(String table) throws Exception {
        String coded = coded(sample("internal-notice"), table);
        assertReads("internal-notice", DispatchText.read(windows(coded), "a.txt"));
        assertThat(DispatchText.read(coded.getBytes(StandardCharsets.UTF_8), "a.txt"))
                .isEqualTo(DispatchText.read(windows(coded), "a.txt"));
    }

    @Test
    void capitalsOfTheOldFontsAreCapitalsAgain() throws Exception {
        String text = "UỶ BAN NHÂN DÂN TỈNH AN BÌNH\nSố: 12/UBND\nKính gửi: Các sở, Uỷ ban nhân dân các xã.\n"
                + "Thực hiện nhiệm vụ được giao, Uỷ ban nhân dân tỉnh yêu cầu các đơn vị báo cáo kết quả.";
        assertThat(DispatchText.read(windows(coded(text, "tcvn3.txt")), "a.txt"))
                .isEqualTo(text);
    }

    @Test
    void utf8TakenForLatinIsReadAsUtf8() throws Exception {
        byte[] bytes = sample("1432").getBytes(StandardCharsets.UTF_8);
        StringBuilder taken = new StringBuilder(new String(bytes, Charset.forName("windows-1252")));
        for (int i = 0; i < bytes.length; i++) {
            taken.setCharAt(i, taken.charAt(i) == '\uFFFD' ? (char) (bytes[i] & 0xFF) : taken.charAt(i));
        }
        assertThat(DispatchText.read(taken.toString().getBytes(StandardCharsets.UTF_8), "a.txt"))
                .isEqualTo(sample("1432"));
    }

    @Test
    void wordsThatAPdfToreApartAreJoined() throws Exception {
        String text = DispatchText.read(
                printed(
                        "C ăn c ứ v ăn b ản s ố 12/UBND c ủa Ủy ban nhân dân t ỉnh,",
                        "S ở N ội v ụ đ ề ngh ị các đ ơn v ị th ực hi ện quy ết đ ịnh."),
                "a.pdf");
        assertThat(text.replaceAll("\\s+", " ").strip())
                .isEqualTo("Căn cứ văn bản số 12/UBND của Ủy ban nhân dân tỉnh,"
                        + " Sở Nội vụ đề nghị các đơn vị thực hiện quyết định.");
        assertThat(SplitWords.mend("Ông A và bà B ở ấp 3, mục a, b, c")).isEqualTo("Ông A và bà B ở ấp 3, mục a, b, c");
    }

    @Test
    void theDispatchIsTakenOutOfItsEMail() throws Exception {
        byte[] mail = mail(
                "Kính gửi anh chị văn bản kèm theo.",
                Map.of("../../1432.docx", Files.readAllBytes(FILES.resolve("1432.docx")), "danh sách.xlsx", new byte[] {
                    'P', 'K', 3, 4
                }));
        FileText read = DispatchText.open(mail, "thu.eml", DispatchText.Progress.NONE);
        assertThat(read.type()).isEqualTo(FileType.EMAIL);
        assertThat(read.part()).isEqualTo("1432.docx");
        assertThat(read.left()).containsExactly("danh sách.xlsx");
        assertReads("1432", read.text());
    }

    @Test
    void whatIsAttachedToAnEMailIsHandedOutUnderItsNames() throws Exception {
        byte[] word = Files.readAllBytes(FILES.resolve("1432.docx"));
        byte[] sheet = {'P', 'K', 3, 4};
        byte[] mail = mail("Kính gửi.", Map.of("a/1432.docx", word, "b/1432.docx", sheet));
        List<Attached> attached = DispatchText.attached(mail, "thu.eml");
        assertThat(attached).extracting(Attached::name).containsExactly("1432.docx", "(2) 1432.docx");
        FileText read = DispatchText.open(mail, "thu.eml", DispatchText.Progress.NONE);
        Attached part = attached.stream()
                .filter(one -> one.name().equals(read.part()))
                .findFirst()
                .orElseThrow();
        assertThat(part.bytes()).isEqualTo(word);
        assertThat(read.left()).hasSize(1).doesNotContain(part.name());
        assertThat(DispatchText.attached(mail("Chỉ có lời.", Map.of()), "thu.eml"))
                .isEmpty();
    }

    @Test
    void anEMailWithoutAttachmentIsItsWords() throws Exception {
        FileText read = DispatchText.open(mail(sample("1432"), Map.of()), "thu.eml", DispatchText.Progress.NONE);
        assertThat(read.part()).isNull();
        assertReads("1432", read.text());
    }

    @Test
    void aScanIsSeenWhereTheProgramForItIsInstalled() throws Exception {
        byte[] scan;
        byte[] photo;
        try (PDDocument document = Loader.loadPDF(FILES.resolve("1432.pdf").toFile())) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 250, ImageType.GRAY);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(page, "png", png);
            photo = png.toByteArray();
            scan = pictured(page);
        }
        assumeTrue(tesseractIsInstalled(), "Tesseract with its Vietnamese data is not installed");
        for (String text : List.of(DispatchText.read(scan, "a.pdf"), DispatchText.read(photo, "a.png"))) {
            FieldTable table = new FieldTable();
            table.add("1432", text, SamplesTest.SAMPLES.resolve("1432.expected.json"));
            assertThat(table.right()).as(table.wrong() + text).isGreaterThanOrEqualTo(95);
        }
    }

    @Test
    void withoutTheProgramTheReasonSaysSo() throws Exception {
        String before = System.getProperty(Tesseract.PROPERTY);
        System.setProperty(Tesseract.PROPERTY, "/nowhere/tesseract");
        try {
            byte[] scan = pictured(new BufferedImage(800, 1100, BufferedImage.TYPE_BYTE_GRAY));
            UnreadableFileException refused =
                    catchThrowableOfType(UnreadableFileException.class, () -> DispatchText.read(scan, "a.pdf"));
            assertThat(refused.reason()).isEqualTo(Reason.OCR_MISSING);
        } finally {
            if (before == null) {
                System.clearProperty(Tesseract.PROPERTY);
            } else {
                System.setProperty(Tesseract.PROPERTY, before);
            }
        }
    }

    static boolean tesseractIsInstalled() {
        try {
            Tesseract.find("a");
            return true;
        } catch (UnreadableFileException e) {
            return false;
        }
    }

    private static String sample(String name) throws IOException {
        return Files.readString(SamplesTest.SAMPLES.resolve(name + ".txt"));
    }

    /// The other way round, with the capitals of TCVN3 as its font had them: the codes of the small letters.
    private static String coded(String text, String table) {
        Map<String, String> codes = new HashMap<>();
        for (String line : Words.lines(table)) {
            String[] pair = line.replace("\\u00AD", "\u00AD").split(" ");
            codes.putIfAbsent(pair[1], pair[0]);
        }
        StringBuilder coded = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            String letter = String.valueOf(c);
            String small = codes.getOrDefault(letter.toLowerCase(Locale.ROOT), letter);
            coded.append(codes.getOrDefault(letter, small));
        }
        return coded.toString();
    }

    private static byte[] windows(String text) {
        return text.getBytes(Charset.forName("windows-1252"));
    }

    private static byte[] mail(String words, Map<String, byte[]> attachments) throws Exception {
        MimeMessage message = new MimeMessage((jakarta.mail.Session) null);
        message.setFrom(new InternetAddress("vanthu@example.vn"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("so@example.vn"));
        message.setSubject("Văn bản", "UTF-8");
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart body = new MimeBodyPart();
        body.setText(words, "UTF-8");
        parts.addBodyPart(body);
        for (var attachment : attachments.entrySet()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(
                    new DataHandler(new ByteArrayDataSource(attachment.getValue(), "application/octet-stream")));
            part.setFileName(jakarta.mail.internet.MimeUtility.encodeText(attachment.getKey(), "UTF-8", "B"));
            parts.addBodyPart(part);
        }
        message.setContent(parts);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static byte[] pictured(BufferedImage picture) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                PDRectangle box = page.getMediaBox();
                content.drawImage(
                        LosslessFactory.createFromImage(document, picture), 0, 0, box.getWidth(), box.getHeight());
            }
            return saved(document);
        }
    }

    private static byte[] printed(String... lines) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDType0Font font = PDType0Font.load(
                    document,
                    PDDocument.class.getResourceAsStream(
                            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(font, 12);
                for (int i = 0; i < lines.length; i++) {
                    content.beginText();
                    content.newLineAtOffset(80, 700 - 16 * i);
                    content.showText(lines[i]);
                    content.endText();
                }
            }
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
