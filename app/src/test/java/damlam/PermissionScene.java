package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.analysis.FoundSignal;
import damlam.analysis.SignalId;
import damlam.analysis.Signals;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.Evidence;
import damlam.cases.Move;
import damlam.cases.Opening;
import damlam.cases.Outcome.Made;
import damlam.cases.Party;
import damlam.discipline.Openings;
import damlam.discipline.ProceedingId;
import damlam.discipline.Proceedings;
import damlam.eventlog.Stance;
import damlam.inspection.FindingId;
import damlam.inspection.HearingClocks;
import damlam.inspection.Hearings;
import damlam.inspection.Interests;
import damlam.inspection.Reviews;
import damlam.journal.SealedNow;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.UnitKind;
import damlam.oversight.Activity;
import damlam.oversight.Finding;
import damlam.oversight.Findings;
import damlam.oversight.InspectionId;
import damlam.oversight.Inspections;
import damlam.oversight.NewFinding;
import damlam.oversight.NewPlan;
import damlam.oversight.Plan;
import damlam.personnel.Destination;
import damlam.personnel.ProposalId;
import damlam.personnel.RotationPlan;
import damlam.personnel.Shields;
import damlam.personnel.StaffProposals;
import damlam.procedure.Consequence;
import damlam.procedure.Group;
import damlam.procedure.Matter;
import damlam.rulebook.NewRule;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import damlam.whistleblowing.Conducts;
import damlam.whistleblowing.Unsealings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// A body with everybody who could have to do with what is said about people, and such things: for the tests of who
/// sees and who does them.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
abstract class PermissionScene {
    static final WorkCalendar CALENDAR = WorkCalendar.vietnam();
    static final Path TABLE = Path.of("../docs/permissions.md");

    @Autowired
    MockMvc web;

    @Autowired
    SealedNow seals;

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
    Reviews reviews;

    @Autowired
    Interests interests;

    @Autowired
    Conducts conducts;

    @Autowired
    Unsealings openings;

    @Autowired
    Inspections inspections;

    @Autowired
    Findings findings;

    @Autowired
    Openings opening;

    @Autowired
    Proceedings proceedings;

    @Autowired
    StaffProposals proposals;

    @Autowired
    Shields shields;

    @Autowired
    Rulebook book;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    final Map<String, CurrentPerson> people = new LinkedHashMap<>();
    TestBody body;
    CurrentPerson principal;
    CurrentPerson inspector;

    @BeforeEach
    void aBodyWithAllRoles() {
        clock.moveTo(CALENDAR.plusWorkingDays(clock.today(), 1));
        body = new TestBody(org, accounts);
        principal = body.principal;
        inspector = body.person(
                org.addUnit(
                        TestBody.SETUP,
                        "TTR" + body.sign,
                        "Thanh tra Sở",
                        UnitKind.INSPECTORATE,
                        body.body,
                        LocalDate.of(2024, 1, 1)),
                Duty.HEAD,
                "Chánh Thanh tra");
        people.put("their deputy", body.person(body.school, Duty.DEPUTY, "Phó Hiệu trưởng"));
        people.put("a colleague of the same school", body.person(body.school, Duty.MEMBER, "Giáo viên"));
        people.put("head of the body", body.leader);
        people.put("deputy head of the body", body.deputy);
        people.put("inspectorate", inspector);
        people.put("head of the Office", body.chief);
        people.put("clerk of the Office", body.clerk);
        people.put("head of another unit", body.departmentHead);
        people.put("official of another unit, who has a part in the case", body.official);
        people.put("administrator", body.person(body.office, Duty.ADMINISTRATOR, "Quản trị"));
        people.put("head of another body", new TestBody(org, accounts).leader);
        // Last, for once they have looked others may.
        people.put("the person concerned (heads a school)", principal);
        confirmed(HearingClocks.ANSWER);
        confirmed(Findings.EXPLAIN);
        confirmed(Unsealings.GROUND + "consent");
    }

    /// Somebody has another part here.
    void isHere(String role, String as) {
        Map<String, CurrentPerson> before = new LinkedHashMap<>(people);
        people.clear();
        before.forEach((name, person) -> people.put(name.equals(role) ? as : name, person));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    /// Until two officers have confirmed how long people have to explain, nobody is asked.
    void confirmed(String code) {
        Rule rule = book.on(code, org.today()).orElseThrow();
        if (!rule.mayBind()) {
            NewRule same =
                    new NewRule(code, rule.amount(), rule.says(), "Quy chế thử", LocalDate.of(2024, 1, 1), null, "thử");
            book.decide(body.deputy, book.propose(body.leader, same), true, "");
        }
    }

    /// A reply of the principal that takes no stance.
    SignalId signal() {
        Opening opening = Opening.internal(
                null,
                body.body,
                Party.of(body.department),
                "Rà soát quy chế",
                "báo cáo",
                CALENDAR.plusWorkingDays(org.today(), 10));
        CaseId id = ((Cases.Opened.Case) cases.open(body.leader, opening)).id();
        make(id, body.official, new Move.Accept());
        LocalDate by = CALENDAR.plusWorkingDays(org.today(), 3);
        make(
                id,
                body.official,
                new Move.Consult(Party.of(body.school), by, "xin ý kiến", "Phụ trách lĩnh vực này", "Cần thống nhất"));
        make(id, principal, new Move.Reply(Stance.NONE, "đã xem"));
        seals.all();
        signals.search();
        return signals.seenBy(principal).stream()
                .map(Signals.Listed::signal)
                .filter(one -> one.pattern().caseId().equals(id))
                .map(FoundSignal::id)
                .findFirst()
                .orElseThrow();
    }

    void make(CaseId id, CurrentPerson by, Move move) {
        assertThat(cases.make(id, by, move, cases.movesOf(id).size())).isInstanceOf(Made.class);
    }

    private int papers = 11;

    InspectionId planned(Plan.Sort sort) {
        LocalDate starts = sort == Plan.Sort.SUDDEN ? org.today().plusDays(5) : org.today();
        NewPlan plan = new NewPlan(
                sort,
                Activity.CHECK,
                "Việc thực hiện nhiệm vụ",
                "Toàn trường",
                org.today().minusDays(90),
                org.today(),
                ++papers + "/QĐ-" + body.sign,
                org.today(),
                List.of(body.school),
                starts,
                starts.plusDays(30),
                inspector.id());
        return inspections.plan(body.leader, plan).getFirst();
    }

    FindingId found(CurrentPerson inspector, InspectionId id) {
        return findings.add(
                inspector,
                id,
                new NewFinding(
                        Finding.Sort.SHORTCOMING,
                        0,
                        null,
                        "Hồ sơ nằm lại 5 ngày không ai mở.",
                        List.of(),
                        List.of(new Evidence("so.pdf", "application/pdf", new byte[] {1, 2}))));
    }

    ProceedingId proceeding() {
        LocalDate today = org.today();
        return opening.open(
                body.leader,
                new damlam.discipline.Opening(
                        principal.id(),
                        Group.VIEN_CHUC,
                        true,
                        false,
                        Matter.AVOIDANCE,
                        Consequence.LESS_SERIOUS,
                        today.minusDays(20),
                        today.minusDays(5),
                        null,
                        null,
                        false,
                        "15/KL-TTr",
                        today),
                null,
                "Không thực hiện nhiệm vụ được giao trong ba tháng mà không có lý do chính đáng.",
                "");
    }

    ProposalId proposal() {
        return proposal(body.chief);
    }

    /// @param second who signs it beside whoever proposes
    ProposalId proposal(CurrentPerson second) {
        confirmed("staff.transfer.rotation");
        return proposals.propose(
                body.departmentHead,
                new StaffProposals.Wanted(
                        body.official.id(),
                        "staff.transfer.rotation",
                        org.today(),
                        null,
                        "Lời kín về người này: sự việc, ngày và chứng cứ kèm theo.",
                        Set.of(),
                        body.departmentHead.id(),
                        second.id(),
                        new RotationPlan("12/KH-SGDĐT", org.today(), RotationPlan.Area.FINANCE),
                        new Destination(body.office, "Chuyên viên", org.today().plusDays(60))));
    }

    static <T> T as(CurrentPerson person, Supplier<T> act) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(person, null, List.of()));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
