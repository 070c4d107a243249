package damlam.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import damlam.cases.Move;
import damlam.cases.Opening;
import damlam.cases.Outcome.Made;
import damlam.cases.Party;
import damlam.eventlog.Stance;
import damlam.inspection.HearingRefusedException.Reason;
import damlam.journal.ErasedActs;
import damlam.journal.Erasures;
import damlam.journal.SealedNow;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.rulebook.NewRule;
import damlam.rulebook.Rule;
import damlam.rulebook.RuleId;
import damlam.rulebook.Rulebook;
import damlam.rulebook.UnconfirmedRuleException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// A body with an inspectorate, and a signal about the head of its school that the person has looked at.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
abstract class HearingScene {
    static final WorkCalendar CALENDAR = WorkCalendar.vietnam();
    static final String REASONS = "Đã nghe giải trình và xem các bước của việc; trường xin thêm tài liệu đúng"
            + " quy định, văn phòng trả lời muộn nên hạn không còn đủ.";

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
    HearingLists lists;

    @Autowired
    HearingClocks clocks;

    @Autowired
    Interests interests;

    @Autowired
    Bars bars;

    @Autowired
    HearingsKept kept;

    @Autowired
    Erasures erasures;

    @Autowired
    ErasedActs erased;

    @Autowired
    Rulebook book;

    @Autowired
    SealedNow seals;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    TestBody body;
    CurrentPerson inspector;
    SignalId signal;

    @BeforeEach
    void aSignalAboutThePrincipal() {
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
        signal = found();
        confirmed();
    }

    /// To nine in the morning, so many working days later; acts are sealed before, for none waits for days.
    void ahead(int workingDays) {
        seals.all();
        clock.moveTo(CALENDAR.plusWorkingDays(clock.today(), workingDays));
    }

    /// A reply that takes no stance, and that the person has looked at it.
    SignalId found() {
        return foundOn(body.principal);
    }

    /// The same by somebody else of the school.
    SignalId foundOn(CurrentPerson replying) {
        Opening opening = Opening.internal(
                null,
                body.body,
                Party.of(body.department),
                "Rà soát quy chế",
                "báo cáo",
                CALENDAR.plusWorkingDays(org.today(), 10));
        CaseId id = ((Cases.Opened.Case) cases.open(body.leader, opening)).id();
        make(id, body.official, new Move.Accept());
        make(
                id,
                body.official,
                new Move.Consult(
                        replying.equals(body.principal) ? Party.of(body.school) : Party.of(body.school, replying.id()),
                        CALENDAR.plusWorkingDays(org.today(), 3),
                        "xin ý kiến",
                        "Phụ trách lĩnh vực này",
                        "Cần thống nhất"));
        make(id, replying, new Move.Reply(Stance.NONE, "đã xem"));
        seals.all();
        signals.search();
        FoundSignal found = signals.seenBy(replying).stream()
                .map(Signals.Listed::signal)
                .filter(one -> one.pattern().caseId().equals(id))
                .findFirst()
                .orElseThrow();
        signals.see(replying, found.id());
        return found.id();
    }

    void make(CaseId id, CurrentPerson by, Move move) {
        assertThat(cases.make(id, by, move, cases.movesOf(id).size())).isInstanceOf(Made.class);
    }

    /// Until two officers have confirmed how long people have to explain, nobody is asked.
    void confirmed() {
        for (String code : List.of(HearingClocks.ANSWER, HearingClocks.EXTENSION, HearingClocks.EXTENSIONS)) {
            Rule rule = book.on(code, org.today()).orElseThrow();
            if (!rule.mayBind()) {
                assertThatExceptionOfType(UnconfirmedRuleException.class)
                        .isThrownBy(() -> book.binding(code, org.today()));
                if (code.equals(HearingClocks.ANSWER)) {
                    assertThatExceptionOfType(UnconfirmedRuleException.class)
                            .isThrownBy(() -> hearings.question(body.leader, signal));
                }
                RuleId proposed = book.propose(
                        body.leader,
                        new NewRule(
                                code,
                                rule.amount(),
                                rule.says(),
                                "Quy chế thử",
                                LocalDate.of(2024, 1, 1),
                                null,
                                "thử"));
                book.decide(body.deputy, proposed, true, "");
            }
        }
    }

    HearingId asked() {
        return hearings.ask(
                body.leader,
                signal,
                "Vì sao trả lời không nêu ý kiến?",
                hearings.question(body.leader, signal).earliest());
    }

    void conclude(CurrentPerson by, HearingId id, Outcome outcome, String reasons) {
        int read = hearing(id).explanations().size();
        hearings.conclude(by, id, outcome, reasons.startsWith(REASONS) ? own() : reasons, read);
    }

    /// Reasons like those of no other test of this database.
    static String own() {
        return Stream.generate(() -> UUID.randomUUID().toString().substring(0, 8))
                .limit(24)
                .collect(Collectors.joining(" ", "Đã nghe và xem chứng cứ: ", "."));
    }

    static Reason refused(Runnable act) {
        try {
            act.run();
        } catch (HearingRefusedException refused) {
            return refused.reason();
        }
        throw new AssertionError("it was not refused");
    }

    Hearing hearing(HearingId id) {
        return hearings.see(body.leader, id).orElseThrow().hearing();
    }

    String shown(CurrentPerson person, String address) throws Exception {
        var answer = TestBody.see(web, person, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
