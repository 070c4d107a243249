package damlam;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import damlam.access.Accounts;
import damlam.dispatch.DispatchText;
import damlam.journal.Actor;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// Files that cannot be used: each is answered on the page it was sent from, in words that say what to do.
@ServerTest
class BadFilesTest {
    private static final Actor SETUP = new Actor(1, null, null);
    private static final String PASSWORD = "câu dễ nhớ";

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    private MockHttpSession clerk;
    private MockHttpSession administrator;

    @BeforeEach
    void anOffice() throws Exception {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        UnitId office = org.addUnit(SETUP, "VP-" + mark, "Văn phòng " + mark, UnitKind.OFFICE, null, org.today());
        clerk = signedIn(office, Duty.CLERK, "vt-" + mark);
        administrator = signedIn(office, Duty.ADMINISTRATOR, "qt-" + mark);
    }

    private MockHttpSession signedIn(UnitId unit, Duty duty, String login) throws Exception {
        PersonId person = org.addPerson(SETUP, login, "Lê Thị Thử", null);
        org.appoint(SETUP, person, unit, duty.name(), duty, org.today(), null);
        accounts.open(SETUP, person, login, PASSWORD);
        return (MockHttpSession) web.perform(
                        post("/sign-in").with(csrf()).param("username", login).param("password", PASSWORD))
                .andReturn()
                .getRequest()
                .getSession();
    }

    static Stream<Arguments> documents() throws Exception {
        return Stream.of(
                Arguments.of("mat-khau.pdf", lockedPdf(), "Tệp có mật khẩu nên không đọc được. Bỏ mật khẩu"),
                Arguments.of("mat-khau.docx", locked(), "Tệp có mật khẩu nên không đọc được. Bỏ mật khẩu"),
                Arguments.of("bom.docx", zip("word/document.xml", 64 << 20), "Tệp nén bất thường"),
                Arguments.of("dai.docx", zip("word/document.xml", 400_000, '<'), "dài quá 2 triệu ký tự"),
                Arguments.of("dai.txt", words(3_000_000), "dài quá 2 triệu ký tự"),
                Arguments.of("lon.txt", new byte[(int) DispatchText.LARGEST_FILE + 1], "Tệp lớn hơn 50 MB"),
                Arguments.of("anh.png", png(), "Tệp hỏng"),
                Arguments.of("anh-doi-ten.docx", png(), "Đuôi tên tệp không khớp"),
                Arguments.of("bang-tinh.docx", zip("xl/workbook.xml", 100), "Tệp không phải TXT, DOCX"),
                Arguments.of("hong.pdf", "%PDF-1.7 hỏng".getBytes(StandardCharsets.UTF_8), "Tệp bị cắt giữa chừng"),
                Arguments.of("rong.pdf", new byte[0], "Tệp này rỗng"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void aDocumentThatCannotBeReadStaysOnItsPage(String name, byte[] file, String words) throws Exception {
        send("/documents/new", name, file, clerk)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(words)))
                .andExpect(content().string(containsString("aria-invalid=\"true\"")));
    }

    @Test
    void aScanIsKeptAndItsTextAskedFor() throws Exception {
        String draft = send("/documents/new", "ban-chup.pdf", pdf(), clerk)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        web.perform(get(draft).session(clerk))
                .andExpect(content().string(containsString("không có chữ nào đọc được")))
                .andExpect(content().string(containsString("ban-chup.pdf")));
    }

    @Test
    void aTextUnderAnotherNameIsSentBackToBeAskedAbout() throws Exception {
        send("/documents/new", "cong-van.pdf", words(200), clerk)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Đuôi tên tệp không khớp")));
        send("/documents/new", "cong-van", words(200), clerk).andExpect(status().is3xxRedirection());
    }

    static Stream<Arguments> lists() throws Exception {
        return Stream.of(
                Arguments.of("mat-khau.xlsx", locked(), "có mật khẩu"),
                Arguments.of("bom.xlsx", zip("xl/worksheets/sheet1.xml", 210 << 20), "giải nén ra quá lớn"),
                Arguments.of("bom-chuoi.xlsx", zip("xl/sharedStrings.xml", 30 << 20), "giải nén ra quá lớn"),
                Arguments.of("van-ban.xlsx", zip("word/document.xml", 100), "không phải tệp CSV hay Excel"),
                Arguments.of("anh.xlsx", png(), "không phải tệp CSV hay Excel"),
                Arguments.of("lon.csv", new byte[11_000_000], "Tệp lớn quá 10 MB"),
                Arguments.of("rong.csv", new byte[0], "Tệp rỗng"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void aListThatCannotBeReadStaysOnItsPage(String name, byte[] file, String words) throws Exception {
        send("/admin/import", name, file, administrator)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(words)));
    }

    @Test
    void aPersonWithoutAUnitIsNamedByTheirLine() throws Exception {
        String list = "Mã cán bộ;Họ và tên;Đơn vị;Chức danh\nX1;Trần Văn Thử;;Chuyên viên\n";
        String preview = send("/admin/import", "can-bo.csv", list.getBytes(StandardCharsets.UTF_8), administrator)
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        web.perform(get(preview).session(administrator))
                .andExpect(content().string(containsString("1 lỗi trong tệp phải sửa")))
                .andExpect(content().string(containsString("Thiếu đơn vị")));
    }

    private ResultActions send(String address, String name, byte[] file, MockHttpSession session) throws Exception {
        return web.perform(multipart(address)
                .file(new MockMultipartFile("file", name, "application/octet-stream", file))
                .session(session)
                .with(csrf()));
    }

    private static byte[] words(int length) {
        return "Điều 1. ".repeat(length / 8 + 1).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] png() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 1};
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            return saved(document);
        }
    }

    private static byte[] lockedPdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /// An Office file with a password, Word or Excel alike: an OLE2 file around what cannot be read.
    private static byte[] locked() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("bí mật");
            try (var out = encryptor.getDataStream(files)) {
                out.write(zip("word/document.xml", 100));
            }
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, int size) throws IOException {
        return zip(name, size, ' ');
    }

    private static byte[] zip(String name, int size, char fill) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] piece = String.valueOf(fill).repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int left = size; left > 0; left -= piece.length) {
                zip.write(piece, 0, Math.min(left, piece.length));
            }
        }
        return bytes.toByteArray();
    }
}
