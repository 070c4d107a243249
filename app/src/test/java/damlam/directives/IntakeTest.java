package damlam.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.org.Org;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The clerk's way in the browser, from a file to duties, with what goes wrong on it.
@ServerTest
class IntakeTest {
    private static final String SCRIPT = "<script>alert('x')</script>";

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Documents documents;

    @Autowired
    Directives directives;

    private Department here;

    @BeforeEach
    void aDepartment() {
        here = new Department(org, accounts);
    }

    @Test
    void aFileBecomesADocumentAndItsRequirementsStandBesideTheText() throws Exception {
        String draft = bring(file("799.txt", Department.text799().getBytes(StandardCharsets.UTF_8)))
                .getRedirectedUrl();
        String form = see(here.clerk, draft).getContentAsString();
        assertThat(form).contains("Đọc được <b>3 yêu cầu</b>", "799/SGDDĐT-VP", "Có thể là 799/SGDĐT-VP");

        String document = register(draft, "chấn chỉnh", "2024-04-17");
        assertThat(see(here.clerk, document).getContentAsString())
                .contains("2596-CV/TU", "chờ đính kèm", "Giao việc theo văn bản");
        String directive = send(
                        here.clerk,
                        post("/directives/receive")
                                .param("document", document.substring(document.lastIndexOf('/') + 1)))
                .getRedirectedUrl();
        String page = see(here.clerk, directive + "/prepare").getContentAsString();
        assertThat(page)
                .contains("Dừng ở đây: văn bản không nêu kỳ báo cáo", "class=\"gap\"", "<u>Các phòng thuộc Sở</u>")
                .contains("13 việc")
                .doesNotContain("Trình giao việc");
    }

    @Test
    void theStopSaysSoAtTheFieldAndLeavesOnceThePeriodIsSet() throws Exception {
        Directive directive = received();
        Requirement third = directive.requirements().get(2);
        String address = "/directives/" + directive.id().value() + "/requirements/"
                + third.id().value();

        assertThat(send(here.clerk, settle(address, directive, third)).getContentAsString())
                .contains("Chưa chọn kỳ báo cáo");
        send(here.clerk, settle(address, directive, third).param("every", "MONTHLY"));

        String page = see(here.clerk, "/directives/" + directive.id().value() + "/prepare")
                .getContentAsString();
        assertThat(page).contains("Trình giao việc", "Hằng tháng").doesNotContain("Dừng ở đây");
        assertThat(see(here.leader, "/directives/" + directive.id().value() + "/prepare")
                        .getContentAsString())
                .contains("Giao 13 việc");
    }

    @Test
    void whatWasTypedOnAnOldPageIsKeptAndTheReasonSaid() throws Exception {
        Directive directive = received();
        Requirement third = directive.requirements().get(2);
        directives.add(here.clerk, directive.id(), directive.version(), UUID.randomUUID(), "Việc thêm.");

        String page = send(
                        here.clerk,
                        settle(
                                        "/directives/" + directive.id().value() + "/requirements/"
                                                + third.id().value(),
                                        directive,
                                        third)
                                .param("every", "MONTHLY")
                                .param("product", "Báo cáo gõ dở"))
                .getContentAsString();

        assertThat(page).contains("vừa được người khác sửa", "Báo cáo gõ dở");
    }

    @Test
    void whatTheClerkTypesIsShownAndNeverRun() throws Exception {
        String draft = bringText(Department.text799() + "\n" + SCRIPT).getRedirectedUrl();
        String document = register(draft, SCRIPT, "2024-04-17");
        Directive directive = directives
                .find(directives.receive(
                        here.clerk, new DocumentId(Long.parseLong(document.substring(document.lastIndexOf('/') + 1)))))
                .orElseThrow();
        directives.add(here.clerk, directive.id(), directive.version(), UUID.randomUUID(), SCRIPT);

        for (String address : new String[] {
            draft,
            document,
            "/documents",
            "/documents?register=outgoing&q=" + "%3Cscript%3E%00",
            "/directives",
            "/directives/" + directive.id().value() + "/prepare?edit=4"
        }) {
            assertThat(see(here.clerk, address).getContentAsString())
                    .as(address)
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void aDayThatDoesNotExistIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
        String draft = bringText(Department.text799()).getRedirectedUrl();

        String page = send(here.clerk, registration(draft, "trích yếu đã gõ", "31/02/2024"))
                .getContentAsString();

        assertThat(page).contains("Không có ngày này", "trích yếu đã gõ", "31/02/2024");
    }

    @Test
    void theSameFormTwiceRegistersOnce() throws Exception {
        String draft = bringText(Department.text799() + UUID.randomUUID()).getRedirectedUrl();

        assertThat(register(draft, "một lần", "2024-04-17")).isEqualTo(register(draft, "một lần", "2024-04-17"));
    }

    @Test
    void aNumberThatIsInTheRegisterAlreadyIsShownBeforeItIsEnteredAgain() throws Exception {
        here.register799(documents);
        String draft = bringText(Department.text799()).getRedirectedUrl();

        assertThat(send(here.clerk, registration(draft, "lần hai", "2024-04-17").param("number", "799/SGDĐT-VP"))
                        .getContentAsString())
                .contains("Số này đã có trong sổ");
    }

    @Test
    void aZipBombIsRefusedWithWhatToDo() throws Exception {
        assertThat(bring(file("van-ban.docx", bomb())).getContentAsString()).contains("Tệp nén bất thường");
    }

    @Test
    void aFileOfAnotherKindIsRefusedAndWhatWasTypedStays() throws Exception {
        MockHttpServletResponse answer = bring(file("anh.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}));
        assertThat(answer.getContentAsString()).containsAnyOf("không phải TXT", "Tệp hỏng");
    }

    @Test
    void nothingIsNothingAndIsSaid() throws Exception {
        assertThat(bringText(" ").getContentAsString()).contains("Chưa có gì để đọc");
        assertThat(bring(file("rong.txt", new byte[0])).getContentAsString()).contains("Tệp này rỗng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/documents/new", "/documents/drafts/00000000-0000-0000-0000-000000000000"})
    void onlyTheOfficeAndItsClerkBringDocumentsIn(String address) throws Exception {
        assertThat(see(here.teacher, address).getStatus()).isEqualTo(403);
    }

    @Test
    void aDocumentThatWasNotSentToSomebodyIsNotThereForThem() throws Exception {
        long document = here.register799(documents).value();

        assertThat(see(here.teacher, "/documents/" + document).getStatus()).isEqualTo(404);
        assertThat(see(here.chief, "/documents/" + document).getStatus()).isEqualTo(200);
    }

    @Test
    void anIssuedDirectiveIsShownToItsUnitsInBothLanguages() throws Exception {
        Directive directive = received();
        Requirement third = directive.requirements().get(2);
        String address = "/directives/" + directive.id().value();
        send(
                here.clerk,
                settle(address + "/requirements/" + third.id().value(), directive, third)
                        .param("every", "QUARTERLY"));
        directives.markIssued(here.leader, directive.id(), directive.version() + 1);

        assertThat(see(here.principal, address).getContentAsString()).contains("Chuyển đến 3 người", "13 việc");
        assertThat(see(here.clerk, "/directives").getContentAsString()).contains("đã giao");
        assertThat(web.perform(get(address).with(as(here.leader)).cookie(english()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Issued by");
    }

    private Directive received() {
        return directives
                .find(directives.receive(here.clerk, here.register799(documents)))
                .orElseThrow();
    }

    private static AbstractMockHttpServletRequestBuilder<?> settle(
            String address, Directive directive, Requirement one) {
        return post(address)
                .param("version", String.valueOf(directive.version()))
                .param("token", UUID.randomUUID().toString())
                .param("title", one.title())
                .param("text", one.text())
                .param("group", one.scope().groups().toArray(String[]::new))
                .param("term", "EVERY")
                .param("reportDays", "5");
    }

    private String register(String draft, String subject, String date) throws Exception {
        return send(here.clerk, registration(draft, subject, date)).getRedirectedUrl();
    }

    private static AbstractMockHttpServletRequestBuilder<?> registration(String draft, String subject, String date) {
        return post(draft)
                .param("direction", "OUTGOING")
                .param("date", date)
                .param("issuer", "Sở Giáo dục và Đào tạo Hưng Yên")
                .param("type", "CONG_VAN")
                .param("subject", subject)
                .param("signer", "Nguyễn Văn Phê")
                .param("text", Department.text799());
    }

    private MockHttpServletResponse bring(MockMultipartFile file) throws Exception {
        return web.perform(multipart("/documents/new").file(file).with(csrf()).with(as(here.clerk)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse bringText(String text) throws Exception {
        return web.perform(multipart("/documents/new")
                        .param("text", text)
                        .with(csrf())
                        .with(as(here.clerk)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse see(CurrentPerson person, String address) throws Exception {
        return web.perform(get(URI.create(address)).with(as(person)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(CurrentPerson person, AbstractMockHttpServletRequestBuilder<?> form)
            throws Exception {
        return web.perform(form.with(csrf()).with(as(person))).andReturn().getResponse();
    }

    private static RequestPostProcessor as(CurrentPerson person) {
        return authentication(new UsernamePasswordAuthenticationToken(
                person, null, AuthorityUtils.createAuthorityList("ROLE_OFFICIAL")));
    }

    private static Cookie english() {
        return new Cookie("language", "en");
    }

    private static MockMultipartFile file(String name, byte[] bytes) {
        return new MockMultipartFile("file", name, "application/octet-stream", bytes);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }
}
