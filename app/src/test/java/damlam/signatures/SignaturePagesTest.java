package damlam.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.journal.Actor;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/// The pages that sign and check, and the verdict where a signed file comes in.
@ServerTest
class SignaturePagesTest {
    private static final Actor SETUP = new Actor(1, null, null);
    private static final String PASSWORD = "câu dễ nhớ";
    private static final TestAuthority AUTHORITY = new TestAuthority("Gốc thử nghiệm", Instant.now());
    private static final Path TRUST = trust();

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    private MockHttpSession clerk;
    private UnitId office;

    private static Path trust() {
        try {
            Path folder = Files.createTempDirectory("damlam-trust");
            AUTHORITY.trustIn(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void trusted(DynamicPropertyRegistry properties) {
        properties.add("damlam.trust", TRUST::toString);
    }

    @BeforeEach
    void anOffice() throws Exception {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        office = org.addUnit(SETUP, "VP-" + mark, "Văn phòng " + mark, UnitKind.OFFICE, null, org.today());
        clerk = session("vt-" + mark, Duty.CLERK);
    }

    private MockHttpSession session(String name, Duty duty) throws Exception {
        PersonId person = org.addPerson(SETUP, name, "Lê Thị Thử", null);
        org.appoint(SETUP, person, office, "Văn thư", duty, org.today(), null);
        accounts.open(SETUP, person, name, PASSWORD);
        return (MockHttpSession) web.perform(
                        post("/sign-in").with(csrf()).param("username", name).param("password", PASSWORD))
                .andReturn()
                .getRequest()
                .getSession();
    }

    private MockMultipartHttpServletRequestBuilder sent(String address, byte[] pdf) {
        MockMultipartHttpServletRequestBuilder request = multipart(address);
        request.file(new MockMultipartFile("file", "van-ban.pdf", "application/pdf", pdf));
        request.session(clerk);
        request.with(csrf());
        return request;
    }

    private MockMultipartHttpServletRequestBuilder signing(
            String as, byte[] pdf, TestAuthority.Holder holder, byte[] picture) {
        MockMultipartHttpServletRequestBuilder request = sent("/signatures/sign", pdf);
        request.file(new MockMultipartFile("key", "khoa.p12", "application/x-pkcs12", holder.file()));
        request.file(new MockMultipartFile("picture", "hinh.png", "image/png", picture));
        request.param("as", as)
                .param("password", new String(TestAuthority.PASSWORD))
                .param("name", Papers.SIGNER)
                .param("width", "36");
        return request;
    }

    private byte[] signed() throws Exception {
        byte[] signed = web.perform(
                        signing("signer", Papers.pdf(2), AUTHORITY.holder(Papers.SIGNER), Papers.signature(Color.BLUE)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return web.perform(signing("seal", signed, AUTHORITY.holder("Sở thử nghiệm"), Papers.seal(Color.RED)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    @Test
    void whatIsSignedHereIsFoundValidHereInBothLanguages() throws Exception {
        byte[] sealed = signed();
        web.perform(sent("/signatures", sealed))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<b>2/2</b> chữ ký số hợp lệ")))
                .andExpect(content().string(containsString(Papers.SIGNER)))
                .andExpect(content().string(containsString("Chứng thư lập khi kiểm thử")));
        web.perform(
                post("/language").session(clerk).with(csrf()).param("to", "en").param("back", "/"));
        MockMultipartHttpServletRequestBuilder english = sent("/signatures", sealed);
        english.locale(java.util.Locale.ENGLISH);
        web.perform(english).andExpect(status().isOk());
    }

    @Test
    void aFileOfAnUnknownSignerIsNotTitledAsOneThatWasChanged() throws Exception {
        TestAuthority stranger = new TestAuthority("Tự xưng", Instant.now());
        byte[] unknown = web.perform(
                        signing("signer", Papers.pdf(2), stranger.holder(Papers.SIGNER), Papers.signature(Color.BLUE)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        byte[] changed = signed();
        changed[new String(changed, StandardCharsets.ISO_8859_1).indexOf("/Lang") + 7] ^= 1;

        web.perform(sent("/signatures", unknown))
                .andExpect(content()
                        .string(containsString(
                                "nội dung còn nguyên vẹn; chưa xác nhận được người ký (<b>1</b> chữ ký số)")));
        web.perform(sent("/signatures", changed))
                .andExpect(content()
                        .string(containsString(
                                "có <b>2</b> chữ ký số không còn giá trị: nội dung đã bị sửa sau khi ký")));
    }

    /// Where nobody is trusted yet.
    @Test
    void onlyAnAdministratorIsToldWhereTheRootsLie() throws Exception {
        Path list = TRUST.resolve("roots.csv");
        Path aside = Files.move(list, TRUST.resolve("roots.aside"));
        try {
            web.perform(get("/signatures").session(clerk))
                    .andExpect(content().string(containsString("Đề nghị quản trị thêm chứng thư gốc")))
                    .andExpect(content().string(not(containsString(TRUST.toString()))));
            web.perform(get("/signatures")
                            .session(
                                    session("qt-" + UUID.randomUUID().toString().substring(0, 8), Duty.ADMINISTRATOR)))
                    .andExpect(content().string(containsString(TRUST.toString())));
        } finally {
            Files.move(aside, list);
        }
    }

    @Test
    void theVerdictStandsWhereTheFileIsBroughtIn() throws Exception {
        String draft = web.perform(sent("/documents/new", signed()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        web.perform(get(draft).session(clerk))
                .andExpect(content().string(containsString("Chữ ký số trên tệp")))
                .andExpect(content().string(containsString("Chữ ký số hợp lệ")));
    }

    @Test
    void aFileThatRunsAProgramIsTakenInNowhere() throws Exception {
        byte[] script = script();
        web.perform(sent("/documents/new", script)).andExpect(content().string(containsString("chứa mã lệnh tự chạy")));
        web.perform(sent("/signatures", script))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("chứa mã lệnh tự chạy")));
    }

    private static byte[] script() throws IOException {
        try (PDDocument document = Loader.loadPDF(Papers.pdf(1));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('xin chào')"));
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /// NĐ 30/2020, art. 32.2d.
    @Test
    void theOrganDoesNotSignWhatNobodyHasSigned() throws Exception {
        web.perform(signing("seal", Papers.pdf(1), AUTHORITY.holder("Sở thử nghiệm"), Papers.seal(Color.RED)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Văn bản chưa có chữ ký số của người có thẩm quyền")));
    }

    @Test
    void whatIsMissingIsSaidAtItsField() throws Exception {
        MockMultipartHttpServletRequestBuilder empty = multipart("/signatures/sign");
        empty.session(clerk);
        empty.with(csrf());
        String page = web.perform(empty)
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("id=\"file-error\"")
                .contains("id=\"key-error\"")
                .contains("id=\"as-error\"");
    }
}
