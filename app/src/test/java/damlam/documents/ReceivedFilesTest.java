package damlam.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.org.Org;
import damlam.signatures.Papers;
import damlam.signatures.Picture;
import damlam.signatures.Signatures;
import damlam.signatures.Signatures.Signing;
import damlam.signatures.TestAuthority;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/// What comes with a document: the clerk chooses which file it is, and the others are kept with it.
@ServerTest
class ReceivedFilesTest {
    private static final byte[] ARCHIVE = {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    @Autowired
    Documents documents;

    @Autowired
    Signatures signatures;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc web;

    private TestBody here;
    private String mark;

    @BeforeEach
    void aBody() {
        here = new TestBody(org, accounts);
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    private String letter(String number, String subject) {
        return """
                ỦY BAN NHÂN DÂN TỈNH THỬ
                SỞ NGOẠI THỬ

                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc

                Số: %s
                V/v %s %s
                Nơi Thử, ngày 12 tháng 4 năm 2024

                Kính gửi: Các phòng thuộc Sở

                1. Các phòng rà soát quy chế, báo cáo trước ngày 31/12/2036.
                2. Văn phòng theo dõi việc thực hiện.

                Nơi nhận:
                - Như trên;
                - Lưu: VT.

                GIÁM ĐỐC
                Nguyễn Văn Phê
                """.formatted(number, subject, mark);
    }

    private static byte[] mail(Map<String, byte[]> attached) {
        StringBuilder mail = new StringBuilder("""
                From: vanthu@so.example
                To: vanphong@truong.example
                Subject: Van ban
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b1"

                --b1
                Content-Type: text/plain; charset=UTF-8

                Kinh chuyen.
                """);
        attached.forEach((name, bytes) ->
                mail.append("""
                --b1
                Content-Type: application/octet-stream; name="%1$s"
                Content-Disposition: attachment; filename="%1$s"
                Content-Transfer-Encoding: base64

                %2$s
                """.formatted(name, Base64.getMimeEncoder().encodeToString(bytes))));
        return mail.append("--b1--\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private String brought(String name, byte[] bytes) throws Exception {
        MockMultipartFile file = new MockMultipartFile("file", name, "application/octet-stream", bytes);
        return String.valueOf(
                TestBody.send(web, here.clerk, multipart("/documents/new").file(file))
                        .getRedirectedUrl());
    }

    private String see(CurrentPerson person, String address) throws Exception {
        return TestBody.see(web, person, address).getContentAsString();
    }

    private MockHttpServletResponse choose(String draft, int no, String name) throws Exception {
        return TestBody.send(
                web,
                here.clerk,
                post(draft + "/file").param("no", String.valueOf(no)).param("name", name));
    }

    private String twoLetters() throws Exception {
        Map<String, byte[]> attached = new LinkedHashMap<>();
        attached.put("mot.txt", letter("71/NT-VP", "việc một").getBytes(StandardCharsets.UTF_8));
        attached.put("hai.txt", letter("72/NT-VP", "việc hai").getBytes(StandardCharsets.UTF_8));
        attached.put("anh.zip", ARCHIVE);
        return brought("thu.eml", mail(attached));
    }

    @Test
    void anotherAttachmentIsReadAndTheRestIsKeptWithTheDocument() throws Exception {
        String draft = twoLetters();
        assertThat(see(here.clerk, draft))
                .contains(
                        "value=\"71/NT-VP\"", "mot.txt", "Đọc tệp hai.txt làm văn bản", "anh.zip", "giữ kèm, không đọc")
                .contains("<option value=\"ELECTRONIC\" selected");
        assertThat(choose(draft, 0, "hai.txt").getRedirectedUrl()).isEqualTo(draft);
        assertThat(choose(draft, 0, "hai.txt").getRedirectedUrl())
                .as("sent twice, it is taken once")
                .isEqualTo(draft);
        assertThat(see(here.clerk, draft))
                .contains("value=\"72/NT-VP\"", "việc hai " + mark, "Đọc tệp mot.txt làm văn bản")
                .doesNotContain("value=\"71/NT-VP\"");

        String page = String.valueOf(TestBody.send(
                        web,
                        here.clerk,
                        post(draft)
                                .param("direction", "INCOMING")
                                .param("number", "72/NT-VP")
                                .param("subject", "việc hai " + mark)
                                .param("channel", "ELECTRONIC")
                                .param("urgency", "NORMAL")
                                .param("text", letter("72/NT-VP", "việc hai")))
                .getRedirectedUrl());
        assertThat(see(here.clerk, page)).contains("Tệp kèm theo", "mot.txt", "anh.zip", "thu.eml", "hai.txt");
        DocumentId id = new DocumentId(Long.parseLong(page.substring(page.lastIndexOf('/') + 1)));
        assertThat(documents.attachments(id))
                .extracting(Documents.Attachment::name)
                .containsExactly("mot.txt", "anh.zip", "thu.eml");
        assertThat(TestBody.see(web, here.clerk, page + "/attachments/2").getContentAsByteArray())
                .isEqualTo(ARCHIVE);
        assertThat(TestBody.see(web, here.clerk, page + "/attachments/4").getStatus())
                .isEqualTo(404);
        assertThat(TestBody.see(web, here.principal, page + "/attachments/2").getStatus())
                .isEqualTo(404);
    }

    @Test
    void theEmailItselfIsReadWhereTheClerkSaysSoAndBack() throws Exception {
        Map<String, byte[]> attached = new LinkedHashMap<>();
        attached.put("mot.txt", letter("71/NT-VP", "việc một").getBytes(StandardCharsets.UTF_8));
        String draft = brought("thu.eml", mail(attached));
        assertThat(see(here.clerk, draft))
                .contains("value=\"71/NT-VP\"", "Dùng nội dung thư trong tệp thu.eml làm văn bản")
                .contains("vanthu@so.example", "Van ban");
        choose(draft, 0, "thu.eml");
        assertThat(see(here.clerk, draft))
                .contains("Kinh chuyen.", "Đọc tệp mot.txt làm văn bản", ">Van ban</textarea>")
                .doesNotContain("value=\"71/NT-VP\"");
        choose(draft, 0, "mot.txt");
        assertThat(see(here.clerk, draft)).contains("value=\"71/NT-VP\"");
    }

    @Test
    void ofAnEmailWithoutAttachmentsWhatItsHeadSaysIsProposed() throws Exception {
        String mail = """
                From: "Phòng Nội vụ huyện Minh Sơn" <noivu@minhson.example>
                Date: Tue, 21 Apr 2026 23:15:00 +0000
                Subject: Số liệu biên chế
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                Kính gửi: Văn phòng Sở
                Phòng Nội vụ đề nghị quý Văn phòng cung cấp số liệu biên chế.
                """;
        String draft = brought("thu.eml", mail.getBytes(StandardCharsets.UTF_8));
        assertThat(see(here.clerk, draft))
                .contains("Phòng Nội vụ huyện Minh Sơn &lt;noivu@minhson.example&gt;", "06:15, 22/04/2026")
                .contains(">Số liệu biên chế</textarea>", "value=\"2026-04-22\"")
                .contains("value=\"Phòng Nội vụ huyện Minh Sơn\"", "lấy theo người gửi thư")
                .contains("<dd>Văn phòng Sở</dd>", "value=\"INCOMING\" checked");
    }

    @Test
    void whatCannotBeReadIsNotTakenAndNothingIsLost() throws Exception {
        Map<String, byte[]> attached = new LinkedHashMap<>();
        attached.put("mot.txt", letter("71/NT-VP", "việc một").getBytes(StandardCharsets.UTF_8));
        attached.put("chay.pdf", running());
        attached.put("anh.zip", ARCHIVE);
        String draft = brought("thu.eml", mail(attached));
        List<String> names = List.of("chay.pdf", "anh.zip");
        for (int no = 0; no < 2; no++) {
            MockHttpServletResponse answer = choose(draft, no, names.get(no));
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains("Chưa đọc được tệp vừa chọn", "value=\"71/NT-VP\"");
        }
        assertThat(choose(draft, 0, "chay.pdf").getContentAsString()).contains("mã lệnh tự chạy");
        assertThat(choose(draft, 17, "chay.pdf").getRedirectedUrl()).isEqualTo(draft);
        assertThat(see(here.clerk, draft)).contains("value=\"71/NT-VP\"", "chay.pdf");
    }

    private static byte[] running() throws IOException {
        try (PDDocument document = Loader.loadPDF(Papers.pdf(1));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void whatWasUnderstoodStandsBesideTheText() throws Exception {
        String draft = brought("mot.txt", letter("71/NT-VP", "việc một").getBytes(StandardCharsets.UTF_8));
        assertThat(see(here.clerk, draft))
                .contains("Đọc được từ nội dung", "Các phòng thuộc Sở", "2 yêu cầu; 1/2 có thời hạn")
                .contains("Thời hạn: trước ngày 31/12/2036", "Không nêu thời hạn", "2 dòng");
    }

    @Test
    void howItCameFollowsFromTheFile() throws Exception {
        String text = brought("mot.txt", letter("71/NT-VP", "việc một").getBytes(StandardCharsets.UTF_8));
        assertThat(see(here.clerk, text)).contains("<option value=\"PAPER\" selected");
        byte[] plain = Papers.pdf(2);
        assertThat(see(here.clerk, brought("cv.pdf", plain))).contains("<option value=\"PAPER\" selected");
        byte[] blue = Papers.signature(Color.BLUE);
        byte[] signed = signatures.sign(
                here.leader.actor(),
                plain,
                new TestAuthority("Gốc thử", Instant.now())
                        .holder(Papers.SIGNER)
                        .key(),
                new Signing(Papers.SIGNER, Picture.signature(blue)));
        assertThat(see(here.clerk, brought("cv.pdf", signed))).contains("<option value=\"ELECTRONIC\" selected");
        assertThat(see(here.clerk, brought("anh.png", blue))).contains("<option value=\"PAPER\" selected");
    }
}
