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
import damlam.org.Duty;
import damlam.org.Org;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// Whoever chairs the review reads the whole file: the head of the unit that manages the person, or a deputy of theirs.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class LedReviewTest {
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

    private void refused(Reason reason, ProceedingId id, CurrentPerson chair, String words) {
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(() -> world.act(
                        world.principal, id, ActKind.SUMMON, world.summons(3).with("chair", chair.id()), words))
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(reason);
        assertThat(proceedings.see(chair, id)).as("and reads nothing").isEmpty();
    }

    @Test
    void nobodyButTheHeadOfTheUnitOrADeputyOfItChairs() {
        ProceedingId id = world.opened();
        CurrentPerson elsewhere = world.body.person(world.body.department, Duty.DEPUTY, "Phó Trưởng phòng");
        for (CurrentPerson other :
                new CurrentPerson[] {world.body.clerk, world.colleague, world.body.official, elsewhere}) {
            refused(Reason.NO_CHAIR, id, other, ProceedingWorld.INSTEAD);
        }
        refused(Reason.NO_CHAIR, id, world.body.departmentHead, ProceedingWorld.INSTEAD);
        world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "");
        assertThat(world.seen(world.principal, id).roles()).contains(PartyRole.CHAIR);
    }

    @Test
    void aDeputyChairsOnlyWhereItIsSaidWhy() throws Exception {
        ProceedingId id = world.opened();
        refused(Reason.CHAIR_UNGROUNDED, id, world.chair, "Hiệu trưởng bận việc");
        String form = TestBody.send(
                        web,
                        world.principal,
                        post("/proceedings/" + id.value() + "/SUMMON")
                                .param("meeting", world.summons(4).text("meeting"))
                                .param("hour", "08:30")
                                .param("place", ProceedingWorld.ROOM)
                                .param("chair", String.valueOf(world.chair.id().value()))
                                .param("words", "Hiệu trưởng bận việc"))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(form).select("#words-error").text()).contains("Cấp phó chủ trì thay người đứng đầu");
        world.act(
                world.principal,
                id,
                ActKind.SUMMON,
                world.summons(4).with("chair", world.chair.id()),
                ProceedingWorld.INSTEAD);
        assertThat(world.seen(world.chair, id).roles()).contains(PartyRole.CHAIR);
    }

    private void refused(Reason reason, ProceedingId id, ActKind kind, Facts facts) {
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(() -> world.act(world.principal, id, kind, facts, "Quyết định số 12/QĐ-THPT"))
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(reason);
    }

    @Test
    void aCouncilIsLedFromTheBodyThatDecidesAndNamedToByPapersWithNumberAndDay() throws Exception {
        ProceedingId id = world.reviewed();
        CurrentPerson elsewhere = world.body.person(world.body.department, Duty.DEPUTY, "Phó Trưởng phòng");
        refused(Reason.NO_LEADER, id, ActKind.COUNCIL, world.seats().with("seatCHAIR", elsewhere.id()));
        refused(Reason.NO_LEADER, id, ActKind.COUNCIL, world.seats().with("seatCHAIR", world.body.departmentHead.id()));
        Facts colleague = world.seats().with("seatUNION", world.colleague.id());
        refused(Reason.NO_UNION, id, ActKind.COUNCIL, colleague.with("namedUNION", "x"));
        refused(Reason.NO_UNION, id, ActKind.COUNCIL, colleague.with("namedUNION", "05/CV-CĐ"));
        refused(
                Reason.NO_UNION,
                id,
                ActKind.COUNCIL,
                colleague
                        .with("namedUNION", "05/CV-CĐ")
                        .with("namedOnUNION", world.today().plusDays(1)));
        String form = TestBody.send(
                        web,
                        world.principal,
                        post("/proceedings/" + id.value() + "/COUNCIL")
                                .param(
                                        "seatUNION",
                                        String.valueOf(world.colleague.id().value()))
                                .param("namedUNION", "x")
                                .param("namedPERSONNEL", "05/QĐ-THPT"))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(form).select("#namedUNION-error, #namedOnPERSONNEL-error"))
                .hasSize(2);
        world.act(world.principal, id, ActKind.COUNCIL, world.seats(), "Quyết định số 12/QĐ-THPT");
        assertThat(world.seen(world.chair, id).leads()).isTrue();
    }

    /// What waits for who only looks after the program, or for whose account is closed, waits for ever.
    @Test
    void whoCannotOpenItIsNeitherOfficerNorSecretary() {
        ProceedingId id = world.reviewed();
        CurrentPerson administrator = world.body.person(world.body.school, Duty.ADMINISTRATOR, "Quản trị hệ thống");
        refused(Reason.CANNOT_OPEN, id, ActKind.COUNCIL, world.seats().with("secretary", administrator.id()));
        refused(Reason.CANNOT_OPEN, id, ActKind.APPOINT, Facts.NONE.with("officer", administrator.id()));
        accounts.close(TestBody.SETUP, world.colleague.id());
        refused(Reason.CANNOT_OPEN, id, ActKind.APPOINT, Facts.NONE.with("officer", world.colleague.id()));
    }

    /// Of somebody who manages a school the body above decides; their own deputy does not chair.
    @Test
    void ofAHeadTheBodyThatAppointsThemChairsAndNoDeputyUnderThem() {
        Facts theirs = world.opening(world.today().minusDays(20), world.today().minusDays(5))
                .facts()
                .with("concerned", world.principal.id())
                .with("manager", true);
        ProceedingId id = openings.open(world.body.leader, Opening.of(theirs), null, ProceedingWorld.WHY, "");
        Facts summons = world.meeting(3);
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(() -> world.act(
                        world.body.leader,
                        id,
                        ActKind.SUMMON,
                        summons.with("chair", world.chair.id()),
                        ProceedingWorld.INSTEAD))
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(Reason.NO_CHAIR);
        world.act(world.body.leader, id, ActKind.SUMMON, summons.with("chair", world.body.leader.id()), "");
        assertThat(world.seen(world.body.leader, id).roles()).contains(PartyRole.CHAIR);
        Leaders leaders = proceedings.leaders(world.seen(world.body.leader, id));
        assertThat(leaders.leadsBody(world.body.deputy.id())).isTrue();
        assertThat(leaders.leadsBody(world.chair.id())).isFalse();
        assertThat(leaders.leadsUnit(world.chair.id())).as("of the school").isTrue();
        assertThat(leaders.leadsUnit(world.body.departmentHead.id())).isFalse();
        assertThat(leaders.leadsUnit(world.body.deputy.id())).as("of the body").isFalse();
    }
}
