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
    }
}
