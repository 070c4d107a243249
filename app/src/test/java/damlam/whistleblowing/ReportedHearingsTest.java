package damlam.whistleblowing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ErasedWords;
import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.inspection.ConductId;
import damlam.inspection.HearingClocks;
import damlam.inspection.HearingId;
import damlam.inspection.HearingLists;
import damlam.inspection.HearingRefusedException;
import damlam.inspection.HearingRefusedException.Reason;
import damlam.inspection.Hearings;
import damlam.inspection.Interests;
import damlam.inspection.Kinship;
import damlam.inspection.Origin;
import damlam.inspection.Outcome;
import damlam.inspection.Referrals;
import damlam.inspection.Standing;
import damlam.journal.Erasures;
import damlam.journal.RowsKept;
import damlam.journal.SealedNow;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.rulebook.NewRule;
import damlam.rulebook.Rule;
import damlam.rulebook.RuleId;
import damlam.rulebook.Rulebook;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// From a report of conduct to a hearing: who reported stands nowhere in it, and never sits on it.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class ReportedHearingsTest {
    private static final String WHAT =
            "Hồ sơ mua sắm của tổ thiết bị bị giữ lại ba tuần trên bàn mà không nêu lý do gì.";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String QUESTION = "Đề nghị cho biết hồ sơ đang ở bước nào và vì sao?";

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Conducts conducts;

    @Autowired
    Hearings hearings;

    @Autowired
    Interests interests;

    @Autowired
    HearingLists lists;

    @Autowired
    Referrals referrals;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    List<RowsKept> kept;

    @Autowired
    Rulebook book;

    @Autowired
    SealedNow seals;

    @Autowired
    Erasures erasures;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    private TestBody body;
    private CurrentPerson inspector;
    private CurrentPerson second;

    @BeforeEach
    void aBodyWithAnInspectorate() {
        seals.all();
        clock.moveTo(WorkCalendar.vietnam().plusWorkingDays(clock.today(), 1));
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
        Rule rule = book.on(HearingClocks.ANSWER, org.today()).orElseThrow();
        if (!rule.mayBind()) {
            NewRule same = new NewRule(
                    rule.code(), rule.amount(), rule.says(), "Quy chế thử", LocalDate.of(2024, 1, 1), null, "thử");
            RuleId proposed = book.propose(body.leader, same);
            book.decide(body.deputy, proposed, true, "");
        }
    }

    private ConductId reported(CurrentPerson by) {
        return conducts.report(
                by, new NewConduct(About.of(body.departmentHead.id()), Stake.NONE, WHAT, "đầu tháng 3", List.of()));
    }

    private HearingId asked(CurrentPerson by, ConductId report) {
        Origin origin = new Origin.Report(report);
        return hearings.ask(by, origin, QUESTION, hearings.question(by, origin).earliest());
    }

    /// Reasons like those of no other test of this database.
    private static String own() {
        return Stream.generate(() -> UUID.randomUUID().toString().substring(0, 8))
                .limit(24)
                .collect(Collectors.joining(" ", "Đã nghe và xem chứng cứ: ", "."));
    }

    private static Reason refused(Runnable act) {
        try {
            act.run();
        } catch (HearingRefusedException refused) {
            return refused.reason();
        }
        throw new AssertionError("it was not refused");
    }

    private String shown(CurrentPerson person, String address) throws Exception {
        var answer = TestBody.see(web, person, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(CurrentPerson person, String address) throws Exception {
        return TestBody.see(web, person, address).getStatus();
    }

    @Test
    void whoeverReceivesAReportAsksFromItInAClickAndNobodyLearnsWhoReported() throws Exception {
        ConductId report = reported(body.official);
        String from = "/conduct/" + report.value();
        String ask = "/hearings/new?report=" + report.value();
        assertThat(shown(inspector, from)).contains(ask);
        assertThat(shown(body.official, from)).as("whoever reported").doesNotContain(ask);
        for (CurrentPerson other : List.of(body.official, body.departmentHead, body.leader, body.clerk)) {
            assertThat(status(other, ask)).as(other.title()).isEqualTo(404);
        }
        String form = shown(inspector, ask);
        assertThat(form)
                .contains(body.departmentHead.name(), "không chép lời phản ánh")
                .doesNotContain(WHAT);
        String answerBy = Jsoup.parse(form).select("[name=answerBy]").attr("value");
        assertThat(TestBody.send(
                                web,
                                inspector,
                                post(ask).param("question", WHAT).param("answerBy", answerBy))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("chép lại lời của phản ánh");
        String address = TestBody.send(
                        web, inspector, post(ask).param("question", QUESTION).param("answerBy", answerBy))
                .getRedirectedUrl();
        assertThat(address).startsWith("/hearings/");
        HearingId id = new HearingId(Long.parseLong(address.substring("/hearings/".length())));

        String page = shown(body.departmentHead, address);
        assertThat(page)
                .contains(QUESTION, "Nội dung được phản ánh")
                .doesNotContain(body.official.name(), WHAT, from + "\"", "ba tuần");
        assertThat(status(body.departmentHead, from)).isEqualTo(404);
        for (CurrentPerson other : List.of(body.official, body.leader, body.chief, body.clerk)) {
            assertThat(status(other, address)).as(other.title()).isEqualTo(404);
        }
        assertThat(shown(body.official, from))
                .as("they learn that something came of it")
                .contains("được gắn với một việc đang xử lý")
                .doesNotContain(address);
        assertThat(shown(second, address)).contains(from);
        assertThat(shown(second, from)).doesNotContain(ask);

        hearings.explain(body.departmentHead, id, "Hồ sơ thiếu báo giá, đã trả lại.", List.of(), true);
        assertThat(refused(() -> hearings.conclude(inspector, id, Outcome.EXPLAINED, WHAT, 1)))
                .as("nor in the reasons")
                .isEqualTo(Reason.QUOTED);
        hearings.conclude(
                inspector,
                id,
                Outcome.EXPLAINED,
                "Đã xem sổ giao nhận, hồ sơ thiếu báo giá nên trả lại. " + body.sign,
                1);
        assertThat(jdbc.queryForList(
                        "select coalesce(act, leaf)::text || coalesce(text, '') from journal.entry where subject = ?",
                        String.class,
                        id.subject()))
                .isNotEmpty()
                .allSatisfy(act -> assertThat(act)
                        .doesNotContain(
                                body.official.name(),
                                "\"person\":" + body.official.id().value(),
                                "ba tuần"));
    }

    /// The line of command sees nothing of it; whoever is competent does, once it is passed to them, and no report.
    @Test
    void whoeverIsCompetentSeesItOnceItIsPassedToThem() throws Exception {
        for (CurrentPerson reporter : List.of(body.official, body.deputy)) {
            ConductId report = reported(reporter);
            HearingId id = asked(inspector, report);
            hearings.explain(body.departmentHead, id, "Hồ sơ thiếu báo giá, đã trả lại.", List.of(), true);
            String address = "/hearings/" + id.value();
            assertThat(status(body.leader, address)).isEqualTo(404);
            assertThat(shown(inspector, address))
                    .as("whoever below them reported")
                    .contains("Nếu chuyển, việc này được chuyển tới " + body.leader.name());
            hearings.conclude(inspector, id, Outcome.REFERRED, own(), 1);
            assertThat(shown(body.leader, address))
                    .as("whether or not the rules of an opening are confirmed by now")
                    .contains("chuyển tới anh/chị")
                    .doesNotContain("/conduct/" + report.value(), WHAT, body.official.name());
            assertThat(lists.list(body.leader, 50, 0))
                    .extracting(seen -> seen.hearing().inquiry().id())
                    .contains(id);
            for (CurrentPerson other : List.of(body.official, body.deputy, body.chief, body.clerk)) {
                assertThat(status(other, address)).as(other.title()).isEqualTo(404);
            }
            String looked = Jsoup.parse(shown(body.departmentHead, address))
                    .select("details:has(summary:contains(Ai đã xem))")
                    .text();
            assertThat(looked)
                    .contains(inspector.name(), body.leader.name() + " người có thẩm quyền xử lý")
                    .doesNotContain(second.name(), "lãnh đạo trực tiếp");
            assertThat(shown(inspector, address)).doesNotContain("Ai đã xem");
        }
        assertThat(kept.stream().flatMap(one -> one.differing(50).stream()))
                .noneMatch(differing -> differing.row().contains("inspection.look"));
    }

    /// Whoever reported asks that their words be erased, and two agree.
    private void erase(ConductId report) {
        seals.all();
        Long no = jdbc.queryForObject(
                "select leaf_no from journal.leaf join journal.entry using (entry_id)"
                        + " where kind = 'whistleblowing.report' and subject = ?",
                Long.class,
                report.subject());
        ErasedWords.ofReport(erasures, no == null ? 0 : no, () -> conducts.wish(body.official, report, 0));
    }

    /// Nobody is asked to explain words that nobody can read: both read that, and whoever asked takes it back.
    @Test
    void whereTheWordsWereErasedNobodyHasToExplainThemAndWhoeverAskedTakesItBack() throws Exception {
        ConductId report = reported(body.official);
        HearingId id = asked(inspector, report);
        String address = "/hearings/" + id.value();
        LocalDate answerBy = hearings.see(inspector, id).orElseThrow().hearing().answerBy();
        assertThat(lists.waiting(body.departmentHead)).contains(id);
        erase(report);
        assertThat(standing(inspector, id)).isEqualTo(Standing.TO_STOP);
        assertThat(lists.waiting(inspector)).contains(id);
        Document asker = Jsoup.parse(shown(inspector, address));
        assertThat(asker.select("h1").text())
                .contains("không ai phải giải trình nữa: anh/chị rút yêu cầu chậm nhất là hết ngày "
                        + DAY.format(answerBy));
        assertThat(asker.select("#gone").text()).contains("đã bị xóa theo luật", "không tính là im lặng");
        assertThat(asker.select("#stop textarea").text()).contains("đã bị xóa theo luật");
        assertThat(asker.select("main .btn:not(.second)")).singleElement();
        assertThat(asker.select("#steps").text())
                .contains("Nội dung phản ánh làm phát sinh yêu cầu giải trình bị xóa", DAY.format(clock.today()))
                .doesNotContain(body.official.name());
        assertThat(refused(() -> hearings.conclude(inspector, id, Outcome.EXPLAINED, own(), 0)))
                .as("for what it cannot be concluded, and not for the time that is left")
                .isEqualTo(Reason.GONE);
        clock.moveTo(WorkCalendar.vietnam().plusWorkingDays(answerBy, 20));
        assertThat(standing(body.departmentHead, id)).isEqualTo(Standing.STOPPING);
        assertThat(lists.waiting(body.departmentHead)).doesNotContain(id);
        Document person = Jsoup.parse(shown(body.departmentHead, address));
        assertThat(person.select("h1").text())
                .contains("anh/chị không phải giải trình; chờ " + inspector.name() + " rút yêu cầu");
        assertThat(person.select("#gone").text()).contains("không bất lợi cho anh/chị");
        assertThat(person.text()).doesNotContain("quá hạn");
        assertThat(person.select("form[action$=/more]")).isEmpty();
        assertThat(Jsoup.parse(shown(inspector, address))
                        .select("#conclude [name=outcome]")
                        .eachAttr("value"))
                .containsExactlyInAnyOrder("EXPLAINED", "OBJECTIVE_CAUSE", "RULE_AT_FAULT");
        for (Outcome heavy : List.of(Outcome.REMINDED, Outcome.REFERRED)) {
            assertThat(refused(() -> hearings.conclude(inspector, id, heavy, own(), 0)))
                    .isEqualTo(Reason.NOTHING_SAID);
            assertThatThrownBy(() -> jdbc.update(
                            "insert into inspection.conclusion values (?, ?, true, 'x', ?, ?)",
                            id.value(),
                            heavy.name(),
                            inspector.id().value(),
                            Timestamp.from(clock.instant())))
                    .hasMessageContaining("erased words");
        }
        TestBody.send(web, inspector, post(address + "/withdraw").param("withdraw", "Nội dung đã bị xóa theo luật."));
        assertThat(standing(body.departmentHead, id)).isEqualTo(Standing.WITHDRAWN);
        assertThat(Jsoup.parse(shown(body.departmentHead, address))
                        .select("#gone")
                        .text())
                .contains("đã bị xóa theo luật")
                .doesNotContain("giải trình về");
    }

    /// Of one who explained, and did not say that this is all, both ways are named.
    @Test
    void whereTheyExplainedAPartItIsTakenBackOrConcludedFromThat() throws Exception {
        ConductId report = reported(body.official);
        HearingId id = asked(inspector, report);
        hearings.explain(body.departmentHead, id, "Hồ sơ thiếu báo giá, đã trả lại.", List.of(), false);
        erase(report);
        String address = "/hearings/" + id.value();
        LocalDate answerBy = hearings.see(inspector, id).orElseThrow().hearing().answerBy();
        assertThat(Jsoup.parse(shown(inspector, address)).select("h1").text())
                .contains(
                        "anh/chị rút yêu cầu chậm nhất là hết ngày " + DAY.format(answerBy),
                        "kết luận được dựa vào lời đã giải trình");
        assertThat(Jsoup.parse(shown(body.departmentHead, address)).select("h1").text())
                .contains("hoặc kết luận dựa vào lời anh/chị đã giải trình");
        assertThat(refused(() -> hearings.conclude(inspector, id, Outcome.EXPLAINED, own(), 1)))
                .isEqualTo(Reason.NOT_HEARD);
    }

    @Test
    void whereTheyExplainedBeforeTheWordsWereErasedItIsConcludedFromWhatIsThere() throws Exception {
        ConductId report = reported(body.official);
        HearingId id = asked(inspector, report);
        hearings.explain(body.departmentHead, id, "Hồ sơ thiếu báo giá, đã trả lại.", List.of(), true);
        erase(report);
        assertThat(standing(inspector, id)).isEqualTo(Standing.TO_CONCLUDE);
        Document page = Jsoup.parse(shown(inspector, "/hearings/" + id.value()));
        assertThat(page.select("#gone").text()).contains("chỉ dựa vào câu hỏi, tài liệu và lời giải trình ở đây");
        assertThat(page.select("#conclude [name=outcome]")).hasSize(Outcome.values().length);
        assertThat(page.select("#stop")).isEmpty();
        hearings.conclude(inspector, id, Outcome.REMINDED, own(), 1);
        assertThat(standing(body.departmentHead, id)).isEqualTo(Standing.CONCLUDED);
    }

    private CurrentPerson teacher() {
        return body.person(body.school, Duty.MEMBER, "Giáo viên");
    }

    private CurrentPerson colleague() {
        return body.person(body.school, Duty.MEMBER, "Nhân viên thiết bị");
    }

    /// A hearing of a teacher that a colleague of theirs reported, up to where it is concluded.
    private HearingId explained(CurrentPerson colleague, CurrentPerson teacher) {
        ConductId report =
                conducts.report(colleague, new NewConduct(About.of(teacher.id()), Stake.NONE, WHAT, "", List.of()));
        HearingId id = asked(inspector, report);
        hearings.explain(teacher, id, "Hồ sơ thiếu báo giá, đã trả lại.", List.of(), true);
        return id;
    }

    private Standing standing(CurrentPerson person, HearingId id) {
        return Standing.of(hearings.see(person, id).orElseThrow());
    }

    /// A head who reported one of their own before they came into the post: it goes to the next above, as where they
    /// are related, and no page says why.
    @Test
    void whoeverReportedIsPassedOverAsCompetentAndNobodyReadsWhy() throws Exception {
        CurrentPerson colleague = colleague();
        HearingId id = explained(colleague, teacher());
        String address = "/hearings/" + id.value();
        assertThat(shown(inspector, address)).contains("Nếu chuyển, việc này được chuyển tới " + body.principal.name());
        body.leaves(body.principal);
        CurrentPerson head = body.moves(colleague, body.school, Duty.HEAD, "Hiệu trưởng");
        assertThat(shown(inspector, address))
                .contains("Nếu chuyển, việc này được chuyển tới " + body.leader.name())
                .doesNotContain(head.name());
        hearings.conclude(inspector, id, Outcome.REFERRED, own(), 1);
        assertThat(standing(body.leader, id)).isEqualTo(Standing.TO_TAKE_UP);
        assertThat(status(head, address)).isEqualTo(404);
        assertThat(refused(() -> referrals.decline(head, id, own()))).isEqualTo(Reason.NOT_SEEN);
        assertThat(status(head, "/proceedings/new?hearing=" + id.value())).isEqualTo(404);
        for (CurrentPerson other : List.of(inspector, body.leader)) {
            assertThat(shown(other, address)).doesNotContain(head.name());
        }
        referrals.decline(body.leader, id, own());
        assertThat(standing(body.leader, id)).isEqualTo(Standing.CONCLUDED);
    }

    /// What was passed to a unit whose head is now whoever reported goes back to whoever concluded, who passes it on.
    @Test
    void whatWasPassedToAUnitThatWhoeverReportedCameToHeadIsPassedOnAgain() throws Exception {
        CurrentPerson colleague = colleague();
        HearingId id = explained(colleague, teacher());
        hearings.conclude(inspector, id, Outcome.REFERRED, own(), 1);
        assertThat(standing(body.principal, id)).isEqualTo(Standing.TO_TAKE_UP);
        body.leaves(body.principal);
        CurrentPerson head = body.moves(colleague, body.school, Duty.HEAD, "Hiệu trưởng");
        assertThat(status(head, "/hearings/" + id.value())).isEqualTo(404);
        assertThat(lists.list(head, 50, 0)).isEmpty();
        assertThat(standing(inspector, id)).isEqualTo(Standing.TO_PASS_ON);
        referrals.passOn(inspector, id);
        assertThat(standing(body.leader, id)).isEqualTo(Standing.TO_TAKE_UP);
    }

    @Test
    void theDatabaseTakesNoAnswerBeforeItIsSaidWhoReportedNorTheirs() {
        CurrentPerson colleague = colleague();
        CurrentPerson teacher = teacher();
        HearingId id = explained(colleague, teacher);
        hearings.conclude(inspector, id, Outcome.REFERRED, own(), 1);
        body.leaves(body.principal);
        CurrentPerson head = body.moves(colleague, body.school, Duty.HEAD, "Hiệu trưởng");
        String report = jdbc.queryForObject(
                "select report_id::text from inspection.hearing where hearing_id = ?", String.class, id.value());
        Runnable answer = () -> jdbc.update(
                "insert into inspection.referral_answer (hearing_id, reasons, person_id, at) values (?, 'x', ?, now())",
                id.value(),
                head.id().value());
        Runnable opening = () -> jdbc.update(
                "insert into discipline.proceeding (person_id, hearing_id, at) values (?, ?, now())",
                teacher.id().value(),
                id.value());
        for (String said : List.of("", "{\"" + report + "\": " + head.id().value() + "}")) {
            assertThatThrownBy(() -> undone(head, said, answer)).as(said).hasMessageContaining("whoever reported");
            assertThatThrownBy(() -> undone(head, said, opening)).as(said).hasMessageContaining("whoever reported");
        }
        String another = "{\"" + report + "\": " + body.official.id().value() + "}";
        undone(head, another, answer);
        undone(head, another, opening);
    }

    /// As somebody who writes past the program, and takes it back.
    private void undone(CurrentPerson person, String reporters, Runnable write) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(person, null, List.of()));
        try {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                status.setRollbackOnly();
                jdbc.queryForObject("select set_config('damlam.reporters', ?, true)", String.class, reporters);
                write.run();
            });
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /// The bar is decided without saying why: they see that there is nothing for them, and the others see nothing at
    /// all.
    @Test
    void whoeverReportedNeitherAsksNorSitsOnItThoughTheyReceiveReports() throws Exception {
        ConductId report = reported(second);
        assertThat(refused(() -> hearings.question(second, new Origin.Report(report))))
                .isEqualTo(Reason.NOT_SEEN);
        HearingId id = asked(inspector, report);
        hearings.explain(body.departmentHead, id, "Hồ sơ thiếu báo giá.", List.of(), true);
        assertThat(hearings.see(second, id)).isEmpty();
        assertThat(lists.list(second, 50, 0)).isEmpty();
        assertThat(refused(() -> hearings.conclude(second, id, Outcome.REMINDED, "Đã xem đủ hồ sơ.", 1)))
                .isEqualTo(Reason.NOT_SEEN);
        org.endAppointment(TestBody.SETUP, inspector.appointment(), org.today());
        assertThat(hearings.see(body.departmentHead, id).orElseThrow().holder())
                .as("nor does it pass to them")
                .isNotEqualTo(Optional.of(second.id()));
        assertThat(shown(body.departmentHead, "/hearings/" + id.value())).doesNotContain(second.name());
    }

    /// A head who receives in the place of the inspectorate is not said to be of it.
    @Test
    void whoeverLeadsTheBodyIsSaidToHaveLookedAsThat() throws Exception {
        ConductId report = conducts.report(
                body.official, new NewConduct(About.of(inspector.id()), Stake.NONE, WHAT, "đầu tháng 3", List.of()));
        String address = "/hearings/" + asked(body.leader, report).value();
        assertThat(shown(body.leader, address)).contains("/conduct/" + report.value());
        assertThat(Jsoup.parse(shown(inspector, address))
                        .select("li:contains(" + body.leader.name() + ") .q")
                        .text())
                .startsWith("lãnh đạo cơ quan");
        assertThat(kept.stream().flatMap(each -> each.differing(50).stream()).map(RowsKept.Differing::row))
                .as("the tests before this one left other rows that differ")
                .noneMatch(row -> row.startsWith("inspection.look"));
    }

    /// What they declare once it is reported hinders whoever receives it neither from asking nor from concluding.
    @Test
    void whomItIsAboutIsNotRidOfWhoeverAsksByCallingThemRelatives() {
        ConductId report = reported(body.official);
        interests.declare(body.departmentHead, inspector.id(), Kinship.SIBLING);
        clock.moveTo(WorkCalendar.vietnam().plusWorkingDays(clock.today(), 1));
        HearingId id = asked(inspector, report);
        hearings.explain(body.departmentHead, id, "Hồ sơ thiếu báo giá.", List.of(), true);
        assertThat(hearings.see(body.departmentHead, id).orElseThrow().holder()).contains(inspector.id());
        hearings.conclude(inspector, id, Outcome.REMINDED, own(), 1);
    }

    /// Whoever writes to the database itself is held to it as well.
    @Test
    void theDatabaseAsksNobodyElseOnTheGroundOfAReport() {
        ConductId report = reported(body.official);
        HearingId id = asked(inspector, report);
        hearings.withdraw(inspector, id, "Ghi nhầm hạn trả lời.");
        String again =
                "insert into inspection.hearing (report_id, attempt, asked, asked_by, question, answer_by, rule_id, sent_at)"
                        + " select report_id, 2, ?, ?, question, answer_by, rule_id, sent_at from inspection.hearing where hearing_id = ?";
        assertThatThrownBy(() -> jdbc.update(
                        again, body.official.id().value(), inspector.id().value(), id.value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("whom it is about");
        assertThatThrownBy(() -> jdbc.update(
                        again,
                        body.departmentHead.id().value(),
                        body.official.id().value(),
                        id.value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("who receive a report");
        assertThat(asked(inspector, report)).as("after it was withdrawn").isNotEqualTo(id);
    }

    /// Nobody else may see it, so nobody else could ask: the weekly limit does not count it.
    @Test
    void aSealedReportCanBeAskedAboutWhateverWasAskedThatWeek() {
        int most =
                book.on("hearing.open.most", org.today()).orElseThrow().amount().count();
        for (int i = 0; i <= most; i++) {
            assertThat(asked(inspector, reported(body.official))).isNotNull();
        }
    }
}
