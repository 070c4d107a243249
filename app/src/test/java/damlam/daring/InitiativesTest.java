package damlam.daring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.Evidence;
import damlam.cases.Ground;
import damlam.cases.Move;
import damlam.cases.Opening;
import damlam.cases.Outcome.Made;
import damlam.cases.Party;
import damlam.daring.InitiativeRefusedException.Reason;
import damlam.eventlog.MoveKind;
import damlam.inspection.Interests;
import damlam.inspection.Kinship;
import damlam.journal.Actor;
import damlam.journal.Erasures;
import damlam.journal.Journal;
import damlam.journal.SealedNow;
import damlam.org.Absence;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.ToDo;
import damlam.page.Words;
import damlam.procedure.LiabilityTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What somebody dares is registered with the reasons of the day, answered by the superior by a date, and held against
/// the tests that protect it.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class InitiativesTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Cases cases;

    @Autowired
    Initiatives initiatives;

    @Autowired
    Objections objections;

    @Autowired
    Interests interests;

    @Autowired
    InitiativesKept kept;

    @Autowired
    Journal journal;

    @Autowired
    Erasures erasures;

    @Autowired
    SealedNow seals;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MovableClock clock;

    private TestBody body;

    @BeforeEach
    void aBody() {
        ahead(1);
        body = new TestBody(org, accounts);
    }

    private void ahead(int workingDays) {
        seals.all();
        clock.moveTo(CALENDAR.plusWorkingDays(clock.today(), workingDays));
    }

    private CaseId work(String kind) {
        Opening opening = new Opening(
                null,
                null,
                "",
                null,
                body.body,
                Party.of(body.department),
                kind,
                "Mua sắm thiết bị",
                "báo cáo",
                CALENDAR.plusWorkingDays(org.today(), 30),
                List.of(),
                "");
        CaseId id = ((Cases.Opened.Case) cases.open(body.leader, opening)).id();
        make(id, body.official, new Move.Accept());
        return id;
    }

    private void make(CaseId id, CurrentPerson by, Move move) {
        assertThat(cases.make(id, by, move, cases.movesOf(id).size())).isInstanceOf(Made.class);
    }

    private InitiativeId registered(CurrentPerson by, Initiative.Kind kind, @Nullable CaseId work) {
        return initiatives.register(
                by,
                new Initiatives.Wanted(kind, "Sửa phòng học trước", "Vì an toàn của học sinh.", null, work, List.of()));
    }

    private static Reason refused(Runnable act) {
        try {
            act.run();
        } catch (InitiativeRefusedException refused) {
            return refused.reason();
        }
        throw new AssertionError("it was not refused");
    }

    private Initiatives.Seen seen(CurrentPerson person, InitiativeId id) {
        return initiatives.see(person, id).orElseThrow();
    }

    private LiabilityTest.Answer answer(CurrentPerson person, InitiativeId id, LiabilityTest test) {
        return initiatives.assess(person, seen(person, id).initiative()).stream()
                .filter(one -> one.test() == test)
                .findFirst()
                .orElseThrow()
                .answer();
    }

    private String shown(CurrentPerson person, String address) throws Exception {
        var answer = TestBody.see(web, person, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void anybodyRegistersFromTheCaseAndTheDayOfEntryIsProvable() throws Exception {
        CaseId work = work(Opening.INTERNAL);
        assertThat(shown(body.official, "/cases/" + work.value())).contains("/initiatives/new?case=" + work.value());
        var form = multipart("/initiatives/new?case=" + work.value())
                .file(new MockMultipartFile(
                        "files", "phuong-an.txt", "text/plain", "hai phương án".getBytes(StandardCharsets.UTF_8)))
                .param("kind", "PROPOSAL")
                .param("about", "Sửa phòng học trước, quyết toán sau")
                .param("reasons", "Trần nứt.\nHọc sinh phải nghỉ học.")
                .param("declared", "none");
        String address = TestBody.send(web, body.official, form).getRedirectedUrl();
        assertThat(address).matches("/initiatives/\\d+");
        seals.all();
        InitiativeId id = new InitiativeId(Long.parseLong(address.substring("/initiatives/".length())));
        long number = journal.numberOf("daring.register", id.subject(), 0).orElseThrow();
        for (CurrentPerson part : List.of(body.official, body.departmentHead)) {
            assertThat(erasures.erase(part.actor(), number, "Luật Bảo vệ dữ liệu cá nhân"))
                    .as("who registered it, and the superior who answers it")
                    .isEqualTo(Erasures.Outcome.BARRED);
        }
        assertThat(erasures.erase(body.leader.actor(), number, "Luật Bảo vệ dữ liệu cá nhân"))
                .as("who stands above them")
                .isEqualTo(Erasures.Outcome.BARRED);
        assertThat(shown(body.official, address))
                .contains("/record/acts/" + number, "Biên nhận ngày đăng ký", "phuong-an.txt", "Trần nứt.");
        assertThat(shown(body.official, "/cases/" + work.value())).contains("Đề xuất: Sửa phòng học trước");
        assertThat(kept.differing(10)).isEmpty();
        CurrentPerson administrator = body.person(body.office, Duty.ADMINISTRATOR, "Quản trị");
        assertThat(seen(administrator, registered(administrator, Initiative.Kind.PROPOSAL, null))
                        .mine())
                .as("anybody with an account")
                .isTrue();
        assertThat(TestBody.see(web, administrator, address).getStatus())
                .as("and an administrator sees nobody else’s")
                .isEqualTo(404);
    }

    /// What protects somebody against their superior is not in the superior's hand; and whose it is is told.
    @Test
    void wordsRegisteredForProtectionAreErasedByTwoOfNoLineOrWhenWished() throws Exception {
        long number = number(registered(body.official, Initiative.Kind.PROPOSAL, null));
        Actor one = new Actor(9_000_001, null, null);
        assertThat(erasures.erase(one, number, "Luật Bảo vệ dữ liệu cá nhân")).isEqualTo(Erasures.Outcome.ASKED);
        assertThat(erasures.erase(one, number, "Luật Bảo vệ dữ liệu cá nhân")).isEqualTo(Erasures.Outcome.ASKED);
        for (CurrentPerson superior : List.of(body.leader, body.deputy, body.departmentHead)) {
            assertThat(erasures.erase(superior.actor(), number, ""))
                    .as(superior.title())
                    .isEqualTo(Erasures.Outcome.BARRED);
        }
        seals.all();
        String act = "/record/acts/" + number;
        assertThat(shown(body.official, act)).contains("Đề nghị xóa lời của mình");
        assertThat(TestBody.send(web, body.official, post(act + "/wish")).getContentAsString(StandardCharsets.UTF_8))
                .contains("why-error");
        TestBody.send(web, body.official, post(act + "/wish").param("why", "có số điện thoại của người khác"));
        assertThat(erasures.erase(body.official.actor(), number, "")).isEqualTo(Erasures.Outcome.BARRED);
        assertThat(shown(body.leader, "/")).contains("/record#erasures");
        assertThat(shown(body.leader, "/record"))
                .contains("chờ anh/chị đồng ý", "lời của " + body.official.name(), "Đề xuất, quyết định đã đăng ký số");
        assertThat(shown(body.leader, act))
                .as("who did it stands there")
                .contains("Người thực hiện", body.official.name())
                .doesNotContain("initiative:", "được giữ kín");
        TestBody.send(web, body.leader, post(act + "/erase"));

        assertThat(shown(body.official, "/")).contains("/record#gone");
        assertThat(shown(body.official, "/record")).contains(body.leader.name());
        InitiativeId id = new InitiativeId(jdbc.queryForObject(
                "select max(initiative_id) from daring.initiative where person_id = ?",
                Long.class,
                body.official.id().value()));
        assertThat(shown(body.official, "/initiatives/" + id.value()))
                .contains("nội dung đã được xóa lúc", body.leader.name(), "Luật Bảo vệ dữ liệu cá nhân");
        for (CurrentPerson reader : List.of(body.official, body.leader)) {
            assertThat(Jsoup.parse(shown(reader, act)).select("main h1").text())
                    .contains(
                            "đã được xóa lúc",
                            "theo đề nghị của chính người viết",
                            body.leader.name(),
                            "Luật Bảo vệ dữ liệu cá nhân");
        }
        assertThat(shown(body.official, "/")).as("they know now").doesNotContain("/record#gone");
    }

    private long number(InitiativeId id) {
        seals.all();
        return journal.numberOf("daring.register", id.subject(), 0).orElseThrow();
    }

    @Test
    void theSuperiorAnswersByTheDateOfTheRuleAndSilenceIsShown() throws Exception {
        InitiativeId id = registered(body.official, Initiative.Kind.PROPOSAL, null);
        int days = initiatives.clock().orElseThrow().amount().count();
        assertThat(seen(body.official, id).initiative().due()).contains(CALENDAR.plusWorkingDays(org.today(), days));
        assertThat(initiatives.pending(body.departmentHead))
                .isEqualTo(new ToDo(1, CALENDAR.plusWorkingDays(org.today(), days)));
        assertThat(shown(body.departmentHead, "/")).contains("Đề xuất, quyết định đã đăng ký:");
        ahead(days);
        assertThat(shown(body.official, "/initiatives/" + id.value()))
                .as("the last day is in time")
                .doesNotContain("im lặng");
        ahead(1);
        assertThat(shown(body.official, "/initiatives/" + id.value())).contains("sự im lặng đã được ghi");
        assertThat(shown(body.official, "/initiatives")).contains("im lặng, quá hạn trả lời");
        assertThat(answer(body.official, id, LiabilityTest.INNOVATION_AUTHORISED))
                .as("silence authorises nothing")
                .isEqualTo(LiabilityTest.Answer.OPEN);
        LocalDate due = seen(body.official, id).initiative().due().orElseThrow();
        initiatives.answer(body.departmentHead, id, true, "Đồng ý, làm ngay.");
        String missed = body.departmentHead.name() + " không trả lời trong thời hạn";
        String late = "đồng ý cho thực hiện, sau hạn ngày "
                + Words.in(Locale.of("vi")).date(due);
        assertThat(answer(body.official, id, LiabilityTest.INNOVATION_AUTHORISED))
                .isEqualTo(LiabilityTest.Answer.YES);
        assertThat(refused(() -> initiatives.answer(body.departmentHead, id, false, "Đổi ý.")))
                .isEqualTo(Reason.ANSWERED_ALREADY);
        assertThat(shown(body.official, "/")).contains("anh/chị đã đăng ký có trả lời mới");
        assertThat(shown(body.official, "/initiatives")).contains("1 đề xuất, quyết định của anh/chị đã có trả lời");
        shown(body.departmentHead, "/initiatives/" + id.value());
        assertThat(initiatives.answered(body.official)).as("the other looked").containsExactly(id);
        assertThat(shown(body.official, "/initiatives/" + id.value()))
                .as("what was missed stays missed")
                .contains(missed, late);
        assertThat(paper(body.official, id)).contains(missed, late);
        assertThat(initiatives.answered(body.official)).isEmpty();
        assertThat(shown(body.official, "/")).doesNotContain("có trả lời mới");
        assertThat(kept.differing(10)).isEmpty();
    }

    @Test
    void nobodyElseSeesItUntilItIsForwardedToThem() throws Exception {
        InitiativeId id = registered(body.official, Initiative.Kind.PROPOSAL, null);
        String address = "/initiatives/" + id.value();
        for (CurrentPerson other : List.of(body.principal, body.chief, body.leader, body.clerk)) {
            assertThat(TestBody.see(web, other, address).getStatus())
                    .as(other.title())
                    .isEqualTo(404);
            assertThat(TestBody.see(web, other, address + "/protection.pdf").getStatus())
                    .as(other.title())
                    .isEqualTo(404);
        }
        assertThat(refused(() -> initiatives.answer(body.official, id, true, "Tự đồng ý.")))
                .isEqualTo(Reason.NOT_YOURS);
        ahead(2);
        var forward = post(address + "/forward")
                .param("unit", String.valueOf(body.body.value()))
                .param("why", "Vượt mức chi mà trưởng phòng được duyệt theo quy chế chi tiêu.");
        assertThat(TestBody.send(web, body.departmentHead, forward).getRedirectedUrl())
                .isEqualTo(address);
        assertThat(seen(body.leader, id).initiative().due())
                .as("the same time again")
                .contains(initiatives.usualDay());
        assertThat(refused(() -> initiatives.answer(body.departmentHead, id, true, "Đồng ý.")))
                .as("it is another’s to answer now")
                .isEqualTo(Reason.NOT_YOURS);
        initiatives.answer(body.leader, id, false, "Chờ ngân sách quý sau, quý này đã phân bổ hết, theo hồ sơ.");
        assertThat(shown(body.official, address))
                .contains("Chờ ngân sách quý sau, quý này đã phân bổ hết, theo hồ sơ.", "không được đồng ý");
    }

    /// One has to answer, and everybody reads whom; a deputy answers while the head is away, or by delegation.
    @Test
    void oneAnswersAndADeputyOnlyInTheHeadsPlace() throws Exception {
        InitiativeId id = registered(body.departmentHead, Initiative.Kind.PROPOSAL, null);
        String address = "/initiatives/" + id.value();
        String by = Words.in(Locale.of("vi")).date(initiatives.usualDay());
        assertThat(head(body.leader, address)).contains("Anh/chị phải trả lời, chậm nhất hết ngày " + by);
        assertThat(head(body.deputy, address))
                .contains(
                        "Giám đốc Hư Cấu phải trả lời, chậm nhất hết ngày " + by,
                        "anh/chị trả lời thay khi người này vắng mặt hoặc ủy quyền");
        assertThat(head(body.departmentHead, address)).contains("Chờ Giám đốc Hư Cấu trả lời");
        assertThat(Jsoup.parse(shown(body.departmentHead, address)).select("dl").text())
                .contains("Người phải trả lời Giám đốc Hư Cấu, Sở Thử Nghiệm");
        assertThat(initiatives.pending(body.leader).count()).isEqualTo(1);
        assertThat(initiatives.pending(body.deputy).count()).isZero();
        assertThat(shown(body.deputy, address)).doesNotContain("name=\"decision\"");
        assertThat(refused(() -> initiatives.answer(body.deputy, id, true, "Đồng ý.")))
                .isEqualTo(Reason.NOT_YOURS);

        org.recordAbsence(
                TestBody.SETUP,
                new Absence(0, body.leader.id(), org.today(), org.today().plusDays(1), "Đi công tác", null));
        assertThat(head(body.deputy, address)).contains("Anh/chị phải trả lời");
        assertThat(head(body.leader, address)).contains("Phó Giám đốc Hư Cấu phải trả lời", "anh/chị vẫn trả lời được");
        initiatives.answer(body.deputy, id, true, "Đồng ý.");
        ahead(1);
        assertThat(answer(body.departmentHead, id, LiabilityTest.INNOVATION_AUTHORISED))
                .as("in the place of the head who was away")
                .isEqualTo(LiabilityTest.Answer.YES);
        assertThat(head(body.deputy, address)).contains("điều kiện bảo vệ chờ anh/chị trả lời");
        assertThat(head(body.leader, address)).contains("chờ Phó Giám đốc Hư Cấu trả lời");
        assertThat(Jsoup.parse(shown(body.departmentHead, address)).text())
                .contains("chờ Phó Giám đốc Hư Cấu trả lời kèm lý do");
        assertThat(initiatives.pending(body.deputy).count()).isEqualTo(1);
        assertThat(initiatives.pending(body.leader).count()).isZero();
    }

    /// What a deputy answered beside the head, before that was barred, permits nothing.
    @Test
    void anAnswerBesideTheHeadIsNoPermission() {
        InitiativeId id = registered(body.departmentHead, Initiative.Kind.PROPOSAL, null);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.update(
                    "insert into daring.step (initiative_id, no, act, words, person_id, at)"
                            + " values (?, 1, 'AGREED', 'Đồng ý.', ?, ?)",
                    id.value(),
                    body.deputy.id().value(),
                    java.sql.Timestamp.from(clock.instant()));
            assertThat(initiatives.assess(
                            body.departmentHead, seen(body.departmentHead, id).initiative()))
                    .filteredOn(one -> one.test() == LiabilityTest.INNOVATION_AUTHORISED
                            || one.test() == LiabilityTest.COMPETENCE_FOLLOWED)
                    .hasSize(2)
                    .allSatisfy(one -> {
                        assertThat(one.answer()).isEqualTo(LiabilityTest.Answer.OPEN);
                        assertThat(one.shows())
                                .extracting(Assessment.Shown::fact)
                                .containsExactly(Assessment.Fact.BY_DEPUTY);
                    });
            status.setRollbackOnly();
        });
    }

    /// Nothing was done by what was refused: nobody owes an answer on its protection, nor may give one.
    @Test
    void whatWasRefusedOwesNoTestsAndIsRefusedWithReasons() throws Exception {
        InitiativeId id = registered(body.official, Initiative.Kind.PROPOSAL, null);
        String address = "/initiatives/" + id.value();
        var bare = post(address + "/answer").param("decision", "decline").param("words", "Không.");
        assertThat(TestBody.send(web, body.departmentHead, bare).getContentAsString(StandardCharsets.UTF_8))
                .contains("words-error", "ít nhất 40 chữ cái");
        initiatives.answer(body.departmentHead, id, false, "Trùng với đề án của Sở đã trình Ủy ban nhân dân tỉnh.");
        assertThat(initiatives.pending(body.departmentHead).count()).isZero();
        assertThat(refused(() -> initiatives.test(
                        body.departmentHead,
                        id,
                        LiabilityTest.EMERGENCY,
                        LiabilityTest.Answer.YES,
                        "đã xem kỹ".repeat(6))))
                .isEqualTo(Reason.NOT_YOURS);
        var page = Jsoup.parse(shown(body.departmentHead, address));
        assertThat(page.select("#tests").text()).contains("không được đồng ý nên chưa có việc nào được làm");
        assertThat(page.select("#tests li, #tests form")).isEmpty();
    }

    /// What was answered and waits for its tests is among what waits, with its day; each test has reasons.
    @Test
    void testsThatAreOwedStandAmongWhatWaits() throws Exception {
        InitiativeId id = registered(body.official, Initiative.Kind.DECISION, null);
        initiatives.answer(body.departmentHead, id, true, "Đúng phân công.");
        assertThat(refused(() -> initiatives.test(
                        body.departmentHead, id, LiabilityTest.EMERGENCY, LiabilityTest.Answer.YES, "x")))
                .isEqualTo(Reason.TOO_SHORT);
        var list = Jsoup.parse(shown(body.departmentHead, "/initiatives"));
        assertThat(list.select("#waiting").text()).contains("chờ anh/chị trả lời các điều kiện bảo vệ", "hết ngày");
        assertThat(list.select("#others").text()).doesNotContain("Sửa phòng học trước");
    }

    /// Years of them are turned over page by page: what waits stands on each page, and the desk asks for that alone.
    @Test
    void manyAreOnPagesAndWhatWaitsStandsBeforeThem() throws Exception {
        for (int i = 0; i < 52; i++) {
            InitiativeId answered = initiatives.register(
                    body.official,
                    new Initiatives.Wanted(
                            Initiative.Kind.PROPOSAL, "Việc thứ " + i, "Vì an toàn.", null, null, List.of()));
            initiatives.answer(
                    body.departmentHead, answered, false, "Trùng với đề án của Sở đã trình Ủy ban nhân dân tỉnh.");
        }
        InitiativeId waiting = registered(body.official, Initiative.Kind.PROPOSAL, null);
        Initiatives.Listed first = initiatives.list(body.departmentHead, 50, 0);
        assertThat(first.waiting()).extracting(seen -> seen.initiative().id()).containsExactly(waiting);
        assertThat(first.others()).hasSize(50);
        assertThat(first.rest()).isEqualTo(52);
        Initiatives.Listed second = initiatives.list(body.departmentHead, 50, 50);
        assertThat(second.waiting()).hasSize(1);
        assertThat(second.others())
                .extracting(seen -> seen.initiative().about())
                .containsExactly("Việc thứ 1", "Việc thứ 0");
        assertThat(initiatives.pending(body.departmentHead).count()).isEqualTo(1);
        var shown = Jsoup.parse(shown(body.departmentHead, "/initiatives?page=1"));
        assertThat(shown.select("#waiting li, #waiting a").text()).contains("Sửa phòng học trước");
        assertThat(shown.select("#others").text()).contains("Việc thứ 0").doesNotContain("Việc thứ 9");
        assertThat(shown.select("#mine")).isEmpty();
        assertThat(shown.select("nav.pager").text()).contains("51").contains("52");
    }

    @Test
    void whoIsRelatedIsPassedOverAndMayNotAnswer() {
        interests.declare(body.departmentHead, body.official.id(), Kinship.SIBLING);
        InitiativeId id = registered(body.official, Initiative.Kind.DECISION, null);
        assertThat(seen(body.official, id).initiative().asked()).isEqualTo(body.body);
        InitiativeId own = registered(body.deputy, Initiative.Kind.DECISION, null);
        interests.declare(body.leader, body.deputy.id(), Kinship.SPOUSE);
        assertThat(refused(() -> initiatives.answer(body.leader, own, true, "Đúng.")))
                .as("declared since")
                .isEqualTo(Reason.NOT_YOURS);
        assertThat(seen(body.leader, registered(body.leader, Initiative.Kind.DECISION, null))
                        .initiative()
                        .due())
                .as("nobody stands above the head of the body")
                .isEmpty();
    }

    @Test
    void theRecordAnswersWhatItCanAndPeopleTheRestOnPaperAsWell() throws Exception {
        String kind = "KIND" + body.sign;
        CaseId work = work(kind);
        InitiativeId id = registered(body.official, Initiative.Kind.DECISION, work);
        assertThat(answer(body.official, id, LiabilityTest.COMPETENCE_FOLLOWED)).isEqualTo(LiabilityTest.Answer.OPEN);
        initiatives.answer(body.departmentHead, id, true, "Đúng phân công.");
        assertThat(answer(body.official, id, LiabilityTest.COMPETENCE_FOLLOWED)).isEqualTo(LiabilityTest.Answer.YES);
        assertThat(answer(body.official, id, LiabilityTest.PROCEDURE_FOLLOWED)).isEqualTo(LiabilityTest.Answer.OPEN);
        make(work, body.official, new Move.Submit(Party.of(body.department), "Đã sửa xong.", List.of()));
        make(work, body.departmentHead, new Move.Approve("Đạt."));
        assertThat(answer(body.official, id, LiabilityTest.PROCEDURE_FOLLOWED)).isEqualTo(LiabilityTest.Answer.YES);
        assertThat(answer(body.official, id, LiabilityTest.NO_SELF_INTEREST))
                .as("a declaration is no proof")
                .isEqualTo(LiabilityTest.Answer.OPEN);
        assertThat(refused(() -> initiatives.test(
                        body.departmentHead,
                        id,
                        LiabilityTest.PROCEDURE_FOLLOWED,
                        LiabilityTest.Answer.NO,
                        "Không tin.")))
                .isEqualTo(Reason.IN_THE_RECORD);
        assertThat(refused(() -> initiatives.test(
                        body.official, id, LiabilityTest.NO_SELF_INTEREST, LiabilityTest.Answer.YES, "Tự thấy.")))
                .isEqualTo(Reason.NOT_YOURS);
        var test = post("/initiatives/" + id.value() + "/test")
                .param("test", "NO_SELF_INTEREST")
                .param("met", "yes")
                .param("found", "Nhà thầu do đấu thầu rộng rãi, có biên bản mở thầu, theo hồ sơ.");
        assertThat(TestBody.send(web, body.departmentHead, test).getStatus()).isEqualTo(302);
        initiatives.test(
                body.departmentHead,
                id,
                LiabilityTest.OBJECTIVE_CAUSE,
                LiabilityTest.Answer.YES,
                "Bão số 3 đổ bộ đúng ngày thi công, Sở xác nhận, theo hồ sơ.");
        seals.all();
        String page = shown(body.official, "/initiatives/" + id.value());
        assertThat(page)
                .contains(
                        "Một nhóm điều kiện miễn trách nhiệm đều được trả lời",
                        "Nhà thầu do đấu thầu rộng rãi, có biên bản mở thầu, theo hồ sơ.");
        var paper = TestBody.see(web, body.official, "/initiatives/" + id.value() + "/protection.pdf");
        try (var pdf = Loader.loadPDF(paper.getContentAsByteArray())) {
            long registered =
                    journal.numberOf("daring.register", id.subject(), 0).orElseThrow();
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(
                            "HỒ SƠ BẢO VỆ NGƯỜI DÁM LÀM",
                            "Sửa phòng học trước",
                            "Vì an toàn của học sinh.",
                            "(Sổ ghi, mục số " + registered + ")",
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            org.chart().unit(body.body).orElseThrow().name().toUpperCase(Locale.ROOT),
                            body.official.name() + ", " + body.official.title() + ", ",
                            "[Theo nguồn khác, chưa đối chiếu văn bản]",
                            Words.in(Locale.of("vi")).placed("", org.today()),
                            "Người đăng ký: " + body.official.name(),
                            "Đúng trình tự, thủ tục? Có",
                            "Nhà thầu do đấu thầu rộng rãi, có biên bản mở thầu, theo hồ sơ.",
                            "Nghị định 172/2025/NĐ-CP")
                    .as("the law for public employees")
                    .doesNotContain("234/2026");
        }
        ofAPublicUnit();
    }

    /// Another law holds there, and another body stands above.
    private void ofAPublicUnit() throws Exception {
        InitiativeId ofTeacher = registered(body.principal, Initiative.Kind.PROPOSAL, null);
        assertThat(shown(body.principal, "/initiatives/" + ofTeacher.value()))
                .contains("Nghị định 234/2026/NĐ-CP, Điều 4")
                .doesNotContain("172/2025");
        var ofSchool = TestBody.see(web, body.principal, "/initiatives/" + ofTeacher.value() + "/protection.pdf");
        try (var pdf = Loader.loadPDF(ofSchool.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .as("the body above it, then the school")
                    .contains(("Sở Thử Nghiệm " + body.sign + " Trường THPT Thử Nghiệm").toUpperCase(Locale.ROOT));
        }
        assertThat(kept.differing(10)).isEmpty();
    }

    /// A third answer: neither passed nor failed, not owed any more, and answered again once it happened.
    @Test
    void whatHasNotHappenedYetIsNeitherMetNorFailed() throws Exception {
        InitiativeId id = registered(body.official, Initiative.Kind.PROPOSAL, null);
        initiatives.answer(body.departmentHead, id, true, "Đồng ý.");
        String address = "/initiatives/" + id.value();
        int owed = owed(address);
        var test = post(address + "/test")
                .param("test", "OBJECTIVE_CAUSE")
                .param("met", "notYet")
                .param("found", "Chưa có thiên tai, sự cố nào từ khi làm đến nay, theo hồ sơ.");
        assertThat(TestBody.send(web, body.departmentHead, test).getStatus()).isEqualTo(302);
        assertThat(answer(body.official, id, LiabilityTest.OBJECTIVE_CAUSE))
                .as("neither met nor failed")
                .isEqualTo(LiabilityTest.Answer.OPEN);
        assertThat(owed(address)).isEqualTo(owed - 1);
        String page = Jsoup.parse(shown(body.official, address)).text();
        assertThat(page)
                .contains("Chưa phát sinh", "1 điều kiện chưa phát sinh: chưa tính là đáp ứng", "Chưa có thiên tai");
        assertThat(kept.differing(10)).isEmpty();
        initiatives.test(
                body.departmentHead,
                id,
                LiabilityTest.OBJECTIVE_CAUSE,
                LiabilityTest.Answer.YES,
                "Bão số 5 đổ bộ đúng ngày thi công, Sở đã xác nhận, theo hồ sơ.");
        assertThat(answer(body.official, id, LiabilityTest.OBJECTIVE_CAUSE)).isEqualTo(LiabilityTest.Answer.YES);
        assertThat(Jsoup.parse(shown(body.official, address)).select("#tests").text())
                .contains("Câu trả lời trước, đã được thay", "Chưa phát sinh")
                .doesNotContain("1 điều kiện chưa phát sinh");
        assertThat(kept.differing(10)).isEmpty();
    }

    /// How many conditions the head is told to answer.
    private int owed(String address) throws Exception {
        return Integer.parseInt(head(body.departmentHead, address).replaceAll("(?s).*còn (\\d+) điều kiện.*", "$1"));
    }

    /// A head could turn an answer round, and nobody saw that there had been another.
    @Test
    void anAnswerThatIsChangedReplacesOneThatStaysWithWhoAndWhen() throws Exception {
        InitiativeId id = registered(body.official, Initiative.Kind.PROPOSAL, null);
        initiatives.answer(body.departmentHead, id, true, "Đồng ý.");
        var by = CALENDAR.plusWorkingDays(org.today(), 10);
        String address = "/initiatives/" + id.value();
        assertThat(head(body.departmentHead, address))
                .contains(
                        "điều kiện bảo vệ chờ anh/chị trả lời",
                        Words.in(Locale.of("vi")).date(by));
        assertThat(shown(body.official, address))
                .contains("chờ Trưởng phòng Hư Cấu trả lời kèm lý do, chậm nhất hết ngày");
        assertThat(head(body.departmentHead, "/initiatives"))
                .contains(
                        "chờ anh/chị trả lời các điều kiện bảo vệ",
                        Words.in(Locale.of("vi")).date(by));
        assertThat(initiatives.pending(body.departmentHead)).isEqualTo(new ToDo(1, by));
        assertThat(initiatives.pending(body.official).count()).isZero();
        initiatives.test(
                body.departmentHead,
                id,
                LiabilityTest.INNOVATION_PURE_MOTIVE,
                LiabilityTest.Answer.NO,
                "Nghi có lợi ích riêng vì nhà thầu là người quen cũ, theo hồ sơ.");
        initiatives.test(
                body.departmentHead,
                id,
                LiabilityTest.INNOVATION_PURE_MOTIVE,
                LiabilityTest.Answer.YES,
                "Đã xác minh với nhà thầu và kế toán, không có gì, theo hồ sơ.");
        seals.all();
        var page = Jsoup.parse(shown(body.official, address));
        assertThat(page.select("#tests").text())
                .contains(
                        "Đã xác minh với nhà thầu và kế toán, không có gì, theo hồ sơ.",
                        "Câu trả lời trước, đã được thay: Trưởng phòng Hư Cấu",
                        "Nghi có lợi ích riêng vì nhà thầu là người quen cũ, theo hồ sơ.");
        assertThat(page.select("#steps li").eachText())
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                "trả lời điều kiện",
                                ": Không",
                                "Nghi có lợi ích riêng vì nhà thầu là người quen cũ, theo hồ sơ.",
                                "biên nhận"));
        assertThat(page.select("#steps").text()).contains("trả lời lại điều kiện", "thay câu trả lời trước");
        var paper = TestBody.see(web, body.official, address + "/protection.pdf");
        try (var pdf = Loader.loadPDF(paper.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            "Câu trả lời trước, đã được thay",
                            "Nghi có lợi ích riêng vì nhà thầu là người quen cũ, theo hồ sơ.",
                            "Đã xác minh với nhà thầu và kế toán, không có gì, theo hồ sơ.");
        }
        ahead(11);
        assertThat(head(body.departmentHead, address)).contains("Đã quá hạn ngày");
    }

    private String head(CurrentPerson person, String address) throws Exception {
        return Jsoup.parse(shown(person, address)).select("h1").text();
    }

    @Test
    void aFormSentTwiceMakesOneEntry() {
        InitiativeId once = registered(body.official, Initiative.Kind.PROPOSAL, null);
        assertThat(registered(body.official, Initiative.Kind.PROPOSAL, null)).isEqualTo(once);
        assertThat(registered(body.official, Initiative.Kind.DECISION, null)).isNotEqualTo(once);
        ahead(1);
        assertThat(registered(body.official, Initiative.Kind.PROPOSAL, null))
                .as("the next day it is another")
                .isNotEqualTo(once);
    }

    @Test
    void anObjectionIsAnsweredSoonAndNoSecondIsMadeWhileItWaits() throws Exception {
        CaseId work = work(Opening.INTERNAL);
        String address = "/cases/" + work.value();
        var latest = CALENDAR.plusWorkingDays(org.today(), 5);
        assertThat(shown(body.official, address + "?move=OBJECT"))
                .contains("Chậm nhất ngày " + Words.in(Locale.of("vi")).date(latest));
        var far = objecting(work, CALENDAR.plusWorkingDays(latest, 1).toString());
        String refused = TestBody.send(web, body.official, far).getContentAsString(StandardCharsets.UTF_8);
        assertThat(refused).contains("day-error", "Ngày phải trả lời quá xa", "Trái quy định.");
        assertThat(cases.movesOf(work)).noneMatch(move -> move.kind() == MoveKind.OBJECT);
        assertThat(TestBody.send(web, body.official, objecting(work, latest.toString()))
                        .getStatus())
                .isEqualTo(303);
        int first = cases.movesOf(work).getLast().no();
        String again = TestBody.send(web, body.official, objecting(work, latest.toString()))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(again).contains("còn chờ trả lời", "href=\"/cases/" + work.value() + "#m" + first + "\"");
        make(work, body.leader, new Move.Decide("Đúng, bỏ yêu cầu này."));
        assertThat(TestBody.send(web, body.official, objecting(work, latest.toString()))
                        .getStatus())
                .as("once it is answered")
                .isEqualTo(303);
    }

    private MockHttpServletRequestBuilder objecting(CaseId work, String day) {
        return post("/cases/" + work.value() + "/moves")
                .param("kind", "OBJECT")
                .param("seen", String.valueOf(cases.movesOf(work).size()))
                .param("ground", "UNLAWFUL")
                .param("words", "Trái quy định.")
                .param("day", day);
    }

    @Test
    void everybodyFindsItInTheMenuAndProposalsOnStaffWhoeverLeads() throws Exception {
        CurrentPerson administrator = body.person(body.office, Duty.ADMINISTRATOR, "Quản trị");
        assertThat(menu(body.official)).contains("/initiatives").doesNotContain("/staff", "/proceedings");
        assertThat(menu(administrator)).contains("/initiatives").doesNotContain("/staff", "/proceedings");
        assertThat(menu(body.departmentHead)).contains("/initiatives", "/staff");
        assertThat(menu(body.leader)).contains("/initiatives", "/staff", "/proceedings");
    }

    private List<String> menu(CurrentPerson person) throws Exception {
        return Jsoup.parse(shown(person, "/")).select("nav .menu a").eachAttr("href");
    }

    @Test
    void competenceIsThatOfTheMapOnTheDayOfEntry() {
        String kind = "KIND" + body.sign;
        var matter = org.addMatter(TestBody.SETUP, kind);
        var headPost = org.chart().headOf(body.department).orElseThrow().post();
        org.grantAuthority(TestBody.SETUP, headPost.id(), matter, org.today(), null, "Quyết định phân công");
        CaseId work = work(kind);
        assertThat(answer(
                        body.departmentHead,
                        registered(body.departmentHead, Initiative.Kind.DECISION, work),
                        LiabilityTest.COMPETENCE_FOLLOWED))
                .isEqualTo(LiabilityTest.Answer.YES);
        assertThat(answer(
                        body.official,
                        registered(body.official, Initiative.Kind.DECISION, work),
                        LiabilityTest.COMPETENCE_FOLLOWED))
                .isEqualTo(LiabilityTest.Answer.NO);
    }

    private long signal(CaseId work, String until) {
        return jdbc.queryForObject(
                """
                insert into analysis.signal (case_id, kind, unit_id, person_id, first_move, moves, since, figure_unit,
                    figure_found, figure_of, against, strength, case_moves, rules, found_at, told_at, theirs_until)
                values (?, 'EMPTY_PROGRESS', ?, ?, 1, '{1}', now(), 'COUNT', 1, 1, '{}', 1, 3, 'x', now(), now(), %s)
                returning signal_id
                """.formatted(until),
                Long.class,
                work.value(),
                body.department.value(),
                body.official.id().value());
    }

    /// Once the days to look alone are over the desk does not promise them any more.
    @Test
    void thatOthersMayLookAtASignalByNowIsSaidOnTheDesk() {
        CaseId work = work(Opening.INTERNAL);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            signal(work, "now() + interval '10 years'");
            assertThat(desk()).contains("Anh/chị xem trước").doesNotContain("đã hết thời hạn xem trước");
            status.setRollbackOnly();
        });
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            signal(work, "now() - interval '1 day'");
            assertThat(desk()).contains("đã hết thời hạn xem trước: 1.").doesNotContain("Anh/chị xem trước");
            status.setRollbackOnly();
        });
    }

    private String desk() {
        try {
            return Jsoup.parse(shown(body.official, "/")).text();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /// What a hearing on something else found is shown with what that was; it is no answer.
    @Test
    void anObjectiveCauseOfAHearingIsEvidenceAndNoAnswer() {
        CaseId work = work(Opening.INTERNAL);
        InitiativeId id = registered(body.official, Initiative.Kind.PROPOSAL, work);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            long signal = signal(work, "now()");
            long hearing = jdbc.queryForObject(
                    """
                    insert into inspection.hearing (signal_id, attempt, asked, asked_by, question, answer_by, rule_id,
                        sent_at)
                    values (?, 1, ?, ?, 'x', current_date, (select min(rule_id) from rulebook.rule), now())
                    returning hearing_id
                    """,
                    Long.class,
                    signal,
                    body.official.id().value(),
                    body.leader.id().value());
            jdbc.update("insert into inspection.explanation values (?, 1, 'x', now(), true)", hearing);
            jdbc.update(
                    "insert into inspection.conclusion values (?, 'OBJECTIVE_CAUSE', false, 'x', ?, now())",
                    hearing,
                    body.leader.id().value());
            assertThat(initiatives.assess(body.official, seen(body.official, id).initiative()))
                    .filteredOn(one -> one.test() == LiabilityTest.OBJECTIVE_CAUSE)
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.answer()).isEqualTo(LiabilityTest.Answer.OPEN);
                        assertThat(one.shows())
                                .extracting(Assessment.Shown::fact, Assessment.Shown::about)
                                .containsExactly(
                                        tuple(Assessment.Fact.CONFIRMED_CAUSE, "analysis.kind.EMPTY_PROGRESS"));
                    });
            status.setRollbackOnly();
        });
    }

    @Test
    void anObjectionIsListedForBothUntilItIsAnswered() throws Exception {
        CaseId work = work(Opening.INTERNAL);
        var due = CALENDAR.plusWorkingDays(org.today(), 2);
        make(work, body.official, new Move.Objection(new Ground(Ground.Kind.UNLAWFUL, "Trái quy định mua sắm."), due));
        assertThat(objections.all(body.official)).singleElement().matches(one -> one.mine() && one.open());
        assertThat(objections.all(body.leader)).singleElement().matches(one -> !one.mine());
        assertThat(objections.all(body.principal)).isEmpty();
        assertThat(objections.pending(body.leader)).isEqualTo(new ToDo(1, due));
        assertThat(objections.pending(body.official).count()).isZero();
        assertThat(objections.pending(body.deputy).count())
                .as("they may answer, it does not wait for them")
                .isZero();
        assertThat(shown(body.deputy, "/initiatives")).contains("chờ Giám đốc Hư Cấu trả lời");
        assertThat(shown(body.leader, "/initiatives"))
                .contains("1 đề xuất, quyết định, kiến nghị lại chờ anh/chị trả lời");
        assertThat(shown(body.leader, "/")).contains("Kiến nghị lại: <a href=\"/initiatives#objections\">");
        ahead(2);
        assertThat(overdue(body.leader)).isFalse();
        ahead(1);
        assertThat(overdue(body.leader)).isTrue();
        assertThat(shown(body.official, "/initiatives"))
                .contains("Trái quy định mua sắm.", "quá hạn, Giám đốc Hư Cấu chưa trả lời");
        make(work, body.leader, new Move.Decide("Đúng, bỏ yêu cầu này."));
        assertThat(overdue(body.leader)).isFalse();
        assertThat(shown(body.official, "/initiatives")).contains("đã được trả lời");
    }

    private String paper(CurrentPerson person, InitiativeId id) throws Exception {
        var paper = TestBody.see(web, person, "/initiatives/" + id.value() + "/protection.pdf");
        try (var pdf = Loader.loadPDF(paper.getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private boolean overdue(CurrentPerson person) {
        return objections.all(person).stream().anyMatch(one -> one.overdue(org.today()));
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingIsLost() throws Exception {
        var form =
                multipart("/initiatives/new").param("about", "Việc đang viết").param("declared", "has");
        assertThat(TestBody.send(web, body.official, form).getContentAsString(StandardCharsets.UTF_8))
                .contains("kind-error", "reasons-error", "interest-error", "Việc đang viết");
        var both = multipart("/initiatives/new")
                .param("kind", "PROPOSAL")
                .param("about", "Việc đang viết")
                .param("reasons", "Vì an toàn của học sinh.")
                .param("declared", "none")
                .param("interest", "Vợ tôi làm ở trường đó");
        assertThat(TestBody.send(web, body.official, both).getContentAsString(StandardCharsets.UTF_8))
                .as("what was declared is not dropped")
                .contains("interest-error", "Vợ tôi làm ở trường đó");
        InitiativeId id = registered(body.official, Initiative.Kind.PROPOSAL, null);
        var empty = post("/initiatives/" + id.value() + "/answer");
        assertThat(TestBody.send(web, body.departmentHead, empty).getContentAsString(StandardCharsets.UTF_8))
                .contains("decision-error", "words-error");
        var nowhere = post("/initiatives/" + id.value() + "/forward")
                .param("unit", String.valueOf(body.department.value()))
                .param("why", "Việc này thuộc chức năng của phòng theo Quy chế làm việc.");
        assertThat(TestBody.send(web, body.departmentHead, nowhere).getContentAsString(StandardCharsets.UTF_8))
                .as("it lies there already")
                .contains("unit-error");
        var unreasoned = post("/initiatives/" + id.value() + "/forward")
                .param("unit", String.valueOf(body.body.value()))
                .param("why", "aaaa");
        assertThat(TestBody.send(web, body.departmentHead, unreasoned).getContentAsString(StandardCharsets.UTF_8))
                .contains("why-error", "Lý do quá ngắn");
    }

    @Test
    void theRegisterIsOnlyAddedToAndFindsWhatWasAltered() {
        InitiativeId id = initiatives.register(
                body.official,
                new Initiatives.Wanted(
                        Initiative.Kind.PROPOSAL,
                        "Dùng chung phòng máy",
                        "Tiết kiệm.",
                        "Chồng dạy ở đó.",
                        null,
                        List.of(new Evidence("a.txt", "text/plain", new byte[] {1}))));
        initiatives.add(body.official, id, "Thêm số liệu.");
        assertThat(kept.differing(10)).isEmpty();
        assertThatThrownBy(() -> jdbc.update("update daring.initiative set about = 'khác'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("delete from daring.step")).isInstanceOf(DataAccessException.class);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.update(
                    "insert into daring.step (initiative_id, no, act, words, person_id, at)"
                            + " values (?, 9, 'ADDED', 'x', ?, now())",
                    id.value(),
                    body.official.id().value());
            assertThat(kept.differing(10)).singleElement().asString().contains("daring.step " + id.value() + "/9");
            status.setRollbackOnly();
        });
    }
}
