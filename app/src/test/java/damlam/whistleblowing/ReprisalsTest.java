package damlam.whistleblowing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.analysis.FoundSignal;
import damlam.analysis.SignalId;
import damlam.analysis.Signals;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.Ground;
import damlam.cases.Move;
import damlam.cases.Opening;
import damlam.cases.Outcome.Made;
import damlam.cases.Party;
import damlam.eventlog.Stance;
import damlam.inspection.ConductId;
import damlam.inspection.HearingClocks;
import damlam.inspection.HearingId;
import damlam.inspection.Hearings;
import damlam.inspection.Outcome;
import damlam.journal.SealedNow;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.rulebook.NewRule;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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

/// What happens to somebody after they reported, explained or objected is shown to them alone, with its
/// figures and what speaks against it; who asks unusually many hearings is shown to them and to the
/// inspectorate.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class ReprisalsTest {
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
    Signals signals;

    @Autowired
    Hearings hearings;

    @Autowired
    Conducts conducts;

    @Autowired
    Reprisals reprisals;

    @Autowired
    Unsealings openings;

    @Autowired
    Inquirers inquirers;

    @Autowired
    Rulebook book;

    @Autowired
    SealedNow seals;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    private TestBody body;
    private CurrentPerson inspector;
    private CurrentPerson colleague;

    @BeforeEach
    void aDepartmentOfTwo() {
        ahead(1);
        body = new TestBody(org, accounts);
        colleague = body.person(body.department, Duty.MEMBER, "Chuyên viên khác");
        UnitId inspectorate = org.addUnit(
                TestBody.SETUP,
                "TTR" + body.sign,
                "Thanh tra Sở",
                UnitKind.INSPECTORATE,
                body.body,
                LocalDate.of(2024, 1, 1));
        inspector = body.person(inspectorate, Duty.HEAD, "Chánh Thanh tra");
    }

    /// To nine in the morning, so many working days later; acts are sealed before, for none waits for days.
    private void ahead(int workingDays) {
        seals.all();
        clock.moveTo(CALENDAR.plusWorkingDays(clock.today(), workingDays));
    }

    private CaseId work() {
        Opening opening = Opening.internal(
                null,
                body.body,
                Party.of(body.department),
                "Rà soát quy chế",
                "báo cáo",
                CALENDAR.plusWorkingDays(org.today(), 10));
        return ((Cases.Opened.Case) cases.open(body.leader, opening)).id();
    }

    private void make(CaseId id, CurrentPerson by, Move move) {
        assertThat(cases.make(id, by, move, cases.movesOf(id).size())).isInstanceOf(Made.class);
    }

    private void assigned(CurrentPerson to, int times) {
        for (int i = 0; i < times; i++) {
            make(work(), body.departmentHead, new Move.Assign(to.id(), "làm sớm"));
        }
    }

    private ConductId reported() {
        return conducts.report(
                body.official,
                new NewConduct(About.of(body.departmentHead.id()), Stake.NONE, "Giữ hồ sơ ba tuần.", "", List.of()));
    }

    private List<Told> signs(CurrentPerson person) {
        return reprisals.signs(person).stream().map(sign -> sign.fact().what()).toList();
    }

    private String shown(CurrentPerson person, String address) throws Exception {
        var answer = TestBody.see(web, person, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void aFloodOfTasksAfterAReportIsShownToWhoeverReportedAlone() throws Exception {
        assigned(body.official, 1);
        ahead(3);
        reported();
        ahead(1);
        assigned(body.official, 6);
        assigned(colleague, 1);
        assertThat(signs(body.official)).as("too few days say nothing").isEmpty();
        ahead(3);
        assertThat(signs(body.official)).containsExactly(Told.of("whistleblowing.reprisal.tasks", 6, 4, 1, 1, 1));
        Integer rows = jdbc.queryForObject("select count(*) from journal.entry", Integer.class);
        assertThat(shown(body.official, "/conduct/reprisal"))
                .contains(
                        "Được giao 6 việc trong 4 ngày làm việc sau đó",
                        "4 ngày làm việc trước đó được giao 1 việc",
                        "1 người cùng vị trí được giao tổng cộng 1 việc",
                        "Người cùng vị trí cũng được giao nhiều hơn: 1 việc, trước đó 0 việc");
        assertThat(shown(body.official, "/"))
                .as("a desk that said so would say who reported")
                .doesNotContain("Chỉ anh/chị thấy", "id=\"reprisals\"");
        assertThat(jdbc.queryForObject("select count(*) from journal.entry", Integer.class))
                .as("looking leaves nothing")
                .isEqualTo(rows);
        for (CurrentPerson other : List.of(body.departmentHead, colleague, inspector, body.leader)) {
            assertThat(signs(other)).isEmpty();
            assertThat(shown(other, "/conduct/reprisal")).doesNotContain("Được giao 6 việc");
        }
        String form = TestBody.send(
                        web,
                        body.official,
                        post("/conduct/new/begin")
                                .param("what", "Được giao 6 việc")
                                .param("stake", "AFFECTED"))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(form).contains(">Được giao 6 việc</textarea>");
        ahead(140);
        assertThat(signs(body.official)).as("the time of the rule is over").isEmpty();
    }

    @Test
    void whoOpenedWhoReportedIsToldOfWhatFollowedThatReportAndNobodyElse() throws Exception {
        CurrentPerson second = body.person(inspector.unit(), Duty.MEMBER, "Thanh tra viên");
        CaseId objected = work();
        make(objected, body.official, new Move.Accept());
        LocalDate by = CALENDAR.plusWorkingDays(org.today(), 3);
        make(
                objected,
                body.official,
                new Move.Objection(new Ground(Ground.Kind.values()[0], "trái quy chế, không làm được"), by));
        assigned(body.official, 1);
        ahead(3);
        ConductId id = reported();
        String page = "/conduct/" + id.value();
        ahead(1);
        assigned(body.official, 6);
        ahead(3);
        String flood = "Được giao 6 việc trong 4 ngày làm việc sau đó";
        assertThat(shown(inspector, page)).as("receives it, opened nothing").doesNotContain(flood);
        assertThat(reprisals.guarded(inspector).signs()).isZero();
        confirmed("conduct.open.ground.consent");
        openings.consent(body.official, id, true);
        openings.ask(inspector, id, "conduct.open.ground.consent", "", "Người phản ánh tự đồng ý để được bảo vệ.");
        assertThat(reprisals.guarded(inspector).signs()).as("not yet agreed").isZero();
        openings.decide(body.leader, id, true, "Luật đòi hỏi.");
        for (CurrentPerson opened : List.of(inspector, body.leader)) {
            assertThat(reprisals.guarded(opened)).as(opened.title()).isEqualTo(new Reprisals.Guarded(List.of(id), 1));
            assertThat(shown(opened, page)).contains("Điều xảy ra với người phản ánh sau đó", flood);
            String desk = shown(opened, "/");
            assertThat(Jsoup.parse(desk).text()).contains("đã cùng mở danh tính: 1 điều");
            assertThat(desk).contains(page + "#reprisal").doesNotContain(flood);
            assertThat(shown(opened, "/conduct/reprisal")).doesNotContain(flood);
        }
        for (CurrentPerson other : List.of(second, body.deputy, body.departmentHead, colleague)) {
            assertThat(reprisals.guarded(other).signs()).as(other.title()).isZero();
            assertThat(shown(other, "/")).doesNotContain("đã cùng mở danh tính");
        }
        assertThat(shown(second, page)).doesNotContain(flood, "Điều xảy ra với người phản ánh");
        var held = org.chart().appointmentsOf(body.official.id()).getFirst();
        org.endAppointment(TestBody.SETUP, held.id(), org.today().plusDays(1));
        assertThat(shown(inspector, page)).contains("Thôi vị trí");
        assertThat(shown(body.official, "/conduct/reprisal"))
                .contains("hai người quyết định việc mở cũng xem được", "Thôi vị trí", flood);
        ahead(140);
        assertThat(reprisals.guarded(inspector).signs())
                .as("the time of the rule is over")
                .isZero();
    }

    @Test
    void asMuchWorkForEverybodyIsNoSign() {
        ahead(3);
        reported();
        ahead(1);
        assigned(body.official, 6);
        assigned(colleague, 6);
        ahead(3);
        assertThat(signs(body.official)).isEmpty();
    }

    @Test
    void beingMovedAfterAnObjectionIsASign() {
        CaseId id = work();
        make(id, body.official, new Move.Accept());
        LocalDate by = CALENDAR.plusWorkingDays(org.today(), 3);
        make(
                id,
                body.official,
                new Move.Objection(new Ground(Ground.Kind.values()[0], "trái quy chế, không làm được"), by));
        assertThat(signs(body.official)).isEmpty();
        ahead(2);
        var held = org.chart().appointmentsOf(body.official.id()).getFirst();
        org.endAppointment(TestBody.SETUP, held.id(), org.today().plusDays(1));
        assertThat(reprisals.exposures(body.official))
                .singleElement()
                .satisfies(exposure -> assertThat(exposure.kind()).isEqualTo(Exposure.Kind.OBJECTION));
        assertThat(reprisals.signs(body.official)).singleElement().satisfies(sign -> {
            assertThat(sign.fact().what())
                    .isEqualTo(Told.of(
                            "whistleblowing.reprisal.post",
                            held.post().title(),
                            body.department,
                            org.today().plusDays(1)));
            assertThat(sign.fact().against())
                    .extracting(Told::key)
                    .containsExactly("whistleblowing.reprisal.post.planned");
        });
    }

    @Test
    void aHearingAskedByWhomTheyReportedIsASign() {
        confirmed();
        SignalId signal = found();
        conducts.report(
                body.principal,
                new NewConduct(About.of(body.deputy.id()), Stake.NONE, "Bắt nộp tiền ngoài quy định.", "", List.of()));
        hearing(body.leader, signal);
        assertThat(signs(body.principal)).as("asked by another").isEmpty();
        SignalId second = found();
        HearingId asked = hearing(body.leader, second);
        clock.pass(Duration.ofMinutes(5));
        hearings.explain(body.principal, asked, "Chờ tài liệu.", List.of(), true);
        clock.pass(Duration.ofMinutes(5));
        assertThat(reprisals.announced(body.principal))
                .as("asked on the day of the explanation, and before it")
                .isZero();
        assertThat(reprisals.exposures(body.principal))
                .anySatisfy(exposure -> assertThat(exposure.against()).containsExactly(body.leader.id()));
        HearingId again = hearing(body.leader, found());
        hearing(body.leader, found());
        assertThat(signs(body.principal))
                .contains(Told.of(
                        "whistleblowing.reprisal.hearing",
                        body.leader.id(),
                        org.today(),
                        String.valueOf(again.value())));
        assertThat(reprisals.announced(body.principal))
                .as("two of one day are two, after an explanation")
                .isEqualTo(2);
        assertThat(again).isNotEqualTo(asked);
    }

    /// Each is a line of its own, also where the hearing was asked before; since when it goes on and when the system
    /// found it are two days.
    @Test
    void refusedTimeAndAConclusionAgainstThemAreSignsOfTheirOwn() throws Exception {
        confirmed();
        confirmed("hearing.extension");
        confirmed("hearing.extensions");
        SignalId early = found();
        HearingId asked = hearing(body.leader, early);
        ahead(1);
        HearingId explained = hearing(body.leader, found());
        hearings.explain(body.principal, explained, "Chờ tài liệu.", List.of(), true);
        assertThat(signs(body.principal)).as("asked before they explained").isEmpty();
        LocalDate answerBy = hearings.see(body.principal, asked)
                .orElseThrow()
                .hearing()
                .inquiry()
                .answerBy();
        hearings.askMore(body.principal, asked, CALENDAR.plusWorkingDays(answerBy, 1), "Chờ hồ sơ.");
        hearings.decideMore(body.leader, asked, false, "Không cần.");
        String no = String.valueOf(asked.value());
        Told refused = Told.of("whistleblowing.reprisal.hearing.refused", body.leader.id(), org.today(), no);
        assertThat(signs(body.principal)).containsExactly(refused);
        hearings.explain(body.principal, asked, "Đã xem và không có ý kiến.", List.of(), true);
        hearings.conclude(
                body.leader,
                asked,
                Outcome.REMINDED,
                "Đã đọc giải trình; cần nêu rõ ý kiến khi được hỏi, theo hồ sơ.",
                1);
        Told adverse = Told.of("whistleblowing.reprisal.hearing.adverse", body.leader.id(), org.today(), no);
        assertThat(signs(body.principal)).contains(refused, adverse);
        String days = jdbc.queryForObject(
                "select 'bắt đầu từ ngày ' || to_char(since at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY')"
                        + " || '; hệ thống tìm thấy ngày '"
                        + " || to_char(found_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY') || ', trước đó.'"
                        + " from analysis.signal where signal_id = ?",
                String.class,
                early.value());
        assertThat(shown(body.principal, "/conduct/reprisal"))
                .contains(days, "không cho anh/chị thêm thời gian", "kết luận bất lợi cho anh/chị");
    }

    private HearingId hearing(CurrentPerson by, SignalId signal) {
        return hearings.ask(
                by,
                signal,
                "Vì sao trả lời không nêu ý kiến?",
                hearings.question(by, signal).earliest());
    }

    private void confirmed() {
        confirmed(HearingClocks.ANSWER);
    }

    private void confirmed(String code) {
        Rule rule = book.on(code, org.today()).orElseThrow();
        if (!rule.mayBind()) {
            NewRule same =
                    new NewRule(code, rule.amount(), rule.says(), "Quy chế thử", LocalDate.of(2024, 1, 1), null, "thử");
            book.decide(body.deputy, book.propose(body.leader, same), true, "");
        }
    }

    /// A reply of the principal that takes no stance, and that they looked at it.
    private SignalId found() {
        CaseId id = work();
        make(id, body.official, new Move.Accept());
        make(
                id,
                body.official,
                new Move.Consult(
                        Party.of(body.school),
                        CALENDAR.plusWorkingDays(org.today(), 3),
                        "xin ý kiến",
                        "Phụ trách lĩnh vực này",
                        "Cần thống nhất"));
        make(id, body.principal, new Move.Reply(Stance.NONE, "đã xem"));
        seals.all();
        signals.search();
        SignalId found = signals.seenBy(body.principal).stream()
                .map(Signals.Listed::signal)
                .filter(one -> one.pattern().caseId().equals(id))
                .map(FoundSignal::id)
                .findFirst()
                .orElseThrow();
        signals.see(body.principal, found);
        return found;
    }

    /// The head of the inspectorate asks of nearly all signals, another of one; whoever would receive a report on them
    /// sees it, and so do they.
    @Test
    void whoAsksManyMoreThanOthersIsShownToThemAndToWhoWouldReceiveAReport() throws Exception {
        ahead(100);
        confirmed();
        for (int i = 0; i < 5; i++) {
            hearing(inspector, found());
        }
        assertThat(inquirers.seenBy(inspector)).as("nobody to compare with").isEmpty();
        hearing(body.leader, found());
        assertThat(inquirers.seenBy(inspector)).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(inspector.id());
            assertThat(one.asked()).isEqualTo(5);
            assertThat(one.people()).isOne();
            assertThat(one.others()).isOne();
            assertThat(one.othersAsked()).isOne();
        });
        assertThat(shown(inspector, "/conduct/inquirers"))
                .contains("Anh/chị: hỏi 5 trong", "1 người khác hỏi 1 trong", "Hỏi nhiều không phải là sai");
        assertThat(shown(body.leader, "/conduct/inquirers")).contains(inspector.name() + ": hỏi 5 trong");
        assertThat(shown(body.official, "/conduct/inquirers")).doesNotContain(inspector.name());
    }

    @Test
    void whatIsUnusualIsMeasuredByWhatSomebodyCouldAskAbout() {
        assertThat(asks(6, 6, 2, 12).unusual(5, 2)).isTrue();
        assertThat(asks(6, 6, 2, 12).unusual(7, 2)).as("too few").isFalse();
        assertThat(asks(6, 6, 2, 12).unusual(5, 7)).as("not so many times").isFalse();
        assertThat(asks(6, 60, 2, 12).unusual(5, 2))
                .as("others ask more of theirs")
                .isFalse();
    }

    private static Inquirers.Inquirer asks(int asked, int could, int othersAsked, int othersCould) {
        return new Inquirers.Inquirer(new PersonId(1), asked, could, 2, 0, 0, 1, othersAsked, othersCould);
    }
}
