package damlam.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.Statements;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.Opening;
import damlam.cases.Party;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.ToDo;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.oversight.OversightRefusedException.Reason;
import damlam.rulebook.NewRule;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// What inspections ask of the database does not grow with how many there are, nor with what was found; and nobody
/// decides on their own team.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class InspectionListsTest {
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
    Inspections inspections;

    @Autowired
    Findings findings;

    @Autowired
    Concerned concerned;

    @Autowired
    Closings closings;

    @Autowired
    Rulebook book;

    private TestBody body;
    private CurrentPerson inspector;
    private CurrentPerson second;
    private CurrentPerson teacher;

    @BeforeEach
    void aBodyWithAnInspectorate() {
        body = new TestBody(org, accounts);
        UnitId inspectorate = org.addUnit(
                TestBody.SETUP,
                "TTR" + body.sign,
                "Phòng Kiểm tra",
                UnitKind.INSPECTORATE,
                body.body,
                LocalDate.of(2024, 1, 1));
        inspector = body.person(inspectorate, Duty.HEAD, "Trưởng phòng Kiểm tra");
        second = body.person(inspectorate, Duty.MEMBER, "Chuyên viên kiểm tra");
        teacher = body.person(body.school, Duty.MEMBER, "Giáo viên");
        Rule rule = book.on(Findings.EXPLAIN, org.today()).orElseThrow();
        if (!rule.mayBind()) {
            var proposed = book.propose(
                    body.leader,
                    new NewRule(
                            rule.code(),
                            rule.amount(),
                            rule.says(),
                            "Quy chế thử",
                            LocalDate.of(2024, 1, 1),
                            null,
                            "thử"));
            book.decide(body.deputy, proposed, true, "");
        }
    }

    private int papers = 11;

    private InspectionId planned() {
        LocalDate today = org.today();
        return inspections
                .plan(
                        body.leader,
                        new NewPlan(
                                Plan.Sort.YEARLY,
                                Activity.CHECK,
                                "Việc thực hiện nhiệm vụ được giao",
                                "Toàn trường",
                                today.minusDays(90),
                                today,
                                ++papers + "/QĐ-" + body.sign,
                                today,
                                List.of(body.school),
                                today,
                                today.plusDays(30),
                                inspector.id()))
                .getFirst();
    }

    private InspectionId begun() {
        InspectionId id = planned();
        inspections.decideTeam(body.leader, id, "15/QĐ", org.today(), inspector.id(), List.of(second.id()));
        return id;
    }

    private void begun(int many) {
        for (int i = 0; i < many; i++) {
            begun();
        }
    }

    @Test
    void listsAndDesksTakeAsManyStatementsForManyInspectionsAsForFew() throws Exception {
        begun(3);
        List<CurrentPerson> all = List.of(body.leader, inspector, body.principal);
        List<Integer> lists = all.stream().map(this::list).toList();
        List<Integer> desks = all.stream().map(this::desk).toList();
        begun(27);
        assertThat(all.stream().map(this::list)).isEqualTo(lists).allMatch(count -> count <= 25);
        assertThat(all.stream().map(this::desk)).isEqualTo(desks).allMatch(count -> count <= 7);
        assertThat(closings.pending(inspector))
                .isEqualTo(new ToDo(30, org.today().plusDays(30)));
        assertThat(desk(body.official)).as("nothing is theirs").isEqualTo(1);
    }

    private int list(CurrentPerson person) {
        return during(() -> TestBody.see(web, person, "/inspections"));
    }

    private int desk(CurrentPerson person) {
        return during(() -> closings.pending(person));
    }

    private static int during(Callable<?> act) {
        try {
            act.call();
            return Statements.during(act).size();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aListIsTurnedPageByPage() throws Exception {
        InspectionId first = begun();
        begun(51);
        Document page = page(inspector, "/inspections");
        assertThat(page.select("table.list tbody tr")).hasSize(50);
        assertThat(page.select("table.list a[href=/inspections/" + first.value() + "]"))
                .isEmpty();
        String next = page.expectFirst(".pager a[rel=next]").attr("href");
        Document last = page(inspector, next);
        assertThat(last.select("table.list tbody tr")).hasSize(2);
        assertThat(last.select("table.list a[href=/inspections/" + first.value() + "]"))
                .hasSize(1);
        assertThat(last.select(".pager a[rel=next]")).isEmpty();
        assertThat(last.select(".pager a[rel=prev]")).hasSize(1);
    }

    private Document page(CurrentPerson person, String address) throws Exception {
        return Jsoup.parse(TestBody.see(web, person, address).getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void aPageTakesAsManyStatementsForManyFindingsAsForFew() {
        InspectionId few = signed(1);
        InspectionId many = signed(12);
        for (CurrentPerson person : List.of(second, inspector, body.leader, body.principal)) {
            int statements = during(() -> TestBody.see(web, person, "/inspections/" + few.value()));
            assertThat(during(() -> TestBody.see(web, person, "/inspections/" + many.value())))
                    .as(person.title())
                    .isEqualTo(statements)
                    .isLessThanOrEqualTo(35);
        }
    }

    /// With so many findings about people, each shown by a case of its own.
    private InspectionId signed(int found) {
        InspectionId id = begun();
        inspections
                .see(inspector, id)
                .orElseThrow()
                .inspection()
                .plan()
                .items()
                .forEach(item -> findings.answer(second, id, item.no(), Answer.Result.MET, "đã xem"));
        for (int i = 0; i < found; i++) {
            findings.add(
                    inspector,
                    id,
                    new NewFinding(
                            Finding.Sort.SHORTCOMING,
                            0,
                            teacher.id(),
                            "Việc thứ " + i + " nằm lại 5 ngày.",
                            List.of(new Finding.Shown(opened("Việc thứ " + i), 1)),
                            List.of()));
        }
        findings.send(inspector, id, findings.earliest(), second.id());
        concerned
                .waiting(teacher)
                .forEach(each -> concerned.say(teacher, each.finding(), "Tôi nghỉ ốm.", List.of(), true));
        inspections.see(body.principal, id);
        findings.explain(body.principal, id, "Đã rõ.", List.of(), true);
        LocalDate due = CALENDAR.plusWorkingDays(org.today(), 30);
        for (int i = 0; i < found; i++) {
            closings.recommend(inspector, id, "Phân công người trực " + i, body.school, due);
        }
        closings.sign(inspector, id);
        closings.sign(second, id);
        closings.sign(body.principal, id);
        closings.conclude(body.leader, id, "Cơ bản tốt.", "");
        return id;
    }

    private CaseId opened(String title) {
        Opening opening = Opening.internal(
                null, body.body, Party.of(body.school), title, "báo cáo", CALENDAR.plusWorkingDays(org.today(), 20));
        return ((Cases.Opened.Case) cases.open(body.leader, opening)).id();
    }

    @Test
    void whoeverLeadsATeamDoesNotDecideOnIt() throws Exception {
        InspectionId id = planned();
        String own = "Anh/chị là trưởng đoàn nên không quyết định về đoàn của mình";
        assertRefused(() -> inspections.decideTeam(inspector, id, "15/QĐ", org.today(), inspector.id(), List.of()));
        assertThat(decidedByThemselves(id)).contains("Không ai quyết định về đoàn do chính mình làm trưởng đoàn");
        CurrentPerson third = body.person(inspector.unit(), Duty.MEMBER, "Chuyên viên kiểm tra");
        inspections.decideTeam(body.leader, id, "15/QĐ", org.today(), inspector.id(), List.of(third.id()));
        assertRefused(() -> inspections.decideTeam(inspector, id, "16/QĐ", org.today(), second.id(), List.of()));
        assertThat(page(inspector, "/inspections/" + id.value()).text()).contains(own);
        assertThat(page(inspector, "/inspections/" + id.value()).select("#decide"))
                .isEmpty();
        assertThat(page(second, "/inspections/" + id.value()).text()).doesNotContain(own);
        inspections.decideTeam(second, id, "16/QĐ", org.today(), inspector.id(), List.of(third.id()));
        assertThat(page(body.leader, "/inspections/" + id.value()).select("#decide"))
                .hasSize(1);
    }

    private String decidedByThemselves(InspectionId id) throws Exception {
        return TestBody.send(
                        web,
                        inspector,
                        post("/inspections/" + id.value() + "/team")
                                .param("basis", "15/QĐ")
                                .param("basisDay", org.today().toString())
                                .param("lead", String.valueOf(inspector.id().value())))
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static void assertRefused(Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        OversightRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.OWN_TEAM));
    }
}
