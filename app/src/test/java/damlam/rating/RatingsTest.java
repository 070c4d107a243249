package damlam.rating;

import static org.assertj.core.api.Assertions.assertThat;

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
import damlam.journal.SealedNow;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.page.Words;
import damlam.sheets.Sheets;
import damlam.sheets.TableFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What goes into a rating is counted from the record, each figure with its cases, and nobody is rated.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class RatingsTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();
    private static final Words VI = Words.in(Locale.of("vi"));

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Cases cases;

    @Autowired
    Ratings ratings;

    @Autowired
    SealedNow seals;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MovableClock clock;

    private TestBody body;
    private LocalDate first;

    @BeforeEach
    void aBody() {
        ahead(1);
        body = new TestBody(org, accounts);
        first = org.today();
    }

    private void ahead(int workingDays) {
        seals.all();
        clock.moveTo(CALENDAR.plusWorkingDays(clock.today(), workingDays));
    }

    private CaseId work(int days, String product) {
        Opening opening = new Opening(
                null,
                null,
                "",
                null,
                body.body,
                Party.of(body.department),
                Opening.INTERNAL,
                "Việc " + days + product,
                product,
                CALENDAR.plusWorkingDays(org.today(), days),
                List.of(),
                "");
        CaseId id = ((Cases.Opened.Case) cases.open(body.leader, opening)).id();
        make(id, body.official, new Move.Accept());
        return id;
    }

    private void make(CaseId id, CurrentPerson by, Move move) {
        assertThat(cases.make(id, by, move, cases.movesOf(id).size())).isInstanceOf(Made.class);
    }

    private void done(CaseId id) {
        done(id, List.of());
    }

    private void done(CaseId id, List<Evidence> files) {
        make(id, body.official, new Move.Submit(Party.of(body.department), "Xong.", files));
        make(id, body.departmentHead, new Move.Approve("Đạt."));
    }

    private String query(long unit) {
        return "unit=" + unit + "&kind=DAYS&from=" + first + "&to=" + org.today();
    }

    private String shown(CurrentPerson person, String address) throws Exception {
        var answer = TestBody.see(web, person, address);
        assertThat(answer.getStatus()).as(person.title() + " " + address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    /// On time on the last day, ahead of time, late, overdue, not yet due.
    private List<CaseId> five() {
        CaseId onTime = work(2, "báo cáo");
        CaseId ahead = work(5, "");
        CaseId late = work(1, "báo cáo");
        CaseId overdue = work(1, "");
        CaseId open = work(60, "");
        ahead(2);
        done(onTime);
        done(ahead, List.of(file(), file()));
        done(late);
        return List.of(onTime, ahead, late, overdue, open);
    }

    private static Evidence file() {
        return new Evidence("bang-tong-hop.txt", "text/plain", new byte[] {1});
    }

    /// What counts is what was handed in and approved, and not whether whoever gave the work wrote a product down.
    @Test
    void productsAreResultsThatWereHandedInWithFiles() throws Exception {
        CaseId withFile = work(5, "");
        CaseId promised = work(5, "báo cáo");
        CaseId rejected = work(5, "");
        CaseId inReview = work(5, "báo cáo");
        done(withFile, List.of(file()));
        done(promised);
        make(rejected, body.official, new Move.Submit(Party.of(body.department), "Xong.", List.of(file())));
        make(rejected, body.departmentHead, new Move.Reject(new Ground(Ground.Kind.INCOMPLETE, "Thiếu.")));
        done(rejected);
        make(inReview, body.official, new Move.Submit(Party.of(body.department), "Xong.", List.of(file())));
        Tally tally = ratings.own(body.official, first, org.today()).shares().whole();
        assertThat(tally.of(Measured.PRODUCTS)).containsExactly(withFile);
        assertThat(tally.whole(Measured.PRODUCTS)).as("done").isEqualTo(3);
        assertThat(tally.of(Measured.EXPECTED))
                .as("not what is still under review in time")
                .containsExactly(promised);
        assertThat(shown(body.official, "/rating?" + query(0)))
                .contains("Sản phẩm đã nộp, được duyệt", "Việc giao có nêu sản phẩm", "kết quả trình kèm tệp");
        assertThat(shown(body.departmentHead, "/rating/table.csv?" + query(body.department.value())))
                .contains("Sản phẩm đã nộp, được duyệt;Sản phẩm đã nộp, được duyệt: trên số đã xong;")
                .contains("Chuyên viên Hư Cấu;3;3;0;3;0;0;3;3;1;3;1;3;0;3;1");
        var page = Jsoup.parse(shown(body.departmentHead, "/rating?" + query(body.department.value())));
        assertThat(page.select("#idle").text()).as("nothing to count of them").contains("Trưởng phòng Hư Cấu");
        assertThat(page.select("table.figures th[scope=row]").eachText())
                .contains("Chuyên viên Hư Cấu")
                .doesNotContain("Trưởng phòng Hư Cấu");
    }

    @Test
    void everyFigureHasItsCasesAndItsDenominator() {
        List<CaseId> all = five();
        Tally tally = ratings.own(body.official, first, org.today()).shares().whole();
        assertThat(tally.of(Measured.ON_TIME)).containsExactlyInAnyOrder(all.get(0), all.get(1));
        assertThat(tally.of(Measured.EXCEEDED))
                .as("the last day is not ahead of it")
                .containsExactly(all.get(1));
        assertThat(tally.of(Measured.LATE)).containsExactly(all.get(2));
        assertThat(tally.of(Measured.OVERDUE)).containsExactly(all.get(3));
        assertThat(tally.of(Measured.PENDING)).containsExactly(all.get(4));
        assertThat(tally.of(Measured.PRODUCTS)).as("two files are one product").containsExactly(all.get(1));
        assertThat(tally.of(Measured.EXPECTED)).containsExactlyInAnyOrder(all.get(0), all.get(2));
        assertThat(tally.whole(Measured.ON_TIME)).as("done or overdue").isEqualTo(4);
        assertThat(tally.whole(Measured.PRODUCTS)).as("done").isEqualTo(3);
        assertThat(tally.whole(Measured.OBJECTIVE_CAUSE)).as("behind").isEqualTo(2);
        assertThat(ratings.own(body.official, first, first).shares().whole().count(Measured.LATE))
                .as("what happened later does not count")
                .isZero();
    }

    /// What was asked about something else than time says nothing of being late.
    @Test
    void anObjectiveCauseThatAHearingConfirmedIsCounted() {
        CaseId late = five().get(2);
        assertThat(caused(late, "IDLE_HOLD")).containsExactly(late);
        assertThat(caused(late, "EMPTY_PROGRESS")).isEmpty();
        assertThat(ratings.own(body.official, first, org.today())
                        .shares()
                        .whole()
                        .count(Measured.OBJECTIVE_CAUSE))
                .isZero();
    }

    /// The cases with an objective cause, were one confirmed on such a signal.
    private List<CaseId> caused(CaseId late, String kind) {
        return new TransactionTemplate(transactions).execute(status -> {
            long signal = jdbc.queryForObject(
                    """
                    insert into analysis.signal (case_id, kind, unit_id, person_id, first_move, moves, since, figure_unit,
                        figure_found, figure_of, against, strength, case_moves, rules, found_at, told_at, theirs_until)
                    values (?, ?, ?, ?, 1, '{1}', now(), 'COUNT', 1, 1, '{}', 1, 3, 'x', now(), now(), now())
                    returning signal_id
                    """,
                    Long.class,
                    late.value(),
                    kind,
                    body.department.value(),
                    body.official.id().value());
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
            status.setRollbackOnly();
            return ratings.own(body.official, first, org.today())
                    .shares()
                    .whole()
                    .of(Measured.OBJECTIVE_CAUSE);
        });
    }

    @Test
    void eachSeesTheirOwnTheHeadTheirPeopleAndTheOfficeAll() throws Exception {
        five();
        String department = "/rating?" + query(body.department.value());
        CurrentPerson colleague = body.person(body.department, Duty.MEMBER, "Đồng nghiệp");
        assertThat(shown(body.official, "/rating?" + query(0)))
                .contains("Chuyên viên Hư Cấu", "2/4", "hệ thống không xếp loại")
                .doesNotContain("Đồng nghiệp Hư Cấu");
        for (CurrentPerson other : List.of(body.official, colleague, body.principal, body.clerk)) {
            assertThat(TestBody.see(web, other, department).getStatus())
                    .as(other.title())
                    .isEqualTo(404);
            assertThat(TestBody.see(web, other, "/rating/table.xlsx?" + query(body.department.value()))
                            .getStatus())
                    .as(other.title())
                    .isEqualTo(404);
        }
        for (CurrentPerson sees : List.of(body.departmentHead, body.chief, body.leader)) {
            assertThat(shown(sees, department)).contains("Chuyên viên Hư Cấu", "Đồng nghiệp Hư Cấu", "Cả đơn vị");
        }
        CurrentPerson administrator = body.person(body.body, Duty.ADMINISTRATOR, "Quản trị");
        assertThat(ratings.units(administrator))
                .as("administrators see nobody’s work")
                .isEmpty();
    }

    @Test
    void aFigureLeadsToItsCases() throws Exception {
        List<CaseId> all = five();
        String link = Jsoup.parse(shown(body.departmentHead, "/rating?" + query(body.department.value())))
                .select("a[href*=person=" + body.official.id().value() + "&figure=LATE]")
                .first()
                .attr("href");
        assertThat(shown(body.departmentHead, link))
                .contains("/cases/" + all.get(2).value(), "Quá hạn (đã xong)")
                .as("from what the figure is reckoned")
                .containsPattern("Hạn: \\d\\d/\\d\\d/\\d{4}\\. Trình kết quả: \\d\\d/\\d\\d");
        assertThat(TestBody.see(web, body.departmentHead, link.replace("figure=LATE", "figure=X"))
                        .getStatus())
                .isEqualTo(404);
        String foreign =
                link.replaceAll("person=\\d+", "person=" + body.principal.id().value());
        assertThat(TestBody.see(web, body.departmentHead, foreign).getStatus())
                .as("nobody of that unit")
                .isEqualTo(404);
    }

    @Test
    void theTableIsAFileAndNothingInItIsRun() throws Exception {
        five();
        byte[] file = TestBody.see(web, body.chief, "/rating/table.xlsx?" + query(body.department.value()))
                .getContentAsByteArray();
        var rows = Sheets.read(file).getFirst().rows();
        assertThat(rows.toString()).contains("Chuyên viên Hư Cấu", "Đúng hạn", "hệ thống không xếp loại");
        String csv = TestBody.see(web, body.chief, "/rating/table.csv?" + query(body.department.value()))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains("Chuyên viên Hư Cấu;2;4;1;4;");
        List<String> heads = List.of(csv.lines().findFirst().orElseThrow().split(";"));
        assertThat(heads).as("each column has a name of its own").doesNotHaveDuplicates();
        String unit = org.chart().unit(body.department).orElseThrow().name();
        assertThat(csv.lines().skip(1))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .startsWith(unit + ";")
                        .matches("[^;]+;\\d{4}-\\d\\d-\\d\\d;\\d{4}-\\d\\d-\\d\\d;.*"));
        assertThat(new String(
                        new TableFile("x", List.of(), List.of(List.of("=1+1", -3))).csv(), StandardCharsets.UTF_8))
                .contains("'=1+1;-3");
    }

    @Test
    void theWordsAreThoseOfTheLawOfTheWindow() throws Exception {
        assertThat(shown(body.principal, "/rating?kind=MONTH&day=2026-06-10")).contains("90/2020");
        assertThat(shown(body.principal, "/rating?kind=MONTH&day=2026-07-10"))
                .as("public units, since July")
                .contains("233/2026");
        assertThat(shown(body.official, "/rating?kind=MONTH&day=2026-07-10"))
                .as("departments")
                .contains("335/2025")
                .doesNotContain("233/2026");
        assertThat(shown(body.official, "/rating?kind=QUARTER&day=2026-05-01"))
                .as("the window of the report rules")
                .contains("15/03/2026", "14/06/2026");
        assertThat(shown(body.official, "/rating?kind=DAYS&from=xx&to=1&day=0&unit=-3"))
                .contains("Số liệu");
    }

    @Test
    void whatIsDueLaterInAnOpenWindowIsNotOverdueAndThePageSaysAsOfWhen() throws Exception {
        CaseId soon = work(3, "");
        LocalDate to = CALENDAR.plusWorkingDays(org.today(), 10);
        Tally tally = ratings.own(body.official, first, to).shares().whole();
        assertThat(tally.of(Measured.PENDING)).containsExactly(soon);
        assertThat(tally.count(Measured.OVERDUE)).isZero();
        String window = "unit=" + body.department.value() + "&kind=DAYS&from=" + first + "&to=" + to;
        String asOf = "số liệu đến " + VI.date(org.today());
        assertThat(shown(body.departmentHead, "/rating?" + window)).contains(asOf);
        assertThat(shown(body.departmentHead, "/rating/table.csv?" + window))
                .contains(asOf, "Chuyên viên Hư Cấu;0;0;0;0;0;0;0;0;0;0;0;0;0;0;1");
        byte[] file = TestBody.see(web, body.departmentHead, "/rating/table.xlsx?" + window)
                .getContentAsByteArray();
        assertThat(Sheets.read(file).getFirst().rows().toString()).contains(asOf);
        ahead(4);
        assertThat(ratings.own(body.official, first, to).shares().whole().of(Measured.OVERDUE))
                .containsExactly(soon);
        assertThat(shown(body.official, "/rating?" + query(0))).doesNotContain("số liệu đến");
    }

    private UnitId another() {
        return org.addUnit(
                TestBody.SETUP,
                "TTR" + body.sign,
                "Thanh tra Sở",
                UnitKind.INSPECTORATE,
                body.body,
                LocalDate.of(2024, 1, 1));
    }

    private Shares<Tally> shares(UnitId unit) {
        return ratings.of(body.leader, unit, first, org.today()).orElseThrow().shares();
    }

    private CaseId given(UnitId unit, int days) {
        Opening opening = new Opening(
                null,
                null,
                "",
                null,
                body.body,
                Party.of(unit),
                Opening.INTERNAL,
                "Việc giao",
                "",
                CALENDAR.plusWorkingDays(org.today(), days),
                List.of(),
                "");
        return ((Cases.Opened.Case) cases.open(body.leader, opening)).id();
    }

    @Test
    void whoeverDidTheWorkHasItAndNotWhoeverPassedItOn() throws Exception {
        UnitId inspectorate = another();
        CurrentPerson head = body.person(inspectorate, Duty.HEAD, "Chánh Thanh tra");
        CurrentPerson inspector = body.person(inspectorate, Duty.MEMBER, "Thanh tra viên");
        CaseId passed = given(body.department, 5);
        make(
                passed,
                body.departmentHead,
                new Move.Forward(
                        inspectorate,
                        new Ground(
                                Ground.Kind.NOT_COMPETENT,
                                "Việc này thuộc thẩm quyền của Thanh tra theo Quy chế làm việc, khoản 4.")));
        make(passed, inspector, new Move.Accept());
        make(passed, inspector, new Move.Submit(Party.of(inspectorate), "Xong.", List.of()));
        make(passed, head, new Move.Approve("Đạt."));
        CaseId nobodys = given(body.department, 5);
        assertThat(shares(body.department).whole().count(Measured.ON_TIME)).isZero();
        assertThat(shares(body.department).elsewhere().of(Measured.ON_TIME)).containsExactly(passed);
        assertThat(shares(body.department).nobodys().of(Measured.PENDING)).containsExactly(nobodys);
        assertThat(shares(inspectorate).whole().of(Measured.ON_TIME)).containsExactly(passed);
        assertThat(shares(inspectorate).people().get(inspector.id()).of(Measured.ON_TIME))
                .containsExactly(passed);
        assertThat(ratings.own(inspector, first, org.today()).shares().whole().of(Measured.ON_TIME))
                .containsExactly(passed);
        String page = shown(body.departmentHead, "/rating?" + query(body.department.value()));
        assertThat(page).contains("Chưa có người giữ", "do đơn vị khác làm");
        String link = Jsoup.parse(page)
                .select("a[href*=person=-2&figure=ON_TIME]")
                .first()
                .attr("href");
        assertThat(shown(body.departmentHead, link)).contains("/cases/" + passed.value());
        assertThat(shown(body.departmentHead, "/rating/table.csv?" + query(body.department.value())))
                .contains("Chưa có người giữ;", "do đơn vị khác làm (không tính vào đơn vị);1;1");
    }

    /// Whatever happens to work, each piece of it is counted once, for whoever did it; and the rows of a table add up.
    @Test
    void theRowsAddUpWhateverHappenedToTheWork() {
        UnitId inspectorate = another();
        List<CurrentPerson> heads =
                List.of(body.departmentHead, body.person(inspectorate, Duty.HEAD, "Chánh Thanh tra"));
        List<CurrentPerson> members = List.of(body.official, body.person(inspectorate, Duty.MEMBER, "Thanh tra viên"));
        List<UnitId> units = List.of(body.department, inspectorate);
        Random chance = new Random(799);
        Map<CaseId, Integer> given = new HashMap<>();
        Map<CaseId, Integer> doer = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            int at = chance.nextInt(2);
            CaseId id = given(units.get(at), 1 + chance.nextInt(3));
            given.put(id, at);
            doer.put(id, at);
        }
        for (int day = 0; day < 3; day++) {
            for (CaseId id : given.keySet()) {
                step(id, given.get(id), doer, units, heads, members, chance);
            }
            ahead(1);
        }
        for (int at = 0; at < 2; at++) {
            int here = at;
            Shares<Tally> shares = shares(units.get(at));
            assertThat(all(shares.whole()))
                    .containsExactlyInAnyOrderElementsOf(where(given, id -> doer.getOrDefault(id, -1) == here));
            assertThat(all(shares.elsewhere()))
                    .containsExactlyInAnyOrderElementsOf(
                            where(given, id -> given.get(id) == here && doer.getOrDefault(id, -1) == 1 - here));
            for (Measured measured : Measured.values()) {
                List<CaseId> rows = new ArrayList<>(shares.nobodys().of(measured));
                shares.people().values().forEach(tally -> rows.addAll(tally.of(measured)));
                assertThat(rows)
                        .as(measured.name())
                        .containsExactlyInAnyOrderElementsOf(shares.whole().of(measured));
            }
        }
    }

    private static List<CaseId> where(Map<CaseId, Integer> given, Predicate<CaseId> which) {
        return given.keySet().stream().filter(which).toList();
    }

    /// Each in one of the four states.
    private static List<CaseId> all(Tally tally) {
        return Stream.of(Measured.ON_TIME, Measured.LATE, Measured.OVERDUE, Measured.PENDING)
                .flatMap(measured -> tally.of(measured).stream())
                .toList();
    }

    private void step(
            CaseId id,
            int first,
            Map<CaseId, Integer> doer,
            List<UnitId> units,
            List<CurrentPerson> heads,
            List<CurrentPerson> members,
            Random chance) {
        var at = cases.find(List.of(id)).getFirst().at();
        int here = doer.get(id);
        if (at.done() || at.submittedAt() != null) {
            return;
        }
        boolean held = at.holder() != null && at.holder().person() != null;
        switch (chance.nextInt(4)) {
            case 0 -> {
                // Nobody passes back what they were passed.
                if (!held && here == first) {
                    make(
                            id,
                            heads.get(here),
                            new Move.Forward(
                                    units.get(1 - here),
                                    new Ground(
                                            Ground.Kind.NOT_COMPETENT,
                                            "Quy chế làm việc, khoản 4: việc này thuộc thẩm quyền của đơn vị nhận")));
                    doer.put(id, 1 - here);
                }
            }
            case 1 -> {
                if (!held) {
                    make(id, members.get(here), new Move.Accept());
                }
            }
            case 2 -> {
                if (held) {
                    make(id, members.get(here), new Move.Submit(Party.of(units.get(here)), "Xong.", List.of()));
                    if (chance.nextBoolean()) {
                        make(id, heads.get(here), new Move.Approve("Đạt."));
                    }
                }
            }
            default -> {}
        }
    }

    @Test
    void aWindowThatIsNoneIsSaidAtItsFieldAndNoOtherIsCounted() throws Exception {
        for (Map.Entry<String, String> wrong : Map.of(
                        "kind=DAYS&from=2026-10-02&to=2026-10-01", "to",
                        "kind=DAYS&from=xx&to=2026-10-01", "from",
                        "kind=DAYS&from=2026-10-01&to=", "to",
                        "day=x", "day",
                        "kind=MONTH&day=2018-01-01", "day",
                        "kind=MONTH&day=2099-01-01", "day",
                        "kind=WEEKLY", "kind")
                .entrySet()) {
            var page = Jsoup.parse(shown(body.official, "/rating?" + wrong.getKey()));
            assertThat(page.select("#" + wrong.getValue() + "-error").text())
                    .as(wrong.getKey())
                    .isNotEmpty();
            assertThat(page.select("table.figures")).as(wrong.getKey()).isEmpty();
            assertThat(TestBody.see(web, body.official, "/rating/table.csv?" + wrong.getKey())
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void theFormAsksForTheDaysOfItsKindAndSaysByWhatGroundTheWindowIsCut() throws Exception {
        var month = Jsoup.parse(shown(body.official, "/rating?kind=MONTH&day=2026-06-10"));
        assertThat(month.text()).contains("Kỳ từ 15/05/2026 đến 14/06/2026", "NĐ 09/2019/NĐ-CP, Điều 12");
        assertThat(month.select(".window [name=from], .window [name=to]")).isEmpty();
        var calendar = shown(body.official, "/rating?kind=CALENDAR_MONTH&day=2026-06-10");
        assertThat(calendar).contains("Kỳ từ 01/06/2026 đến 30/06/2026").doesNotContain("09/2019");
        var days = Jsoup.parse(shown(body.official, "/rating?kind=DAYS"));
        assertThat(days.select(".window [name=from], .window [name=to]")).hasSize(2);
        assertThat(days.select("[name=day]")).isEmpty();
        assertThat(days.select(".err")).as("nothing typed yet").isEmpty();
    }
}
