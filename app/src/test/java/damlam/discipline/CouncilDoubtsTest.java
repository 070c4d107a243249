package damlam.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.journal.SealedNow;
import damlam.org.Org;
import damlam.procedure.Form;
import damlam.rulebook.NewRule;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// Who sits on a council and is under discipline themselves: whoever composes it is asked once more, and nobody learns
/// of a proceeding by it.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class CouncilDoubtsTest {
    private static final String RULE = "discipline.council.disciplined";

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Openings openings;

    @Autowired
    Proceedings proceedings;

    @Autowired
    Rulebook book;

    @Autowired
    SealedNow seals;

    @Autowired
    MovableClock clock;

    private ProceedingWorld world;

    @BeforeEach
    void aSchool() {
        seals.all();
        clock.moveTo(ProceedingWorld.CALENDAR.plusWorkingDays(clock.today(), 1));
        world = new ProceedingWorld(org, accounts, openings, proceedings, clock);
    }

    private MockHttpServletResponse composed(ProceedingId id, CurrentPerson secretary, String ticked) throws Exception {
        return TestBody.send(
                web,
                world.principal,
                post("/proceedings/" + id.value() + "/COUNCIL")
                        .param("seatCHAIR", world.chair.id().value() + "")
                        .param("seatUNION", world.union.id().value() + "")
                        .param("seatPERSONNEL", world.personnel.id().value() + "")
                        .param("secretary", secretary.id().value() + "")
                        .param("words", "Quyết định số 12/QĐ-THPT")
                        .param(ticked, "true"));
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void whoeverComposesACouncilIsWarnedOfAMemberUnderDisciplineAndAskedOnceMore() throws Exception {
        ProceedingId id = world.reviewed();
        ProceedingId another = world.openedOn(world.union);
        assertThat(text(TestBody.see(web, world.principal, "/proceedings/" + id.value())))
                .as("nothing is asked before")
                .doesNotContain("name=\"disciplined\"");
        MockHttpServletResponse asked = composed(id, world.personnel, "other");
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(text(asked))
                .contains(
                        "disciplined-error",
                        world.union.name() + " đang bị xem xét kỷ luật (vụ việc số " + another.value() + ")",
                        "chưa được xác nhận",
                        "Suy luận của hệ thống")
                .doesNotContain(world.chair.name() + " đang bị xem xét");
        assertThat(composed(id, world.personnel, "disciplined").getStatus()).isEqualTo(302);
        Act council = world.seen(world.principal, id).acts().getLast();
        assertThat(council.kind()).isEqualTo(ActKind.COUNCIL);
        assertThat(council.facts().all()).as("others read it").doesNotContainKey("disciplined");
    }

    @Test
    void soTheyAreOfASecretaryInTheTimeOfEffectOfADecisionUntilItLapses() throws Exception {
        ProceedingId id = world.reviewed();
        ProceedingId decided = world.decided();
        CurrentPerson disciplined = world.concerned(decided);
        Facts seats = world.seats().with("secretary", disciplined.id());
        Doubt doubt = proceedings.doubts(world.principal, seats).getFirst();
        assertThat(doubt.form()).isEqualTo(Form.REPRIMAND);
        assertThat(doubt.until()).isAfter(world.today());
        assertThat(text(composed(id, disciplined, "other")))
                .contains(disciplined.name() + " đang trong thời gian quyết định kỷ luật có hiệu lực");
        clock.moveTo(doubt.until().plusDays(1));
        assertThat(proceedings.doubts(world.principal, seats)).isEmpty();
    }

    /// A warning, and a refusal as much, would tell whoever has no part in it that there is a proceeding.
    @Test
    void ofAProceedingInWhichTheyHaveNoPartTheyLearnNothing() {
        world.openedOn(world.union);
        assertThat(proceedings.doubts(world.principal, world.seats())).hasSize(1);
        assertThat(proceedings.doubts(world.body.leader, world.seats())).isEmpty();
        assertThat(proceedings.doubts(world.chair, world.seats())).isEmpty();
    }

    @Test
    void aConfirmedRuleKeepsThemFromTheCouncil() throws Exception {
        ProceedingId id = world.reviewed();
        world.openedOn(world.union);
        Rule rule = book.on(RULE, world.today()).orElseThrow();
        NewRule same = new NewRule(
                RULE, rule.amount(), rule.says(), "Quy chế " + world.body.sign, world.today(), world.today(), "Đã bàn");
        book.decide(world.body.deputy, book.propose(world.body.leader, same), true, "");
        assertThat(text(composed(id, world.personnel, "disciplined"))).contains("Cử người khác");
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(() -> world.act(world.principal, id, ActKind.COUNCIL, world.seats(), "Quyết định số 12"))
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(Reason.DISCIPLINED);
        clock.moveTo(world.today().plusDays(1));
        world.act(world.principal, id, ActKind.COUNCIL, world.seats(), "Quyết định số 12/QĐ-THPT");
    }
}
