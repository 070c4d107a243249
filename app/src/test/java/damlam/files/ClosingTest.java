package damlam.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.arrivals.Arrivals;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.org.Org;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// Before a file is closed what is wrong in it is named; and what came with its documents goes with it.
@ServerTest
class ClosingTest {
    @Autowired
    Files files;

    @Autowired
    Documents documents;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private TestBody here;
    private LocalDate today;

    @BeforeEach
    void aBody() {
        here = new TestBody(org, accounts);
        today = org.today();
    }

    private FileId opened(LocalDate startsOn) {
        FileFacts facts =
                new FileFacts("", "2026", "01" + here.sign, "Hồ sơ thử", "20 năm", "", "Thử", "", startsOn, null, "");
        return files.open(here.official, facts);
    }

    private DocumentId gathered(FileId file, Direction direction, String number, Integer pages) {
        DocumentId id = here.register(documents, direction, number, "việc thử");
        documents.sendTo(id, List.of(here.department));
        files.gather(here.official, file, Held.Kind.DOCUMENT, id.value(), pages, "");
        return id;
    }

    private String page(FileId file) throws Exception {
        return TestBody.see(web, here.official, "/files/" + file.value()).getContentAsString();
    }

    private MockHttpServletResponse close(FileId file, LocalDate endsOn, String known) throws Exception {
        return TestBody.send(
                web,
                here.official,
                post("/files/" + file.value() + "/close")
                        .param("endsOn", endsOn.toString())
                        .param("known", known));
    }

    private FileState state(FileId file) {
        return files.find(here.official, file).orElseThrow().state();
    }

    private static String day(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    @Test
    void aFileStaysOpenWhileADocumentInItIsNotSettled() throws Exception {
        FileId file = opened(today.minusDays(3));
        DocumentId came = gathered(file, Direction.INCOMING, "31/" + here.sign, 2);
        assertThat(Jsoup.parse(page(file)).select("#unsettled a").attr("href")).isEqualTo("/arrivals/" + came.value());
        assertThat(page(file)).contains("31/" + here.sign).doesNotContain("/close\"");
        MockHttpServletResponse refused = close(file, today, "yes");
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString())
                .contains("còn văn bản đến chưa giải quyết xong nên chưa kết thúc được");
        assertThat(state(file)).isEqualTo(FileState.OPEN);
        arrivals.note(here.chief, came, 0, "Gửi để biết.");
        assertThat(page(file)).doesNotContain("id=\"unsettled\"");
        close(file, today, "");
        assertThat(state(file)).isEqualTo(FileState.CLOSED);
    }

    @Test
    void anUnsettledDocumentThatTheReaderMayNotSeeHoldsItAllTheSame() throws Exception {
        FileId file = opened(today.minusDays(3));
        gathered(file, Direction.OUTGOING, "32/" + here.sign, 1);
        DocumentId hidden = here.register(documents, Direction.INCOMING, "33/" + here.sign, "việc khác");
        files.gather(here.chief, file, Held.Kind.DOCUMENT, hidden.value(), 1, "");
        assertThat(page(file))
                .contains("1 văn bản đến mà anh chị không được xem")
                .doesNotContain("33/" + here.sign);
        assertThat(close(file, today, "yes").getStatus()).isEqualTo(409);
    }

    @Test
    void whatIsDoubtfulIsNamedAndTheFileIsClosedByWhoKnows() throws Exception {
        FileId file = opened(today.plusDays(2));
        DocumentId out = gathered(file, Direction.OUTGOING, "34/" + here.sign, null);
        assertThat(page(file))
                .contains("34/" + here.sign + " chưa ghi số tờ.")
                .contains("34/" + here.sign + " ngày " + day(today) + ", trước ngày bắt đầu hồ sơ "
                        + day(today.plusDays(2)))
                .contains("name=\"known\"");
        MockHttpServletResponse refused = close(file, today.plusDays(2), "");
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("Hồ sơ còn điểm cần xem lại");
        TestBody.send(
                web,
                here.official,
                post("/files/" + file.value() + "/count")
                        .param("kind", "DOCUMENT")
                        .param("ref", String.valueOf(out.value()))
                        .param("pages", "3"));
        assertThat(files.contents(here.official, file).getFirst().pages()).isEqualTo(3);
        assertThat(page(file)).doesNotContain("chưa ghi số tờ");
        close(file, today.plusDays(2), "yes");
        assertThat(state(file)).isEqualTo(FileState.CLOSED);
        assertThat(jdbc.sql("select act from journal.entry where subject = :file and kind = 'files.close'")
                        .param("file", "file:" + file.value())
                        .query(String.class)
                        .single())
                .as("the journal says that it was known")
                .contains("\"early\":1", "\"uncounted\":0");
    }

    @Test
    void aLastDayBeforeTheFirstIsRefusedWithBoth() throws Exception {
        FileId file = opened(today.minusDays(3));
        gathered(file, Direction.OUTGOING, "35/" + here.sign, 1);
        MockHttpServletResponse refused = close(file, today.minusDays(9), "yes");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("Ngày kết thúc " + day(today.minusDays(9)) + " trước ngày bắt đầu hồ sơ "
                        + day(today.minusDays(3)));
    }

    private Map<String, byte[]> export(FileId file) throws Exception {
        byte[] zip = TestBody.see(web, here.official, "/files/" + file.value() + "/export.zip")
                .getContentAsByteArray();
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    @Test
    void whatCameWithADocumentGoesWithTheFile() throws Exception {
        FileId file = opened(today.minusDays(3));
        DocumentId id = gathered(file, Direction.OUTGOING, "36/" + here.sign, 1);
        byte[] table = "số liệu".getBytes(StandardCharsets.UTF_8);
        jdbc.sql("""
                        insert into documents.attachment (document_id, seq, file_name, media_type, file)
                        values (:id, 1, '../Số liệu.xlsx', 'application/octet-stream', :file)
                        """).param("id", id.value()).param("file", table).update();
        Map<String, byte[]> entries = export(file);
        assertThat(entries).containsKey("documents/001-01-so-lieu.xlsx");
        assertThat(entries.get("documents/001-01-so-lieu.xlsx")).isEqualTo(table);
        assertThat(new String(entries.get("SHA256SUMS"), StandardCharsets.UTF_8))
                .contains("documents/001-01-so-lieu.xlsx");
        assertThat(new String(entries.get("file.xml"), StandardCharsets.UTF_8))
                .contains("<AttachmentPath>documents/001-01-so-lieu.xlsx</AttachmentPath>");
        try (var pdf = Loader.loadPDF(entries.get("contents.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Kèm 1 tệp:", "Số liệu.xlsx");
        }
        assertThat(page(file)).contains("Kèm 1 tệp: ");
    }

    @Test
    void thePageOfAnAnsweredDocumentSaysByWhat() throws Exception {
        DocumentId came = here.register(documents, Direction.INCOMING, "37/" + here.sign, "hỏi");
        String address = "/documents/" + came.value();
        String answer = "href=\"/issuing/new?answers=" + came.value();
        assertThat(TestBody.see(web, here.clerk, address).getContentAsString())
                .contains("Soạn văn bản trả lời", answer)
                .doesNotContain("Đã trả lời");
        DocumentId out = here.register(documents, Direction.OUTGOING, "38/" + here.sign, "trả lời");
        arrivals.answer(here.chief, came, 0, out);
        org.jsoup.nodes.Document page =
                Jsoup.parse(TestBody.see(web, here.clerk, address).getContentAsString());
        assertThat(page.select(".msg").text()).contains("Đã trả lời bằng công văn số 38/" + here.sign);
        assertThat(page.select(".msg a").eachAttr("href")).contains("/documents/" + out.value());
        assertThat(page.select(".offered a").eachAttr("href")).doesNotContain("/issuing/new?answers=" + came.value());
        documents.sendTo(came, List.of(here.department));
        page = Jsoup.parse(TestBody.see(web, here.official, address).getContentAsString());
        assertThat(page.select(".msg").text()).contains("38/" + here.sign);
        assertThat(page.select(".msg a").eachAttr("href"))
                .as("one they may not open is not linked")
                .doesNotContain("/documents/" + out.value());
    }
}
