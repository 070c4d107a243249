package damlam.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.documents.Direction;
import damlam.documents.Documents;
import damlam.inspection.Interests;
import damlam.inspection.Kinship;
import damlam.journal.SealedNow;
import damlam.org.Absence;
import damlam.org.Org;
import damlam.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// A proceeding goes to nobody but whoever the chart, or a paper of a superior, makes competent.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class HandedOverTest {
    private static final String WHY = "Chuyển đúng thẩm quyền";

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
    Documents documents;

    @Autowired
    Interests interests;

    @Autowired
    ProceedingKept kept;

    @Autowired
    ProceedingRows rows;

    @Autowired
    Vault vault;

    @Autowired
    SealedNow seals;

    @Autowired
    MovableClock clock;

    private ProceedingWorld world;
    private TestBody body;

    @BeforeEach
    void aSchool() {
        seals.all();
        clock.moveTo(ProceedingWorld.CALENDAR.plusWorkingDays(clock.today(), 1));
        world = new ProceedingWorld(org, accounts, openings, proceedings, clock);
        body = world.body;
    }

    private void refused(Reason reason, ProceedingId id, CurrentPerson to) {
        refused(reason, id, Facts.NONE.with("decider", to.id()));
    }

    private void refused(Reason reason, ProceedingId id, Facts facts) {
        refused(reason, world.principal, id, facts);
    }

    private void refused(Reason reason, CurrentPerson by, ProceedingId id, Facts facts) {
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(() -> world.act(by, id, ActKind.HAND_OVER, facts, WHY))
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(reason);
    }

    private void handed(CurrentPerson by, ProceedingId id, CurrentPerson to) {
        world.act(by, id, ActKind.HAND_OVER, Facts.NONE.with("decider", to.id()), WHY);
    }

    private Document page(CurrentPerson me, String address) throws Exception {
        return Jsoup.parse(TestBody.see(web, me, address).getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void itGoesToWhoeverTheChartMakesCompetentAndToNobodyElse() {
        ProceedingId id = world.opened();
        refused(Reason.TAKER_NOT_COMPETENT, id, world.colleague);
        refused(Reason.TAKER_NOT_COMPETENT, id, body.clerk);
        refused(Reason.TAKER_NOT_COMPETENT, id, body.departmentHead);
        refused(Reason.TAKER_NEEDS_PAPER, id, world.chair);
        refused(Reason.TAKER_NEEDS_PAPER, id, body.deputy);
        handed(world.principal, id, body.leader);
        assertThat(world.seen(body.leader, id).may()).contains(ActKind.SUMMON);
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void aDeputyTakesItOverWhileTheHeadAboveIsAway() {
        ProceedingId id = world.opened();
        org.recordAbsence(
                body.clerk.actor(),
                new Absence(body.leader.id(), world.today(), world.today().plusDays(9), "Đi công tác"));
        handed(world.principal, id, body.deputy);
        assertThat(world.seen(body.deputy, id).may()).contains(ActKind.SUMMON);
    }

    /// What a superior assigns in writing goes to a deputy above; what the school wrote itself assigns nothing.
    @Test
    void aPaperOfASuperiorNamesADeputyAboveAndNobodyBelow() {
        ProceedingId id = world.opened();
        String number = "77/QĐ-" + body.sign;
        Facts paper = Facts.NONE
                .with("decider", body.deputy.id())
                .with("assigned", number)
                .with("assignedOn", world.today());
        refused(Reason.NO_SUPERIORS_PAPER, id, paper);
        String own = "78/QĐ-" + body.sign;
        body.register(documents, Direction.OUTGOING, own, "Giao xem xét kỷ luật", "Trường THPT Thử Nghiệm");
        refused(Reason.NO_SUPERIORS_PAPER, id, paper.with("assigned", own));
        body.register(documents, Direction.INCOMING, number, "Giao xem xét kỷ luật");
        refused(Reason.TAKER_NOT_COMPETENT, id, paper.with("decider", world.colleague.id()));
        world.act(world.principal, id, ActKind.HAND_OVER, paper, WHY);
        assertThat(world.seen(body.deputy, id).may()).contains(ActKind.SUMMON);
    }

    @Test
    void whoeverHasAnotherPartInItOrIsUnderDisciplineTakesNothingOver() {
        ProceedingId helped = world.opened();
        world.act(world.principal, helped, ActKind.APPOINT, Facts.NONE.with("officer", body.leader.id()), "");
        refused(Reason.TAKER_NOT_FREE, helped, body.leader);
        ProceedingId id = world.opened();
        interests.declare(body.leader, world.concerned(id).id(), Kinship.values()[0]);
        refused(Reason.RELATED, id, body.leader);
        refused(Reason.RELATED, id, world.concerned(id));
    }

    @Test
    void whoStandsInAProceedingTakesNoneOver() {
        Opening opening =
                world.opening(world.today().minusDays(20), world.today().minusDays(5));
        ProceedingId id =
                openings.open(body.leader, opening, null, ProceedingWorld.WHY, "Văn bản phân cấp số 5/QĐ-SGDĐT");
        Facts theHeads = opening.facts().with("concerned", world.principal.id()).with("manager", true);
        openings.open(body.leader, Opening.of(theHeads), null, ProceedingWorld.WHY, "");
        refused(Reason.TAKER_NOT_FREE, body.leader, id, Facts.NONE.with("decider", world.principal.id()));
    }

    @Test
    void afterItWasHandedBackWhoHadItInBetweenIsNamedInTheStepsAlone() throws Exception {
        ProceedingId id = world.opened();
        handed(world.principal, id, body.leader);
        handed(body.leader, id, world.principal);
        Document page = page(world.teacher, "/proceedings/" + id.value());
        assertThat(page.select("h1").text()).contains(world.principal.name()).doesNotContain(body.leader.name());
        assertThat(page.select("#parties").text())
                .containsOnlyOnce(world.principal.name())
                .doesNotContain(body.leader.name());
    }

    @Test
    void whoeverHandedItOverComesToAPageThatTheyMaySee() throws Exception {
        ProceedingId id = world.opened();
        String address = "/proceedings/" + id.value() + "/HAND_OVER";
        assertThat(page(world.principal, address)
                        .select("form[action$=HAND_OVER]")
                        .html())
                .as("only whoever may take it is offered")
                .contains(body.leader.name())
                .doesNotContain(world.colleague.name());
        MockHttpServletResponse sent = TestBody.send(
                web,
                world.principal,
                post(address)
                        .param("decider", String.valueOf(body.leader.id().value()))
                        .param("words", WHY));
        assertThat(sent.getStatus()).isEqualTo(302);
        assertThat(TestBody.see(web, world.principal, sent.getRedirectedUrl()).getStatus())
                .isEqualTo(200);
    }

    @Test
    void whoCannotOpenItTakesNothingOver() {
        ProceedingId id = world.opened();
        accounts.close(TestBody.SETUP, body.leader.id());
        refused(Reason.CANNOT_OPEN, id, body.leader);
    }

    private void written(CurrentPerson by, ProceedingId id, ActKind kind, Facts facts) {
        int no = world.seen(by, id).acts().getLast().no() + 1;
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(by, null, List.of()));
        try {
            rows.insert(id, new Act(no, kind, facts, vault.encrypt(""), by.id(), clock.instant()));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void whoeverWritesToTheDatabaseItselfIsHeldToItAsWell() {
        ProceedingId id = world.opened();
        Map<ActKind, String> led =
                Map.of(ActKind.HAND_OVER, "decider", ActKind.SUMMON, "chair", ActKind.COUNCIL, "seatCHAIR");
        led.forEach((kind, name) -> {
            assertThatThrownBy(() -> written(world.principal, id, kind, Facts.NONE.with(name, body.clerk.id())))
                    .hasMessageContaining("leads nothing");
            assertThatThrownBy(() -> written(
                            world.principal,
                            id,
                            kind,
                            Facts.NONE.with(name, world.concerned(id).id())))
                    .hasMessageContaining("on themselves");
        });
    }
}
