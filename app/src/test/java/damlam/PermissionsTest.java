package damlam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

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
import damlam.eventlog.Stance;
import damlam.inspection.HearingId;
import damlam.inspection.Hearings;
import damlam.inspection.Interests;
import damlam.inspection.Kinship;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.UnitKind;
import damlam.rulebook.NewRule;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import damlam.whistleblowing.About;
import damlam.whistleblowing.ConductId;
import damlam.whistleblowing.Conducts;
import damlam.whistleblowing.NewConduct;
import damlam.whistleblowing.Stake;
import damlam.whistleblowing.Unsealings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
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

/// Who sees what is said about people, asked twice: of the pages, and of the database as if a page had forgotten to
/// ask.
///
/// The answers are `docs/permissions.md`. When a rule is meant to change, the test prints the new table; whoever
/// reviews
/// the change reads it there.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class PermissionsTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();
    private static final Path TABLE = Path.of("../docs/permissions.md");

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
    Interests interests;

    @Autowired
    Conducts conducts;

    @Autowired
    Unsealings openings;

    @Autowired
    Rulebook book;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    private final Map<String, CurrentPerson> people = new LinkedHashMap<>();
    private TestBody body;
    private CurrentPerson principal;

    /// Something that only some may see.
    ///
    /// @param page where the program shows it
    /// @param table and `key`, `id`: where the database keeps it
    private record Thing(String name, String page, String table, String key, long id) {}

    @BeforeEach
    void aBodyWithAllRoles() {
        clock.moveTo(CALENDAR.plusWorkingDays(clock.today(), 1));
        body = new TestBody(org, accounts);
        principal = body.principal;
        CurrentPerson inspector = body.person(
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
        confirmed(Hearings.ANSWER);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    /// Until two officers have confirmed how long people have to explain, nobody is asked.
    private void confirmed(String code) {
        Rule rule = book.on(code, org.today()).orElseThrow();
        if (!rule.mayBind()) {
            NewRule same =
                    new NewRule(code, rule.amount(), rule.says(), "Quy chế thử", LocalDate.of(2024, 1, 1), null, "thử");
            book.decide(body.deputy, book.propose(body.leader, same), true, "");
        }
    }

    /// A reply of the principal that takes no stance.
    private SignalId signal() {
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
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> signals.seenBy(principal).stream()
                                .map(Signals.Listed::signal)
                                .filter(one -> one.pattern().caseId().equals(id))
                                .map(FoundSignal::id)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private void make(CaseId id, CurrentPerson by, Move move) {
        assertThat(cases.make(id, by, move, cases.movesOf(id).size())).isInstanceOf(Made.class);
    }

    private List<Thing> things() {
        List<Thing> all = new ArrayList<>();
        SignalId fresh = signal();
        all.add(new Thing(
                "a signal they have not looked at",
                "/signals/" + fresh.value(),
                "analysis.signal",
                "signal_id",
                fresh.value()));
        SignalId known = signal();
        signals.see(principal, known);
        all.add(new Thing(
                "a signal they have looked at",
                "/signals/" + known.value(),
                "analysis.signal",
                "signal_id",
                known.value()));
        LocalDate by = hearings.question(body.leader, known).earliest();
        HearingId hearing = hearings.ask(body.leader, known, "Vì sao trả lời không nêu ý kiến?", by);
        hearings.explain(
                principal,
                hearing,
                "Chờ tài liệu.",
                List.of(new Evidence("a.txt", "text/plain", new byte[] {7})),
                true);
        String page = "/hearings/" + hearing.value();
        all.add(new Thing("a hearing about it", page, "inspection.hearing", "hearing_id", hearing.value()));
        all.add(new Thing("what they explained", page, "inspection.explanation", "hearing_id", hearing.value()));
        all.add(new Thing(
                "a file they sent with it",
                page + "/files/1/1",
                "inspection.attachment",
                "hearing_id",
                hearing.value()));
        all.addAll(reports());
        return all;
    }

    /// Reports on the person concerned by somebody who is nobody in the table: to whoever reported the database shows
    /// a row for the sentence that was sealed with it (ConductsTest).
    private List<Thing> reports() {
        CurrentPerson reporter = body.person(body.school, Duty.MEMBER, "Người phản ánh");
        NewConduct made = new NewConduct(
                About.of(principal.id()),
                Stake.NONE,
                "Sửa điểm sau khi đã nộp bảng điểm.",
                "",
                List.of(new Evidence("a.txt", "text/plain", new byte[] {7})));
        ConductId one = conducts.report(reporter, made);
        ConductId asked = conducts.report(reporter, made);
        openings.ask(people.get("inspectorate"), asked, "Cần xác minh họ tên.", "Bộ luật Tố tụng hình sự, Điều 168");
        String page = "/conduct/" + one.value();
        return List.of(
                new Thing("a report of conduct about them", page, "whistleblowing.report", "report_id", one.value()),
                new Thing(
                        "a file sent with it",
                        page + "/files/0/1",
                        "whistleblowing.attachment",
                        "report_id",
                        one.value()),
                new Thing(
                        "that it was asked to open who made a report",
                        "/conduct/" + asked.value(),
                        "whistleblowing.opening",
                        "report_id",
                        asked.value()));
    }

    @Test
    void pagesAndRowsAreSeenByTheSamePeople() throws Exception {
        StringBuilder table = new StringBuilder("|");
        List<Thing> things = things();
        things.forEach(thing -> table.append(" | ").append(thing.name()));
        table.append(" |\n|---").append("|---".repeat(things.size())).append("|\n");
        for (Map.Entry<String, CurrentPerson> one : people.entrySet()) {
            table.append("| ").append(one.getKey());
            for (Thing thing : things) {
                boolean shown = TestBody.see(web, one.getValue(), thing.page()).getStatus() == 200;
                assertThat(rows(one.getValue(), thing) > 0)
                        .as("%s: %s, by its row and by its page", one.getKey(), thing.name())
                        .isEqualTo(shown);
                table.append(" | ").append(shown ? "sees" : "–");
            }
            table.append(" |\n");
        }
        assertThat(table.toString())
                .as("docs/permissions.md is no longer true; this is")
                .isEqualTo(Files.readAllLines(TABLE).stream()
                        .filter(line -> line.startsWith("|"))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private int rows(CurrentPerson person, Thing thing) {
        String sql = "select count(*) from " + thing.table() + " where " + thing.key() + " = ?";
        return as(person, () -> jdbc.queryForObject(sql, Integer.class, thing.id()));
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

    /// Were a page to forget whom it writes for, the database would not.
    @Test
    void nobodyWritesIntoWhatTheyDoNotSeeOrInAnothersName() {
        SignalId known = signal();
        signals.see(principal, known);
        LocalDate by = hearings.question(body.leader, known).earliest();
        HearingId hearing = hearings.ask(body.leader, known, "Vì sao trả lời không nêu ý kiến?", by);
        String explain = "insert into inspection.explanation (hearing_id, no, words, complete, at)"
                + " values (?, 1, 'x', true, now())";
        assertThatThrownBy(() -> as(body.official, () -> jdbc.update(explain, hearing.value())))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
        String conclude = "insert into inspection.conclusion (hearing_id, outcome, silent, reasons, person_id, at)"
                + " values (?, 'REFERRED', true, 'x', ?, now() + interval '99 years')";
        assertThatThrownBy(() -> as(
                        body.departmentHead,
                        () -> jdbc.update(
                                conclude, hearing.value(), body.leader.id().value())))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void whomSomebodyDeclaredIsTheirsAloneAndStillBarsThem() {
        interests.declare(body.deputy, principal.id(), Kinship.values()[0]);
        String all = "select count(*) from inspection.interest where declared_by = "
                + body.deputy.id().value();
        assertThat(as(body.deputy, () -> jdbc.queryForObject(all, Integer.class)))
                .isOne();
        assertThat(as(body.leader, () -> jdbc.queryForObject(all, Integer.class)))
                .isZero();
        assertThat(as(principal, () -> jdbc.queryForObject(all, Integer.class))).isZero();
        boolean related = as(
                body.leader,
                () -> jdbc.queryForObject(
                        "select inspection.related(?, ?)",
                        Boolean.class,
                        principal.id().value(),
                        body.deputy.id().value()));
        assertThat(related).isTrue();
    }

    /// The connection was told who asked before; somebody else who gets it next is not them.
    @Test
    void aConnectionForgetsWhoAskedBefore() {
        SignalId fresh = signal();
        String sql = "select count(*) from analysis.signal where signal_id = " + fresh.value();
        for (int i = 0; i < 50; i++) {
            assertThat(as(principal, () -> jdbc.queryForObject(sql, Integer.class)))
                    .isOne();
            assertThat(as(body.official, () -> jdbc.queryForObject(sql, Integer.class)))
                    .isZero();
            assertThat(jdbc.queryForObject(sql, Integer.class)).as("the system").isOne();
        }
    }
}
