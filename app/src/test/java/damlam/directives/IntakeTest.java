package damlam.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.dispatch.Period;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Lineage.Cited;
import damlam.documents.Registration;
import damlam.org.Org;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
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
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/// The clerk's way in the browser, from a file to duties, with what goes wrong on it.
@ServerTest
class IntakeTest {
    private static final String SCRIPT = "<script>alert('x')</script>";

    @Autowired
    MockMvc web;

    private Visits visits;

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
        visits = new Visits(web);
    }

    @Test
    void aFileBecomesADocumentAndItsRequirementsStandBesideTheText() throws Exception {
        String draft = bring(file("799.txt", Department.text799().getBytes(StandardCharsets.UTF_8)))
                .getRedirectedUrl();
        String form = visits.see(here.clerk, draft).getContentAsString();
        assertThat(form).contains("Đọc được <b>3 yêu cầu</b>", "799/SGDDĐT-VP", "Có thể là 799/SGDĐT-VP");

        String document = register(draft, "chấn chỉnh", "2024-04-17");
        assertThat(visits.see(here.clerk, document).getContentAsString())
                .contains("2596-CV/TU", "chờ đính kèm", "Giao việc theo văn bản");
        String directive = visits.send(
                        here.clerk,
                        post("/directives/receive")
                                .param("document", document.substring(document.lastIndexOf('/') + 1)))
                .getRedirectedUrl();
        String page = visits.see(here.clerk, directive + "/prepare").getContentAsString();
        assertThat(page)
                .contains("Dừng ở đây: văn bản không nêu kỳ báo cáo", "class=\"gap\"", "<u>Các phòng thuộc Sở</u>")
                .contains("13 việc")
                .doesNotContain("Trình giao việc");
    }

    @Test
    void theStopSaysSoAtTheFieldAndLeavesOnceThePeriodIsSet() throws Exception {
        Directive directive = received();
        Requirement third = directive.requirements().get(2);
        String address = address(directive, third);

        assertThat(visits.send(here.clerk, settle(address, directive, third)).getContentAsString())
                .contains("Chưa chọn kỳ báo cáo");
        visits.send(here.clerk, settle(address, directive, third).param("every", "MONTHLY"));

        String page = visits.see(here.clerk, "/directives/" + directive.id().value() + "/prepare")
                .getContentAsString();
        assertThat(page).contains("Trình giao việc", "Hằng tháng").doesNotContain("Dừng ở đây");
        directives.submit(here.clerk, directive.id(), directive.version() + 1, UUID.randomUUID());
        assertThat(visits.see(here.leader, "/directives/" + directive.id().value() + "/prepare")
                        .getContentAsString())
                .contains("Giao 13 việc");
    }

    @Test
    void whatIsWrongWithAChosenPeriodIsSaidAndTheChoiceKept() throws Exception {
        Directive directive = received();
        Requirement third = directive.requirements().get(2);
        String address = address(directive, third);

        String page = visits.send(
                        here.clerk,
                        typed(address, directive, third)
                                .param("every", "QUARTERLY")
                                .param("reportDays", "0"))
                .getContentAsString();
        assertThat(page)
                .contains("phải từ 1 đến 60; đang ghi “0”", "id=\"every-QUARTERLY\" checked", "value=\"0\"")
                .doesNotContain("Chưa chọn kỳ báo cáo");

        assertThat(visits.send(here.clerk, typed(address, directive, third).param("reportDays", ""))
                        .getContentAsString())
                .contains("Chưa chọn kỳ báo cáo", "Chưa ghi số ngày làm việc");
    }

    @Test
    void aNoticeIsSettledOnceThePeriodIsSetAndSaysByWhom() throws Exception {
        Directive directive = received();
        Requirement third = directive.requirements().get(2);
        String prepare = "/directives/" + directive.id().value() + "/prepare";
        String notice = "Yêu cầu 3 ghi “định kỳ” mà không nêu kỳ báo cáo.";
        assertThat(visits.see(here.clerk, prepare).getContentAsString()).contains("<b>" + notice + "</b>");

        visits.send(
                here.clerk, settle(address(directive, third), directive, third).param("every", "MONTHLY"));

        String page = visits.see(here.clerk, prepare).getContentAsString();
        assertThat(page).contains(notice, "Văn thư Hư Cấu đã đặt").doesNotContain("<b>" + notice, "class=\"gap\"");
    }

    @Test
    void theFirstReportIsOnTheNextWholePeriodWhereTheClerkSaysSo() throws Exception {
        Directive directive = received();
        Requirement third = directive.requirements().get(2);
        String prepare = "/directives/" + directive.id().value() + "/prepare";
        assertThat(visits.see(here.clerk, prepare).getContentAsString())
                .contains("name=\"wholeFirst\"", "Không có báo cáo riêng cho những ngày đến");

        visits.send(
                here.clerk,
                settle(address(directive, third), directive, third)
                        .param("every", "YEARLY")
                        .param("wholeFirst", "yes"));

        ReportRule rule = new ReportRule(Period.YEARLY, 5, true);
        assertThat(directives
                        .find(directive.id())
                        .orElseThrow()
                        .requirements()
                        .get(2)
                        .term())
                .isEqualTo(new Term.Every(rule));
        String day = rule.startsOn(org.today()).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        assertThat(visits.see(here.clerk, prepare + "?edit=").getContentAsString())
                .contains("Kỳ đầu: số liệu " + day);
    }

    @Test
    void whatWasTypedOnAnOldPageIsKeptAndTheReasonSaid() throws Exception {
        Directive directive = received();
        Requirement third = directive.requirements().get(2);
        directives.add(here.clerk, directive.id(), directive.version(), UUID.randomUUID(), "Việc thêm.");

        String page = visits.send(
                        here.clerk,
                        settle(address(directive, third), directive, third)
                                .param("every", "MONTHLY")
                                .param("product", "Báo cáo gõ dở"))
                .getContentAsString();

        assertThat(page).contains("đã thay đổi từ khi mở trang này", "Báo cáo gõ dở");
    }

    @Test
    void anEmptyFieldOfAChangedTextIsSaidAndTheRestKept() throws Exception {
        DocumentId document = here.register799(documents);
        String address = "/documents/" + document.value() + "/text";

        MockHttpServletResponse empty =
                visits.send(here.clerk, post(address).param("text", " ").param("reason", "lý do gõ dở"));

        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString()).contains("id=\"text-error\"", "value=\"lý do gõ dở\"");
        assertThat(visits.send(here.clerk, post(address)).getContentAsString())
                .contains("id=\"text-error\"", "id=\"reason-error\"");
        assertThat(documents.versions(document)).hasSize(1);
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
            assertThat(visits.see(here.clerk, address).getContentAsString())
                    .as(address)
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void aDayThatDoesNotExistIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
        String draft = bringText(Department.text799()).getRedirectedUrl();

        String page = visits.send(
                        here.clerk,
                        registration(draft, "trích yếu đã gõ", "31/02/2024").param("number", unlike()))
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

        assertThat(visits.send(
                                here.clerk,
                                registration(draft, "lần hai", "2024-04-17").param("number", "799/SGDĐT-VP"))
                        .getContentAsString())
                .contains("Văn bản này có thể đã vào sổ");
        assertThat(visits.send(
                                here.clerk,
                                registration(draft, "gõ nhầm ký hiệu", "2024-04-17")
                                        .param("number", "799/SGDDĐT-VP"))
                        .getContentAsString())
                .contains("Văn bản này có thể đã vào sổ");
    }

    @Test
    void whereADocumentIsEnclosedOneOfTheRegisterThatThePersonMaySeeCanBeChosen() throws Exception {
        DocumentId directive = here.register799(documents);
        Cited awaited = documents.lineage(directive).awaited().getFirst();
        DocumentId enclosure = here.register2596(documents);
        String address =
                "/documents/new?from=directive&citing=" + directive.value() + "&citation=" + awaited.citationId();

        String page = visits.see(here.clerk, address).getContentAsString();
        assertThat(page)
                .contains("Chọn văn bản đã vào sổ", "value=\"" + enclosure.value() + "\"")
                .doesNotContain("name=\"document\" value=\"" + directive.value() + "\"");
        assertThat(visits.see(here.clerk, address + "&q=%25_").getContentAsString())
                .contains("Sổ chưa có văn bản nào phù hợp");
        assertThat(visits.see(here.teacher, address).getStatus()).isEqualTo(403);

        AbstractMockHttpServletRequestBuilder<?> chosen = post("/documents/" + directive.value() + "/attach")
                .param("citation", String.valueOf(awaited.citationId()))
                .param("document", String.valueOf(enclosure.value()))
                .param("from", "directive");
        assertThat(visits.send(here.clerk, chosen).getRedirectedUrl())
                .isEqualTo("/directives/of/" + directive.value() + "#cited");
        assertThat(documents.lineage(directive).awaited()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25", "_", "%22", "%27%27", "%25%25+_"})
    void signsAreNoWordsAndFindNothing(String asked) throws Exception {
        here.register799(documents);

        assertThat(visits.see(here.clerk, "/documents?register=outgoing&q=" + asked)
                        .getContentAsString())
                .contains("Không có văn bản phù hợp");
        assertThat(visits.see(here.clerk, "/search?q=" + asked).getContentAsString())
                .contains("Chưa có chữ hoặc số nào để tìm");
        assertThat(visits.see(here.clerk, "/cases?q=" + asked).getStatus()).isEqualTo(200);
    }

    @Test
    void aWordBetweenSignsIsFoundAndWhatIsFoundIsCounted() throws Exception {
        String word = "tu" + UUID.randomUUID().toString().replace("-", "");
        for (int i = 0; i < 12; i++) {
            documents.register(
                    here.clerk.actor(),
                    new Registration(
                            Direction.OUTGOING,
                            i + "/SGDĐT-VP",
                            null,
                            "",
                            "CONG_VAN",
                            "Văn bản " + word,
                            "",
                            new Content("Nội dung.", null)));
        }

        String found = searched("%22" + word + "%22%25", "12 kết quả");
        assertThat(found).contains("12 kết quả");
        assertThat(found.split("<h2><a href=\"/documents/", -1)).hasSize(13);
    }

    /// What was done is found once it is numbered in the record, some moments later.
    private String searched(String asked, String until) throws Exception {
        String found = visits.see(here.clerk, "/search?q=" + asked).getContentAsString();
        for (int i = 0; i < 600 && !found.contains(until); i++) {
            Thread.sleep(100);
            found = visits.see(here.clerk, "/search?q=" + asked).getContentAsString();
        }
        return found;
    }

    @Test
    void aZipBombIsRefusedWithWhatToDo() throws Exception {
        assertThat(bring(file("van-ban.docx", bomb())).getContentAsString()).contains("Tệp nén bất thường");
    }

    @Test
    void aFileOfAnotherKindIsRefusedAndWhatWasTypedStays() throws Exception {
        byte[] archive = {'R', 'a', 'r', '!', 0x1a, 7, 1, 0};
        assertThat(bring(file("tep.rar", archive)).getContentAsString()).contains("Tệp không phải TXT");

        byte[] noPicture = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2};
        assertThat(bring(file("anh.png", noPicture)).getContentAsString()).contains("Đuôi tên tệp không khớp");
    }

    @Test
    void ofAnEmailTheDocumentIsReadAndWhatWasLeftOutIsSaid() throws Exception {
        String boundary = "b1";
        String mail = """
                From: vanthu@so.example
                To: vanphong@truong.example
                Subject: =?UTF-8?B?Q8O0bmcgdsSDbg==?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="%1$s"

                --%1$s
                Content-Type: text/plain; charset=UTF-8

                Kính chuyển.
                --%1$s
                Content-Type: text/plain; charset=UTF-8; name="799.txt"
                Content-Disposition: attachment; filename="799.txt"

                %2$s
                --%1$s
                Content-Type: application/zip; name="anh-hoi-nghi.zip"
                Content-Disposition: attachment; filename="anh-hoi-nghi.zip"
                Content-Transfer-Encoding: base64

                UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==
                --%1$s--
                """.formatted(boundary, Files.readString(Path.of("..", "samples", "dispatches", "799.txt")));
        String draft =
                bring(file("thu.eml", mail.getBytes(StandardCharsets.UTF_8))).getRedirectedUrl();

        String page = visits.see(here.clerk, draft).getContentAsString();
        assertThat(page).contains("799/SGD", "799.txt", "anh-hoi-nghi.zip", "giữ kèm, không đọc");
    }

    @Test
    void nothingIsNothingAndIsSaid() throws Exception {
        assertThat(bringText(" ").getContentAsString()).contains("Chưa có gì để đọc");
        assertThat(bring(file("rong.txt", new byte[0])).getContentAsString()).contains("Tệp này rỗng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/documents/new", "/documents/drafts/00000000-0000-0000-0000-000000000000"})
    void onlyTheOfficeAndItsClerkBringDocumentsIn(String address) throws Exception {
        assertThat(visits.see(here.teacher, address).getStatus()).isEqualTo(403);
    }

    @Test
    void aDocumentThatWasNotSentToSomebodyIsNotThereForThem() throws Exception {
        long document = here.register799(documents).value();

        assertThat(visits.see(here.teacher, "/documents/" + document).getStatus())
                .isEqualTo(404);
        assertThat(visits.see(here.chief, "/documents/" + document).getStatus()).isEqualTo(200);
    }

    @Test
    void anIssuedDirectiveIsShownToItsUnitsInBothLanguages() throws Exception {
        Directive directive = received();
        Requirement third = directive.requirements().get(2);
        String address = "/directives/" + directive.id().value();
        visits.send(
                here.clerk,
                settle(address + "/requirements/" + third.id().value(), directive, third)
                        .param("every", "QUARTERLY"));
        directives.submit(here.clerk, directive.id(), directive.version() + 1, UUID.randomUUID());
        directives.markIssued(here.leader, directive.id(), directive.version() + 2);

        assertThat(visits.see(here.principal, address).getContentAsString()).contains("Chuyển đến 3 người", "13 việc");
        assertThat(visits.see(here.clerk, "/directives").getContentAsString()).contains("đã giao");
        assertThat(web.perform(get(address).with(Visits.as(here.leader)).cookie(english()))
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

    private static String address(Directive directive, Requirement one) {
        return "/directives/" + directive.id().value() + "/requirements/"
                + one.id().value();
    }

    private static AbstractMockHttpServletRequestBuilder<?> settle(
            String address, Directive directive, Requirement one) {
        return typed(address, directive, one).param("reportDays", "5");
    }

    private static AbstractMockHttpServletRequestBuilder<?> typed(
            String address, Directive directive, Requirement one) {
        return post(address)
                .param("version", String.valueOf(directive.version()))
                .param("token", UUID.randomUUID().toString())
                .param("title", one.title())
                .param("text", one.text())
                .param("group", one.scope().groups().toArray(String[]::new))
                .param("term", "EVERY");
    }

    @Test
    void theTasksOfAnAnnexStandInATableAndACitationThatIsNotHereIsSaidSo() throws Exception {
        String text = Files.readString(Path.of("../samples/dispatches/annex-tasks.txt"));
        String draft = bringText(text).getRedirectedUrl();
        String document = visits.send(
                        here.clerk,
                        registration(draft, "cải cách hành chính", "2026-01-20", text)
                                .param("number", unlike())
                                .param("ours", "yes"))
                .getRedirectedUrl();

        assertThat(visits.see(here.clerk, document).getContentAsString())
                .contains("<th scope=\"col\">Nội dung nhiệm vụ", "data-head=\"Thời hạn hoàn thành\"><u>31/3/2026</u>")
                .contains("15/QĐ-UBND", "chưa có trong hệ thống")
                .doesNotContain("chưa có trong hồ sơ");
    }

    private String register(String draft, String subject, String date) throws Exception {
        return visits.send(here.clerk, registration(draft, subject, date).param("number", unlike()))
                .getRedirectedUrl();
    }

    /// A number that no other document of these tests has.
    private static String unlike() {
        return UUID.randomUUID().toString().replaceAll("\\D", "") + "/SGDĐT-VP";
    }

    private static AbstractMockHttpServletRequestBuilder<?> registration(String draft, String subject, String date) {
        return registration(draft, subject, date, Department.text799());
    }

    private static AbstractMockHttpServletRequestBuilder<?> registration(
            String draft, String subject, String date, String text) {
        return post(draft)
                .param("direction", "OUTGOING")
                .param("date", date)
                .param("issuer", "Sở Giáo dục và Đào tạo Hưng Yên")
                .param("type", "CONG_VAN")
                .param("subject", subject)
                .param("signer", "Nguyễn Văn Phê")
                .param("text", text);
    }

    @Test
    void theMarkOfUrgencyIsProposedAsItIsPrinted() throws Exception {
        MockHttpServletResponse asked = bringText("HỎA TỐC\n" + Department.text799());
        String form = web.perform(get(asked.getRedirectedUrl()).with(Visits.as(here.clerk)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(form).containsPattern("value=\"FLASH\"[^>]*(selected|checked)");
    }

    @Test
    void howFarAFileIsReadIsToldWhileItIs() throws Exception {
        String address = "/documents/reading/" + UUID.randomUUID();
        assertThat(web.perform(get(address).with(Visits.as(here.clerk)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(204);
    }

    private MockHttpServletResponse bring(MockMultipartFile file) throws Exception {
        return web.perform(multipart("/documents/new").file(file).with(csrf()).with(Visits.as(here.clerk)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse bringText(String text) throws Exception {
        return web.perform(multipart("/documents/new")
                        .param("text", text)
                        .with(csrf())
                        .with(Visits.as(here.clerk)))
                .andReturn()
                .getResponse();
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
