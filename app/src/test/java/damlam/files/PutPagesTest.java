package damlam.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.calendar.Certainty;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.org.Org;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// Putting something into a file from its own page, and what the office says of retention.
@ServerTest
class PutPagesTest {
    @Autowired
    Files files;

    @Autowired
    Retentions retentions;

    @Autowired
    Documents documents;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc web;

    private TestBody here;
    private DocumentId document;

    @BeforeEach
    void aBodyWithADocument() {
        here = new TestBody(org, accounts);
        document = here.register(documents, Direction.OUTGOING, "7/" + here.sign, "việc " + UUID.randomUUID());
        documents.sendTo(document, List.of(here.department));
    }

    private FileId opened(String notation) {
        return files.open(
                here.official,
                new FileFacts(
                        "",
                        "2026",
                        notation + here.sign,
                        "Hồ sơ thử",
                        "20 năm",
                        "",
                        "Thử",
                        "",
                        LocalDate.of(2026, 1, 1),
                        null,
                        ""));
    }

    private MockHttpServletResponse put(CurrentPerson by, FileId file, String pages) throws Exception {
        return TestBody.send(
                web,
                by,
                post("/files/put")
                        .param("kind", "DOCUMENT")
                        .param("ref", String.valueOf(document.value()))
                        .param("file", String.valueOf(file.value()))
                        .param("pages", pages));
    }

    @Test
    void fromThePageOfADocumentIntoAnOpenFile() throws Exception {
        FileId open = opened("01");
        FileId closed = opened("02");
        files.gather(here.official, closed, Held.Kind.DOCUMENT, document.value(), null, "");
        files.close(here.official, closed, new Closing(LocalDate.of(2026, 2, 1), false, true));
        String address = "/files/put?kind=DOCUMENT&ref=" + document.value();
        assertThat(TestBody.see(web, here.official, "/documents/" + document.value())
                        .getContentAsString())
                .contains("/files/put?kind=DOCUMENT&ref=" + document.value());
        String page = TestBody.see(web, here.official, address).getContentAsString();
        assertThat(page)
                .contains("name=\"file\" value=\"" + open.value())
                .doesNotContain("name=\"file\" value=\"" + closed.value());
        assertThat(page).contains("Đã có trong hồ sơ");

        assertThat(put(here.official, open, "0").getStatus()).isEqualTo(422);
        assertThat(put(here.official, closed, "2").getContentAsString()).contains("Hồ sơ đã kết thúc");
        assertThat(put(here.official, open, "2").getRedirectedUrl())
                .isEqualTo("/files/" + open.value() + "?done=gathered");
        assertThat(files.contents(here.official, open)).hasSize(1);
        assertThat(put(here.official, open, "2").getRedirectedUrl()).endsWith("there");
    }

    @Test
    void whoMayNotSeeItOrTheFilePutsNothing() throws Exception {
        FileId open = opened("03");
        String address = "/files/put?kind=DOCUMENT&ref=" + document.value();
        assertThat(TestBody.see(web, here.principal, address).getStatus()).isEqualTo(404);
        assertThat(put(here.principal, open, "").getStatus()).isIn(404, 409);
        documents.sendTo(document, List.of(here.school));
        assertThat(put(here.principal, open, "").getStatus()).isEqualTo(409);
        assertThat(TestBody.see(web, here.principal, address).getContentAsString())
                .contains("Mở hồ sơ mới")
                .doesNotContain("03" + here.sign);
        assertThat(files.contents(here.official, open)).isEmpty();
    }

    @Test
    void aNewFileIsOpenedWithItInside() throws Exception {
        String form = TestBody.see(web, here.official, "/files/new?kind=DOCUMENT&ref=" + document.value())
                .getContentAsString();
        assertThat(form).contains("name=\"ref\" value=\"" + document.value());
        String made = TestBody.send(
                        web,
                        here.official,
                        post("/files/new")
                                .param("kind", "DOCUMENT")
                                .param("ref", String.valueOf(document.value()))
                                .param("catalog", "2026")
                                .param("notation", "04" + here.sign)
                                .param("title", "Hồ sơ mới")
                                .param("retention", "20 năm")
                                .param("creator", "Thử")
                                .param("startsOn", "2026-01-01"))
                .getRedirectedUrl();
        FileId id = new FileId(Long.parseLong(made.replaceAll("\\D", "")));
        assertThat(files.contents(here.official, id)).extracting(Held::ref).containsExactly(document.value());
    }

    @Test
    void aRetentionIsEnteredOnceByTheOfficeWithItsSource() throws Exception {
        String name = "Kỳ " + UUID.randomUUID().toString().substring(0, 8);
        assertThat(retention(here.official, name, "Thông tư thử").getStatus()).isEqualTo(403);
        assertThat(retention(here.chief, name, "").getStatus()).isEqualTo(422);
        assertThat(retention(here.chief, "x".repeat(31), "Thông tư thử").getContentAsString())
                .contains("tối đa 30");
        assertThat(retention(here.chief, name, "Thông tư thử").getStatus()).isEqualTo(303);
        assertThat(retention(here.chief, name, "Thông tư khác").getContentAsString())
                .contains("Đã có thời hạn này");
        assertThat(TestBody.see(web, here.official, "/files").getContentAsString())
                .contains(name, "Thông tư thử")
                .doesNotContain("Thông tư khác");
    }

    private MockHttpServletResponse retention(CurrentPerson by, String name, String source) throws Exception {
        return TestBody.send(
                web,
                by,
                post("/files/retention")
                        .param("name", name)
                        .param("source", source)
                        .param("sure", "FOUND"));
    }

    @Test
    void whatIsMissingBeforeAFileIsClosedIsSaidWithTheWayThere() throws Exception {
        String period = "Thời hạn " + here.sign;
        LocalDate begun = LocalDate.of(2026, 1, 1);
        FileFacts facts =
                new FileFacts("", "2026", "09" + here.sign, "Hồ sơ thiếu", period, "", "Thử", "", begun, null, "");
        FileId file = files.open(here.official, facts);
        String address = "/files/" + file.value();
        assertThat(TestBody.see(web, here.official, address).getContentAsString())
                .contains("Trước khi kết thúc hồ sơ còn thiếu", "Hồ sơ chưa có văn bản", "href=\"#gather\"")
                .contains("“" + period + "” chưa có trong danh sách", "href=\"/files#retentions\"")
                .contains("Văn phòng ghi thời hạn");

        files.gather(here.official, file, Held.Kind.DOCUMENT, document.value(), null, "");
        assertThat(TestBody.see(web, here.official, address).getContentAsString())
                .contains("còn thiếu", "closeOn")
                .doesNotContain("Hồ sơ chưa có văn bản");
        retentions.add(here.chief, new Retentions.Retention(period, "Danh mục thử", Certainty.UNVERIFIED));
        assertThat(TestBody.see(web, here.official, address).getContentAsString())
                .contains("closeOn")
                .doesNotContain("còn thiếu");
        assertThat(TestBody.see(web, here.chief, "/files").getContentAsString()).contains("id=\"retentions\"");
    }
}
