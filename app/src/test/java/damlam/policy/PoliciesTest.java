package damlam.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.analysis.Pattern;
import damlam.analysis.Signals;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.Move;
import damlam.cases.Opening;
import damlam.cases.Outcome.Made;
import damlam.cases.Party;
import damlam.detect.Against;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Registration;
import damlam.eventlog.Stance;
import damlam.journal.Erasures;
import damlam.journal.SealedNow;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.ToDo;
import damlam.page.Words;
import damlam.policy.PolicyRefusedException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// A rule that holds work up is reported in two clicks, gathers what it costs, and is reviewed until somebody answers.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class PoliciesTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();
    private static final Words VI = Words.in(Locale.of("vi"));
    private static final long DAY = 8 * 3_600_000L;
    private static final String KEPT = "Mức này do luật định, Sở không có thẩm quyền sửa đổi.";
    private static final String SAME = "Cùng Điều 4 của một quyết định, một bên nêu tên, một bên nêu số.";
    private static final String HOLDS = "Khoản dưới 50 triệu đồng nay do hiệu trưởng tự quyết định.";

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Cases cases;

    @Autowired
    Documents documents;

    @Autowired
    Policies policies;

    @Autowired
    Opinions opinions;

    @Autowired
    Gathering gathering;

    @Autowired
    PolicyKept kept;

    @Autowired
    Signals signals;

    @Autowired
    Erasures erasures;

    @Autowired
    SealedNow seals;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    private TestBody body;

    @BeforeEach
    void aBody() {
        ahead(1);
        body = new TestBody(org, accounts);
    }

    /// To nine in the morning, so many working days later; acts are sealed before, for none waits for days.
    private void ahead(int workingDays) {
        seals.all();
        clock.moveTo(CALENDAR.plusWorkingDays(clock.today(), workingDays));
    }

    /// Work of the department that waits for the school's opinion.
    private CaseId waiting(String kind) {
        CaseId id = taken(kind);
        ask(id);
        return id;
    }

    private void ask(CaseId id) {
        make(
                id,
                body.official,
                new Move.Consult(
                        Party.of(body.school),
                        CALENDAR.plusWorkingDays(org.today(), 3),
                        "xin ý kiến",
                        "Phụ trách lĩnh vực này",
                        "Cần thống nhất"));
    }

    /// Work that an official of the department has taken.
    private CaseId taken(String kind) {
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

    private NewRegulation rule(String article) {
        return new NewRegulation("12/" + body.sign, article, "Mua sắm phải trình duyệt dự toán");
    }

    private RegulationId reported(CaseId id, CurrentPerson by) {
        return policies.report(by, id, rule("Điều 4"), "Khoản nhỏ cũng phải chờ duyệt.", "Phân cấp cho trường.");
    }

    private void taken(RegulationId id) {
        policies.step(body.chief, id, State.UNDER_REVIEW, body.department, null, "Rà soát mức phân cấp.");
    }

    @Test
    void aReviewIsGivenToAnotherUnitWithItsReason() throws Exception {
        RegulationId id = reported(waiting("Mua " + body.sign), body.official);
        assertThat(refused(() -> policies.hand(body.chief, id, body.office, "Nhầm")))
                .isEqualTo(Reason.NOT_YOURS);
        taken(id);
        LocalDate due = policies.see(body.chief, id)
                .orElseThrow()
                .review()
                .steps()
                .getLast()
                .day();
        assertThat(refused(() -> policies.hand(body.departmentHead, id, body.office, "Đùn")))
                .isEqualTo(Reason.NOT_YOURS);
        assertThat(refused(() -> policies.hand(body.chief, id, body.department, "Như cũ")))
                .isEqualTo(Reason.SAME_UNIT);

        var sent = TestBody.send(
                web,
                body.chief,
                post("/policies/" + id.value() + "/hand")
                        .param("to-unit", String.valueOf(body.office.value()))
                        .param("reason", "Phòng không còn phụ trách"));
        assertThat(sent.getStatus()).isEqualTo(302);
        Review review = policies.see(body.chief, id).orElseThrow().review();
        assertThat(review.state()).isEqualTo(State.UNDER_REVIEW);
        assertThat(review.steps().getLast().holder()).isEqualTo(body.office);
        assertThat(review.steps().getLast().day()).isEqualTo(due);
        policies.step(body.chief, id, State.PROPOSED, null, null, "Phân cấp đến 50 triệu.");
        assertThat(kept.differing(50)).isEmpty();
        assertThat(TestBody.see(web, body.chief, "/policies/" + id.value())
                        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("rà soát tiếp", "Phòng không còn phụ trách");
    }

    private static Reason refused(Runnable act) {
        try {
            act.run();
        } catch (PolicyRefusedException refused) {
            return refused.reason();
        }
        throw new AssertionError("it was not refused");
    }

    private Policies.Seen seen(CurrentPerson person, RegulationId id) {
        return policies.see(person, id).orElseThrow();
    }

    private String shown(CurrentPerson person, String address) throws Exception {
        var answer = TestBody.see(web, person, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void aRuleThatOthersReportedTakesTwoClicksFromTheCaseItHoldsUp() throws Exception {
        RegulationId id = reported(waiting("KIND" + body.sign), body.official);
        CaseId second = waiting("KIND" + body.sign);
        String form = Jsoup.parse(shown(body.departmentHead, "/cases/" + second.value()))
                .expectFirst("a[href^=/policies/report]")
                .attr("href");
        String first = Jsoup.parse(shown(body.departmentHead, form))
                .expectFirst("button[name=regulation]")
                .attr("value");
        assertThat(first).as("offered first for this kind of work").isEqualTo(String.valueOf(id.value()));
        assertThat(TestBody.send(web, body.departmentHead, post(form).param("regulation", first))
                        .getRedirectedUrl())
                .isEqualTo("/policies/" + first);
        Review review = seen(body.chief, id).review();
        assertThat(review.reports()).hasSize(2);
        assertThat(review.reporters()).isEqualTo(2);
        assertThat(shown(body.departmentHead, "/cases/" + second.value())).contains("đã kiến nghị, chờ giao rà soát");
        assertThat(shown(body.departmentHead, form)).as("not twice").doesNotContain("value=\"" + first + "\"");
        assertThat(refused(() -> policies.report(body.departmentHead, second, id, "", "")))
                .isEqualTo(Reason.REPORTED_ALREADY);
    }

    @Test
    void reportsGatherOnTheRuleHoweverItIsWritten() {
        RegulationId id = reported(waiting(Opening.INTERNAL), body.official);
        CaseId other = waiting(Opening.INTERNAL);
        NewRegulation written =
                new NewRegulation("12/" + body.sign.toLowerCase(Locale.ROOT), "ĐIỀU  4.", "nói cách khác");
        assertThat(policies.report(body.departmentHead, other, written, "Vướng.", ""))
                .isEqualTo(id);
        assertThat(policies.report(body.official, other, rule("Điều 5"), "Vướng.", ""))
                .as("another article is another rule")
                .isNotEqualTo(id);
        RegulationId inWords =
                policies.report(body.official, other, new NewRegulation("", "", "Biểu mẫu " + body.sign), "Vướng.", "");
        assertThat(policies.report(
                        body.departmentHead, other, new NewRegulation("", "", "biểu mẫu " + body.sign), "Vướng.", ""))
                .isEqualTo(inWords);
    }

    /// Whoever reports reads to which rule the report goes, before it is sent where they named it in other words.
    @Test
    void aReportSaysToWhichRuleItGoes() throws Exception {
        RegulationId longer = policies.report(
                body.official,
                waiting(Opening.INTERNAL),
                new NewRegulation("15/QĐ-" + body.sign + "-HC", "Điều 4, khoản 2", "Mua sắm"),
                "Chờ duyệt.",
                "");
        CaseId work = waiting(Opening.INTERNAL);
        String form = "/policies/report?case=" + work.value();
        String own = sent(body.departmentHead, form, "QĐ 15/QĐ-" + body.sign, "đ4 k2", "");
        assertThat(own).as("a rule of its own").startsWith("/policies/").isNotEqualTo("/policies/" + longer.value());
        assertThat(Jsoup.parse(shown(body.departmentHead, own)).text())
                .contains("được ghi vào quy định này", "15/QĐ-" + body.sign + ", Điều 4, khoản 2");
        String other = "/policies/report?case=" + waiting(Opening.INTERNAL).value();
        String asked = sent(body.official, other, "15/qđ-" + body.sign, "khoản 2 Điều 4", "");
        String id = own.substring("/policies/".length());
        assertThat(Jsoup.parse(asked).expectFirst("#number-error").text())
                .contains("15/QĐ-" + body.sign + ", Điều 4, khoản 2", "1 người kiến nghị");
        assertThat(Jsoup.parse(asked).expectFirst("input[name=goes]").attr("value"))
                .isEqualTo(id);
        assertThat(sent(body.official, other, "15/qđ-" + body.sign, "khoản 2 Điều 4", id))
                .isEqualTo(own);
        String third = "/policies/report?case=" + waiting(Opening.INTERNAL).value();
        assertThat(sent(body.official, third, "QĐ 15/QĐ-" + body.sign, "đ4 k2", ""))
                .as("in the very same words nothing is asked")
                .isEqualTo(own);
    }

    /// Where the answer leads; its page where it was not taken.
    private String sent(CurrentPerson person, String form, String number, String article, String goes)
            throws Exception {
        var answer = TestBody.send(
                web,
                person,
                post(form)
                        .param("number", number)
                        .param("article", article)
                        .param("subject", "Mua sắm phải trình")
                        .param("why", "Chờ duyệt lâu.")
                        .param("goes", goes));
        String to = answer.getRedirectedUrl();
        return to == null ? answer.getContentAsString(StandardCharsets.UTF_8) : to;
    }

    /// What ends a review is all that whoever reported is told: one word is no reason.
    @Test
    void whatEndsAReviewGivesReasons() throws Exception {
        RegulationId id = reported(waiting(Opening.INTERNAL), body.official);
        taken(id);
        String step = "/policies/" + id.value() + "/step";
        String page = TestBody.send(
                        web, body.departmentHead, post(step).param("to", "KEPT").param("words", "Giữ"))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(page).expectFirst("#words-error").text()).contains("ít nhất 40 chữ cái");
        assertThat(refused(
                        () -> policies.step(body.departmentHead, id, State.KEPT, null, null, " ".repeat(50) + "Giữ")))
                .isEqualTo(Reason.TOO_SHORT);
        policies.step(body.departmentHead, id, State.PROPOSED, null, null, "Phân cấp.");
        policies.step(body.departmentHead, id, State.KEPT, null, null, "đã xem kỹ".repeat(6));
        assertThat(seen(body.chief, id).review().state()).isEqualTo(State.KEPT);
    }

    /// What the database gathered older rows by is what is compared with today.
    @Test
    void theDatabaseSpellsAsTheProgramDoes() {
        List<String> parts = List.of(
                "Điều",
                "điều ",
                "ĐIỀU",
                "đ",
                "Đ.",
                "d",
                "Khoản",
                "k",
                "K.",
                "điểm",
                "Điểm ",
                "diem",
                "a",
                "đ",
                "Đ",
                "b",
                "5",
                "05",
                "52a",
                ", ",
                " ",
                "  ",
                "-",
                "/",
                "\u2013",
                "Phụ lục",
                "PL",
                "IV",
                "Mục",
                "Chương",
                "và",
                "ð",
                "=",
                "|",
                "15/2024/",
                "QĐ",
                "-UBND",
                "Quyết định số ",
                "NĐ ",
                "Luật ",
                "\u6cd5",
                "e\u0301",
                "\u00a0",
                "Ω",
                "0",
                "00",
                "\u200b");
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            StringBuilder number = new StringBuilder();
            StringBuilder article = new StringBuilder();
            for (int j = random.nextInt(1, 9); j > 0; j--) {
                number.append(parts.get(random.nextInt(parts.size())));
                article.append(parts.get(random.nextInt(parts.size()))).append(random.nextBoolean() ? " " : "");
            }
            String gathers = new NewRegulation(number.toString(), article.toString(), "x").gathers();
            assertThat(jdbc.queryForObject(
                            "select policy.spelled(?, ?)", String.class, number.toString(), article.toString()))
                    .as("%s, %s", number, article)
                    .isEqualTo(gathers);
        }
        assertThat(jdbc.queryForObject("select policy.spelled('', '')", String.class))
                .isEmpty();
    }

    @Test
    void rulesThatAreOneAreGatheredAndPartedWithTheirReports() throws Exception {
        RegulationId one = reported(waiting(Opening.INTERNAL), body.official);
        CaseId second = waiting(Opening.INTERNAL);
        NewRegulation named = new NewRegulation("", "", "Quy chế mua sắm " + body.sign);
        RegulationId other = policies.report(body.departmentHead, second, named, "Chờ duyệt lâu.", "");
        assertThat(refused(() -> gathering.merge(body.departmentHead, other, one, "Là một")))
                .isEqualTo(Reason.NOT_YOURS);
        assertThat(TestBody.send(
                                web,
                                body.principal,
                                post("/policies/" + other.value() + "/merge")
                                        .param("into", "" + one.value())
                                        .param("merge-reason", "Là một"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(refused(() -> gathering.merge(body.chief, other, other, "Là một")))
                .isEqualTo(Reason.SAME_RULE);
        assertThat(refused(() -> gathering.merge(body.chief, other, one, "Là một")))
                .isEqualTo(Reason.TOO_SHORT);
        String brief = TestBody.send(
                        web,
                        body.chief,
                        post("/policies/" + other.value() + "/merge")
                                .param("into", "" + one.value())
                                .param("merge-reason", "Là một"))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(brief).expectFirst("#merge-reason-error").text()).contains("ít nhất 40 chữ cái");
        taken(one);
        policies.see(body.official, one);
        assertThat(refused(() -> gathering.merge(body.chief, one, other, "Là một")))
                .as("the one under review stays")
                .isEqualTo(Reason.REVIEWED_ALREADY);
        assertThat(TestBody.send(
                                web,
                                body.chief,
                                post("/policies/" + other.value() + "/merge")
                                        .param("into", "" + one.value())
                                        .param("merge-reason", SAME))
                        .getStatus())
                .isEqualTo(302);
        Review review = seen(body.chief, one).review();
        assertThat(review.reports()).hasSize(2);
        assertThat(seen(body.chief, other).review().regulation().id()).isEqualTo(one);
        assertThat(policies.all(body.chief))
                .extracting(each -> each.review().regulation().id())
                .contains(one)
                .doesNotContain(other);
        assertThat(policies.pending(body.official).count())
                .as("whose rule it was not")
                .isZero();
        assertThat(policies.all(body.departmentHead))
                .filteredOn(each -> each.review().regulation().id().equals(one))
                .allMatch(Policies.Seen::news);
        assertThat(TestBody.see(web, body.departmentHead, "/policies/" + other.value())
                        .getRedirectedUrl())
                .isEqualTo("/policies/" + one.value());
        assertThat(shown(body.departmentHead, "/policies/" + one.value()))
                .contains("gộp Quy định số " + other.value(), SAME);
        CaseId third = waiting(Opening.INTERNAL);
        assertThat(policies.report(body.official, third, named, "Vướng nữa.", ""))
                .as("whoever names it by the other name reports the one")
                .isEqualTo(one);
        assertThat(refused(() -> policies.report(body.official, third, one, "", "")))
                .isEqualTo(Reason.REPORTED_ALREADY);
        parted(one, other);
    }

    private void parted(RegulationId one, RegulationId other) throws Exception {
        long merge = seen(body.chief, one).review().merges().getFirst().id();
        assertThat(refused(() -> gathering.part(body.official, one, merge, "Khác nhau")))
                .isEqualTo(Reason.NOT_YOURS);
        assertThat(TestBody.send(
                                web,
                                body.chief,
                                post("/policies/" + one.value() + "/part/" + merge)
                                        .param("part-" + merge, "Hóa ra khác nhau"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(refused(() -> gathering.part(body.chief, one, merge, "Lần nữa")))
                .isEqualTo(Reason.NOT_NEXT);
        assertThat(seen(body.chief, one).review().reports()).hasSize(1);
        assertThat(seen(body.chief, other).review().reports()).hasSize(2);
        assertThat(shown(body.departmentHead, "/policies/" + other.value())).contains("Hóa ra khác nhau");
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void aReportIsTakenBackUntilSomebodyProposes() throws Exception {
        CaseId work = waiting(Opening.INTERNAL);
        RegulationId id = reported(work, body.official);
        ahead(2);
        assertThat(seen(body.chief, id).cost().workingMs()).isEqualTo(2 * DAY);
        taken(id);
        String page = "/policies/" + id.value();
        String back = Jsoup.parse(shown(body.official, page))
                .expectFirst("form[action*=withdraw]")
                .attr("action");
        assertThat(shown(body.chief, page)).as("nobody else’s").doesNotContain("/withdraw/");
        assertThat(TestBody.send(web, body.chief, post(back).param("back-" + id.value() + "-1", "x"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(TestBody.send(web, body.official, post(back)).getContentAsString(StandardCharsets.UTF_8))
                .contains("back-" + id.value() + "-1-error");
        assertThat(TestBody.send(web, body.official, post(back).param("back-" + id.value() + "-1", "Báo nhầm việc"))
                        .getStatus())
                .isEqualTo(302);
        Policies.Seen seen = seen(body.chief, id);
        assertThat(seen.cost().workingMs()).isZero();
        assertThat(seen.cost().cases()).isZero();
        assertThat(seen.review().reporters()).isZero();
        assertThat(shown(body.chief, page)).contains("Đã rút", "Báo nhầm việc");
        assertThat(shown(body.principal, page)).doesNotContain("Báo nhầm việc");
        assertThat(shown(body.official, "/cases/" + work.value())).doesNotContain(page + "\"");
        assertThat(reported(work, body.official)).as("made again").isEqualTo(id);
        policies.step(body.departmentHead, id, State.PROPOSED, null, null, "Phân cấp.");
        assertThat(refused(() -> gathering.withdraw(body.official, id, 2, "Thôi")))
                .isEqualTo(Reason.PROPOSED_ALREADY);
        assertThat(shown(body.official, page)).doesNotContain("/withdraw/");
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void aRuleOnWhichAllWasTakenBackIsInNoList() throws Exception {
        RegulationId id = reported(waiting(Opening.INTERNAL), body.official);
        int toDo = policies.pending(body.chief).count();
        gathering.withdraw(body.official, id, 1, "Báo nhầm");
        assertThat(policies.pending(body.chief).count()).isEqualTo(toDo - 1);
        assertThat(shown(body.chief, "/policies")).doesNotContain("/policies/" + id.value() + "\"");
        assertThat(shown(body.official, "/policies/" + id.value())).contains("đã được rút", "Báo nhầm");
    }

    @Test
    void aDayThatIsFurtherThanTheRuleBookLetsIsNotTaken() throws Exception {
        RegulationId id = reported(waiting(Opening.INTERNAL), body.official);
        LocalDate latest = policies.latestDay();
        assertThat(latest).isEqualTo(org.today().plusMonths(12));
        assertThat(refused(() -> policies.step(
                        body.chief, id, State.UNDER_REVIEW, body.department, LocalDate.of(2099, 1, 1), "Rà soát.")))
                .isEqualTo(Reason.DAY_FAR);
        String page = TestBody.send(
                        web,
                        body.chief,
                        post("/policies/" + id.value() + "/step")
                                .param("holder", "" + body.department.value())
                                .param("words", "Rà soát mức")
                                .param("day", "2099-01-01"))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("Ngày này quá xa", "Rà soát mức");
        LocalDate sunday = CALENDAR.plusWorkingDays(org.today(), 10).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        page = TestBody.send(
                        web,
                        body.chief,
                        post("/policies/" + id.value() + "/step")
                                .param("holder", "" + body.department.value())
                                .param("words", "Rà soát mức")
                                .param("day", sunday.toString()))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("Ngày này là ngày nghỉ. Hãy chọn một ngày làm việc.", "Rà soát mức");
        LocalDate last = latest;
        while (!CALENDAR.isWorkingDay(last)) {
            last = last.minusDays(1);
        }
        policies.step(body.chief, id, State.UNDER_REVIEW, body.department, last, "Rà soát.");
        assertThat(refused(
                        () -> policies.step(body.departmentHead, id, State.PROPOSED, null, latest.plusDays(1), "Sửa.")))
                .isEqualTo(Reason.DAY_FAR);
    }

    /// What a reporter wrote as the subject may name people: others read what the Office accepted.
    @Test
    void whatARuleIsAboutIsReadByOthersOnceItWasAccepted() throws Exception {
        CaseId work = waiting("KIND" + body.sign);
        String words = "Ông Hư Cấu bắt chờ " + body.sign;
        RegulationId numbered = policies.report(
                body.official, work, new NewRegulation("12/" + body.sign, "Điều 4", words), "Vướng.", "");
        RegulationId wordless =
                policies.report(body.official, work, new NewRegulation("", "", words + " mãi"), "Vướng.", "");
        CaseId other = waiting("KIND" + body.sign);
        for (String address : List.of(
                "/policies",
                "/policies/" + numbered.value(),
                "/policies/" + wordless.value(),
                "/cases/" + work.value(),
                "/policies/report?case=" + other.value())) {
            assertThat(shown(body.departmentHead, address)).as(address).doesNotContain(words);
            assertThat(shown(body.official, address))
                    .as(address)
                    .contains(address.startsWith("/cases") ? "12/" + body.sign : words);
        }
        assertThat(shown(body.departmentHead, "/policies/" + wordless.value()))
                .contains("Quy định số " + wordless.value(), "chờ Văn phòng duyệt")
                .doesNotContain("/word\"");
        assertThat(shown(body.departmentHead, "/policies/report?case=" + other.value()))
                .contains("12/" + body.sign);
        assertThat(TestBody.send(
                                web,
                                body.departmentHead,
                                post("/policies/" + numbered.value() + "/word").param("wording", "Mức duyệt"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(shown(body.chief, "/policies/" + numbered.value())).contains(words, "/word\"");
        assertThat(TestBody.send(
                                web,
                                body.chief,
                                post("/policies/" + wordless.value() + "/word")
                                        .param("wording", "Mức phải duyệt " + body.sign))
                        .getStatus())
                .isEqualTo(302);
        assertThat(shown(body.departmentHead, "/policies/" + wordless.value()))
                .contains("Mức phải duyệt " + body.sign)
                .doesNotContain(words);
        assertThat(shown(body.official, "/policies/" + wordless.value()))
                .contains("Mức phải duyệt " + body.sign, words + " mãi");
        assertThat(kept.differing(50)).isEmpty();
    }

    /// A unit’s list says to those who see no names whose work is held up, not who said so.
    @Test
    void theListOfAUnitDoesNotTellWhoReported() throws Exception {
        CaseId work = waiting(Opening.INTERNAL);
        RegulationId id = reported(work, body.principal);
        String list =
                "/policies?unit=" + body.school.value() + "&year=" + org.today().getYear();
        assertThat(shown(body.chief, list)).contains("/policies/" + id.value() + "\"");
        CurrentPerson deputy = body.person(body.school, Duty.DEPUTY, "Phó Hiệu trưởng");
        assertThat(shown(deputy, list)).contains("Năm ").doesNotContain("/policies/" + id.value() + "\"");
        assertThat(shown(body.departmentHead, "/policies?unit=" + body.department.value()))
                .contains("/policies/" + id.value() + "\"");
    }

    @Test
    void aRuleInTheRegistersIsLinkedForThoseWhoMayReadIt() throws Exception {
        var document = body.register(documents, Direction.OUTGOING, "12/" + body.sign, "Quy chế mua sắm");
        RegulationId id = policies.report(body.chief, waiting(Opening.INTERNAL), rule("Điều 4"), "Vướng.", "");
        String link = "href=\"/documents/" + document.value() + "\"";
        assertThat(shown(body.chief, "/policies/" + id.value())).contains(link);
        assertThat(shown(body.chief, "/rulebook")).as("the menu").contains("href=\"/policies\"");
        assertThat(shown(body.principal, "/policies/" + id.value())).doesNotContain(link);
    }

    @Test
    void rulesAreRankedByTheWorkingTimeThatWorkHasStoodAndWaited() throws Exception {
        CaseId first = taken(Opening.INTERNAL);
        ahead(1);
        ask(first);
        ahead(1);
        RegulationId dear = reported(first, body.official);
        ahead(1);
        RegulationId cheap = policies.report(body.official, waiting(Opening.INTERNAL), rule("Điều 9"), "Vướng.", "");
        ahead(2);
        assertThat(seen(body.chief, dear).cost().beforeMs())
                .as("the department holds what it asks the school about")
                .isEqualTo(2 * DAY);
        assertThat(seen(body.chief, dear).cost().sinceMs()).isEqualTo(3 * DAY);
        assertThat(seen(body.chief, cheap).cost().workingMs()).isEqualTo(2 * DAY);
        List<RegulationId> ranked = policies.all(body.chief).stream()
                .map(each -> each.review().regulation().id())
                .toList();
        assertThat(ranked.indexOf(dear)).isLessThan(ranked.indexOf(cheap));
        make(first, body.principal, new Move.Reply(Stance.AGREE, "đồng ý"));
        ahead(4);
        assertThat(seen(body.chief, dear).cost().workingMs())
                .as("what was answered goes on")
                .isEqualTo(5 * DAY);
        taken(cheap);
        policies.step(body.departmentHead, cheap, State.KEPT, null, null, KEPT);
        long ended = seen(body.chief, cheap).cost().workingMs();
        ahead(3);
        assertThat(seen(body.chief, cheap).cost().workingMs()).isEqualTo(ended);
        assertThat(shown(body.chief, "/policies")).contains("5 ngày làm việc", "1 việc, 1 người kiến nghị");
    }

    /// What lay for weeks before somebody named the rule has cost these weeks.
    @Test
    void theTimeThatACaseStoodWithWhoeverReportsCountsToo() throws Exception {
        CaseId work = taken(Opening.INTERNAL);
        ahead(57);
        RegulationId id = reported(work, body.official);
        assertThat(seen(body.chief, id).cost().beforeMs()).isEqualTo(57 * DAY);
        assertThat(seen(body.chief, id).cost().sinceMs()).isZero();
        ahead(2);
        reported(work, body.departmentHead);
        Cost cost = seen(body.chief, id).cost();
        assertThat(cost.reporters()).isEqualTo(2);
        assertThat(cost.byCase())
                .as("once for the case")
                .containsExactly(Map.entry(work, new Cost.Part(57 * DAY, 2 * DAY)));
        for (String page : List.of("/policies?unit=" + body.department.value(), "/policies/" + id.value())) {
            assertThat(shown(body.chief, page))
                    .contains("59 ngày làm việc", "trước khi kiến nghị 57 ngày, từ khi kiến nghị 2 ngày");
        }
        ahead(1);
        make(work, body.official, new Move.Progress("Đã lập dự toán", List.of()));
        ahead(3);
        assertThat(seen(body.chief, id).cost().workingMs())
                .as("it does not stand any more")
                .isEqualTo(60 * DAY);
    }

    @Test
    void whatCountsBeforeAReportEndsAtTheLastStepForwardAndAtTheDoorOfTheUnit() {
        CaseId work = taken(Opening.INTERNAL);
        ahead(4);
        make(work, body.official, new Move.Progress("Đã lập dự toán", List.of()));
        ahead(1);
        make(work, body.official, new Move.Note("Vẫn vướng"));
        RegulationId theirs = reported(work, body.official);
        RegulationId others = policies.report(body.chief, work, rule("Điều 8"), "Vướng.", "");
        assertThat(seen(body.chief, theirs).cost().beforeMs())
                .as("a note is no step")
                .isEqualTo(DAY);
        ahead(2);
        assertThat(seen(body.chief, theirs).cost().sinceMs()).isEqualTo(2 * DAY);
        assertThat(seen(body.chief, others).cost().workingMs())
                .as("the Office does not hold it, and it waits for nobody")
                .isZero();
        taken(theirs);
        policies.step(body.departmentHead, theirs, State.KEPT, null, null, KEPT);
        ahead(2);
        assertThat(seen(body.chief, theirs).cost().workingMs())
                .as("up to the end of the review")
                .isEqualTo(3 * DAY);
    }

    @Test
    void theReviewGoesStepByStepByThoseWhoMay() {
        RegulationId id = reported(waiting(Opening.INTERNAL), body.official);
        assertThat(refused(
                        () -> policies.step(body.principal, id, State.UNDER_REVIEW, body.department, null, "Rà soát.")))
                .as("a school takes nothing up")
                .isEqualTo(Reason.NOT_YOURS);
        assertThat(refused(() -> policies.step(body.chief, id, State.PROPOSED, null, null, "Sửa.")))
                .isEqualTo(Reason.NOT_NEXT);
        assertThat(refused(() -> policies.step(body.chief, id, State.UNDER_REVIEW, null, null, "Rà soát.")))
                .isEqualTo(Reason.NO_UNIT);
        taken(id);
        LocalDate due = CALENDAR.plusWorkingDays(
                org.today(), policies.clock().orElseThrow().amount().count());
        assertThat(seen(body.chief, id).review().last().orElseThrow().day()).isEqualTo(due);
        for (CurrentPerson other : List.of(body.official, body.principal, body.chief, body.leader)) {
            assertThat(refused(() -> policies.step(other, id, State.PROPOSED, null, null, "Sửa.")))
                    .as(other.title())
                    .isEqualTo(Reason.NOT_YOURS);
        }
        CurrentPerson head = body.departmentHead;
        assertThat(refused(() -> policies.step(
                        head, id, State.PROPOSED, null, org.today().minusDays(1), "Sửa.")))
                .isEqualTo(Reason.DAY_PAST);
        policies.step(head, id, State.PROPOSED, null, null, "Phân cấp đến 50 triệu.");
        ask(id);
        opinions.answer(body.principal, id, "Nhất trí.");
        issued("20/QĐ-" + body.sign, body.leader.name());
        amend(id, "20/QĐ-" + body.sign);
        assertThat(refused(() -> policies.step(
                        head, id, State.IN_FORCE, null, org.today().plusDays(1), HOLDS)))
                .isEqualTo(Reason.NOT_YET);
        policies.step(head, id, State.IN_FORCE, null, org.today(), HOLDS);
        assertThat(seen(body.chief, id).review().steps())
                .extracting(Step::state)
                .containsExactly(State.UNDER_REVIEW, State.PROPOSED, State.OPINIONS, State.AMENDED, State.IN_FORCE);
        assertThat(kept.differing(50)).isEmpty();
    }

    private RegulationId proposed() {
        RegulationId id = reported(waiting(Opening.INTERNAL), body.official);
        taken(id);
        policies.step(body.departmentHead, id, State.PROPOSED, null, null, "Phân cấp đến 50 triệu.");
        return id;
    }

    private void ask(RegulationId id) {
        take(id, new NextStep(State.OPINIONS, null, List.of(body.school), null, "", "Hỏi trường."));
    }

    private void amend(RegulationId id, String number) {
        take(id, new NextStep(State.AMENDED, null, List.of(), null, number, "Thay Điều 4."));
    }

    private void take(RegulationId id, NextStep next) {
        policies.step(body.departmentHead, id, next);
    }

    private DocumentId issued(String number, String signer) {
        return issued(number, "QUYET_DINH", org.today(), signer);
    }

    private DocumentId issued(String number, String type, LocalDate dated, String signer) {
        return documents.register(
                body.clerk.actor(),
                new Registration(
                        Direction.OUTGOING,
                        number,
                        dated,
                        "Sở Thử Nghiệm",
                        type,
                        "Sửa quy định về mua sắm",
                        signer,
                        new Content("Sửa Điều 4.", null)));
    }

    /// What is outside the chart is asked by a letter and answers by a document that came in; a unit answers itself.
    @Test
    void organisationsOutsideAreAskedByALetterAndAnswerByADocument() throws Exception {
        RegulationId id = proposed();
        String page = "/policies/" + id.value();
        String unit = org.chart().unit(body.school).orElseThrow().name();
        for (String wrong : List.of(unit + "; 812/SGDĐT-VP", "Hội Khuyến học tỉnh")) {
            assertThat(asking(page, wrong)).as(wrong).contains("outside-error");
        }
        assertThat(asking(page, "Hội Khuyến học tỉnh; số 812/SGDĐT-VP\n\nHội Cựu giáo chức tỉnh; 813/SGDĐT-VP"))
                .isEmpty();
        assertThat(seen(body.chief, id).review().asking().orElseThrow().outside())
                .containsExactly(
                        new Outside("Hội Khuyến học tỉnh", "812/SGDĐT-VP"),
                        new Outside("Hội Cựu giáo chức tỉnh", "813/SGDĐT-VP"));
        assertThat(refused(() -> amend(id, ""))).isEqualTo(Reason.OPINIONS_AWAITED);
        assertThat(Jsoup.parse(shown(body.departmentHead, page)).select("h1").text())
                .startsWith("Chờ ý kiến của Hội Khuyến học tỉnh, Hội Cựu giáo chức tỉnh");
        String answer = "45/HKH-" + body.sign;
        assertThat(refused(() -> opinions.reply(body.departmentHead, id, 1, answer)))
                .as("it has not come in")
                .isEqualTo(Reason.NO_REPLY);
        body.register(documents, Direction.OUTGOING, answer, "Góp ý sửa quy định");
        assertThat(refused(() -> opinions.reply(body.departmentHead, id, 1, answer)))
                .as("it went out")
                .isEqualTo(Reason.NO_REPLY);
        body.register(documents, Direction.INCOMING, answer, "Góp ý sửa quy định");
        for (CurrentPerson other : List.of(body.principal, body.official, body.chief)) {
            assertThat(refused(() -> opinions.reply(other, id, 1, answer)))
                    .as(other.title())
                    .isEqualTo(Reason.NOT_YOURS);
        }
        assertThat(TestBody.send(
                                web,
                                body.departmentHead,
                                post(page + "/reply").param("which", "1").param("reply", "số " + answer))
                        .getStatus())
                .isEqualTo(302);
        assertThat(refused(() -> opinions.reply(body.departmentHead, id, 2, answer)))
                .as("one document answers for one")
                .isEqualTo(Reason.NO_REPLY);
        assertThat(refused(() -> amend(id, ""))).as("one is waited for").isEqualTo(Reason.OPINIONS_AWAITED);
        assertThat(shown(body.departmentHead, page))
                .contains("Hội Khuyến học tỉnh (hỏi bằng văn bản số 812/SGDĐT-VP)", "đã trả lời", answer)
                .contains("Hội Cựu giáo chức tỉnh (hỏi bằng văn bản số 813/SGDĐT-VP)", "chưa trả lời, hạn hết ngày");
        ahead(6);
        assertThat(shown(body.departmentHead, page)).contains("không trả lời đến hết ngày");
        assertThat(policies.may(
                        body.departmentHead, seen(body.departmentHead, id).review()))
                .as("its day is over")
                .isNotEmpty();
        assertThat(kept.differing(50)).isEmpty();
    }

    /// The letter is looked for among what went out; its number is corrected, or the organisation is asked no more.
    @Test
    void theLetterThatAsksIsLookedForAndCorrectedOrWithdrawn() throws Exception {
        RegulationId id = proposed();
        String page = "/policies/" + id.value();
        String unfound = "không tìm thấy trong sổ văn bản đi";
        String number = "815/" + body.sign;
        assertThat(asking(page, "Hội Khuyến học tỉnh; 999/" + body.sign + "\nHội Cựu giáo chức tỉnh; 998/" + body.sign))
                .isEmpty();
        assertThat(shown(body.departmentHead, page).split(unfound)).hasSize(3);
        assertThat(refused(() -> opinions.correct(body.chief, id, 1, number))).isEqualTo(Reason.NOT_YOURS);
        assertThat(refused(() -> opinions.unask(body.departmentHead, id, 3, "Nhầm.")))
                .isEqualTo(Reason.NOT_ASKED);
        body.register(documents, Direction.INCOMING, number, "Xin ý kiến về sửa quy định");
        changed(page + "/letter", "letter-of", "letter", "Số: " + number);
        assertThat(shown(body.departmentHead, page).split(unfound))
                .as("it came in")
                .hasSize(3);
        body.register(documents, Direction.OUTGOING, number, "Xin ý kiến về sửa quy định");
        assertThat(shown(body.departmentHead, page))
                .contains("Hội Khuyến học tỉnh (hỏi bằng văn bản số " + number, "sửa số văn bản hỏi thành " + number)
                .satisfies(html -> assertThat(html.split(unfound)).hasSize(2));
        assertThat(TestBody.send(web, body.departmentHead, post(page + "/unask").param("unask-of", "1"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .as("without a reason")
                .contains("unask-error");
        changed(page + "/unask", "unask-of", "unask", "Hội đã giải thể.");
        assertThat(shown(body.departmentHead, page)).contains("thôi hỏi tổ chức này: Hội đã giải thể.");
        assertThat(refused(() -> opinions.reply(body.departmentHead, id, 1, number)))
                .as("nobody waits for it")
                .isEqualTo(Reason.NOT_ASKED);
        assertThat(seen(body.departmentHead, id).review().unanswered()).containsExactly(2);
        opinions.unask(body.departmentHead, id, 2, "Không còn liên quan.");
        assertThat(policies.may(
                        body.departmentHead, seen(body.departmentHead, id).review()))
                .as("nobody is waited for")
                .isNotEmpty();
        assertThat(kept.differing(50)).isEmpty();
    }

    private void changed(String address, String of, String field, String value) throws Exception {
        assertThat(TestBody.send(
                                web,
                                body.departmentHead,
                                post(address).param(of, "1").param(field, value))
                        .getStatus())
                .isEqualTo(302);
    }

    /// The page that says what is wrong; empty where it was taken.
    private String asking(String page, String outside) throws Exception {
        var answer = TestBody.send(
                web,
                body.departmentHead,
                post(page + "/step")
                        .param("to", "OPINIONS")
                        .param("outside", outside)
                        .param("words", "Hỏi tổ chức ngoài cơ quan."));
        return answer.getStatus() == 302 ? "" : answer.getContentAsString(StandardCharsets.UTF_8);
    }

    /// Opinions are those of units that are named, each by a day; nobody goes on before.
    @Test
    void opinionsAreAskedOfNamedUnitsAndWaitedFor() throws Exception {
        RegulationId id = proposed();
        assertThat(refused(() -> take(id, new NextStep(State.OPINIONS, null, List.of(), null, "", "Hỏi."))))
                .isEqualTo(Reason.NO_ASKED);
        assertThat(refused(
                        () -> take(id, new NextStep(State.OPINIONS, null, List.of(body.department), null, "", "Hỏi."))))
                .as("itself")
                .isEqualTo(Reason.NO_ASKED);
        LocalDate far = CALENDAR.plusWorkingDays(org.today(), 6);
        assertThat(refused(() -> take(id, new NextStep(State.OPINIONS, null, List.of(body.school), far, "", "Hỏi."))))
                .isEqualTo(Reason.OPINION_DAY);
        String form = TestBody.send(
                        web,
                        body.departmentHead,
                        post("/policies/" + id.value() + "/step")
                                .param("to", "OPINIONS")
                                .param("words", "Hỏi trường."))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(form).contains("asked-error");
        assertThat(TestBody.send(
                                web,
                                body.departmentHead,
                                post("/policies/" + id.value() + "/step")
                                        .param("to", "OPINIONS")
                                        .param("asked", String.valueOf(body.school.value()))
                                        .param("asked", String.valueOf(body.office.value()))
                                        .param("words", "Hỏi trường."))
                        .getStatus())
                .isEqualTo(302);
        LocalDate due = CALENDAR.plusWorkingDays(org.today(), 5);
        assertThat(policies.pending(body.principal)).isEqualTo(new ToDo(1, due));
        assertThat(refused(() -> amend(id, ""))).isEqualTo(Reason.OPINIONS_AWAITED);
        assertThat(refused(() -> policies.step(body.departmentHead, id, State.KEPT, null, null, "Giữ.")))
                .isEqualTo(Reason.OPINIONS_AWAITED);
        assertThat(Jsoup.parse(shown(body.departmentHead, "/policies/" + id.value()))
                        .select("h1")
                        .text())
                .startsWith("Chờ ý kiến của Trường THPT Thử Nghiệm, Văn phòng Sở");
        assertThat(shown(body.principal, "/policies/" + id.value())).contains("Anh/chị cho ý kiến", "Gửi ý kiến");
        assertThat(refused(() -> opinions.answer(body.official, id, "Nhất trí.")))
                .isEqualTo(Reason.NOT_ASKED);
        assertThat(TestBody.send(web, body.principal, post("/policies/" + id.value() + "/opinion"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("opinion-error");
        TestBody.send(
                web,
                body.principal,
                post("/policies/" + id.value() + "/opinion").param("opinion", "Nên đến 80 triệu."));
        assertThat(policies.pending(body.principal).count()).isZero();
        ahead(6);
        assertThat(refused(() -> opinions.answer(body.chief, id, "Muộn."))).isEqualTo(Reason.NOT_ASKED);
        policies.step(body.departmentHead, id, State.SUBMITTED, null, null, "Trình Giám đốc.");
        assertThat(jdbc.queryForList(
                        "select unit_id from policy.opinion where silent and regulation_id = ?",
                        Long.class,
                        id.value()))
                .containsExactly(body.office.value());
        assertThat(shown(body.official, "/policies/" + id.value()))
                .contains("Nên đến 80 triệu.", "coi là đồng ý và chịu trách nhiệm", "đã trình cấp có thẩm quyền");
        assertThat(kept.differing(50)).isEmpty();
    }

    /// A number alone is soon made up: it is looked for, linked, and no rule holds before its document.
    @Test
    void whatAmendsARuleIsLookedForInTheRegisters() throws Exception {
        RegulationId id = proposed();
        ask(id);
        opinions.answer(body.principal, id, "Nhất trí.");
        String number = "730/QĐ-" + body.sign;
        assertThat(refused(() -> amend(id, ""))).isEqualTo(Reason.NO_DOCUMENT);
        assertThat(refused(() -> amend(id, number))).isEqualTo(Reason.NO_DOCUMENT);
        assertThat(TestBody.send(
                                web,
                                body.departmentHead,
                                post("/policies/" + id.value() + "/step")
                                        .param("to", "AMENDED")
                                        .param("amendment", number)
                                        .param("words", "Thay Điều 4."))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("amendment-error", "Không tìm thấy văn bản số này trong sổ văn bản");
        DocumentId document = issued(number, "Người Ký Hư Cấu");
        policies.step(body.departmentHead, id, State.SUBMITTED, null, null, "Đã trình.");
        amend(id, number);
        LocalDate before = org.today().minusDays(1);
        assertThat(refused(() -> policies.step(body.departmentHead, id, State.IN_FORCE, null, before, HOLDS)))
                .isEqualTo(Reason.BEFORE_DOCUMENT);
        policies.step(body.departmentHead, id, State.IN_FORCE, null, org.today(), HOLDS);
        assertThat(shown(body.leader, "/policies/" + id.value()))
                .as("linked for those who may open it")
                .contains("href=\"/documents/" + document.value() + "\"");
        assertThat(kept.differing(50)).isEmpty();
    }

    /// What is older than the review is not what came of it; and a decision is amended by a decision, not by a letter
    /// (Nghị định 30/2020/NĐ-CP, art. 18.3).
    @Test
    void onlyWhatCanBeAnAmendmentPassesForOne() throws Exception {
        String rule = "15/QĐ-" + body.sign;
        String older = "16/QĐ-" + body.sign;
        String letter = "1300/" + body.sign + "-KHTC";
        issued(rule, body.leader.name());
        issued(older, body.leader.name());
        ahead(1);
        RegulationId id = policies.report(
                body.official,
                waiting(Opening.INTERNAL),
                new NewRegulation(rule, "Điều 4", "Mua sắm phải trình duyệt dự toán"),
                "Khoản nhỏ cũng phải chờ duyệt.",
                "");
        taken(id);
        LocalDate opened = org.today();
        policies.step(body.departmentHead, id, State.PROPOSED, null, null, "Phân cấp đến 50 triệu.");
        ask(id);
        opinions.answer(body.principal, id, "Nhất trí.");
        issued(letter, "CONG_VAN", org.today(), body.leader.name());
        assertThat(refused(() -> amend(id, older))).isEqualTo(Reason.BEFORE_REVIEW);
        assertThat(refused(() -> amend(id, letter))).isEqualTo(Reason.LESSER_FORM);
        assertThat(refusal(id, older))
                .as("at its field, with both days")
                .contains(VI.date(opened), "trước ngày mở rà soát");
        assertThat(refusal(id, letter)).contains("“Công văn”", "“Quyết định”", "hình thức tương đương");
        assertThat(seen(body.chief, id).review().state()).isEqualTo(State.OPINIONS);
        assertThat(shown(body.departmentHead, "/policies/" + id.value()))
                .as("by what law")
                .contains("Nghị định 30/2020/NĐ-CP, Điều 18 khoản 3");
        String right = "17/QĐ-" + body.sign;
        issued(right, body.leader.name());
        amend(id, right);
        assertThat(refused(() -> force(id, older))).isEqualTo(Reason.BEFORE_REVIEW);
        assertThat(refused(() -> force(id, letter))).isEqualTo(Reason.LESSER_FORM);
        force(id, "");
        assertThat(seen(body.chief, id).review().state()).isEqualTo(State.IN_FORCE);
        assertThat(kept.differing(50)).isEmpty();
    }

    private void force(RegulationId id, String number) {
        take(id, new NextStep(State.IN_FORCE, null, List.of(), org.today(), number, HOLDS));
    }

    private String refusal(RegulationId id, String number) throws Exception {
        return Jsoup.parse(TestBody.send(
                                web,
                                body.departmentHead,
                                post("/policies/" + id.value() + "/step")
                                        .param("to", "AMENDED")
                                        .param("amendment", number)
                                        .param("words", "Thay Điều 4."))
                        .getContentAsString(StandardCharsets.UTF_8))
                .select("#amendment-error")
                .text();
    }

    /// The first line says which step, and by when, in each state.
    @Test
    void theFirstLineSaysWhichStepComesNext() throws Exception {
        RegulationId id = reported(waiting(Opening.INTERNAL), body.official);
        assertThat(head(body.chief, id))
                .startsWith("Anh/chị giao đơn vị rà soát")
                .endsWith(due(id));
        taken(id);
        CurrentPerson head = body.departmentHead;
        assertThat(head(head, id)).startsWith("Anh/chị đề xuất sửa").endsWith(due(id));
        assertThat(head(body.principal, id))
                .contains("đề xuất sửa hoặc giữ nguyên")
                .endsWith(due(id));
        policies.step(head, id, State.PROPOSED, null, null, "Phân cấp đến 50 triệu.");
        assertThat(head(head, id)).startsWith("Anh/chị lấy ý kiến").endsWith(due(id));
        ask(id);
        assertThat(head(head, id)).startsWith("Chờ ý kiến của").endsWith(due(id));
        opinions.answer(body.principal, id, "Nhất trí.");
        assertThat(head(head, id)).contains("anh/chị trình ban hành", due(id));
        policies.step(head, id, State.SUBMITTED, null, null, "Trình Giám đốc.");
        assertThat(head(head, id)).contains("anh/chị ghi số văn bản sửa").endsWith(due(id));
        issued("20/QĐ-" + body.sign, body.leader.name());
        amend(id, "20/QĐ-" + body.sign);
        assertThat(head(head, id))
                .contains("anh/chị ghi ngày quy định đã sửa có hiệu lực")
                .endsWith(due(id));
        force(id, "");
        assertThat(head(head, id)).startsWith("Quy định đã sửa có hiệu lực từ ngày");
    }

    private String due(RegulationId id) {
        return VI.date(policies.due(seen(body.chief, id).review()).orElseThrow());
    }

    private String head(CurrentPerson person, RegulationId id) throws Exception {
        return Jsoup.parse(shown(person, "/policies/" + id.value()))
                .select("h1")
                .text();
    }

    /// Others read the rule as it was understood, and not as somebody typed it.
    @Test
    void aRuleIsReadInOneFormHoweverItWasTyped() throws Exception {
        CaseId work = waiting(Opening.INTERNAL);
        String typed = "qđ số 30/qd-" + body.sign.toLowerCase(Locale.ROOT);
        RegulationId id = policies.report(
                body.official, work, new NewRegulation(typed, "đ5 k2", "Hồ sơ phải nộp hai lần"), "Vướng.", "");
        String called = "Quyết định 30/QĐ-" + body.sign + ", Điều 5, khoản 2";
        for (String address : List.of("/policies", "/policies/" + id.value(), "/cases/" + work.value())) {
            assertThat(Jsoup.parse(shown(body.departmentHead, address)).text())
                    .as(address)
                    .contains(called)
                    .doesNotContain("đ5 k2");
        }
        assertThat(Jsoup.parse(shown(body.departmentHead, "/policies/report?case=" + work.value()))
                        .text())
                .contains(called);
    }

    /// A rule of the body's own is amended by its leaders: by their step, or by what they signed.
    @Test
    void anOwnRuleIsAmendedByWhoeverMayIssue() {
        issued("12/" + body.sign, body.leader.name());
        RegulationId id = proposed();
        ask(id);
        opinions.answer(body.principal, id, "Nhất trí.");
        String number = "731/QĐ-" + body.sign;
        issued(number, "Người Ký Hư Cấu");
        assertThat(refused(() -> amend(id, number))).isEqualTo(Reason.NOT_ISSUED);
        assertThat(policies.may(body.leader, seen(body.leader, id).review())).containsExactly(State.AMENDED);
        assertThat(refused(() -> policies.step(body.leader, id, State.KEPT, null, null, "Giữ.")))
                .isEqualTo(Reason.NOT_YOURS);
        String signed = "732/QĐ-" + body.sign;
        issued(signed, body.leader.name());
        amend(id, signed);
        policies.step(body.leader, id, new NextStep(State.IN_FORCE, null, List.of(), org.today(), "", HOLDS));
        assertThat(seen(body.chief, id).review().state()).isEqualTo(State.IN_FORCE);
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void whoeverReportedItIsToldAndThatTheySawItIsKept() throws Exception {
        CaseId work = waiting(Opening.INTERNAL);
        RegulationId id = reported(work, body.official);
        assertThat(policies.pending(body.official).count()).isZero();
        assertThat(policies.pending(body.chief).count()).isPositive();
        taken(id);
        LocalDate due = seen(body.chief, id).review().last().orElseThrow().day();
        assertThat(due).isNotNull();
        assertThat(policies.pending(body.departmentHead))
                .as("the unit that reviews")
                .isEqualTo(new ToDo(1, due));
        assertThat(policies.pending(body.official)).as("to be read, by no day").isEqualTo(ToDo.of(1));
        assertThat(shown(body.official, "/")).contains("Quy định gây vướng mắc:");
        assertThat(shown(body.official, "/policies")).contains("Kiến nghị của tôi", "Có kết quả mới");
        assertThat(shown(body.official, "/policies")).contains("Anh/chị có 1 quy định có kết quả mới để xem");
        assertThat(shown(body.departmentHead, "/policies"))
                .contains("Anh/chị có 1 quy định cần xử lý; hạn gần nhất: hết ngày");
        assertThat(shown(body.official, "/cases/" + work.value())).contains(": đang rà soát");
        assertThat(shown(body.official, "/policies/" + id.value()))
                .contains("Kiến nghị của anh/chị có kết quả mới", "Rà soát mức phân cấp.");
        assertThat(policies.pending(body.official).count()).isZero();
        assertThat(jdbc.queryForObject(
                        "select person_id from policy.told where regulation_id = ?", Long.class, id.value()))
                .isEqualTo(body.official.id().value());
        policies.step(body.departmentHead, id, State.KEPT, null, null, KEPT);
        assertThat(policies.pending(body.official).count())
                .as("told of the end as well")
                .isEqualTo(1);
    }

    @Test
    void whoReportedItIsSeenByTheOfficeLeadersAndTheReviewingUnitAlone() throws Exception {
        RegulationId id = reported(waiting(Opening.INTERNAL), body.official);
        String address = "/policies/" + id.value();
        String name = "Chuyên viên Hư Cấu";
        String words = "Khoản nhỏ cũng phải chờ duyệt.";
        for (CurrentPerson other : List.of(body.principal, body.departmentHead)) {
            assertThat(shown(other, address))
                    .contains("1 người kiến nghị")
                    .doesNotContain(name, words, "<form class=\"card\"");
        }
        for (CurrentPerson steers : List.of(body.chief, body.leader)) {
            assertThat(shown(steers, address)).contains(name, words, "Giao rà soát");
        }
        taken(id);
        assertThat(shown(body.departmentHead, address)).contains(name, words, "Đề xuất sửa");
        assertThat(shown(body.principal, address)).doesNotContain(name, words);
        assertThat(TestBody.send(web, body.principal, post(address + "/step").param("words", "x"))
                        .getStatus())
                .isEqualTo(403);
        String foreign = "/policies/report?case=" + waiting(Opening.INTERNAL).value();
        TestBody others = new TestBody(org, accounts);
        assertThat(shown(others.principal, address))
                .as("nor the case, for those who do not see it")
                .contains("1 việc khác ngoài phạm vi")
                .doesNotContain(name, words, "Mua sắm thiết bị");
        assertThat(TestBody.see(web, others.principal, foreign).getStatus())
                .as("a case they do not see")
                .isEqualTo(404);
        assertThat(TestBody.send(web, others.principal, post(foreign).param("regulation", String.valueOf(id.value())))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void whereOnlyCasesWaitTheDeskNamesTheirNearestDay() throws Exception {
        taken(Opening.INTERNAL);
        LocalDate due = CALENDAR.plusWorkingDays(org.today(), 30);
        assertThat(Jsoup.parse(shown(body.official, "/")).select("h1").text())
                .contains("; hạn gần nhất: hết ngày " + due.format(DateTimeFormatter.ofPattern("dd/MM")));
    }

    /// A list of all would grow with the years.
    @Test
    void manyRulesAreShownPageByPage() throws Exception {
        CaseId id = waiting("DIRECTIVE");
        make(id, body.principal, new Move.Reply(Stance.AGREE, "Nhất trí"));
        // The Office holds no such work, and nothing waits, so that these rules rank last.
        for (int i = 0; i < 51; i++) {
            policies.report(body.chief, id, rule("Điều " + (100 + i)), "Phải chờ", "");
        }
        String first = shown(body.official, "/policies");
        assertThat(Jsoup.parse(first).select("#ranked tbody tr")).hasSize(50);
        assertThat(first).contains("/policies?state=&amp;unit=&amp;year=&amp;page=1");
        assertThat(Jsoup.parse(shown(body.official, "/policies?page=1")).select("#ranked tbody tr"))
                .isNotEmpty();
        assertThat(Jsoup.parse(shown(body.official, "/policies?page=9999")).select("#ranked tbody tr"))
                .isNotEmpty();
    }

    @Test
    void aFormThatIsNotTakenComesBackWithWhatWasTyped() throws Exception {
        String form = "/policies/report?case=" + waiting(Opening.INTERNAL).value();
        String empty = TestBody.send(web, body.official, post(form)).getContentAsString(StandardCharsets.UTF_8);
        assertThat(empty).contains("subject-error", "why-error");
        String half = TestBody.send(
                        web,
                        body.official,
                        post(form)
                                .param("article", "Điều 7")
                                .param("subject", "Mua sắm " + body.sign)
                                .param("why", "Chờ duyệt"))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(half).contains("number-error", "Điều 7", "Mua sắm " + body.sign, "Chờ duyệt");
        RegulationId id = reported(waiting(Opening.INTERNAL), body.official);
        String step = TestBody.send(
                        web,
                        body.chief,
                        post("/policies/" + id.value() + "/step")
                                .param("words", "Làm rõ mức phân cấp")
                                .param("day", "31/02/2026"))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(step).contains("holder-error", "day-error", "Làm rõ mức phân cấp", "31/02/2026");
        taken(id);
        assertThat(TestBody.send(web, body.departmentHead, post("/policies/" + id.value() + "/step"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("to-error", "words-error");
        assertThat(TestBody.send(
                                web,
                                body.departmentHead,
                                post("/policies/" + id.value() + "/step")
                                        .param("to", "PROPOSED")
                                        .param("words", "Phân cấp"))
                        .getRedirectedUrl())
                .isEqualTo("/policies/" + id.value());
    }

    /// Whoever reports and reviews is not told of what they did themselves.
    @Test
    void onesOwnStepIsNoNews() throws Exception {
        RegulationId id = reported(waiting(Opening.INTERNAL), body.departmentHead);
        taken(id);
        shown(body.departmentHead, "/policies/" + id.value());
        int toDo = policies.pending(body.departmentHead).count();
        policies.step(body.departmentHead, id, State.PROPOSED, null, null, "Phân cấp.");
        assertThat(seen(body.departmentHead, id).news()).isFalse();
        assertThat(Jsoup.parse(shown(body.departmentHead, "/policies/" + id.value()))
                        .select("h1")
                        .text())
                .startsWith("Anh/chị lấy ý kiến về đề xuất sửa, hoặc giữ nguyên và nêu lý do, chậm nhất hết ngày");
        policies.step(body.departmentHead, id, State.KEPT, null, null, KEPT);
        assertThat(policies.pending(body.departmentHead).count()).isEqualTo(toDo - 1);
    }

    @Test
    void aDepartmentHasItsListOfTheYear() throws Exception {
        RegulationId id = reported(waiting(Opening.INTERNAL), body.official);
        String called = "12/" + body.sign;
        String list = "/policies?unit=" + body.department.value() + "&year=";
        int year = org.today().getYear();
        assertThat(shown(body.departmentHead, list + year))
                .contains(called, "Phòng Kế hoạch - Tài chính: 1 quy định trong danh mục rà soát, 1 chưa rà soát xong");
        assertThat(shown(body.departmentHead, list + (year - 1))).doesNotContain(called);
        assertThat(shown(body.chief, "/policies?unit=" + body.school.value() + "&year=" + year))
                .as("the school has nothing to do with it")
                .doesNotContain(called);
        assertThat(shown(body.chief, "/policies?state=KEPT")).doesNotContain("/policies/" + id.value() + "\"");
        taken(id);
        policies.step(body.departmentHead, id, State.KEPT, null, null, KEPT);
        assertThat(Jsoup.parse(shown(body.departmentHead, list + year))
                        .select("h1")
                        .text())
                .contains("1 quy định trong danh mục rà soát, 0 chưa rà soát xong");
        assertThat(Jsoup.parse(shown(body.departmentHead, list + year))
                        .select("#ranked tbody td")
                        .eachText())
                .as("who reviewed it")
                .contains("Phòng Kế hoạch - Tài chính");
        Review ended = seen(body.chief, id).review();
        assertThat(ended.liveIn(year)).isTrue();
        assertThat(ended.liveIn(year + 1)).as("what is settled needs no review").isFalse();
    }

    /// Each row is held against its act, and words go where the law asks it.
    @Test
    void everyStepIsHeldAgainstTheRecordAndItsWordsCanBeErased() {
        RegulationId id = reported(waiting(Opening.INTERNAL), body.official);
        taken(id);
        policies.see(body.official, id);
        assertThat(kept.differing(50)).isEmpty();
        assertThatThrownBy(() -> jdbc.update("update policy.step set words = 'khác'"))
                .isInstanceOf(DataAccessException.class);
        await().atMost(Duration.ofSeconds(10)).until(() -> leaf(id) >= 0);
        assertThat(erasures.erase(body.leader.actor(), leaf(id), "Luật Bảo vệ dữ liệu cá nhân"))
                .isEqualTo(Erasures.Outcome.ERASED);
        assertThat(seen(body.chief, id).review().reports().toString()).doesNotContain("Khoản nhỏ", "Phân cấp");
        assertThat(kept.differing(50)).isEmpty();
    }

    private long leaf(RegulationId id) {
        return jdbc
                .queryForList(
                        "select leaf_no from journal.leaf join journal.entry using (entry_id)"
                                + " where kind = 'policy.report' and subject = ?",
                        Long.class,
                        id.subject())
                .stream()
                .findFirst()
                .orElse(-1L);
    }

    /// A review that is open on a kind of work speaks against signals of such work; a report alone does not.
    @Test
    void anOpenReviewSpeaksAgainstSignals() {
        String kind = "KIND" + body.sign;
        RegulationId id = reported(waiting(kind), body.official);
        assertThat(weights(noStance(kind))).doesNotContain(Against.Factor.UNCLEAR_RULE);
        taken(id);
        ahead(1);
        assertThat(weights(noStance(kind))).contains(Against.Factor.UNCLEAR_RULE);
        assertThat(weights(noStance("OTHER" + body.sign))).doesNotContain(Against.Factor.UNCLEAR_RULE);
    }

    private CaseId noStance(String kind) {
        CaseId id = waiting(kind);
        make(id, body.principal, new Move.Reply(Stance.NONE, "đã xem"));
        return id;
    }

    private List<Against.Factor> weights(CaseId id) {
        seals.all();
        signals.search();
        return signals.seenBy(body.principal).stream()
                .map(Signals.Listed::signal)
                .filter(one -> one.pattern().caseId().equals(id))
                .findFirst()
                .orElseThrow()
                .pattern()
                .against()
                .stream()
                .map(Pattern.Weight::factor)
                .toList();
    }
}
