package damlam.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import damlam.cases.Opening;
import damlam.cases.Party;
import damlam.inspection.FindingId;
import damlam.inspection.HearingClocks;
import damlam.inspection.HearingLists;
import damlam.inspection.Hearings;
import damlam.inspection.Interests;
import damlam.journal.Entry;
import damlam.journal.ErasedActs;
import damlam.journal.Erasures;
import damlam.journal.Journal;
import damlam.journal.SealedNow;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.oversight.OversightRefusedException.Reason;
import damlam.rulebook.NewRule;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// A school with work of its own, and an inspectorate that looks at it.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
abstract class InspectionScene {
    static final WorkCalendar CALENDAR = WorkCalendar.vietnam();

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
    Samples samples;

    @Autowired
    Findings findings;

    @Autowired
    Concerned concerned;

    @Autowired
    Closings closings;

    @Autowired
    Checklists checklists;

    @Autowired
    Minutes minutes;

    @Autowired
    Hearings hearings;

    @Autowired
    HearingLists lists;

    @Autowired
    Interests interests;

    @Autowired
    OversightKept kept;

    @Autowired
    Rulebook book;

    @Autowired
    Journal journal;

    @Autowired
    Erasures erasures;

    @Autowired
    ErasedActs erased;

    @Autowired
    SealedNow seals;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    TestBody body;
    CurrentPerson inspector;
    CurrentPerson second;
    CurrentPerson teacher;
    final List<CaseId> given = new ArrayList<>();

    @BeforeEach
    void aSchoolWithWork() {
        ahead(1);
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
        given.clear();
        for (int i = 1; i <= 6; i++) {
            given.add(opened(body.school, "Việc thứ " + i));
        }
        confirmed(Findings.EXPLAIN);
        confirmed(HearingClocks.ANSWER);
        ahead(1);
    }

    CaseId opened(UnitId unit, String title) {
        Opening opening = Opening.internal(
                null, body.body, Party.of(unit), title, "báo cáo", CALENDAR.plusWorkingDays(org.today(), 20));
        return ((Cases.Opened.Case) cases.open(body.leader, opening)).id();
    }

    /// To nine in the morning, so many working days later; acts are sealed before, for none waits for days.
    void ahead(int workingDays) {
        seals.all();
        clock.moveTo(CALENDAR.plusWorkingDays(clock.today(), workingDays));
    }

    void confirmed(String code) {
        Rule rule = book.on(code, org.today()).orElseThrow();
        if (!rule.mayBind()) {
            var proposed = book.propose(
                    body.leader,
                    new NewRule(
                            code, rule.amount(), rule.says(), "Quy chế thử", LocalDate.of(2024, 1, 1), null, "thử"));
            book.decide(body.deputy, proposed, true, "");
        }
    }

    /// By a paper of its own each: the same is not planned twice.
    private int papers = 11;

    NewPlan plan(Plan.Sort sort, Activity activity, LocalDate starts) {
        return new NewPlan(
                sort,
                activity,
                "Việc thực hiện nhiệm vụ được giao",
                "Toàn trường",
                starts.minusDays(90),
                starts,
                ++papers + "/QĐ-" + body.sign,
                starts.isAfter(org.today()) ? org.today() : starts,
                List.of(body.school),
                starts,
                starts.plusDays(30),
                inspector.id());
    }

    InspectionId planned() {
        return inspections
                .plan(body.leader, plan(Plan.Sort.YEARLY, Activity.CHECK, org.today()))
                .getFirst();
    }

    InspectionId begun() {
        InspectionId id = planned();
        inspections.decideTeam(
                body.leader, id, "15/QĐ-" + body.sign, org.today(), inspector.id(), List.of(second.id()));
        return id;
    }

    void ready(InspectionId id) {
        others(10);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> samples.missing(seen(inspector, id).inspection()) == 0);
    }

    void others(int acts) {
        for (int i = 0; i < acts; i++) {
            journal.append(
                    new Entry(clock.instant(), body.chief.actor(), "cases.note", "case:1", Map.of("no", i), null));
        }
    }

    FindingId found(InspectionId id) {
        return findings.add(
                inspector,
                id,
                new NewFinding(
                        Finding.Sort.SHORTCOMING,
                        3,
                        teacher.id(),
                        "Việc thứ nhất nằm lại 5 ngày không ai mở.",
                        List.of(new Finding.Shown(given.getFirst(), 1)),
                        List.of(new Evidence("so.pdf", "application/pdf", new byte[] {1, 2}))));
    }

    /// The draft is with the unit, and whom it names has said all they have to.
    InspectionId sent() {
        InspectionId id = drafted();
        heard(teacher);
        return id;
    }

    /// That they say to each finding that names them what they have to.
    void heard(CurrentPerson person) {
        concerned
                .waiting(person)
                .forEach(each -> concerned.say(person, each.finding(), "Tôi nghỉ ốm.", List.of(), true));
    }

    InspectionId drafted() {
        InspectionId id = begun();
        answered(id);
        found(id);
        findings.add(second, id, new NewFinding(Finding.Sort.POSITIVE, 0, null, "Hồ sơ đầy đủ.", List.of(), List.of()));
        findings.send(inspector, id, findings.earliest(), second.id());
        return id;
    }

    void answered(InspectionId id) {
        seen(inspector, id)
                .inspection()
                .plan()
                .items()
                .forEach(item -> findings.answer(
                        second, id, item.no(), item.no() == 3 ? Answer.Result.NOT_MET : Answer.Result.MET, "đã xem"));
    }

    InspectionId signed() {
        InspectionId id = sent();
        findings.explain(body.principal, id, "Trường thiếu người trong tuần đó.", List.of(), true);
        closings.sign(inspector, id);
        closings.sign(second, id);
        closings.sign(body.principal, id);
        return id;
    }

    Seen seen(CurrentPerson person, InspectionId id) {
        return inspections.see(person, id).orElseThrow();
    }

    static Reason refused(Runnable act) {
        try {
            act.run();
        } catch (OversightRefusedException refused) {
            return refused.reason();
        }
        throw new AssertionError("it was not refused");
    }

    String shown(CurrentPerson person, String address) throws Exception {
        var answer = TestBody.see(web, person, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
