package damlam.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.org.Org;
import damlam.org.Unit;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/// Whether a document that is brought in is ours, or that of a body that is called as we are, elsewhere.
@ServerTest
class OwnershipTest {
    private static final String INCOMING = "value=\"INCOMING\" checked";
    private static final String OUTGOING = "value=\"OUTGOING\" checked";
    private static final String UNCLEAR = "Chưa rõ văn bản này do";

    @Autowired
    Documents documents;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc web;

    private TestBody here;
    private String name;

    @BeforeEach
    void aBody() {
        here = new TestBody(org, accounts);
        name = org.chart().unit(here.body).map(Unit::name).orElseThrow();
    }

    private String letter(String superior, String issuer, String place) {
        return """
                %s
                %s

                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc

                Số: 12/%s-VP
                V/v việc thử
                %s, ngày 12 tháng 4 năm 2024

                Kính gửi: Các phòng thuộc Sở

                Nội dung.
                """.formatted(superior, issuer, here.sign, place);
    }

    private String capitals() {
        return name.toUpperCase(Locale.ROOT);
    }

    private void issued(String superior, String place) {
        documents.register(
                here.clerk.actor(),
                new Registration(
                        Direction.OUTGOING,
                        "1/" + here.sign,
                        org.today(),
                        name,
                        "CONG_VAN",
                        "việc trước",
                        "",
                        new Content(letter(superior, capitals(), place), null)));
    }

    private String brought(String text) throws Exception {
        return String.valueOf(
                TestBody.send(web, here.clerk, multipart("/documents/new").param("text", text))
                        .getRedirectedUrl());
    }

    private String proposed(String text) throws Exception {
        return TestBody.see(web, here.clerk, brought(text)).getContentAsString();
    }

    @Test
    void aBodyOfOurNameElsewhereIsAnother() throws Exception {
        issued("UBND TỈNH HƯ CẤU", "Hư Cấu");
        assertThat(proposed(letter("UBND TỈNH HƯ CẤU", capitals(), "Hư Cấu")))
                .contains(OUTGOING, "name=\"issuer\" type=\"text\" value=\"" + name + "\"")
                .doesNotContain(INCOMING, UNCLEAR);
        assertThat(proposed(letter("ỦY BAN NHÂN DÂN TỈNH HƯ CẤU", capitals(), "Hư Cấu")))
                .contains(OUTGOING);
        assertThat(proposed(letter("UBND TỈNH AN BÌNH", capitals(), "An Bình")))
                .contains(INCOMING, name + " tỉnh An Bình")
                .doesNotContain(OUTGOING, UNCLEAR);
        assertThat(proposed(letter("UBND TỈNH AN BÌNH", "SỞ KHÁC", "An Bình")))
                .contains(INCOMING)
                .doesNotContain(OUTGOING);
    }

    @Test
    void whereNothingTellsTheClerkIsAsked() throws Exception {
        assertThat(proposed(letter("UBND TỈNH AN BÌNH", capitals(), "An Bình")))
                .contains(UNCLEAR)
                .doesNotContain(INCOMING, OUTGOING);
        assertThat(proposed("Số: 12/" + here.sign + "-VP\n\nKính gửi: Các phòng\n\nNội dung."))
                .contains(UNCLEAR)
                .doesNotContain(INCOMING, OUTGOING);
        issued("UBND TỈNH HƯ CẤU", "Hư Cấu");
        assertThat(proposed(letter("UBND TỈNH HƯ CẤU", capitals(), "An Bình"))).contains(UNCLEAR);
    }

    @Test
    void aDepartmentOfOursWritesForUs() throws Exception {
        issued("UBND TỈNH HƯ CẤU", "Hư Cấu");
        assertThat(proposed(letter(capitals(), "PHÒNG KẾ HOẠCH - TÀI CHÍNH", "Hư Cấu")))
                .contains(OUTGOING);
        assertThat(proposed(letter("SỞ KHÁC", "PHÒNG KẾ HOẠCH - TÀI CHÍNH", "Hư Cấu")))
                .contains(INCOMING);
    }

    private MockHttpServletResponse register(String draft, String text, String issuer, boolean anyway)
            throws Exception {
        var form = post(draft)
                .param("direction", "OUTGOING")
                .param("number", "12/" + here.sign + "-VP")
                .param("date", "2024-04-12")
                .param("issuer", issuer)
                .param("subject", "việc thử")
                .param("arrived", "2024-04-12")
                .param("text", text);
        return TestBody.send(web, here.clerk, anyway ? form.param("ours", "yes") : form);
    }

    @Test
    void nothingOfAnotherIsRegisteredAsOursWithoutAWord() throws Exception {
        issued("UBND TỈNH HƯ CẤU", "Hư Cấu");
        String theirs = letter("UBND TỈNH AN BÌNH", capitals(), "An Bình");
        String draft = brought(theirs);
        assertThat(register(draft, theirs, name, false).getContentAsString())
                .contains("Văn bản ghi cơ quan ban hành khác", "UBND TỈNH AN BÌNH, An Bình", "name=\"ours\"");
        String address = register(draft, theirs, name, true).getRedirectedUrl();
        assertThat(address).startsWith("/documents/").doesNotContain("drafts");
        DocumentId id = new DocumentId(Long.parseLong(address.substring("/documents/".length())));
        assertThat(documents.find(id).orElseThrow().arrival().on())
                .as("what goes out came in on no day")
                .isNull();

        String bare = "Nội dung không có đầu đề " + here.sign;
        assertThat(register(brought(bare), bare, "Sở Khác", false).getContentAsString())
                .contains("Văn bản ghi “Sở Khác”");
    }

    @Test
    void nothingIsRegisteredAsSentOutWithoutNumberAndDate() throws Exception {
        issued("UBND TỈNH HƯ CẤU", "Hư Cấu");
        String ours = letter("UBND TỈNH HƯ CẤU", capitals(), "Hư Cấu");
        String draft = brought(ours);
        for (List<String> line : List.of(
                List.of("/" + here.sign + "-KHTC", "2024-04-12"),
                List.of("", "2024-04-12"),
                List.of("15/" + here.sign + "-KHTC", ""))) {
            MockHttpServletResponse refused = TestBody.send(
                    web,
                    here.clerk,
                    post(draft)
                            .param("direction", "OUTGOING")
                            .param("number", line.get(0))
                            .param("date", line.get(1))
                            .param("issuer", name)
                            .param("subject", "việc thử")
                            .param("text", ours));
            assertThat(refused.getRedirectedUrl()).as("%s", line).isNull();
            assertThat(refused.getContentAsString())
                    .contains("văn bản đi phải có số và ngày", "href=\"/issuing/new\"", "việc thử");
        }
    }

    /// What somebody mails to us came in, even where it bears our name.
    @Test
    void aDocumentOfOursThatCameByMailIsNotProposedAsSentOut() throws Exception {
        issued("UBND TỈNH HƯ CẤU", "Hư Cấu");
        String mail =
                "From: a@example.org\r\nTo: b@example.org\r\nSubject: =?UTF-8?B?ZHU=?=\r\nDate: Fri, 12 Apr 2024 08:00:00 +0700\r\n"
                        + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGui.\r\n"
                        + "--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename=\"du-thao.txt\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(letter("UBND TỈNH HƯ CẤU", capitals(), "Hư Cấu")
                                        .getBytes(StandardCharsets.UTF_8))
                        + "\r\n--b--\r\n";
        String draft = String.valueOf(TestBody.send(
                        web,
                        here.clerk,
                        multipart("/documents/new")
                                .file(new MockMultipartFile(
                                        "file", "thu.eml", "message/rfc822", mail.getBytes(StandardCharsets.UTF_8))))
                .getRedirectedUrl());
        assertThat(TestBody.see(web, here.clerk, draft).getContentAsString())
                .contains("gửi đến bằng thư điện tử nhưng mang tên cơ quan mình")
                .doesNotContain(INCOMING, OUTGOING);
    }

    @Test
    void anAnswerToAnIssuerInCapitalsAddressesItAsOfficialsWrite() throws Exception {
        String text = """
                UBND HUYỆN MINH SƠN
                PHÒNG NỘI VỤ

                Số: 12/PNV
                V/v việc thử

                Kính gửi: Các phòng thuộc Sở
                """;
        assertThat(proposed(text)).contains("value=\"Phòng Nội vụ huyện Minh Sơn\"");
        DocumentId before = documents.register(
                here.clerk.actor(),
                new Registration(
                        Direction.INCOMING,
                        "12/PNV" + here.sign,
                        org.today(),
                        "PHÒNG NỘI VỤ",
                        "CONG_VAN",
                        "việc thử",
                        "",
                        new Content(text, null)));
        assertThat(TestBody.see(web, here.clerk, "/issuing/new?answers=" + before.value())
                        .getContentAsString())
                .contains("Phòng Nội vụ huyện Minh Sơn")
                .doesNotContain("PHÒNG NỘI VỤ</textarea>");
    }
}
