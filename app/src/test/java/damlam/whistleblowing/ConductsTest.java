package damlam.whistleblowing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ErasedWords;
import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.Statements;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.calendar.Certainty;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.Evidence;
import damlam.cases.Move;
import damlam.cases.Opening;
import damlam.cases.Outcome.Made;
import damlam.cases.Party;
import damlam.documents.Direction;
import damlam.documents.Documents;
import damlam.inspection.ConductId;
import damlam.inspection.HearingId;
import damlam.inspection.HearingLists;
import damlam.inspection.Hearings;
import damlam.inspection.Interests;
import damlam.inspection.Kinship;
import damlam.inspection.Origin;
import damlam.journal.Actor;
import damlam.journal.Erasures;
import damlam.journal.SealedNow;
import damlam.org.Competent;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.ToDo;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.page.Words;
import damlam.procedure.Clock;
import damlam.procedure.Denunciations.Difficulty;
import damlam.procedure.Protection.Act;
import damlam.procedure.ShieldSource;
import damlam.rulebook.Amount;
import damlam.rulebook.Measure;
import damlam.rulebook.NewRule;
import damlam.rulebook.Rule;
import damlam.rulebook.RuleId;
import damlam.rulebook.Rulebook;
import damlam.whistleblowing.ConductRefusedException.Reason;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/// Whoever reports conduct stays unknown to those who receive it, to administrators and to the database; only two open
/// it together, and whoever reported is told.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class ConductsTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final String WHAT = "Hồ sơ mua sắm bị giữ lại ba tuần mà không nêu lý do.";
    private static final String GROUND = "Cần xác minh họ tên người tố cáo trước khi thụ lý đơn theo luật.";
    private static final String CONSENT = Unsealings.GROUND + "consent";
    private static final String ARTICLE = "Người phản ánh tự đồng ý cho mở danh tính";
    private static final String ANSWERED = "Đã xem sổ giao nhận và hỏi văn thư; hồ sơ đã được trả trong ngày hôm sau.";

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Cases cases;

    @Autowired
    Interests interests;

    @Autowired
    Conducts conducts;

    @Autowired
    Hearings hearings;

    @Autowired
    HearingLists lists;

    @Autowired
    Unsealings openings;

    @Autowired
    Protections protections;

    @Autowired
    ConductClocks clocks;

    @Autowired
    Rulebook book;

    @Autowired
    Documents documents;

    @Autowired
    List<ShieldSource> shields;

    @Autowired
    ReportedConduct source;

    @Autowired
    ConductsKept kept;

    @Autowired
    Erasures erasures;

    @Autowired
    SealedNow seals;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    private TestBody body;
    private CurrentPerson inspector;
    private CurrentPerson second;
    private CurrentPerson administrator;

    @BeforeEach
    void aBodyWithAnInspectorate() {
        ahead(1);
        body = new TestBody(org, accounts);
        UnitId inspectorate = org.addUnit(
                TestBody.SETUP,
                "TTR" + body.sign,
                "Thanh tra Sở",
                UnitKind.INSPECTORATE,
                body.body,
                LocalDate.of(2024, 1, 1));
        inspector = body.person(inspectorate, Duty.HEAD, "Chánh Thanh tra");
        second = body.person(inspectorate, Duty.MEMBER, "Thanh tra viên");
        administrator = body.person(body.office, Duty.ADMINISTRATOR, "Quản trị");
        confirmed(CONSENT);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    /// To nine in the morning, so many working days later; acts are sealed before, for none waits for days.
    private void ahead(int workingDays) {
        seals.all();
        clock.moveTo(CALENDAR.plusWorkingDays(clock.today(), workingDays));
    }

    private ConductId reported(CurrentPerson by, About about) {
        return conducts.report(by, new NewConduct(about, Stake.NONE, WHAT, "đầu tháng 3", List.of()));
    }

    private ConductId reported() {
        return reported(body.official, About.of(body.departmentHead.id()));
    }

    private Conducts.Seen seen(CurrentPerson person, ConductId id) {
        return conducts.see(person, id).orElseThrow();
    }

    private static Reason refused(Runnable act) {
        try {
            act.run();
        } catch (ConductRefusedException refused) {
            return refused.reason();
        }
        throw new AssertionError("it was not refused");
    }

    private String shown(CurrentPerson person, String address) throws Exception {
        var answer = TestBody.see(web, person, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(CurrentPerson person, ConductId id) throws Exception {
        return TestBody.see(web, person, "/conduct/" + id.value()).getStatus();
    }

    private static <T> T as(CurrentPerson person, Supplier<T> act) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(person, null, List.of()));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void whoeverReceivesReadsWhatWasWrittenAndNotByWhom() throws Exception {
        String made = TestBody.send(
                        web,
                        body.official,
                        multipart("/conduct/new")
                                .file(new MockMultipartFile(
                                        "files", "don cua chuyen vien.pdf", "application/pdf", new byte[] {7}))
                                .param(
                                        "person",
                                        String.valueOf(body.departmentHead.id().value()))
                                .param("stake", "AFFECTED")
                                .param("what", WHAT)
                                .param("happened", "đầu tháng 3"))
                .getRedirectedUrl();
        assertThat(made).matches("/conduct/\\d+");
        ConductId id = new ConductId(Long.parseLong(made.substring(9)));
        await().atMost(Duration.ofSeconds(10)).until(() -> conducts.number(id).isPresent());
        assertThat(shown(body.official, made))
                .contains("vào sổ số " + conducts.number(id).orElseThrow(), "Cách chứng minh", "sẽ được xem chậm nhất");
        for (CurrentPerson receiver : List.of(inspector, second)) {
            assertThat(shown(receiver, made))
                    .contains(WHAT, "bị việc này ảnh hưởng", "Tệp 1 (PDF)")
                    .doesNotContain(body.official.name(), "don cua chuyen vien", "Cách chứng minh");
            assertThat(shown(receiver, "/conduct")).contains(made).doesNotContain(body.official.name());
        }
        var file = TestBody.see(web, inspector, made + "/files/0/1");
        assertThat(file.getContentAsByteArray()).containsExactly(7);
        assertThat(file.getHeader("Content-Disposition")).doesNotContain("chuyen");
        for (CurrentPerson other :
                List.of(body.departmentHead, body.leader, body.deputy, body.chief, body.principal, administrator)) {
            assertThat(status(other, id)).as(other.title()).isEqualTo(404);
            assertThat(TestBody.see(web, other, made + "/files/0/1").getStatus())
                    .isEqualTo(404);
        }
    }

    private String head(CurrentPerson person, ConductId id) throws Exception {
        return Jsoup.parse(shown(person, "/conduct/" + id.value()))
                .expectFirst("h1")
                .text();
    }

    /// A day that is over is no promise: that it is late, and whom it waits for by their office, is said instead.
    @Test
    void onceADayIsOverWhoeverReportedReadsThatItIsLateAndWhomItWaitsFor() throws Exception {
        ConductId id = reported();
        ConductReport report = conducts.mine(body.official).getFirst();
        clock.moveTo(report.lookBy());
        assertThat(head(body.official, id)).contains("sẽ được xem chậm nhất ngày");
        ahead(1);
        assertThat(head(body.official, id))
                .contains("chưa được xem dù đã quá hạn ngày", "đang chờ Thanh tra Sở xem")
                .doesNotContain("sẽ được xem", inspector.name());
        shown(inspector, "/conduct/" + id.value());
        clock.moveTo(report.answerBy());
        assertThat(head(body.official, id)).contains("sẽ được trả lời chậm nhất ngày");
        ahead(1);
        assertThat(head(body.official, id))
                .contains("chưa được trả lời dù đã quá hạn ngày", "đang chờ Thanh tra Sở trả lời");
        conducts.ask(inspector, id, "Hồ sơ nào đang bị giữ?");
        assertThat(head(body.official, id)).contains("hãy trả lời ở dưới. Đã quá hạn");
        conducts.reply(body.official, id, "Hồ sơ mua sắm.", List.of());
        for (CurrentPerson receiver : List.of(inspector, second)) {
            interests.declare(receiver, body.departmentHead.id(), Kinship.SIBLING);
        }
        assertThat(head(body.official, id)).contains("đang chờ " + body.leader.title());
        interests.declare(body.leader, body.departmentHead.id(), Kinship.SIBLING);
        assertThat(head(body.official, id)).contains("không còn ai ở đây được xử lý", "cơ quan cấp trên");
    }

    @Test
    void whatIsToHaveHappenedOnADayToComeIsNotTaken() throws Exception {
        String tomorrow =
                DateTimeFormatter.ofPattern("d/M/yyyy").format(org.today().plusDays(1));
        for (String ahead : List.of(
                tomorrow, "từ 1/3/2024 đến " + tomorrow, org.today().plusDays(1).toString())) {
            Document answer = Jsoup.parse(send(WHAT, ahead).getContentAsString(StandardCharsets.UTF_8));
            assertThat(answer.expectFirst("#happened-error").text()).as(ahead).contains("chưa đến");
        }
        assertThat(conducts.mine(body.official)).isEmpty();
        String today = DateTimeFormatter.ofPattern("d/M/yyyy").format(org.today());
        assertThat(send(WHAT, "ngày " + today).getRedirectedUrl()).startsWith("/conduct/");
    }

    private MockHttpServletResponse send(String what) throws Exception {
        return send(what, "");
    }

    private MockHttpServletResponse send(String what, String happened) throws Exception {
        return TestBody.send(
                web,
                body.official,
                multipart("/conduct/new")
                        .param("person", String.valueOf(body.departmentHead.id().value()))
                        .param("stake", "NONE")
                        .param("happened", happened)
                        .param("what", what));
    }

    @Test
    void whatSaysNothingIsNotTaken() throws Exception {
        for (String nothing : List.of("a".repeat(60), "1234567890 1234567890", "Giữ hồ sơ.")) {
            Document answer = Jsoup.parse(send(nothing).getContentAsString(StandardCharsets.UTF_8));
            assertThat(answer.expectFirst("#what-error").text()).as(nothing).contains("ít nhất 20 chữ cái");
            assertThat(answer.expectFirst("#what").text()).isEqualTo(nothing);
        }
        assertThat(conducts.mine(body.official)).isEmpty();
    }

    /// Handed in twice it is one report, and whoever sent it is led there; the same on another day is another.
    @Test
    void whatIsSentTwiceIsTakenOnce() throws Exception {
        MockHttpServletResponse first = send(WHAT);
        String made = first.getRedirectedUrl();
        assertThat(made).matches("/conduct/\\d+");
        assertThat(send(WHAT).getRedirectedUrl()).isEqualTo(made);
        assertThat(conducts.mine(body.official)).hasSize(1);
        var told = web.perform(get(made).flashAttr("again", true).with(TestBody.as(body.official)))
                .andReturn()
                .getResponse();
        assertThat(told.getContentAsString(StandardCharsets.UTF_8)).contains("đã được tiếp nhận hôm nay");
        assertThat(shown(body.official, made)).doesNotContain("đã được tiếp nhận hôm nay");
        assertThat(send(WHAT + " Nay vẫn vậy.").getRedirectedUrl()).isNotEqualTo(made);
        ahead(1);
        assertThat(send(WHAT).getRedirectedUrl()).isNotEqualTo(made);
        assertThat(conducts.mine(body.official)).hasSize(3);
    }

    /// Also whoever has no signals and so no such place in the bar.
    @Test
    void everybodyFindsTheFormFromTheirDesk() throws Exception {
        assertThat(shown(body.official, "/")).contains("href=\"/conduct\"");
        assertThat(shown(administrator, "/")).doesNotContain("href=\"/conduct\"");
        assertThat(shown(body.official, "/conduct")).contains("href=\"/conduct/new\"");
        assertThat(TestBody.see(web, administrator, "/conduct/new").getStatus()).isEqualTo(404);
    }

    /// Each field says what it lacks, and nothing is kept.
    @Test
    void formsSentEmptyAreAnsweredAtTheirFields() throws Exception {
        ConductId id = reported();
        String page = "/conduct/" + id.value();
        Map<String, List<String>> fields = Map.of(
                "/ask", List.of("question"),
                "/link", List.of("kind", "target"),
                "/close", List.of("outcome", "reasons"),
                "/denounce", List.of("denounce"),
                "/opening", List.of("ground", "lawful"));
        for (Map.Entry<String, List<String>> form : fields.entrySet()) {
            var answer = Jsoup.parse(TestBody.send(web, inspector, post(page + form.getKey()))
                    .getContentAsString(StandardCharsets.UTF_8));
            form.getValue()
                    .forEach(field -> assertThat(answer.select("#" + field + "-error"))
                            .as(form.getKey() + " " + field)
                            .hasSize(1));
        }
        for (var unreasoned :
                Map.of("/ask", "question", "/denounce", "denounce").entrySet()) {
            assertThat(TestBody.send(
                                    web,
                                    inspector,
                                    post(page + unreasoned.getKey()).param(unreasoned.getValue(), "aaaa yes"))
                            .getContentAsString(StandardCharsets.UTF_8))
                    .contains(unreasoned.getValue() + "-error", "aaaa yes");
        }
        assertThat(conducts.see(inspector, id).orElseThrow().report().denunciation())
                .isNull();
        var empty = Jsoup.parse(TestBody.send(web, body.official, multipart("/conduct/new"))
                .getContentAsString(StandardCharsets.UTF_8));
        for (String field : List.of("person", "what", "stake")) {
            assertThat(empty.select("#" + field + "-error")).as(field).hasSize(1);
        }
        assertThat(seen(inspector, id).report().messages()).isEmpty();
    }

    /// Neither who wrote it nor what stands in the database in the open.
    @Test
    void theJournalAndTheRowsDoNotSayWhoReported() {
        ConductId id = reported();
        conducts.see(inspector, id);
        conducts.ask(inspector, id, "Ai giữ hồ sơ?");
        conducts.reply(body.official, id, "Văn thư giữ.", List.of());
        List<Map<String, Object>> acts = jdbc.queryForList(
                "select kind, person_id, post_id, for_person_id, act, text, at from journal.entry where subject = ?"
                        + " and kind in ('whistleblowing.report', 'whistleblowing.reply')",
                id.subject());
        assertThat(acts).hasSize(2);
        for (Map<String, Object> act : acts) {
            assertThat(act.get("person_id")).isEqualTo(0L);
            assertThat(act.get("post_id")).isNull();
            assertThat(act.get("for_person_id")).isNull();
            assertThat(String.valueOf(act.get("at"))).as("the hour alone").contains(":00:00.0");
            assertThat(act.get("act") + " " + act.get("text"))
                    .doesNotContain(body.official.name())
                    .doesNotContain("Hồ sơ mua sắm", "Văn thư giữ");
        }
        String row =
                String.valueOf(jdbc.queryForMap("select * from whistleblowing.report where report_id = ?", id.value()));
        assertThat(row).doesNotContain(body.official.name(), "Hồ sơ mua sắm");
        assertThat(jdbc.queryForList(
                        "select person_id from whistleblowing.concerned where report_id = ?", Long.class, id.value()))
                .containsExactly(body.departmentHead.id().value());
    }

    /// When somebody looked would say who they are.
    @Test
    void thatWhoeverReportedLooksAgainLeavesNothing() throws Exception {
        ConductId id = reported();
        conducts.see(inspector, id);
        String sql = "select count(*) from journal.entry where subject = '" + id.subject() + "' or person_id = "
                + body.official.id().value();
        Integer before = jdbc.queryForObject(sql, Integer.class);
        shown(body.official, "/conduct/" + id.value());
        shown(body.official, "/conduct");
        assertThat(jdbc.queryForObject(sql, Integer.class)).isEqualTo(before);
    }

    @Test
    void nobodyItIsAboutTheirSubordinateOrRelativeReceivesIt() {
        assertThat(conducts.find(body.leader, reported()))
                .as("the inspectorate is there")
                .isEmpty();
        ConductId onDeputy = reported(body.official, About.of(body.deputy.id()));
        assertThat(conducts.find(inspector, onDeputy))
                .as("works under the deputy head")
                .isEmpty();
        assertThat(seen(body.leader, onDeputy).handles()).isTrue();
        ConductId onInspector = reported(body.official, About.of(inspector.id()));
        assertThat(conducts.find(inspector, onInspector)).isEmpty();
        assertThat(conducts.find(second, onInspector)).isEmpty();
        assertThat(seen(body.leader, onInspector).handles()).isTrue();
        ConductId onOffice = reported(body.official, About.of(body.office));
        assertThat(seen(inspector, onOffice).handles()).isTrue();
        interests.declare(inspector, body.chief.id(), Kinship.values()[0]);
        assertThat(conducts.find(inspector, onOffice))
                .as("related to who heads it")
                .isEmpty();
        assertThat(seen(second, onOffice).handles()).isTrue();
    }

    @Test
    void whereNobodyMayReceiveItNothingTypedIsLost() throws Exception {
        assertThat(refused(() -> conducts.offer(body.official, About.of(body.leader.id()))))
                .isEqualTo(Reason.NOBODY_RECEIVES);
        assertThat(refused(() -> conducts.offer(body.official, About.of(body.official.id()))))
                .isEqualTo(Reason.ABOUT_SELF);
        String answer = TestBody.send(
                        web,
                        body.official,
                        multipart("/conduct/new")
                                .param("person", String.valueOf(body.leader.id().value()))
                                .param("stake", "NONE")
                                .param("what", WHAT))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(answer).expectFirst("#person-error").text()).contains("cơ quan cấp trên");
        assertThat(answer).contains(WHAT);
    }

    /// About a person or a unit: whoever alone would receive it is no receiver of their own report.
    @Test
    void whereNobodyButItsAuthorMayReceiveItNothingIsTaken() throws Exception {
        assertThat(refused(() -> reported(body.leader, About.of(body.deputy.id()))))
                .isEqualTo(Reason.NOBODY_RECEIVES);
        Document answer = Jsoup.parse(TestBody.send(
                        web,
                        body.leader,
                        multipart("/conduct/new")
                                .param("person", String.valueOf(body.deputy.id().value()))
                                .param("stake", "NONE")
                                .param("what", WHAT))
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(answer.expectFirst("#person-error").text()).contains("cơ quan cấp trên");
        assertThat(answer.expectFirst("#what").text()).isEqualTo(WHAT);
        assertThat(conducts.mine(body.leader)).isEmpty();

        assertThat(refused(() -> reported(second, About.of(body.leader.id()))))
                .as("the inspectorate works under the head, who is the one reported")
                .isEqualTo(Reason.NOBODY_RECEIVES);
        interests.declare(body.leader, body.departmentHead.id(), Kinship.values()[0]);
        body.leaves(inspector);
        assertThat(refused(() -> reported(second, About.of(body.departmentHead.id()))))
                .as("the head is related to whom it is about")
                .isEqualTo(Reason.NOBODY_RECEIVES);
    }

    /// What nobody but its author would receive in the inspectorate goes to the head of the body, who has it on the
    /// desk, classes and decides it; its author sees it as any author does.
    @Test
    void whatTheOnlyInspectorReportsGoesToTheHeadOfTheBody() throws Exception {
        interests.declare(inspector, body.departmentHead.id(), Kinship.values()[0]);
        ConductId id = reported(second, About.of(body.departmentHead.id()));
        String page = "/conduct/" + id.value();
        assertThat(as(body.leader, () -> conducts.pending(body.leader)).count()).isOne();
        assertThat(shown(body.leader, "/conduct")).contains(page);
        assertThat(as(second, () -> conducts.pending(second)).count()).isZero();
        assertThat(as(second, () -> conducts.received(second, 50, 0)).reports()).isEmpty();
        assertThat(status(inspector, id)).isEqualTo(404);
        assertThat(shown(second, page)).contains("Chỉ anh/chị biết phản ánh này là của mình");
        for (String step : List.of("ask", "close", "link", "denounce")) {
            assertThat(shown(second, page)).doesNotContain("action=\"" + page + "/" + step);
        }
        TestBody.send(web, body.leader, post(page + "/ask").param("question", "Hồ sơ nào đang bị giữ, từ ngày nào?"));
        TestBody.send(web, second, multipart(page + "/reply").param("answer", "Hồ sơ mua sắm."));
        assertThat(shown(body.leader, page)).contains("Hồ sơ mua sắm.").doesNotContain(second.name());
        as(body.leader, () -> {
            protections.denounce(body.leader, id, "Nêu hành vi cụ thể.");
            protections.accept(body.leader, id, org.today(), Difficulty.ORDINARY);
            return true;
        });
        TestBody.send(
                web,
                body.leader,
                post(page + "/close").param("outcome", "ACTED").param("reasons", ANSWERED));
        assertThat(shown(second, page)).contains(ANSWERED);
        assertThat(kept.differing(50)).isEmpty();
    }

    /// The form tells an inspector to whom it may go, and what that may let others think.
    @Test
    void whoeverIsOfTheInspectorateReadsBeforeWhereItMayGo() throws Exception {
        assertThat(shown(second, "/conduct/new")).contains("người đứng đầu cơ quan tiếp nhận");
        assertThat(shown(body.official, "/conduct/new")).doesNotContain("người đứng đầu cơ quan tiếp nhận");
    }

    /// Worked out at each moment: once all others who received it are gone, it is with the head, and what was asked
    /// on its ground as well; and with whoever comes next into the inspectorate.
    @Test
    void whatStaysWithItsAuthorAloneIsHandedToTheHead() throws Exception {
        ConductId id = reported(second, About.of(body.departmentHead.id()));
        String page = "/conduct/" + id.value();
        assertThat(status(body.leader, id)).isEqualTo(404);
        assertThat(as(body.leader, () -> conducts.pending(body.leader)).count()).isZero();
        confirmed("hearing.answer");
        HearingId hearing = as(
                inspector,
                () -> hearings.ask(
                        inspector,
                        new Origin.Report(id),
                        "Vì sao hồ sơ phải chờ đến ba tuần?",
                        CALENDAR.plusWorkingDays(org.today(), 5)));

        accounts.close(TestBody.SETUP, inspector.id());
        assertThat(as(body.leader, () -> conducts.pending(body.leader)).count())
                .as("the other cannot sign in any more")
                .isOne();
        body.leaves(inspector);
        assertThat(as(body.leader, () -> conducts.pending(body.leader)).count()).isOne();
        assertThat(as(body.leader, () -> hearings.sees(body.leader, hearing))).isTrue();
        assertThat(as(second, () -> hearings.sees(second, hearing))).isFalse();
        ahead(6);
        assertThat(as(body.leader, () -> lists.waiting(body.leader)))
                .as("nobody explained anything; the head goes on with it")
                .contains(hearing);
        assertThat(as(second, () -> lists.waiting(second))).doesNotContain(hearing);
        assertThat(shown(body.leader, "/hearings/" + hearing.value()))
                .contains("Vì sao hồ sơ phải chờ đến ba tuần?", "/conclude");
        as(body.leader, () -> {
            hearings.withdraw(body.leader, hearing, "Đã rõ từ sổ giao nhận.");
            return true;
        });
        assertThat(shown(second, page)).contains("Chỉ anh/chị biết phản ánh này là của mình");
        assertThat(refused(() -> conducts.close(second, id, Ending.NO_GROUND, ANSWERED)))
                .isEqualTo(Reason.NOT_YOURS);

        for (String said :
                List.of("", "{\"%d\": %d}".formatted(id.value(), second.id().value()))) {
            assertThat(stepRefusedByRows(second, id, said)).as("%s", said).isTrue();
        }
        assertThat(stepRefusedByRows(body.leader, id, ""))
                .as("before it is said who reported")
                .isTrue();
        TestBody.send(
                web,
                body.leader,
                post(page + "/close").param("outcome", "ACTED").param("reasons", ANSWERED));
        assertThat(shown(second, page)).contains(ANSWERED);

        ConductId next = reported(second, About.of(body.departmentHead.id()));
        CurrentPerson successor = body.follows(inspector);
        assertThat(seen(successor, next).handles()).isTrue();
        assertThat(status(body.leader, next)).isEqualTo(404);
    }

    /// Whether the database keeps somebody from a step on a report, as far as it was said who reported.
    private boolean stepRefusedByRows(CurrentPerson person, ConductId id, String said) {
        return refusedByRows(person, id, said, "insert into whistleblowing.closing values (?, 'ACTED', 'x', ?, now())");
    }

    /// Who had a part in the case is none of those who receive a report on it; who works under them may.
    @Test
    void ofACaseWhoeverHoldsItIsConcernedAndOthersWithAPartDoNotReceive() {
        Opening opening = Opening.internal(
                null,
                body.body,
                Party.of(body.department),
                "Rà soát quy chế",
                "báo cáo",
                CALENDAR.plusWorkingDays(org.today(), 10));
        CaseId work = ((Cases.Opened.Case) cases.open(body.leader, opening)).id();
        assertThat(cases.make(work, body.official, new Move.Accept(), 1)).isInstanceOf(Made.class);
        ConductId id = reported(body.departmentHead, About.of(work));
        assertThat(seen(inspector, id).handles())
                .as("works under the leader who issued it")
                .isTrue();
        assertThat(conducts.find(body.leader, id)).isEmpty();
        assertThat(refused(() -> reported(body.principal, About.of(work))))
                .as("they do not see the case")
                .isEqualTo(Reason.NO_SUCH);
    }

    @Test
    void theyAskBackAndAreAnsweredWithoutLearningWhoItIs() throws Exception {
        ConductId id = reported();
        String page = "/conduct/" + id.value();
        LocalDate lookBy =
                conducts.received(inspector, 50, 0).reports().getFirst().lookBy();
        assertThat(conducts.pending(inspector)).isEqualTo(new ToDo(1, lookBy));
        assertThat(conducts.pending(body.official).count()).isZero();
        TestBody.send(web, inspector, post(page + "/ask").param("question", "Hồ sơ nào đang bị giữ, từ ngày nào?"));
        assertThat(conducts.pending(inspector).count())
                .as("its day runs while the reporter is silent")
                .isOne();
        assertThat(conducts.pending(body.official).count())
                .as("a desk that counted it would say who reported")
                .isZero();
        assertThat(Jsoup.parse(shown(body.official, "/")).select("#conducts")).isEmpty();
        assertThat(shown(body.official, "/conduct"))
                .as("no day is set for whoever reported")
                .contains("Có 1 phản ánh của anh/chị được hỏi lại")
                .doesNotContain("hạn gần nhất");
        assertThat(shown(body.official, page)).contains("hỏi lại anh/chị", "Hồ sơ nào đang bị giữ, từ ngày nào?");
        TestBody.send(web, body.official, multipart(page + "/reply").param("answer", "Hồ sơ mua máy chiếu."));
        assertThat(shown(inspector, page))
                .contains("Người phản ánh ·", "Hồ sơ mua máy chiếu.")
                .doesNotContain(body.official.name());
        assertThat(TestBody.send(web, second, multipart(page + "/reply").param("answer", "x"))
                        .getStatus())
                .as("another answers in the reporter’s name")
                .isEqualTo(403);
        TestBody.send(
                web, second, post(page + "/close").param("outcome", "ACTED").param("reasons", ANSWERED));
        assertThat(shown(body.official, page)).contains("đã được trả lời: đã xem xét và xử lý", ANSWERED);
        assertThat(shown(body.official, "/conduct"))
                .as("answered: there is news, and nothing to do")
                .contains("Anh/chị không phải làm gì; 1 phản ánh")
                .doesNotContain("phản ánh chờ anh/chị xem");
        assertThat(isNews(body.official, id)).isTrue();
        assertThat(conducts.pending(body.official).count()).isZero();
        assertThat(refused(() -> conducts.reply(body.official, id, "Còn nữa.", List.of())))
                .isEqualTo(Reason.CLOSED);
        ahead(11);
        assertThat(isNews(body.official, id)).isFalse();
        assertThat(shown(body.official, "/conduct")).contains("Không có phản ánh nào chờ anh/chị");
    }

    /// An inspector reports as anybody does, and does not handle their own.
    /// All that somebody receives, told at once, is what each report alone says.
    @Test
    void theDatabaseFindsTheSameReportsForEverybody() {
        List<ConductId> reports = List.of(
                reported(body.official, About.of(body.principal.id())),
                reported(body.official, About.of(inspector.id())),
                reported(body.official, About.of(second.id())),
                reported(body.principal, About.of(body.department)));
        assertThat(receivedAsEachSays(reports)).isGreaterThanOrEqualTo(reports.size());
    }

    private int receivedAsEachSays(List<ConductId> reports) {
        int received = 0;
        for (CurrentPerson each :
                List.of(inspector, second, body.leader, body.deputy, body.chief, body.departmentHead, body.official)) {
            List<Long> found = jdbc.queryForList(
                    "select whistleblowing.received_by(?)",
                    Long.class,
                    each.id().value());
            for (ConductId id : reports) {
                boolean receives = Boolean.TRUE.equals(jdbc.queryForObject(
                        "select whistleblowing.receives(?, ?)",
                        Boolean.class,
                        each.id().value(),
                        id.value()));
                assertThat(found.contains(id.value()))
                        .as(each.title() + " " + id)
                        .isEqualTo(receives);
                assertThat(as(
                                each,
                                () -> jdbc.queryForList(
                                        "select report_id from whistleblowing.report where report_id = ?",
                                        Long.class,
                                        id.value())))
                        .as(each.title() + " " + id)
                        .hasSize(receives ? 1 : 0);
                received += receives ? 1 : 0;
            }
        }
        return received;
    }

    private List<ConductId> received(CurrentPerson person) {
        return conducts.received(person, 50, 0).reports().stream()
                .map(ConductReport::id)
                .toList();
    }

    /// Else whoever heads a unit names everybody who could look into it, and nothing that is said of them arrives.
    @Test
    void whomItIsAboutIsNotRidOfWhoeverReceivesItByCallingThemRelatives() {
        ConductId first = reported();
        List<CurrentPerson> all = List.of(inspector, second, body.leader, body.deputy);
        for (CurrentPerson each : all) {
            interests.declare(body.departmentHead, each.id(), Kinship.INTEREST);
            interests.declare(body.departmentHead, each.id(), Kinship.SIBLING);
        }
        ConductId same = reported(body.principal, About.of(body.departmentHead.id()));
        assertThat(received(inspector)).as("nothing vanishes").containsExactlyInAnyOrder(first, same);
        ahead(1);
        ConductId next = reported();
        assertThat(receivedAsEachSays(List.of(first, same, next))).isEqualTo(6);
        assertThat(seen(second, next).handles()).as("else nobody would").isTrue();
        interests.about(second).forEach(one -> interests.answer(second, one.id(), false));
        assertThat(conducts.find(inspector, next))
                .as("declared before it came in, and somebody else is there")
                .isEmpty();
        assertThat(seen(second, next).handles()).isTrue();
        interests.answer(inspector, interests.about(inspector).getFirst().id(), true);
        assertThat(received(inspector)).as("confirmed").isEmpty();
        assertThat(receivedAsEachSays(List.of(first, same, next))).isEqualTo(3);
    }

    /// Who stepped back is told that it is there and who goes on; who goes on, that it is with them.
    @Test
    void whoeverStepsBackFromAReportReadsWhoGoesOnWithIt() throws Exception {
        ConductId id = reported();
        ConductId own = reported(inspector, About.of(body.departmentHead.id()));
        assertThat(shown(inspector, "/conduct")).doesNotContain("Thay đổi người xử lý");
        ahead(1);
        interests.declare(inspector, body.departmentHead.id(), Kinship.SIBLING);
        Element gone = Jsoup.parse(shown(inspector, "/conduct")).expectFirst("#recusals");
        assertThat(gone.select("li"))
                .as("not of what they reported")
                .singleElement()
                .extracting(Element::text)
                .asString()
                .contains("Phản ánh số " + id.value() + ",", "anh/chị không xử lý nữa", second.name())
                .doesNotContain(body.departmentHead.name());
        assertThat(TestBody.see(web, inspector, "/conduct/" + id.value()).getRedirectedUrl())
                .isEqualTo("/conduct#recusals");
        assertThat(Jsoup.parse(shown(inspector, "/")).text()).contains("Anh/chị đã thôi xử lý 1 phản ánh");
        Element taken = Jsoup.parse(shown(second, "/conduct")).expectFirst("#recusals");
        assertThat(taken.text())
                .contains("Phản ánh số " + id.value() + ",", "anh/chị tiếp tục xử lý")
                .doesNotContain(inspector.name());
        assertThat(shown(second, "/")).contains("phản ánh chuyển để anh/chị tiếp tục");
        for (CurrentPerson other : List.of(body.leader, body.official, body.departmentHead)) {
            assertThat(shown(other, "/conduct")).as(other.name()).doesNotContain("Thay đổi người xử lý");
        }
        ConductId later = reported();
        interests.declare(second, body.departmentHead.id(), Kinship.SPOUSE);
        assertThat(status(inspector, later))
                .as("whether they received it nobody can say")
                .isEqualTo(404);
        assertThat(shown(inspector, "/conduct")).contains(body.leader.name());
        assertThat(shown(body.leader, "/")).contains("phản ánh chuyển để anh/chị tiếp tục");
        assertThat(seen(body.leader, own).handles()).isTrue();
        ahead(11);
        assertThat(shown(inspector, "/")).doesNotContain("Anh/chị đã thôi xử lý");
        assertThat(shown(inspector, "/conduct")).contains("Thay đổi người xử lý");
        conducts.close(body.leader, id, Ending.NO_GROUND, "Đã xem, không có căn cứ.");
        assertThat(status(inspector, id)).isEqualTo(404);
    }

    @Test
    void whatWasDeniedCountsUnderNoOtherName() throws Exception {
        interests.declare(body.departmentHead, inspector.id(), Kinship.INTEREST);
        interests.answer(inspector, interests.about(inspector).getFirst().id(), false);
        interests.declare(body.departmentHead, inspector.id(), Kinship.SIBLING);
        assertThat(shown(body.departmentHead, "/interests")).contains("người kia từng phủ nhận");
        ahead(1);
        ConductId id = reported();
        assertThat(seen(inspector, id).handles()).isTrue();
        interests.answer(inspector, interests.about(inspector).getLast().id(), true);
        assertThat(conducts.find(inspector, id)).isEmpty();
    }

    @Test
    void listsAndDesksTakeAsManyStatementsForManyReportsAsForFew() throws Exception {
        reported(3);
        list(inspector);
        int list = list(inspector);
        int desk = desk(inspector);
        reported(27);
        assertThat(list(inspector)).isEqualTo(list).isLessThanOrEqualTo(24);
        assertThat(desk(inspector)).isEqualTo(desk).isLessThanOrEqualTo(3);
        assertThat(as(inspector, () -> conducts.pending(inspector).count())).isEqualTo(30);
        assertThat(desk(body.official)).as("who receives none").isZero();
        reported(22);
        var first = Jsoup.parse(shown(inspector, "/conduct"));
        assertThat(first.select("#received tbody tr")).hasSize(50);
        assertThat(first.expectFirst("#received .count").text()).isEqualTo("52");
        String next = first.expectFirst("#received .pager a[rel=next]").attr("href");
        assertThat(Jsoup.parse(shown(inspector, next)).select("#received tbody tr"))
                .hasSize(2);
    }

    private void reported(int many) {
        for (int i = 0; i < many; i++) {
            reported(body.official, About.of(body.departmentHead.id()));
        }
    }

    private int list(CurrentPerson person) throws Exception {
        return Statements.during(() -> shown(person, "/conduct")).size();
    }

    private int desk(CurrentPerson person) throws Exception {
        return Statements.during(() -> as(person, () -> conducts.pending(person)))
                .size();
    }

    /// The database tells whose turn it is; each step of a report is held against what the report itself
    /// says.
    @Test
    void whatWaitsIsWhatTheReportsThemselvesSay() {
        ConductId id = reported(body.official, About.of(body.departmentHead.id()));
        ConductReport sent = as(
                inspector, () -> conducts.received(inspector, 50, 0).reports().getFirst());
        assertThat(as(inspector, () -> conducts.pending(inspector))).isEqualTo(new ToDo(1, sent.lookBy()));
        seen(inspector, id);
        assertThat(as(inspector, () -> conducts.pending(inspector))).isEqualTo(new ToDo(1, sent.answerBy()));
        conducts.ask(inspector, id, "Việc xảy ra khi nào?");
        assertThat(as(inspector, () -> conducts.pending(inspector)))
                .as("its day runs while whoever reported is silent")
                .isEqualTo(new ToDo(1, sent.answerBy()));
        conducts.reply(body.official, id, "Từ tháng trước.", List.of());
        assertThat(as(inspector, () -> conducts.pending(inspector)).count()).isEqualTo(1);
        conducts.close(inspector, id, Ending.NO_GROUND, ANSWERED);
        assertThat(as(inspector, () -> conducts.pending(inspector)).count()).isZero();
    }

    /// Of whoever judges one report the name in that one is opened, and in no other.
    @Test
    void whoReportedIsReadOfOneReportAlone() throws Exception {
        ConductId id = reported(body.official, About.of(body.departmentHead.id()));
        reported(3);
        assertThat(Statements.during(() -> as(inspector, () -> source.mayJudge(inspector.id(), id))))
                .anyMatch(sent -> sent.contains("whistleblowing.identities_of(?)"))
                .noneMatch(sent -> sent.contains("whistleblowing.identities()"));
    }

    @Test
    void whoeverReportsDoesNotHandleTheirOwnReport() {
        ConductId id = reported(second, About.of(body.departmentHead.id()));
        assertThat(seen(second, id).reporter()).isTrue();
        assertThat(conducts.received(second, 50, 0).reports()).isEmpty();
        assertThat(conducts.pending(second).count()).isZero();
        assertThat(refused(() -> conducts.close(second, id, Ending.NO_GROUND, ANSWERED)))
                .isEqualTo(Reason.NOT_YOURS);
    }

    @Test
    void whoReportedIsOpenedByTwoTogetherAndTheyAreTold() throws Exception {
        ConductId id = consented();
        String page = "/conduct/" + id.value();
        assertThat(refused(() -> openings.ask(second, id, CONSENT, "", GROUND))).isEqualTo(Reason.NOT_YOURS);
        assertThat(status(body.leader, id)).as("before anybody asked").isEqualTo(404);
        TestBody.send(
                web, inspector, post(page + "/opening").param("lawful", CONSENT).param("ground", GROUND));
        assertThat(shown(inspector, page)).doesNotContain(body.official.name());
        assertThat(refused(() -> openings.decide(inspector, id, true, "đồng ý")))
                .isEqualTo(Reason.SAME_SIDE);
        assertThat(refused(() -> openings.decide(second, id, true, "đồng ý"))).isEqualTo(Reason.NOT_YOURS);
        assertThat(refused(() -> openings.decide(administrator, id, true, "đồng ý")))
                .isEqualTo(Reason.NOT_SEEN);
        assertThat(refused(() -> openings.decide(body.deputy, id, true, "đồng ý")))
                .isEqualTo(Reason.NOT_SEEN);
        assertThat(shown(body.official, page))
                .as("told at once")
                .contains(
                        "Có đề nghị mở danh tính của anh/chị, quyết định chậm nhất ngày",
                        inspector.name() + " đề nghị mở danh tính (chờ người thứ hai quyết định",
                        GROUND,
                        ARTICLE,
                        "Chỉ anh/chị biết phản ánh này là của mình");
        assertThat(shown(body.official, "/conduct")).contains("có đề nghị mở danh tính");
        conducts.ask(second, id, "Ai giữ hồ sơ?");
        assertThat(Jsoup.parse(shown(body.official, page)).expectFirst("h1").text())
                .as("what becomes of their name first, the question beside it")
                .contains("Có đề nghị mở danh tính của anh/chị", "cũng hỏi lại anh/chị");
        assertThat(shown(body.official, "/conduct")).contains("có đề nghị mở danh tính; có câu hỏi chờ anh/chị");
        assertThat(shown(body.leader, page)).contains(GROUND, ARTICLE).doesNotContain(body.official.name());
        assertThat(conducts.pending(body.leader).count()).isOne();
        assertThat(conducts.pending(body.leader).nearest())
                .as("the opening has a day")
                .isEqualTo(conducts.find(body.leader, id)
                        .orElseThrow()
                        .report()
                        .openings()
                        .getFirst()
                        .agreeBy());
        TestBody.send(
                web,
                body.leader,
                post(page + "/opening/decide").param("decision", "agree").param("why", "Luật đòi hỏi."));
        for (CurrentPerson opener : List.of(inspector, body.leader)) {
            assertThat(shown(opener, page))
                    .contains(body.official.name(), "một trong hai người được biết ai viết")
                    .doesNotContain("không biết ai viết", "Đừng tìm cách đoán");
        }
        assertThat(shown(second, page))
                .as("receives it, opened nothing")
                .contains("không biết ai viết")
                .doesNotContain(body.official.name());
        assertThat(status(body.deputy, id)).isEqualTo(404);
        assertThat(shown(body.official, page))
                .contains("Danh tính của anh/chị đã được mở", inspector.name(), body.leader.name(), GROUND, ARTICLE)
                .contains("Hai người đã mở danh tính biết phản ánh này là của anh/chị")
                .doesNotContain("Chỉ anh/chị biết", "Người tiếp nhận vẫn không biết");
        assertThat(isNews(body.official, id)).isTrue();
        assertThat(shown(body.official, "/conduct"))
                .contains("danh tính của anh/chị đã được mở; có câu hỏi chờ anh/chị");
        assertThat(jdbc.queryForList(
                        "select person_id from journal.entry where subject = ? and kind like 'whistleblowing.open%'"
                                + " order by entry_id",
                        Long.class, id.subject()))
                .containsExactly(inspector.id().value(), body.leader.id().value());
    }

    @Test
    void whatAnotherDoesNotAgreeToInTimeStaysSealed() throws Exception {
        ConductId id = consented();
        openings.ask(inspector, id, CONSENT, "", GROUND);
        assertThat(refused(() -> openings.ask(inspector, id, CONSENT, "", GROUND)))
                .isEqualTo(Reason.OPENING_WAITS);
        ahead(4);
        assertThat(refused(() -> openings.decide(body.leader, id, true, "muộn")))
                .isEqualTo(Reason.NOTHING_OPEN);
        openings.ask(inspector, id, CONSENT, "", GROUND);
        openings.decide(body.leader, id, false, "Chưa cần.");
        assertThat(shown(inspector, "/conduct/" + id.value()))
                .contains("Chưa cần.")
                .doesNotContain(body.official.name());
        assertThat(shown(body.official, "/conduct/" + id.value()))
                .contains(
                        "Quá hạn, không ai đồng ý",
                        body.leader.name() + " từ chối mở danh tính",
                        "Chưa cần.",
                        "sẽ được trả lời chậm nhất");
    }

    /// Nobody says for whoever reported that they agree; while they do not, nobody opens on that ground.
    @Test
    void onlyWhoeverReportedAgreesToBeKnownAndTakesItBack() throws Exception {
        ConductId id = reported();
        String page = "/conduct/" + id.value();
        conducts.ask(inspector, id, "Anh/chị có đồng ý cho mở danh tính không?");
        for (CurrentPerson other : List.of(inspector, second)) {
            assertThat(refused(() -> openings.consent(other, id, true))).isEqualTo(Reason.NOT_YOURS);
            TestBody.send(web, other, post(page + "/consent").param("consent", "give"));
        }
        Document refused = Jsoup.parse(TestBody.send(
                        web,
                        inspector,
                        post(page + "/opening").param("lawful", CONSENT).param("ground", GROUND))
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(refused.select("#lawful-error").text()).contains("chưa đồng ý");
        assertThat(seen(inspector, id).report().openings()).isEmpty();
        String ask = "insert into whistleblowing.opening"
                + " (report_id, no, asked_by, ground, article, at, agree_by, consented) values (?, 1, ?, 'x', 'x', now(), ?, true)";
        assertThatThrownBy(() -> as(
                        inspector,
                        () -> jdbc.update(
                                ask,
                                id.value(),
                                inspector.id().value(),
                                org.today().plusDays(3))))
                .as("past the program")
                .hasStackTraceContaining("has not agreed");
        assertThatThrownBy(() -> as(
                        inspector,
                        () -> jdbc.update(
                                "insert into whistleblowing.consent values (?, 1, true, ?)", id.value(), org.today())))
                .hasStackTraceContaining("violates");

        assertThat(shown(body.official, page)).contains("Tôi đồng ý cho mở danh tính");
        TestBody.send(web, body.official, post(page + "/consent").param("consent", "give"));
        assertThat(shown(inspector, page))
                .contains("Người phản ánh đã tự đồng ý")
                .doesNotContain(body.official.name());
        openings.ask(inspector, id, CONSENT, "", GROUND);
        TestBody.send(web, body.official, post(page + "/consent").param("consent", "back"));
        assertThat(refused(() -> openings.decide(body.leader, id, true, "Luật đòi hỏi.")))
                .isEqualTo(Reason.NO_CONSENT);
        assertThat(shown(body.leader, page))
                .as("nothing can be opened now, and nothing is offered")
                .contains("đã rút lại đồng ý nên hiện không mở được")
                .doesNotContain("value=\"agree\"");
        assertThat(seen(inspector, id).opened()).isEmpty();
        openings.consent(body.official, id, true);
        openings.decide(body.leader, id, true, "Luật đòi hỏi.");
        assertThat(seen(inspector, id).opened()).contains(body.official.id());
        assertThat(refused(() -> openings.consent(body.official, id, false))).isEqualTo(Reason.OPENED_ALREADY);
        assertThat(shown(body.leader, page)).contains("Danh tính người phản ánh đã được mở");
        protections.denounce(inspector, id, "Nêu hành vi.");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> number("denounce", id).isPresent());
        assertThat(Jsoup.parse(shown(body.official, page))
                        .select("#steps li p:nth-child(2)")
                        .eachText())
                .as("in the order of the record")
                .containsSubsequence(
                        "Anh/chị đồng ý cho mở danh tính",
                        inspector.name() + " đề nghị mở danh tính",
                        "Anh/chị rút lại đồng ý",
                        "Anh/chị đồng ý cho mở danh tính",
                        body.leader.name() + " đồng ý, danh tính được mở",
                        inspector.name() + " xác định đây là tố cáo");
        assertThat(kept.differing(50)).isEmpty();
    }

    /// A row of numbers with one missing would say that there is a report about whoever counts them.
    @Test
    void theNumberOfAReportTellsNothingOfOthers() {
        List<Long> numbers = Stream.generate(() -> reported().value()).limit(6).toList();
        assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number >= 100_000);
        assertThat(numbers).isNotEqualTo(numbers.stream().sorted().toList());
    }

    /// No words of somebody's own open a name: only a ground of the rule book that two officers have confirmed, and the
    /// request of an authority only where it stands in the registers.
    @Test
    void theGroundIsOfTheRuleBookAndConfirmedAndARequestStandsInTheRegisters() throws Exception {
        ConductId id = consented();
        String page = "/conduct/" + id.value();
        conducts.see(inspector, id);
        TestBody.send(
                web, inspector, post(page + "/opening").param("lawful", CONSENT).param("ground", GROUND));
        openings.decide(body.leader, id, false, "Chưa có ghi nhận đồng ý.");
        assertThat(Jsoup.parse(shown(body.leader, page)).select("#opening").text())
                .contains("tiến hành tố tụng yêu cầu bằng văn bản", "chưa xác nhận, chưa dùng được")
                .doesNotContain("Căn cứ khác");
        String number = "77/YC-" + body.sign;
        for (String lawful : List.of(Unsealings.AUTHORITY, "other", "conduct.look")) {
            assertThat(asking(page, lawful, number).select("#lawful-error"))
                    .as(lawful)
                    .hasSize(1);
        }
        confirmed(Unsealings.AUTHORITY);
        assertThat(asking(page, Unsealings.AUTHORITY, "").select("#paper-error"))
                .hasSize(1);
        var answer = asking(page, Unsealings.AUTHORITY, number);
        assertThat(answer.select("#paper-error").text()).contains("Không tìm thấy văn bản này trong các sổ");
        assertThat(answer.select("#ground").text()).as("nothing typed is lost").isEqualTo(GROUND);
        assertThat(seen(inspector, id).report().openings()).hasSize(1);
        String invitation = "78/GM-" + body.sign;
        body.register(documents, Direction.INCOMING, invitation, "Giấy mời họp");
        assertThat(asking(page, Unsealings.AUTHORITY, invitation)
                        .select("#paper-error")
                        .text())
                .contains("không phải của cơ quan tiến hành tố tụng");
        body.register(
                documents,
                Direction.INCOMING,
                number,
                "Yêu cầu cung cấp thông tin",
                "Cơ quan Cảnh sát điều tra Công an tỉnh Thử Nghiệm");
        asking(page, Unsealings.AUTHORITY, number);
        assertThat(shown(inspector, page))
                .as("the second reads what it is")
                .contains(number, "Cơ quan Cảnh sát điều tra", "Yêu cầu cung cấp thông tin");
        assertThat(shown(body.official, page)).contains(number, "Điều 168");
        assertThat(shown(body.official, "/conduct")).contains("có đề nghị mở danh tính");
        openings.decide(inspector, id, true, "Có yêu cầu trong sổ.");
        assertThat(seen(body.leader, id).opened()).contains(body.official.id());
    }

    /// What the head of the body reads after asking.
    private Document asking(String page, String lawful, String paper) throws Exception {
        return Jsoup.parse(TestBody.send(
                        web,
                        body.leader,
                        post(page + "/opening")
                                .param("lawful", lawful)
                                .param("paper", paper)
                                .param("ground", GROUND))
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private void confirmed(String code) {
        Rule rule = book.on(code, org.today()).orElseThrow();
        if (!rule.mayBind()) {
            book.decide(
                    body.deputy,
                    book.propose(
                            body.leader,
                            new NewRule(
                                    code,
                                    rule.amount(),
                                    rule.says(),
                                    code.equals(CONSENT) || code.startsWith("hearing.") ? "Quy chế thử" : rule.basis(),
                                    LocalDate.of(2024, 1, 1),
                                    null,
                                    "thử")),
                    true,
                    "");
        }
    }

    private ConductId consented() {
        ConductId id = reported();
        openings.consent(body.official, id, true);
        return id;
    }

    private boolean isNews(CurrentPerson reporter, ConductId id) {
        return conducts.isNews(seen(reporter, id).report(), org.today());
    }

    /// About the head of the inspectorate, the deputy head of the body stands above them.
    @Test
    void whereOneOfTheTwoIsConcernedTheNextSuperiorStepsIn() {
        ConductId id = reported(body.official, About.of(inspector.id()));
        openings.consent(body.official, id, true);
        assertThat(seen(body.leader, id).mayOpen()).isTrue();
        openings.ask(body.leader, id, CONSENT, "", GROUND);
        assertThat(refused(() -> openings.decide(inspector, id, true, "x"))).isEqualTo(Reason.NOT_SEEN);
        openings.decide(body.deputy, id, true, "Luật đòi hỏi.");
        assertThat(seen(body.leader, id).opened()).contains(body.official.id());
    }

    /// Whoever made the report stands on no side: where the head of the inspectorate did, those of it who receive it
    /// ask.
    @Test
    void whereTheHeadOfTheInspectorateReportedAnotherOfItAsks() {
        ConductId id = reported(inspector, About.of(body.departmentHead.id()));
        openings.consent(inspector, id, true);
        assertThat(seen(inspector, id).mayOpen()).isFalse();
        assertThat(seen(second, id).mayOpen()).isTrue();
        String ask = "insert into whistleblowing.opening (report_id, no, asked_by, ground, article, at, agree_by)"
                + " values (?, 1, ?, 'x', 'x', now(), ?)";
        LocalDate later = org.today().plusDays(9);
        for (CurrentPerson one : List.of(inspector, second, body.leader, body.deputy)) {
            rejected(() -> as(one, () -> jdbc.update(ask, id.value(), one.id().value(), later)));
        }
        openings.ask(second, id, CONSENT, "", GROUND);
        assertThat(conducts.pending(body.leader).count()).isOne();
        assertThat(refused(() -> openings.decide(inspector, id, true, "x"))).isEqualTo(Reason.NOT_YOURS);
        assertThat(refused(() -> openings.decide(second, id, true, "x"))).isEqualTo(Reason.SAME_SIDE);
        openings.decide(body.leader, id, true, "Luật đòi hỏi.");
        assertThat(seen(second, id).opened()).contains(inspector.id());
    }

    /// About the head of the inspectorate, and the only deputy of the body made it: the body above takes that side.
    @Test
    void whereNobodyOfABodyIsLeftTheBodyAboveOpens() throws Exception {
        UnitId above = org.addUnit(TestBody.SETUP, "TREN" + body.sign, "Cơ quan cấp trên", UnitKind.BODY, null, FIRST);
        org.amendUnit(TestBody.SETUP, body.body, "Sở Thử Nghiệm", UnitKind.BODY, above, 0);
        CurrentPerson superior = body.person(above, Duty.DEPUTY, "Phó Chủ tịch");
        body.person(above, Duty.HEAD, "Chủ tịch");
        ConductId id = reported(body.deputy, About.of(inspector.id()));
        openings.consent(body.deputy, id, true);
        assertThat(seen(body.leader, id).mayOpen()).isTrue();
        openings.ask(body.leader, id, CONSENT, "", GROUND);
        for (CurrentPerson no : List.of(body.deputy, inspector, second, body.leader)) {
            assertThatThrownBy(() -> openings.decide(no, id, true, "x")).isInstanceOf(ConductRefusedException.class);
        }
        assertThat(conducts.pending(superior).count()).isOne();
        assertThat(shown(superior, "/conduct/" + id.value())).contains("/opening/decide");
        openings.decide(superior, id, true, "Luật đòi hỏi.");
        assertThat(seen(superior, id).opened()).contains(body.deputy.id());
    }

    @Test
    void inABodyWithOneInspectorItSaysWhoTheTwoAre() throws Exception {
        assertThat(shown(body.official, "/conduct/new")).doesNotContain("chỉ có một người làm thanh tra");
        body.leaves(second);
        assertThat(shown(body.official, "/conduct/new")).contains("hai người mở là người đó và người đứng đầu cơ quan");
        ConductId id = reported();
        assertThat(shown(body.official, "/conduct/" + id.value()))
                .contains("hai người xem xét việc xóa là các cấp phó của cơ quan");
    }

    /// Through the database, whatever the program would let through.
    @Test
    void theDatabaseLetsNobodyOpenAloneOrInAnothersName() {
        ConductId id = consented();
        String ask = "insert into whistleblowing.opening (report_id, no, asked_by, ground, article, at, agree_by)"
                + " values (?, 1, ?, 'x', 'x', now(), ?)";
        LocalDate later = org.today().plusDays(9);
        for (CurrentPerson other : List.of(second, administrator, body.departmentHead, body.deputy)) {
            rejected(() ->
                    as(other, () -> jdbc.update(ask, id.value(), other.id().value(), later)));
            rejected(() ->
                    as(other, () -> jdbc.update(ask, id.value(), inspector.id().value(), later)));
        }
        openings.ask(inspector, id, CONSENT, "", GROUND);
        String agree =
                "insert into whistleblowing.opening_decision (report_id, no, asked_by, decided_by, agreed, words, at)"
                        + " values (?, 1, ?, ?, true, 'x', now())";
        long asker = inspector.id().value();
        rejected(() -> as(inspector, () -> jdbc.update(agree, id.value(), asker, asker)));
        rejected(() -> jdbc.update(agree, id.value(), asker, asker));
        for (CurrentPerson other : List.of(inspector, second, administrator, body.deputy)) {
            long leader = body.leader.id().value();
            rejected(() -> as(other, () -> jdbc.update(agree, id.value(), asker, leader)));
            rejected(() -> as(
                    other,
                    () -> jdbc.update(agree, id.value(), asker, other.id().value())));
        }
        assertThatThrownBy(() -> jdbc.update("update whistleblowing.opening set asked_by = 1"))
                .hasStackTraceContaining("permission denied");
    }

    private static void rejected(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(DataAccessException.class).hasStackTraceContaining("violates");
    }

    /// The row is shown to whoever can say the sentence, for one transaction, and does not say whose it is.
    @Test
    void theSentenceProvesWhoReportedAndOpensTheRowToThem() throws Exception {
        ConductId id = reported();
        String claim = seen(body.official, id).claim();
        String count = "select count(*) from whistleblowing.report where report_id = " + id.value();
        assertThat(as(body.official, () -> jdbc.queryForObject(count, Integer.class)))
                .isZero();
        for (Map.Entry<String, Integer> said : Map.of(claim, 1, claim + "x", 0).entrySet()) {
            Integer rows = as(
                    body.official,
                    () -> transaction.execute(status -> {
                        jdbc.queryForObject("select set_config('damlam.claims', ?, true)", String.class, said.getKey());
                        return jdbc.queryForObject(count, Integer.class);
                    }));
            assertThat(rows).isEqualTo(said.getValue());
        }
        assertThat(as(body.official, () -> jdbc.queryForObject(count, Integer.class)))
                .as("the next transaction has forgotten it")
                .isZero();
        await().atMost(Duration.ofSeconds(20)).until(() -> as(body.official, () -> receipt(body.official, id)) == 200);
        String receipt = shown(body.official, "/conduct/" + id.value() + "/receipt.txt");
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(claim.getBytes(StandardCharsets.UTF_8)));
        assertThat(receipt).contains(hash).doesNotContain(body.official.name());
        assertThat(claim).contains(body.official.name());
        assertThat(receipt(inspector, id)).isEqualTo(404);
        assertThat(seen(inspector, id).claim()).isEmpty();
    }

    private int receipt(CurrentPerson person, ConductId id) {
        try {
            return TestBody.see(web, person, "/conduct/" + id.value() + "/receipt.txt")
                    .getStatus();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /// The clocks of the law run from the day the report was sent; the protection says why to nobody who need not know.
    @Test
    void aDenunciationHasTheClocksOfTheLawAndItsAuthorIsProtected() throws Exception {
        ConductId id = consented();
        LocalDate sent = org.today();
        assertThat(refused(() -> protections.accept(inspector, id, sent, Difficulty.ORDINARY)))
                .isEqualTo(Reason.NOT_NEXT);
        protections.denounce(inspector, id, "Nêu hành vi vi phạm cụ thể.");
        assertThat(as(inspector, () -> conducts.pending(inspector)).count())
                .as("the head decides, and it waits for nobody else")
                .isZero();
        LocalDate decideBy = CALENDAR.plusWorkingDays(sent, 7);
        assertThat(as(body.leader, () -> conducts.pending(body.leader))).isEqualTo(new ToDo(1, decideBy));
        assertThat(conducts.due(seen(inspector, id).report()))
                .as("as its page says, though the time to forward it ends before")
                .contains(decideBy);
        assertThat(clocks.running(seen(inspector, id).report()))
                .extracting(Clock::due)
                .containsExactly(CALENDAR.plusWorkingDays(sent, 7), CALENDAR.plusWorkingDays(sent, 5));
        ahead(2);
        LocalDate accepted = org.today();
        assertThat(refused(() -> protections.accept(body.leader, id, sent.minusDays(1), Difficulty.ORDINARY)))
                .isEqualTo(Reason.WRONG_DAY);
        protections.accept(body.leader, id, accepted, Difficulty.COMPLEX);
        assertThat(clocks.running(seen(inspector, id).report()))
                .extracting(Clock::due)
                .containsExactly(CALENDAR.plusWorkingDays(accepted, 5), accepted.plusDays(60));
        assertThat(shown(body.official, "/conduct/" + id.value())).contains("Luật Tố cáo, Điều 30");
        Element first = Objects.requireNonNull(
                Jsoup.parse(shown(body.official, "/conduct/" + id.value())).selectFirst("h1"));
        assertThat(first.text())
                .as("whoever reported reads first that they are protected, and how")
                .isEqualTo("Phản ánh của anh/chị đã được thụ lý là tố cáo; anh/chị được bảo vệ từ ngày "
                        + accepted.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        assertThat(Jsoup.parse(shown(body.official, "/conduct/" + id.value()))
                        .select("#guarded a")
                        .eachAttr("href"))
                .containsExactly("/staff/shields", "/conduct/reprisal");
        assertThat(as(inspector, () -> conducts.pending(inspector)))
                .as("the law’s days stand on the desk, not the program’s own")
                .isEqualTo(new ToDo(1, CALENDAR.plusWorkingDays(accepted, 5)));
        String page = "/conduct/" + id.value();
        assertThat(shown(inspector, page)).contains("thông báo nội dung tố cáo cho người bị tố cáo chậm nhất");
        assertThat(refused(() -> protections.tell(inspector, id, accepted.minusDays(1))))
                .isEqualTo(Reason.WRONG_DAY);
        TestBody.send(web, inspector, post(page + "/tell").param("told", accepted.toString()));
        assertThat(refused(() -> protections.tell(inspector, id, accepted))).isEqualTo(Reason.NOT_NEXT);
        assertThat(shown(inspector, page)).contains("giải quyết tố cáo và trả lời chậm nhất");
        assertThat(as(inspector, () -> conducts.pending(inspector))).isEqualTo(new ToDo(1, accepted.plusDays(60)));
        assertThat(forbids(body.official.id(), Act.MOVE, accepted)).isTrue();
        assertThat(forbids(body.official.id(), Act.DISCIPLINE, accepted)).isTrue();
        assertThat(forbids(body.official.id(), Act.MOVE, accepted.minusDays(1))).isFalse();
        assertThat(forbids(body.official.id(), Act.MOVE_WITH_CONSENT, accepted)).isFalse();
        assertThat(forbids(body.principal.id(), Act.MOVE, accepted)).isFalse();
        protections.end(inspector, id, accepted.plusDays(5), "Đã giải quyết xong tố cáo.");
        assertThat(forbids(body.official.id(), Act.MOVE, accepted.plusDays(5))).isTrue();
        assertThat(forbids(body.official.id(), Act.MOVE, accepted.plusDays(6))).isFalse();
        String row = jdbc.queryForObject(
                "select whom from whistleblowing.acceptance where report_id = ?", String.class, id.value());
        assertThat(row).startsWith("vault1:");
    }

    /// Who settles it decides whether it is accepted, and not who proposes that; who reported stays sealed from both.
    @Test
    void theHeadDecidesWhetherADenunciationIsAcceptedAndTheInspectorateProposes() throws Exception {
        ConductId id = reported();
        LocalDate sent = org.today();
        String page = "/conduct/" + id.value();
        assertThat(TestBody.see(web, body.leader, page).getStatus())
                .as("before it is said to be a denunciation")
                .isEqualTo(404);
        protections.denounce(inspector, id, "Nêu hành vi cụ thể; đề nghị không thụ lý vì thiếu chứng cứ.");
        assertThat(refused(() -> protections.accept(inspector, id, sent, Difficulty.ORDINARY)))
                .isEqualTo(Reason.NOT_YOURS);
        assertThat(shown(inspector, page))
                .contains(body.leader.name() + " quyết định thụ lý hay không, chậm nhất ngày "
                        + CALENDAR.plusWorkingDays(sent, 7).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")))
                .doesNotContain(page + "/accept");
        assertThat(shown(body.official, page))
                .as("the office, not who holds it")
                .contains("được xác định là tố cáo: " + body.leader.title() + ", ")
                .contains(" quyết định thụ lý hay không, chậm nhất ngày "
                        + CALENDAR.plusWorkingDays(sent, 7).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")))
                .doesNotContain(
                        body.leader.name(), "Phản ánh không phải là đơn tố cáo", "Nếu người tiếp nhận xác định");
        assertThat(as(body.leader, () -> conducts.pending(body.leader)))
                .isEqualTo(new ToDo(1, CALENDAR.plusWorkingDays(sent, 7)));
        assertThat(as(
                        body.leader,
                        () -> jdbc.queryForObject(
                                "select count(*) from whistleblowing.message where report_id = " + id.value(),
                                Integer.class)))
                .isZero();
        String seen = shown(body.leader, page);
        assertThat(seen)
                .contains("anh/chị quyết định thụ lý hoặc không thụ lý", "Luật Tố cáo 25/2018/QH14, Điều 12")
                .contains("đề nghị không thụ lý vì thiếu chứng cứ")
                .doesNotContain(body.official.name());
        assertThat(shown(body.leader, "/")).contains("/conduct");
        for (CurrentPerson other : List.of(body.deputy, body.departmentHead, body.chief)) {
            assertThat(TestBody.see(web, other, page).getStatus())
                    .as(other.title())
                    .isEqualTo(404);
        }
        String reasons = "Chưa có cơ sở xác định hành vi vi phạm pháp luật và người vi phạm (Luật Tố cáo, Điều 29).";
        TestBody.send(web, body.leader, post(page + "/refuse").param("refusal", reasons));
        assertThat(refused(() -> protections.accept(body.leader, id, sent, Difficulty.ORDINARY)))
                .as("it is decided once")
                .isEqualTo(Reason.NOT_NEXT);
        assertThat(shown(body.official, page)).contains("không được thụ lý là tố cáo", reasons);
        assertThat(conducts.isNews(seen(body.official, id).report(), org.today()))
                .isTrue();
        assertThat(clocks.running(seen(inspector, id).report())).isEmpty();
        assertThat(forbids(body.official.id(), Act.MOVE, sent)).isFalse();
        conducts.close(inspector, id, Ending.ACTED, ANSWERED);
        assertThat(kept.differing(50)).isEmpty();
    }

    /// What is denounced of somebody in a school is settled by its head, of its head and deputies by the head of the
    /// body.
    @Test
    void whoeverHeadsASchoolDecidesOnThePeopleThatTheyManage() throws Exception {
        CurrentPerson vice = body.person(body.school, Duty.DEPUTY, "Phó Hiệu trưởng");
        CurrentPerson teacher = body.person(body.school, Duty.MEMBER, "Giáo viên");
        UnitId team = org.addUnit(
                TestBody.SETUP,
                "TCM" + body.sign,
                "Tổ chuyên môn",
                UnitKind.TEAM,
                body.school,
                LocalDate.of(2024, 1, 1));
        CurrentPerson teamHead = body.person(team, Duty.HEAD, "Tổ trưởng chuyên môn");
        for (CurrentPerson about :
                List.of(teacher, teamHead, vice, body.principal, body.departmentHead, body.official)) {
            UnitId competent = Competent.unit(org.chart(), about.id(), Competent.heads(org.chart(), about.id()))
                    .orElseThrow();
            CurrentPerson decider = competent.equals(body.school) ? body.principal : body.leader;
            assertThat(deciders(about)).as(about.title()).containsExactly(decider.id());
        }
        assertThat(deciders(teacher)).containsExactly(body.principal.id());
        assertThat(deciders(vice)).containsExactly(body.leader.id());

        ConductId id = denounced(teacher);
        String page = "/conduct/" + id.value();
        assertThat(shown(body.principal, "/")).contains("href=\"/conduct\"");
        assertThat(shown(body.principal, "/conduct")).contains(page);
        assertThat(shown(body.principal, page))
                .contains("anh/chị quyết định thụ lý hoặc không thụ lý", "Luật Tố cáo 25/2018/QH14, Điều 13, Điều 18")
                .doesNotContain(body.clerk.name());
        assertThat(TestBody.see(web, vice, page).getStatus()).isEqualTo(404);
        assertThat(refused(() -> protections.accept(body.leader, id, org.today(), Difficulty.ORDINARY)))
                .as("not theirs")
                .isEqualTo(Reason.NOT_SEEN);
        assertThat(shown(inspector, page)).doesNotContain(page + "/close\"");
        assertThat(refused(() -> conducts.close(inspector, id, Ending.NO_GROUND, ANSWERED)))
                .as("nobody puts aside what another decides on")
                .isEqualTo(Reason.UNDECIDED);
        TestBody.send(
                web,
                body.principal,
                post(page + "/accept")
                        .param("accepted", org.today().toString())
                        .param("difficulty", Difficulty.ORDINARY.name()));
        assertThat(seen(inspector, id).report().accepted()).isTrue();
        assertThat(shown(inspector, page)).contains(page + "/close\"");

        assertThat(refused(() -> conducts.wish(body.clerk, id, 0)))
                .as("nobody settles what nobody can read")
                .isEqualTo(Reason.ACCEPTED);
        conducts.close(inspector, id, Ending.NO_GROUND, ANSWERED);
        conducts.wish(body.clerk, id, 0);

        interests.declare(body.principal, teacher.id(), Kinship.values()[0]);
        assertThat(deciders(teacher)).as("the next above").containsExactly(body.leader.id());
        assertThat(shown(body.departmentHead, "/conduct")).doesNotContain("id=\"received\"");
    }

    /// A head who would decide on one of their own people reports them to nobody: they act by their own office.
    @Test
    void whoeverWouldDecideOnItDoesNotReportIt() throws Exception {
        CurrentPerson teacher = body.person(body.school, Duty.MEMBER, "Giáo viên");
        assertThat(refused(() -> reported(body.principal, About.of(teacher.id()))))
                .isEqualTo(Reason.OWN_DECISION);
        assertThat(conducts.mine(body.principal)).isEmpty();
        assertThat(TestBody.send(
                                web,
                                body.principal,
                                post("/conduct/new")
                                        .param("person", teacher.id().value() + "")
                                        .param("stake", Stake.NONE.name())
                                        .param("what", WHAT))
                        .getContentAsString())
                .contains("thuộc thẩm quyền xem xét của anh/chị");
        assertThat(conducts.mine(body.principal)).isEmpty();
    }

    /// Whoever reported and heads those people by now does not decide on that: the next above does, in the program and
    /// in the database, which keeps nowhere who reported.
    @Test
    void whoeverReportedDoesNotDecideOnItButTheNextAbove() throws Exception {
        CurrentPerson teacher = body.person(body.school, Duty.MEMBER, "Giáo viên");
        CurrentPerson colleague = body.person(body.school, Duty.MEMBER, "Tổ trưởng");
        ConductId id = denounced(colleague, teacher);
        String page = "/conduct/" + id.value();
        assertThat(conducts.deciders(seen(inspector, id).report())).containsExactly(body.principal.id());
        body.leaves(body.principal);
        CurrentPerson head = body.moves(colleague, body.school, Duty.HEAD, "Hiệu trưởng");

        assertThat(conducts.deciders(seen(inspector, id).report())).containsExactly(body.leader.id());
        assertThat(shown(inspector, page)).contains(body.leader.name() + " quyết định thụ lý hay không");
        assertThat(as(head, () -> conducts.pending(head)).count()).isZero();
        assertThat(shown(head, page)).doesNotContain(page + "/accept\"", page + "/refuse\"");
        assertThat(refused(() -> protections.accept(head, id, org.today(), Difficulty.ORDINARY)))
                .isEqualTo(Reason.NOT_YOURS);
        assertThat(as(body.leader, () -> conducts.pending(body.leader)).count()).isEqualTo(1);
        assertThat(shown(body.leader, "/conduct")).contains(page);
        assertThat(shown(body.leader, page))
                .contains("anh/chị quyết định thụ lý hoặc không thụ lý")
                .doesNotContain(head.name());

        for (String said :
                List.of("", "{\"%d\": %d}".formatted(id.value(), head.id().value()))) {
            assertThat(refusedByRows(head, id, said)).as("%s", said).isTrue();
        }
        assertThat(refusedByRows(body.leader, id, ""))
                .as("before it is said who reported")
                .isTrue();

        as(body.leader, () -> {
            protections.accept(body.leader, id, org.today(), Difficulty.ORDINARY);
            return true;
        });
        assertThat(seen(inspector, id).report().accepted()).isTrue();
        assertThat(shown(body.leader, page)).contains("Đã thụ lý tố cáo này");
        assertThat(due(body.leader, page)).as("the next step is another's").isEqualTo("–");
        assertThat(due(inspector, page)).matches("[0-9/]+");
        assertThat(kept.differing(50)).isEmpty();
    }

    /// The day by a report in the list of those that somebody receives.
    private String due(CurrentPerson person, String page) throws Exception {
        return Jsoup.parse(shown(person, "/conduct"))
                .expectFirst("#received tr:has(a[href=" + page + "])")
                .select("td.date")
                .last()
                .text();
    }

    /// Whether the database keeps somebody from refusing a denunciation, as far as it was said who reported.
    private boolean refusedByRows(CurrentPerson person, ConductId id, String said) {
        return refusedByRows(person, id, said, "insert into whistleblowing.refusal values (?, 'x', ?, now())");
    }

    private boolean refusedByRows(CurrentPerson person, ConductId id, String said, String step) {
        return as(
                person,
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    jdbc.queryForObject("select set_config('damlam.reporters', ?, true)", String.class, said);
                    try {
                        jdbc.update(step, id.value(), person.id().value());
                        return false;
                    } catch (DataAccessException refused) {
                        return String.valueOf(refused.getMostSpecificCause().getMessage())
                                .contains("row-level security");
                    }
                }));
    }

    private ConductId denounced(CurrentPerson about) {
        return denounced(body.clerk, about);
    }

    private ConductId denounced(CurrentPerson by, CurrentPerson about) {
        ConductId id = reported(by, About.of(about.id()));
        protections.denounce(inspector, id, "Nêu hành vi cụ thể.");
        return id;
    }

    private List<PersonId> deciders(CurrentPerson about) {
        return conducts.deciders(seen(inspector, denounced(about)).report());
    }

    /// Whoever leads a body is denounced before the head of the body above; where none is here, it goes on.
    @Test
    void ofWhoeverLeadsTheBodyNobodyHereDecides() throws Exception {
        ConductId id = conducts.report(
                body.official, new NewConduct(About.of(body.deputy.id()), Stake.NONE, WHAT, "", List.of()));
        // The inspectorate works under the deputy, so the head receives it, and is not competent for it.
        protections.denounce(body.leader, id, "Nêu hành vi cụ thể.");
        assertThat(conducts.deciders(seen(body.leader, id).report())).isEmpty();
        assertThat(refused(() -> protections.accept(body.leader, id, org.today(), Difficulty.ORDINARY)))
                .isEqualTo(Reason.NOT_YOURS);
        assertThat(shown(body.leader, "/conduct/" + id.value()))
                .contains("không ai ở đây có thẩm quyền giải quyết", "chuyển đến người đứng đầu cơ quan cấp trên")
                .doesNotContain("/accept");
        assertThat(shown(body.official, "/conduct/" + id.value()))
                .contains("được xác định là tố cáo mà không ai ở đây có thẩm quyền giải quyết");
    }

    /// Each step is an act of the record, and a row that says otherwise is named; words go where the law asks it.
    @Test
    void everyStepIsHeldAgainstTheRecordAndItsWordsCanBeErased() throws Exception {
        ConductId id = conducts.report(
                body.official,
                new NewConduct(
                        About.of(body.departmentHead.id()),
                        Stake.RIVAL,
                        WHAT,
                        "",
                        List.of(new Evidence("a.txt", "text/plain", new byte[] {7}))));
        conducts.see(inspector, id);
        conducts.ask(inspector, id, "Ai giữ?");
        conducts.reply(body.official, id, "Văn thư.", List.of(new Evidence("b.txt", "text/plain", new byte[] {8})));
        openings.consent(body.official, id, true);
        openings.ask(inspector, id, CONSENT, "", GROUND);
        openings.decide(body.leader, id, false, "Chưa cần.");
        protections.denounce(second, id, "Nêu hành vi.");
        protections.accept(body.leader, id, org.today(), Difficulty.ORDINARY);
        protections.end(second, id, org.today(), "Xong.");
        conducts.close(inspector, id, Ending.ACTED, ANSWERED);
        assertThat(kept.differing(50)).isEmpty();
        for (String kind : List.of("openAsk", "openRefuse", "denounce", "close")) {
            ErasedWords.of(erasures, numbered(kind, id), inspector, second, body.leader, body.departmentHead);
        }
        for (Map.Entry<String, Integer> each : Map.of("report", 0, "reply", 2).entrySet()) {
            ErasedWords.ofReport(
                    erasures,
                    numbered(each.getKey(), id),
                    () -> conducts.wish(body.official, id, each.getValue()),
                    inspector,
                    second,
                    body.leader,
                    body.departmentHead);
        }
        long accepted = numbered("accept", id);
        for (long by : List.of(9_000_001L, 9_000_002L, 9_000_001L)) {
            assertThat(erasures.erase(new Actor(by, null, null), accepted, "Điều 16 của luật"))
                    .as("whom the law protects is no prose")
                    .isEqualTo(Erasures.Outcome.ASKED);
        }
        assertThat(kept.differing(50)).isEmpty();
        String page = "/conduct/" + id.value();
        String mark = jdbc.queryForObject("select journal.erased_words()", String.class);
        assertThat(shown(inspector, page)).as("of steps of others").contains("<p class=\"said q\">" + mark);
        assertThat(inEnglish(inspector, page))
                .contains("<p class=\"said q\">[The words were erased by law]")
                .doesNotContain("[Nội dung");
        assertThat(seen(inspector, id).report().what()).doesNotContain("Hồ sơ");
        assertThat(conducts.mine(body.official))
                .as("who wrote it outlives the words")
                .extracting(ConductReport::id)
                .containsExactly(id);
    }

    private long numbered(String kind, ConductId id) {
        await().atMost(Duration.ofSeconds(10)).until(() -> number(kind, id).isPresent());
        return number(kind, id).orElseThrow();
    }

    /// What somebody reported goes only where they ask for it; they keep the report, its receipt and their protection.
    @Test
    void whoeverReportedAsksForTheirWordsToGoAndKeepsAllElse() throws Exception {
        ConductId id = reported();
        String page = "/conduct/" + id.value();
        assertThat(shownAmong(page, body.leader, body.deputy, inspector, second))
                .as("one deputy alone cannot decide")
                .contains("chưa có đủ hai người được xem xét đề nghị này", "cơ quan cấp trên");
        CurrentPerson deputy = body.person(body.body, Duty.DEPUTY, "Phó Giám đốc thứ hai");
        assertThat(shownAmong(page, body.deputy, deputy)).doesNotContain("chưa có đủ hai người");
        conducts.see(inspector, id);
        long no = numbered("report", id);
        seals.all();
        erase(body.deputy, no);
        erase(deputy, no);
        assertThat(erase(body.leader, no))
                .as("who does not see it learns nothing by this")
                .contains("Đơn yêu cầu xóa")
                .doesNotContain("không đồng ý xóa nội dung của nó");
        assertThat(erase(inspector, no))
                .as("whoever receives it is told that they have no part in it")
                .contains("nên không đề nghị và không đồng ý xóa nội dung của nó")
                .doesNotContain("Anh/chị đã đề nghị xóa");
        assertThat(erased(inspector, no)).isZero();
        assertThat(seen(inspector, id).report().what())
                .as("as long as whoever reported does not ask")
                .isEqualTo(WHAT);
        assertThat(refused(() -> conducts.wish(inspector, id, 0))).isEqualTo(Reason.NOT_YOURS);
        assertThatThrownBy(() -> as(
                        inspector,
                        () -> jdbc.update(
                                "insert into whistleblowing.erasure_wish values (?, 1, 0, ?, ?)",
                                id.value(),
                                org.today(),
                                org.today().plusDays(30))))
                .isInstanceOf(DataAccessException.class);

        TestBody.send(web, body.official, post(page + "/wish").param("words", "0"));
        String last = Words.in(Locale.of("vi")).date(until(id));
        assertThat(shown(body.official, page))
                .contains("Anh/chị đề nghị xóa nội dung phản ánh. Hai người có thẩm quyền xem xét đến hết ngày " + last)
                .contains("Anh/chị đã đề nghị xóa nội dung phản ánh.")
                .doesNotContain("chưa có đủ hai người");
        assertThat(refused(() -> conducts.wish(body.official, id, 0))).isEqualTo(Reason.NOT_ERASABLE);
        seals.all();
        for (CurrentPerson handling : List.of(inspector, body.leader)) {
            assertThat(shown(handling, "/record")).doesNotContain("/record/acts/" + no + "\"");
            erase(handling, no);
        }
        for (CurrentPerson deciding : List.of(deputy, body.deputy)) {
            assertThat(shown(deciding, "/")).contains("/record#erasures");
            assertThat(shown(deciding, "/record")).contains("/record/acts/" + no + "\"", last);
        }
        assertThat(shown(deputy, "/record")).contains("Chính người phản ánh đề nghị xóa");
        assertThat(shown(deputy, "/record/acts/" + no))
                .contains("Gửi phản ánh · ", "Chính người phản ánh đề nghị xóa")
                .doesNotContain(body.official.name());
        assertThat(TestBody.send(web, deputy, post("/record/acts/" + no + "/erase"))
                        .getContentAsString())
                .as("whoever asks gives a ground")
                .contains("ground-error");
        erase(deputy, no);
        assertThat(seen(inspector, id).report().what()).isEqualTo(WHAT);
        theSecondReadsWhoAskedAndUntilWhen(deputy, no, last);
        erase(body.deputy, no);
        assertThat(seen(inspector, id).report().what()).doesNotContain(WHAT);

        theyKeepAllElse(id, deputy);
    }

    /// What they agree to is its author's wish, and not that of whoever agreed first.
    private void theSecondReadsWhoAskedAndUntilWhen(CurrentPerson first, long no, String last) throws Exception {
        assertThat(shown(body.deputy, "/record/acts/" + no))
                .contains("Gửi phản ánh · ", "Đồng ý và xóa nội dung")
                .contains("Chính người viết đề nghị xóa nội dung này. Người thứ nhất đồng ý: " + first.name())
                .contains("đến hết ngày " + last)
                .doesNotContain(first.name() + " đã đề nghị");
        assertThat(shown(body.deputy, "/record"))
                .contains("Chính người viết đề nghị xóa; " + first.name() + " đã đồng ý", last)
                .doesNotContain(first.name() + " đề nghị xóa");
        assertThat(shown(first, "/record/acts/" + no))
                .contains("Anh/chị đã đồng ý xóa nội dung này theo đề nghị của người viết", last);
    }

    /// What whoever reported reads while only some people have an account; all others have theirs again after it.
    private String shownAmong(String page, CurrentPerson... some) {
        Long[] people = Stream.of(some).map(each -> each.id().value()).toArray(Long[]::new);
        return as(
                body.official,
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    jdbc.update("update access.account set closed = true where person_id <> all (?)", (Object) people);
                    try {
                        return shown(body.official, page);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }

    private void theyKeepAllElse(ConductId id, CurrentPerson deputy) throws Exception {
        String page = "/conduct/" + id.value();
        assertThat(shown(body.official, "/conduct")).contains(page, "nội dung đã được xóa", "có diễn biến mới");
        assertThat(shown(body.official, page))
                .contains("Nội dung phản ánh của anh/chị đã được xóa")
                .contains("theo đề nghị của người viết, " + deputy.name() + " và " + body.deputy.name() + " đồng ý")
                .contains("Căn cứ: Luật Bảo vệ dữ liệu cá nhân", "[Nội dung đã được xóa theo đề nghị của người viết]")
                .doesNotContain("[Nội dung đã được xóa theo quy định của pháp luật]");
        assertThat(inEnglish(body.official, page))
                .contains("[The words were erased as whoever wrote them asked]")
                .doesNotContain("[Nội dung");
        assertThat(TestBody.see(web, body.official, page + "/receipt.txt").getStatus())
                .isEqualTo(200);
        assertThat(shown(body.official, "/conduct/reprisal")).contains("href=\"" + page + "\"");
        assertThat(shown(inspector, page))
                .contains("Nội dung phản ánh này đã được xóa", "theo đề nghị của người viết, " + deputy.name())
                .contains("không hỏi lại người phản ánh được nữa")
                .doesNotContain(page + "/denounce\"", page + "/ask\"", page + "/opening\"", "..");
        assertThat(TestBody.send(
                                web,
                                inspector,
                                post(page + "/ask").param("question", "Ai đang giữ hồ sơ này, từ ngày nào?"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("question-error", "Câu hỏi không được gửi");
        assertThatThrownBy(() -> jdbc.update(
                        "insert into whistleblowing.message values (?, 1, ?, 'x', ?)",
                        id.value(),
                        inspector.id().value(),
                        org.today()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("were erased");
        assertThat(refused(
                        web,
                        inspector,
                        post(page + "/denounce")
                                .param("denounce", "Nêu hành vi cụ thể của người có chức vụ, kèm tài liệu.")))
                .contains("không ghi là tố cáo được nữa");
        assertThat(shown(administrator, "/record/acts/" + numbered("report", id)))
                .as("what kind of act it is nobody learns by this")
                .contains(deputy.name() + " và " + body.deputy.name() + " cùng đồng ý")
                .doesNotContain("đề nghị của chính người viết");
        nobodyIsAskedToExplain(id);
        assertThatThrownBy(() -> jdbc.update(
                        "insert into whistleblowing.denunciation values (?, 'x', ?, now())",
                        id.value(),
                        inspector.id().value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("were erased");
        assertThat(kept.differing(50)).isEmpty();
    }

    private String inEnglish(CurrentPerson person, String address) throws Exception {
        return web.perform(get(address).cookie(new Cookie("language", "en")).with(TestBody.as(person)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private void nobodyIsAskedToExplain(ConductId id) throws Exception {
        String ask = "/hearings/new?report=" + id.value();
        assertThat(shown(inspector, "/conduct/" + id.value()))
                .contains("không yêu cầu ai giải trình")
                .doesNotContain(ask);
        assertThat(shown(inspector, ask))
                .contains("Chưa hỏi được về việc này", "không còn gì để giải trình")
                .doesNotContain("name=\"question\"");
        assertThatThrownBy(() -> jdbc.update(
                        "insert into inspection.hearing (report_id, asked, asked_by, question, answer_by, rule_id, sent_at)"
                                + " select ?, ?, ?, 'x', ?, min(rule_id), now() from rulebook.rule",
                        id.value(),
                        body.departmentHead.id().value(),
                        inspector.id().value(),
                        org.today()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("were erased");
    }

    /// What was accepted as a denunciation is kept until it is settled, whatever its author asked before.
    @Test
    void whatTheirAuthorAskedRestsWhileADenunciationIsInProceeding() throws Exception {
        ConductId id = reported();
        CurrentPerson deputy = body.person(body.body, Duty.DEPUTY, "Phó Giám đốc thứ hai");
        long no = numbered("report", id);
        conducts.wish(body.official, id, 0);
        seals.all();
        erase(deputy, no);
        String act = "/record/acts/" + no;
        assertThat(shown(body.deputy, act)).contains("Đồng ý và xóa nội dung");
        protections.denounce(inspector, id, "Nêu hành vi cụ thể.");
        protections.accept(body.leader, id, org.today(), Difficulty.ORDINARY);
        for (CurrentPerson deciding : List.of(deputy, body.deputy)) {
            assertThat(shown(deciding, "/record")).doesNotContain(act + "\"");
            assertThat(shown(deciding, act))
                    .contains("Gửi phản ánh · ", "nội dung tố cáo đã được thụ lý và đang giải quyết")
                    .doesNotContain("Đồng ý và xóa nội dung", "Đồng ý; chờ người thứ hai");
            var answer =
                    TestBody.send(web, deciding, post(act + "/erase").param("ground", "Luật Bảo vệ dữ liệu cá nhân"));
            assertThat(answer.getStatus()).isEqualTo(409);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("Chưa xóa");
        }
        assertThatThrownBy(() -> pastTheProgram(body.deputy, no))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("erased by two");
        assertThatThrownBy(() -> jdbc.update(
                        "insert into whistleblowing.erasure_wish values (?, 2, 0, ?, ?)",
                        id.value(),
                        org.today(),
                        org.today()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("kept until it is settled");
        assertThat(shown(body.official, "/conduct/" + id.value()))
                .contains(
                        "Tố cáo đã được thụ lý nên nội dung được giữ",
                        "Đề nghị xóa nội dung phản ánh của anh/chị tạm dừng")
                .doesNotContain("Hai người có thẩm quyền xem xét đến hết ngày " + until(id) + ";");
        assertThat(seen(inspector, id).report().what()).isEqualTo(WHAT);

        conducts.close(inspector, id, Ending.ACTED, ANSWERED);
        assertThat(shown(body.deputy, "/record")).contains(act + "\"");
        erase(body.deputy, no);
        assertThat(seen(inspector, id).report().erased()).isTrue();
        assertThat(kept.differing(50)).isEmpty();
    }

    /// An act that says that words are erased, and their erasure, as a program of somebody's own would write them.
    private void pastTheProgram(CurrentPerson by, long no) {
        as(
                by,
                () -> transaction.execute(status -> {
                    Long saying = jdbc.queryForObject("""
                    insert into journal.entry (at, kind, subject, person_id, leaf, leaf_hash, act, act_salt)
                    select at, 'proofs.erase', 'act:%d', %d, leaf, leaf_hash, '{"facts":{}}', act_salt
                    from journal.entry where entry_id = (select entry_id from journal.leaf where leaf_no = %d)
                    returning entry_id
                    """.formatted(no, by.id().value(), no), Long.class);
                    return jdbc.queryForObject(
                            "select journal.erase((select entry_id from journal.leaf where leaf_no = ?), ?)",
                            Boolean.class,
                            no,
                            saying);
                }));
    }

    /// What shows whom a report comes from stands as often in a file; and of what was left empty nothing was erased.
    @Test
    void filesGoWithTheWordsThatTheyCameWithAndNothingIsAddedToThem() throws Exception {
        Evidence file = new Evidence("a.txt", "text/plain", new byte[] {7});
        ConductId id = conducts.report(
                body.official, new NewConduct(About.of(body.departmentHead.id()), Stake.NONE, WHAT, "", List.of(file)));
        conducts.see(inspector, id);
        conducts.ask(inspector, id, "Ai giữ hồ sơ?");
        conducts.reply(body.official, id, "Văn thư.", List.of(file));
        conducts.ask(inspector, id, "Từ ngày nào?");
        long no = numbered("report", id);
        conducts.wish(body.official, id, 0);
        seals.all();
        erase(body.deputy, no);
        erase(body.person(body.body, Duty.DEPUTY, "Phó Giám đốc thứ hai"), no);

        String page = "/conduct/" + id.value();
        assertThat(seen(inspector, id).report().happened()).isEmpty();
        for (CurrentPerson reader : List.of(body.official, inspector)) {
            assertThat(TestBody.see(web, reader, page + "/files/0/1").getStatus())
                    .isEqualTo(404);
            assertThat(TestBody.see(web, reader, page + "/files/2/1").getStatus())
                    .as("with an answer that nobody erased")
                    .isEqualTo(200);
            assertThat(shown(reader, page))
                    .contains("Tệp 1 đã xóa cùng nội dung", page + "/files/2/1")
                    .doesNotContain(page + "/files/0/1", "Xảy ra khi nào");
        }
        assertThat(shown(body.official, page))
                .contains("href=\"/conduct/new\"", "Gửi phản ánh mới")
                .doesNotContain(page + "/reply\"", "hãy trả lời ở dưới");
        assertThat(refused(
                        web,
                        body.official,
                        multipart(page + "/reply")
                                .file(new MockMultipartFile("files", "b.txt", "text/plain", new byte[] {8}))
                                .param("answer", "Từ ngày nộp hồ sơ.")))
                .contains("anh/chị gửi phản ánh mới", "Từ ngày nộp hồ sơ.");
        assertThatThrownBy(() -> jdbc.update(
                        "insert into whistleblowing.message values (?, 4, null, 'x', ?)", id.value(), org.today()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("were erased");
        assertThat(kept.differing(50)).isEmpty();
    }

    /// The page that answers a form which was refused, with a status that says so.
    private static String refused(MockMvc web, CurrentPerson by, AbstractMockHttpServletRequestBuilder<?> form)
            throws Exception {
        var answer = TestBody.send(web, by, form);
        assertThat(answer.getStatus()).isEqualTo(409);
        Document page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        return Objects.requireNonNull(page.selectFirst("#lost"), "nothing is said")
                .text();
    }

    /// A form that was open while somebody else went on is not lost without a word.
    @Test
    void whatIsNotTakenAnyMoreIsSaidWithItsReason() throws Exception {
        ConductId id = reported();
        String page = "/conduct/" + id.value();
        protections.denounce(inspector, id, "Nêu hành vi cụ thể.");
        protections.refuse(body.leader, id, "Không nêu hành vi cụ thể nào để xác minh, theo hồ sơ.");
        assertThat(refused(
                        web,
                        body.leader,
                        post(page + "/accept")
                                .param("accepted", org.today().toString())
                                .param("difficulty", "ORDINARY")))
                .contains("Bước này đã được ghi");
        conducts.close(inspector, id, Ending.ACTED, ANSWERED);
        String closed = "Phản ánh này đã được trả lời và kết thúc.";
        String why = "Nêu hành vi cụ thể, có chữ ký và địa chỉ của người tố cáo.";
        Map<String, String> forms = Map.of("denounce", "denounce", "ask", "question", "reply", "answer");
        for (Map.Entry<String, String> form : forms.entrySet()) {
            CurrentPerson by = form.getKey().equals("reply") ? body.official : inspector;
            assertThat(refused(web, by, post(page + "/" + form.getKey()).param(form.getValue(), why)))
                    .as(form.getKey())
                    .contains(closed, why);
        }
        assertThat(refused(
                        web,
                        body.leader,
                        post(page + "/accept")
                                .param("accepted", org.today().toString())
                                .param("difficulty", "ORDINARY")))
                .contains(closed);
        var empty = TestBody.send(web, inspector, post(page + "/denounce"));
        assertThat(empty.getStatus()).isEqualTo(409);
        assertThat(empty.getContentAsString(StandardCharsets.UTF_8)).contains("Không ghi được: bước này không còn");
    }

    /// Words that were found to be a denunciation and erased before anybody decided: nobody can read what to accept.
    @Test
    void aDenunciationWhoseWordsWereErasedIsNotAccepted() throws Exception {
        ConductId id = reported();
        protections.denounce(inspector, id, "Nêu hành vi cụ thể.");
        long no = numbered("report", id);
        conducts.wish(body.official, id, 0);
        seals.all();
        whoeverHandlesItIsToldThatTheyDoNotErase(no);
        erase(body.deputy, no);
        erase(body.person(body.body, Duty.DEPUTY, "Phó Giám đốc thứ hai"), no);
        String page = "/conduct/" + id.value();
        String day = CALENDAR.plusWorkingDays(org.today(), 7).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        assertThat(shown(inspector, page))
                .contains(body.leader.name() + " ghi không thụ lý chậm nhất ngày " + day)
                .contains("sau đó anh/chị trả lời và kết thúc", "khi đã ghi không thụ lý, anh/chị trả lời")
                .doesNotContain("quyết định thụ lý hay không", "anh/chị vẫn trả lời và kết thúc");
        assertThat(shown(body.official, page))
                .contains(body.leader.title() + ", ", " ghi không thụ lý chậm nhất ngày " + day)
                .doesNotContain("Phản ánh không phải là đơn tố cáo");
        assertThat(Jsoup.parse(TestBody.send(
                                        web,
                                        body.leader,
                                        post(page + "/accept")
                                                .param("accepted", org.today().toString())
                                                .param("difficulty", "ORDINARY"))
                                .getContentAsString(StandardCharsets.UTF_8))
                        .expectFirst("#accepted-error")
                        .text())
                .contains("Anh/chị ghi không thụ lý và nêu lý do")
                .doesNotContain("Anh/chị vẫn trả lời");
        nothingIsAddedToIt(page);
        assertThat(shown(body.leader, page))
                .contains("nên không thụ lý được nữa: anh/chị ghi không thụ lý")
                .contains(page + "/refuse\"")
                .doesNotContain(page + "/accept\"");
        assertThat(refused(() -> protections.accept(body.leader, id, org.today(), Difficulty.ORDINARY)))
                .isEqualTo(Reason.ONLY_REFUSABLE);
        assertThatThrownBy(() -> jdbc.update(
                        "insert into whistleblowing.acceptance (report_id, accepted, difficulty, whom, person_id, at)"
                                + " values (?, ?, 'ORDINARY', 'x', ?, now())",
                        id.value(),
                        org.today(),
                        body.leader.id().value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("were erased");

        protections.refuse(body.leader, id, "Nội dung đã được xóa nên không xác định được hành vi bị tố cáo.");
        conducts.close(inspector, id, Ending.ACTED, ANSWERED);
        assertThat(shown(inspector, page)).contains("đã được trả lời", "; nội dung phản ánh đã được xóa");
        assertThat(kept.differing(50)).isEmpty();
    }

    private void whoeverHandlesItIsToldThatTheyDoNotErase(long no) throws Exception {
        for (String ground : List.of("", "Luật Bảo vệ dữ liệu cá nhân")) {
            var answer = TestBody.send(
                    web, inspector, post("/record/acts/" + no + "/erase").param("ground", ground));
            assertThat(answer.getStatus()).isEqualTo(409);
            assertThat(Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8))
                            .expectFirst("#barred")
                            .text())
                    .contains("Chưa ghi gì", "tham gia xử lý phản ánh này", ground);
        }
    }

    /// Also where nothing was typed: what the form lacks means nothing once it is gone.
    private void nothingIsAddedToIt(String page) throws Exception {
        for (String answer : List.of("", "Văn thư giữ.")) {
            String lost = refused(
                    web,
                    body.official,
                    multipart(page + "/reply")
                            .file(new MockMultipartFile("files", "a.txt", "text/plain", new byte[] {7}))
                            .param("answer", answer));
            assertThat(lost).contains("nội dung phản ánh này đã được xóa", "gửi phản ánh mới", answer);
        }
        assertThat(shown(body.official, page)).contains("href=\"/conduct/new\"");
    }

    /// How long what whoever reported asks waits for the two stands in the rule book, by the day on which they ask.
    @Test
    void theirRequestWaitsAsLongAsTheRuleOfItsDaySays() throws Exception {
        LocalDate today = org.today();
        Rule shipped = book.on("record.erase.wish", today).orElseThrow();
        assertThat(shipped.certainty()).isEqualTo(Certainty.UNVERIFIED);
        ConductId usual = reported();
        conducts.wish(body.official, usual, 0);
        assertThat(until(usual)).as("until officers decide").isEqualTo(today.plusDays(30));
        Amount shorter = new Amount(5, Measure.DAYS);
        RuleId version = book.propose(
                body.leader, new NewRule(shipped.code(), shorter, shipped.says(), "Quy chế thử", today, today, "thử"));
        book.decide(body.deputy, version, true, "");
        ConductId id = reported();
        long no = numbered("report", id);
        assertThat(shown(body.official, "/conduct/" + id.value())).contains("xem xét trong 5 ngày");
        conducts.wish(body.official, id, 0);
        assertThat(until(id)).isEqualTo(today.plusDays(5));
        assertThat(until(usual)).as("asked before").isEqualTo(today.plusDays(30));
        seals.all();
        clock.moveTo(today.plusDays(5));
        assertThat(shown(body.deputy, "/record")).contains("/record/acts/" + no + "\"");
        assertThat(refused(() -> conducts.wish(body.official, id, 0))).isEqualTo(Reason.NOT_ERASABLE);
        erase(body.deputy, no);
        CurrentPerson deputy = body.person(body.body, Duty.DEPUTY, "Phó Giám đốc thứ hai");
        String last = Words.in(Locale.of("vi")).date(today.plusDays(5));
        for (CurrentPerson reads : List.of(body.deputy, deputy)) {
            assertThat(shown(reads, "/record/acts/" + no))
                    .as("the author’s last day, and not that of one who answers another")
                    .contains("đến hết ngày " + last);
        }
        assertThat(shown(deputy, "/record")).contains("Hết hiệu lực sau ngày " + last);
        clock.moveTo(today.plusDays(6));
        assertThat(shown(body.deputy, "/record/acts/" + no)).doesNotContain("đã đồng ý xóa nội dung này");
        assertThat(shown(body.deputy, "/record")).doesNotContain("/record/acts/" + no + "\"");
        assertThat(shown(body.deputy, "/record/acts/" + no)).doesNotContain("Chính người phản ánh đề nghị xóa");
        assertThat(shown(body.official, "/conduct/" + id.value())).contains("Đề nghị xóa hết hiệu lực");
        conducts.wish(body.official, id, 0);
        assertThat(kept.differing(50)).isEmpty();
    }

    private LocalDate until(ConductId id) {
        return seen(body.official, id).report().wishes().getLast().until();
    }

    /// Of an act that somebody does not see nothing is asked blindly, and an act without words looks like any other.
    @Test
    void nobodyAsksBlindlyWhatIsErased() throws Exception {
        ConductId id = reported();
        conducts.see(inspector, id);
        conducts.ask(inspector, id, "Ai giữ hồ sơ?");
        long words = numbered("ask", id);
        long none = numbered("take", id);
        seals.all();
        for (long no : List.of(words, none)) {
            assertThat(shown(body.deputy, "/record/acts/" + no))
                    .as("act %d, %d has words", no, words)
                    .contains("Đơn yêu cầu xóa", "Đề nghị xóa", "đọc được căn cứ này, nên không nêu tên ai")
                    .doesNotContain("Hỏi lại", "Xem phản ánh");
            assertThat(TestBody.send(
                                    web,
                                    body.deputy,
                                    post("/record/acts/" + no + "/erase")
                                            .param("ground", "Luật Bảo vệ dữ liệu cá nhân"))
                            .getContentAsString())
                    .contains("Không tìm thấy đơn này");
        }
        String ask = """
                insert into journal.entry (at, kind, subject, person_id, leaf, leaf_hash, act, act_salt)
                select at, 'proofs.eraseAsk', 'act:%d', %d, leaf, leaf_hash, '{"facts":{}}', act_salt
                from journal.entry where entry_id = (select entry_id from journal.leaf where leaf_no = %d)
                """.formatted(words, body.deputy.id().value(), words);
        assertThatThrownBy(() -> as(body.deputy, () -> jdbc.update(ask)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("sees the matter");
        assertThatThrownBy(() -> as(
                        inspector,
                        () -> jdbc.update(ask.replace(
                                ", " + body.deputy.id().value() + ", ",
                                ", " + inspector.id().value() + ", "))))
                .as("whoever receives it, past the program")
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("handles a report");
        String paper = "27/Đ-" + body.sign;
        body.register(documents, Direction.INCOMING, paper, "Đơn yêu cầu xóa dữ liệu");
        for (long no : List.of(words, none)) {
            TestBody.send(
                    web,
                    body.deputy,
                    post("/record/acts/" + no + "/erase")
                            .param("ground", "Luật Bảo vệ dữ liệu cá nhân")
                            .param("application", paper));
            assertThat(shown(body.deputy, "/record/acts/" + no)).contains("Anh/chị đã đề nghị xóa");
        }
        CurrentPerson other = body.person(body.body, Duty.DEPUTY, "Phó Giám đốc thứ hai");
        assertThat(shown(other, "/record"))
                .contains("/record/acts/" + words + "\"", "Theo đơn số " + paper)
                .doesNotContain("/record/acts/" + none + "\"");
        assertThat(shown(other, "/record/acts/" + words)).contains("Hỏi lại người phản ánh · ", "Theo đơn số " + paper);
        erase(other, words);
        assertThat(seen(inspector, id).report().messages().getFirst().words()).doesNotContain("hồ sơ");
    }

    private boolean forbids(PersonId whom, Act act, LocalDate day) {
        return shields.stream()
                .flatMap(source -> source.of(Set.of(whom)).getOrDefault(whom, List.of()).stream())
                .anyMatch(told -> told.forbids(book, act, day));
    }

    private Optional<Long> number(String kind, ConductId id) {
        return jdbc
                .queryForList(
                        "select leaf_no from journal.leaf join journal.entry using (entry_id)"
                                + " where kind = ? and subject = ?",
                        Long.class,
                        "whistleblowing." + kind,
                        id.subject())
                .stream()
                .findFirst();
    }

    /// Whoever comes into a post receives what waits there, and nobody who left it.
    @Test
    void aReportGoesToWhoeverComesAfterThoseWhoReceiveIt() {
        ConductId id = reported();
        body.leaves(inspector);
        assertThat(seen(second, id).handles()).as("while the post is vacant").isTrue();
        CurrentPerson successor = body.follows(inspector);
        assertThat(seen(successor, id).handles()).isTrue();
        assertThat(conducts.pending(successor).count()).isEqualTo(1);
        assertThat(conducts.find(inspector, id)).isEmpty();
        ahead(1);
        body.leaves(second);
        body.leaves(successor);
        assertThat(seen(body.leader, id).handles()).as("nobody is left there").isTrue();
    }

    /// The head of the body cannot take away what is said about them, whatever they answer for.
    @Test
    void nobodyErasesWhatIsReportedOfThemAndNobodyLearnsOfIt() throws Exception {
        ConductId id = reported(body.official, About.of(body.deputy.id()));
        long no = numbered("report", id);
        conducts.wish(body.official, id, 0);
        seals.all();
        for (CurrentPerson by : List.of(body.deputy, inspector)) {
            assertThat(erase(by, no))
                    .as("as to anybody, so that it gives nothing away")
                    .contains("Đơn yêu cầu xóa")
                    .doesNotContain("Chính người phản ánh", "Gửi phản ánh · ");
            assertThat(shown(by, "/record")).doesNotContain("/record/acts/" + no + "\"");
        }
        assertThat(TestBody.send(
                                web,
                                body.official,
                                post("/record/acts/" + no + "/erase").param("ground", "Luật Bảo vệ dữ liệu cá nhân"))
                        .getStatus())
                .isEqualTo(403);
    }

    /// How often somebody asked to erase an act.
    private long erased(CurrentPerson by, long no) {
        return jdbc.queryForObject(
                "select count(*) from journal.entry where kind = 'proofs.eraseAsk' and subject = ? and person_id = ?",
                Long.class,
                "act:" + no,
                by.id().value());
    }

    private String erase(CurrentPerson by, long no) throws Exception {
        TestBody.send(web, by, post("/record/acts/" + no + "/erase").param("ground", "Luật Bảo vệ dữ liệu cá nhân"));
        return TestBody.see(web, by, "/record/acts/" + no).getContentAsString();
    }
}
