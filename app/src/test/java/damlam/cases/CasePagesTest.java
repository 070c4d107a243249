package damlam.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.directives.Directive;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.directives.Requirement;
import damlam.directives.Scope;
import damlam.directives.Term;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.Documents;
import damlam.documents.Registration;
import damlam.journal.Actor;
import damlam.org.Org;
import damlam.org.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@ServerTest
class CasePagesTest {
    private static final String PASSWORD = "một mật khẩu thử dài";

    @Autowired
    MockMvc web;

    @Autowired
    Cases cases;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Documents documents;

    @Autowired
    Directives directives;

    Office office;
    CaseId id;

    @BeforeEach
    void aCaseThatTheLeaderGaveToDepartmentOne() {
        office = new Office(org, accounts);
        Cases.Opened opened = cases.open(office.as(office.leader), office.opening(Party.of(office.one)));
        id = ((Cases.Opened.Case) opened).id();
    }

    @Test
    void theFirstLineSaysWhoHoldsItSinceWhenAndUntilWhen() throws Exception {
        String page = page(office.headOne, "/cases/" + id.value());

        assertThat(page)
                .contains("<b>Phòng Một</b> đang giữ việc này")
                .contains("hạn <b>")
                .contains("Đường đi của việc", "<svg class=\"strip\"", "Xem dạng bảng")
                .contains("giao việc cho Phòng Một");
    }

    @Test
    void onlyWhatIsAllowedIsOfferedAndTheRestIsSaidInWords() throws Exception {
        String official = page(office.officialOne, "/cases/" + id.value());

        assertThat(official).contains("Nhận việc", "Mở xem").doesNotContain("?move=FORWARD", "?move=APPROVE");
        assertThat(official).contains("Chưa làm được lúc này", "Phân công", "Nguyễn Thị Trưởng");
        assertThat(page(office.headOne, "/cases/" + id.value())).contains("?move=FORWARD", "?move=ASSIGN");
    }

    @Test
    void aFormMakesItsMoveAndASecondSendingMakesNone() throws Exception {
        String token = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            send(office.officialOne, post("/cases/" + id.value() + "/moves"), "ACCEPT", "1", token)
                    .andExpect(status().isSeeOther())
                    .andExpect(header().string("Location", "/cases/" + id.value() + "#m2"));
        }
        assertThat(cases.movesOf(id)).hasSize(2);
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndWhatWasTypedStays() throws Exception {
        String page = body(send(
                office.headOne,
                post("/cases/" + id.value() + "/moves").param("words", "vì không đúng phần việc"),
                "RETURN",
                "1",
                ""));

        assertThat(page).contains("Chọn loại căn cứ.", "vì không đúng phần việc");
        assertThat(cases.movesOf(id)).hasSize(1);
    }

    @Test
    void aMoveOnAnOldPageIsExplainedAndItsWordsAreKept() throws Exception {
        cases.make(id, office.as(office.clerkOne), new Move.Open(), 1);

        String page = body(send(
                office.headOne,
                post("/cases/" + id.value() + "/moves").param("words", "đã xong dự thảo"),
                "PROGRESS",
                "1",
                ""));

        assertThat(page).contains("Vừa có người ghi động tác khác", "đã xong dự thảo");
    }

    @Test
    void markupInAnyFieldIsShownAsWords() throws Exception {
        String evil = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        Opening opening = Opening.internal(
                null,
                office.one,
                Party.of(office.one, office.officialOne),
                evil,
                evil,
                org.today().plusDays(3));
        CaseId marked = ((Cases.Opened.Case) cases.open(office.as(office.headOne), opening)).id();
        cases.make(marked, office.as(office.officialOne), new Move.Accept(), 1);
        Ground ground = new Ground(Ground.Kind.OTHER, evil);
        cases.make(
                marked,
                office.as(office.officialOne),
                new Move.Wait(evil, ground, org.today().plusDays(2)),
                2);

        for (String path :
                List.of("/cases/" + marked.value(), "/cases/" + marked.value() + "?time=calendar", "/cases")) {
            assertThat(page(office.headOne, path))
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x");
        }
    }

    @Test
    void aFileThatShowsTheWorkIsSavedAndNeverRunsAsAPage() throws Exception {
        MockMultipartFile file = new MockMultipartFile(
                "files", "bản thảo.html", "text/html", "<script>1</script>".getBytes(StandardCharsets.UTF_8));
        send(
                        office.headOne,
                        multipart("/cases/" + id.value() + "/moves").file(file).param("words", "xong bản thảo"),
                        "PROGRESS",
                        "1",
                        "")
                .andExpect(status().isSeeOther());

        assertThat(page(office.headOne, "/cases/" + id.value())).contains("bản thảo.html");
        web.perform(get("/cases/" + id.value() + "/evidence/2/1").session(session(office.headOne)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/octet-stream"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")));
    }

    @Test
    void whomItDoesNotConcernFindsNoSuchCase() throws Exception {
        for (String path : List.of("/cases/" + id.value(), "/cases/999999999", "/cases/0")) {
            web.perform(get(path).session(session(office.headTwo))).andExpect(status().isNotFound());
        }
        assertThat(page(office.headTwo, "/cases")).doesNotContain("Rà soát quy chế");
        assertThat(page(office.headOne, "/cases")).contains("Rà soát quy chế");
    }

    @Test
    void theListKeepsItsFilterInItsAddress() throws Exception {
        assertThat(page(office.headOne, "/cases?show=NOT_STARTED&q=ra soat QUY che"))
                .contains("Rà soát quy chế");
        assertThat(page(office.headOne, "/cases?show=DONE")).contains("Không có việc nào ở đây");
        assertThat(page(office.headOne, "/cases?show=khac&sort=khac&unit=khac&page=-4"))
                .contains("Rà soát quy chế");
    }

    @Test
    void aHeadGivesOutWorkInTheUnit() throws Exception {
        String people = page(office.headOne, "/cases/new?parent=" + id.value());
        assertThat(people).contains("Hoàng Văn Viên").doesNotContain("Đặng Văn Viên");

        web.perform(post("/cases")
                        .session(session(office.headOne))
                        .with(csrf())
                        .param("parent", String.valueOf(id.value()))
                        .param("title", "Phần của Viên")
                        .param("to", office.one.value() + ":" + office.officialOne.value())
                        .param("day", org.today().plusDays(2).toString()))
                .andExpect(status().isSeeOther());
        assertThat(page(office.headOne, "/cases/" + id.value())).contains("Phần của Viên");
    }

    @Test
    void issuingMakesEachRequirementAtEachUnitACaseOnceAndTheBoardCountsThem() throws Exception {
        DirectiveId directive = prepared();
        int version = directives.find(directive).orElseThrow().version();

        for (int i = 0; i < 2; i++) {
            web.perform(post("/directives/" + directive.value() + "/issue")
                            .session(session(office.leader))
                            .with(csrf())
                            .param("version", String.valueOf(version)))
                    .andExpect(header().string("Location", "/directives/" + directive.value() + "/board"));
        }
        List<CaseLine> lines = cases.ofDirective(directive);
        assertThat(lines).hasSize(2).allMatch(line -> line.progress() == Progress.NOT_STARTED);
        CaseId first = lines.getFirst().work().id();
        cases.make(first, office.as(office.headOne), new Move.Submit(Party.of(office.body), "đã xong", List.of()), 1);
        cases.make(first, office.as(office.leader), new Move.Approve(""), 2);

        String board = page(office.leader, "/directives/" + directive.value() + "/board");
        assertThat(board).contains("<b>1/2 việc</b> ở 2 đơn vị đã xong", "Phòng Một", "Phòng Hai", "Nên gọi trước");
        String csv = body(web.perform(
                get("/directives/" + directive.value() + "/board.csv").session(session(office.leader))));
        assertThat(csv.lines()).hasSize(3);
        web.perform(get("/directives/" + directive.value() + "/board.xlsx").session(session(office.leader)))
                .andExpect(status().isOk());
        assertThat(page(office.headTwo, "/directives/" + directive.value() + "/board"))
                .contains("Phòng Hai")
                .doesNotContain("Phòng Một");
    }

    private DirectiveId prepared() {
        CurrentPerson leader = office.as(office.leader);
        Registration registration = new Registration(
                Direction.OUTGOING,
                UUID.randomUUID() + "/SGDĐT-VP",
                org.today(),
                "Sở Thử nghiệm",
                "CONG_VAN",
                "thử ban hành",
                "Trần Văn Giám",
                new Content("Kính gửi: Các phòng thuộc Sở.\n\n1. Rà soát quy chế làm việc.\n\nNơi nhận:\n", null));
        DirectiveId id = directives.receive(leader, documents.register(leader.actor(), registration));
        Directive directive = directives.find(id).orElseThrow();
        Requirement read = directive.requirements().getFirst();
        Requirement settled = new Requirement(
                read.id(),
                read.no(),
                read.title(),
                read.text(),
                read.span(),
                new Scope(List.of(), List.of(), List.of(office.one, office.two), List.of(), List.of()),
                null,
                List.of(),
                "báo cáo",
                new Term.On(org.today().plusDays(20)),
                null);
        directives.settle(leader, id, directive.version(), UUID.randomUUID(), settled);
        return id;
    }

    private ResultActions send(
            PersonId by, AbstractMockHttpServletRequestBuilder<?> form, String kind, String seen, String token)
            throws Exception {
        form.session(session(by));
        form.with(csrf());
        form.param("kind", kind);
        form.param("seen", seen);
        form.param("token", token);
        return web.perform(form);
    }

    private String page(PersonId by, String path) throws Exception {
        return body(web.perform(get(path).session(session(by))).andExpect(status().isOk()));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpSession session(PersonId person) throws Exception {
        String login = UUID.randomUUID().toString();
        accounts.open(new Actor(1, null, null), person, login, PASSWORD);
        MockHttpSession session = new MockHttpSession();
        web.perform(post("/sign-in")
                        .session(session)
                        .with(csrf())
                        .param("username", login)
                        .param("password", PASSWORD))
                .andExpect(status().isFound());
        return session;
    }
}
