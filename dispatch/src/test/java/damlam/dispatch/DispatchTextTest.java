package damlam.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import damlam.dispatch.UnreadableFileException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class DispatchTextTest {
    @Test
    void plainTextIsReturnedCharacterByCharacter() throws Exception {
        String text = "\uFEFFSố: 12/UBND-VX\r\nKính gửi: Sở Y tế";
        assertThat(DispatchText.read(text.getBytes(StandardCharsets.UTF_8), "a.txt"))
                .isEqualTo(text);
        assertThat(DispatchText.read(text.getBytes(StandardCharsets.UTF_16LE), "a.txt"))
                .isEqualTo(text);
    }

    @Test
    void aPointsAddresseeIsNotThatOfARequirementWithADutyOfItsOwn() {
        Dispatch dispatch = DispatchParser.parse("""
                Kính gửi: Các đơn vị trực thuộc.

                1. Mỗi quý, các đơn vị gửi báo cáo:
                a) Phòng Tổng hợp phối hợp, hoàn thành trong quý I/2027.
                2. Các đơn vị rà soát hồ sơ:
                a) Phòng Tổng hợp lập danh sách.
                3. Về công tác cán bộ:
                a) Phòng Tổng hợp lập danh sách.

                Nơi nhận:
                """);
        assertThat(dispatch.requirements())
                .extracting(Requirement::scope)
                .containsExactly(
                        List.of("Các đơn vị trực thuộc"), List.of("Các đơn vị trực thuộc"), List.of("Phòng Tổng hợp"));
    }

    @Test
    void aDocxGivesItsLayoutTableAndItsAutomaticNumbers() throws Exception {
        Dispatch dispatch = DispatchParser.parse(DispatchText.read(docx(), "a.docx"));
        assertThat(dispatch.issuer()).isEqualTo("SỞ NỘI VỤ");
        assertThat(dispatch.parent()).isEqualTo("UBND TỈNH AN BÌNH");
        assertThat(dispatch.number().text()).isEqualTo("45/SNV-VP");
        assertThat(dispatch.date()).isEqualTo("2025-03-05");
        assertThat(dispatch.requirements()).extracting(Requirement::no).containsExactly("1", "2");
        assertThat(dispatch.requirements().get(1).points())
                .extracting(Point::no)
                .containsExactly("a", "b");
        assertThat(dispatch.recipients()).containsExactly("Như trên", "Lưu: VT");
        assertThat(dispatch.signer()).isEqualTo(new Signer("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Văn Thử"));
        assertThat(dispatch.notices()).isEmpty();
    }

    @Test
    void columnsOfAPdfComeApart() throws Exception {
        Dispatch dispatch = DispatchParser.parse(DispatchText.read(pdf(), "a.pdf"));
        assertThat(dispatch.issuer()).isEqualTo("ỦY BAN NHÂN DÂN TỈNH AN BÌNH");
        assertThat(dispatch.number().text()).isEqualTo("77/UBND-NC");
        assertThat(dispatch.place()).isEqualTo("An Bình");
        assertThat(dispatch.date()).isEqualTo("2025-06-12");
        assertThat(dispatch.subject()).isEqualTo("rà soát văn bản tồn đọng");
        assertThat(dispatch.requirements()).hasSize(1);
        assertThat(dispatch.requirements().get(0).text())
                .isEqualTo("Sở Nội vụ rà soát toàn bộ văn bản xin ý kiến còn tồn đọng, báo cáo trước ngày 30/6/2025.");
        assertThat(dispatch.recipients()).containsExactly("Như trên", "Lưu: VT, NC");
        assertThat(dispatch.signer()).isEqualTo(new Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Thị Mẫu"));
    }

    @Test
    void aScanHasNoText() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            assertThat(reason(saved(document))).isEqualTo(Reason.NO_TEXT);
        }
        assertThat(reason(new byte[0])).isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void aPasswordIsNamedAsTheReason() throws Exception {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertThat(reason(saved(document))).isEqualTo(Reason.PASSWORD);
        }
        assertThat(reason(encryptedDocx())).isEqualTo(Reason.PASSWORD);
        UnreadableFileException named =
                catchThrowableOfType(UnreadableFileException.class, () -> DispatchText.read(encryptedDocx(), "a.docx"));
        assertThat(named.reason()).isEqualTo(Reason.PASSWORD);
    }

    @Test
    void whatAFileIsShowsInItsBytes() throws IOException {
        assertThat(reason(new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 1, 2, 3})).isEqualTo(Reason.WRONG_TYPE);
        assertThat(reason("{\\rtf1 x}".getBytes(StandardCharsets.US_ASCII))).isEqualTo(Reason.WRONG_TYPE);
        assertThat(reason(zip("xl/workbook.xml", 10))).isEqualTo(Reason.WRONG_TYPE);
    }

    @Test
    void damageIsNotTakenForText() throws Exception {
        assertThat(reason("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Reason.DAMAGED);
        byte[] whole = docx();
        assertThat(reason(Arrays.copyOf(whole, whole.length / 3))).isEqualTo(Reason.DAMAGED);
        byte[] latin = "Sở Giáo dục và Đào tạo".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(reason(latin)).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void anArchiveThatUnpacksToFarMoreThanADocumentIsNotOpened() throws IOException {
        assertThat(reason(zip("word/document.xml", 300 << 20))).isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void moreThanFiftyMegabytesAreTooMuch() {
        assertThat(reason(new byte[(int) DispatchText.LARGEST_FILE + 1])).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void whatIsLongerThanAnyDocumentIsNotReadAtTheCostOfEveryoneElse() throws IOException {
        byte[] plain = "Điều 1. ".repeat(260_000).getBytes(StandardCharsets.UTF_8);
        assertThat(reason(plain)).isEqualTo(Reason.TOO_LONG);
        assertThat(reason(Arrays.copyOf(plain, 40 << 20))).isIn(Reason.TOO_LONG, Reason.WRONG_TYPE);
        assertThat(reason(zip("word/document.xml", 300_000, '<'))).isEqualTo(Reason.TOO_LONG);
    }

    private static Reason reason(byte[] bytes) {
        UnreadableFileException refused =
                catchThrowableOfType(UnreadableFileException.class, () -> DispatchText.read(bytes, "a"));
        return refused.reason();
    }

    private static byte[] zip(String name, int size) throws IOException {
        return zip(name, size, ' ');
    }

    private static byte[] zip(String name, int size, char fill) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) fill);
            for (int left = size; left > 0; left -= blanks.length) {
                zip.write(blanks, 0, Math.min(left, blanks.length));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static byte[] encryptedDocx() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(files)) {
                out.write(docx());
            }
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XWPFTable head = document.createTable(2, 2);
            fill(head.getRow(0).getCell(0), "UBND TỈNH AN BÌNH", "SỞ NỘI VỤ");
            fill(head.getRow(0).getCell(1), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
            fill(head.getRow(1).getCell(0), "Số: 45/SNV-VP", "V/v báo cáo công tác cải cách hành chính");
            fill(head.getRow(1).getCell(1), "An Bình, ngày 05 tháng 3 năm 2025");
            document.createParagraph().createRun().setText("Kính gửi: Các phòng, đơn vị thuộc Sở.");
            document.createParagraph().createRun().setText("Sở Nội vụ yêu cầu các phòng, đơn vị thực hiện:");
            var list = numbering(document);
            numbered(document, list, 0, "Rà soát thủ tục hành chính.");
            numbered(document, list, 0, "Báo cáo kết quả:");
            numbered(document, list, 1, "Bằng văn bản.");
            numbered(document, list, 1, "Trên hệ thống.");
            document.createParagraph().createRun().setText("Yêu cầu các đơn vị nghiêm túc thực hiện./.");
            XWPFTable foot = document.createTable(1, 2);
            fill(foot.getRow(0).getCell(0), "Nơi nhận:", "- Như trên;", "- Lưu: VT.");
            fill(foot.getRow(0).getCell(1), "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "Lê Văn Thử");
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static BigInteger numbering(XWPFDocument document) {
        CTAbstractNum shape = CTAbstractNum.Factory.newInstance();
        shape.setAbstractNumId(BigInteger.ZERO);
        level(shape, 0, STNumberFormat.DECIMAL, "%1.");
        level(shape, 1, STNumberFormat.LOWER_LETTER, "%2)");
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(shape)));
    }

    private static void level(CTAbstractNum shape, int index, STNumberFormat.Enum format, String text) {
        CTLvl level = shape.addNewLvl();
        level.setIlvl(BigInteger.valueOf(index));
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(text);
    }

    private static void numbered(XWPFDocument document, BigInteger list, int level, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(text);
    }

    private static void fill(XWPFTableCell cell, String... lines) {
        cell.getParagraphs().get(0).createRun().setText(lines[0]);
        for (String line : List.of(lines).subList(1, lines.length)) {
            cell.addParagraph().createRun().setText(line);
        }
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDType0Font font = PDType0Font.load(
                    document,
                    PDDocument.class.getResourceAsStream(
                            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(font, 11);
                print(content, 90, 800, "ỦY BAN NHÂN DÂN");
                print(content, 310, 800, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
                print(content, 95, 785, "TỈNH AN BÌNH");
                print(content, 340, 785, "Độc lập - Tự do - Hạnh phúc");
                print(content, 90, 755, "Số: 77/UBND-NC");
                print(content, 340, 755, "An Bình, ngày 12 tháng 6 năm 2025");
                print(content, 80, 740, "V/v rà soát văn bản");
                print(content, 95, 727, "tồn đọng");
                print(content, 200, 690, "Kính gửi: Sở Nội vụ.");
                print(content, 110, 660, "Căn cứ tình hình thực tế, UBND tỉnh yêu cầu:");
                print(content, 110, 645, "1. Sở Nội vụ rà soát toàn bộ văn bản xin ý kiến còn tồn đọng, báo cáo");
                print(content, 85, 630, "trước ngày 30/6/2025.");
                print(content, 110, 600, "Yêu cầu Sở Nội vụ nghiêm túc thực hiện./.");
                print(content, 85, 560, "Nơi nhận:");
                print(content, 340, 560, "TM. ỦY BAN NHÂN DÂN");
                print(content, 85, 545, "- Như trên;");
                print(content, 380, 545, "CHỦ TỊCH");
                print(content, 85, 530, "- Lưu: VT, NC.");
                print(content, 370, 470, "Trần Thị Mẫu");
            }
            return saved(document);
        }
    }

    private static void print(PDPageContentStream content, float x, float y, String text) throws IOException {
        content.beginText();
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }
}
