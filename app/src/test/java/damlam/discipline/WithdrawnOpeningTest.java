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
import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.journal.SealedNow;
import damlam.org.Org;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// What was opened by mistake is taken back before the person is called, and counts as never weighed.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class WithdrawnOpeningTest {
    private static final String WHY = "Mở nhầm người: kết luận số 15 nêu một giáo viên khác cùng tên ở tổ khác.";

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
    ProceedingsOpen matters;

    @Autowired
    ProceedingKept kept;

    @Autowired
    SealedNow seals;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    private ProceedingWorld world;

    @BeforeEach
    void aSchool() {
        seals.all();
        clock.moveTo(ProceedingWorld.CALENDAR.plusWorkingDays(clock.today(), 1));
        world = new ProceedingWorld(org, accounts, openings, proceedings, clock);
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(act)
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(reason);
    }

    @Test
    void anOpeningIsTakenBackWithReasonsThatThePersonReadsAndAnotherMayBeOpened() throws Exception {
        ProceedingId id = world.opened();
        String page = "/proceedings/" + id.value();
        String brief = TestBody.send(
                        web, world.principal, post(page + "/WITHDRAW_OPENING").param("words", "Nhầm."))
                .getContentAsString();
        assertThat(brief).contains("words-error", "40");
        refused(Reason.NO_REASONS, () -> world.act(world.principal, id, ActKind.WITHDRAW_OPENING, "Nhầm."));
        refused(Reason.NOT_YOURS, () -> world.act(world.teacher, id, ActKind.WITHDRAW_OPENING, WHY));
        TestBody.send(web, world.principal, post(page + "/WITHDRAW_OPENING").param("words", WHY));

        assertThat(TestBody.see(web, world.teacher, page).getContentAsString())
                .contains(WHY, "Đã rút việc mở xem xét kỷ luật");
        assertThat(world.seen(world.principal, id).progress().ended()).isTrue();
        assertThat(world.seen(world.principal, id).may()).as("nothing follows").isEmpty();
        assertThat(proceedings.pending(world.principal).count()).isZero();
        assertThat(matters.with(world.teacher.id())).isFalse();
        ProceedingId again = world.openedOn(world.teacher);
        assertThat(again).isNotEqualTo(id);
        assertThat(world.seen(world.teacher, again).acts())
                .as("what was taken back is no earlier discipline")
                .singleElement();
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void onceThePersonWasCalledItIsNotTakenBack() {
        ProceedingId id = world.opened();
        world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "Phòng họp hội đồng");
        refused(Reason.NOT_NEXT, () -> world.act(world.principal, id, ActKind.WITHDRAW_OPENING, WHY));
    }

    @Test
    void aSummonsThatWasTakenBackHoldsNothingUp() {
        ProceedingId id = world.opened();
        world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "Phòng họp hội đồng");
        world.act(world.principal, id, ActKind.STRIKE, Facts.NONE.with("of", 2), "Ghi nhầm ngày họp.");
        world.act(world.principal, id, ActKind.WITHDRAW_OPENING, WHY);
        assertThat(world.seen(world.principal, id).progress().withdrawn()).isTrue();
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void theDatabaseHoldsWhoeverWritesToItToThat() {
        ProceedingId summoned = world.opened();
        world.act(world.principal, summoned, ActKind.SUMMON, world.summons(3), "Phòng họp hội đồng");
        assertThatThrownBy(() -> insert(summoned, 3, "WITHDRAW_OPENING"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("before the person is called");
        ProceedingId id = world.opened();
        world.act(world.principal, id, ActKind.WITHDRAW_OPENING, WHY);
        assertThatThrownBy(() -> insert(id, 3, "SUMMON"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("nothing follows");
    }

    private void insert(ProceedingId id, int no, String kind) {
        jdbc.update(
                "insert into discipline.act (proceeding_id, no, kind, facts, words, person_id, at)"
                        + " values (?, ?, ?, '{}', '', ?, now())",
                id.value(),
                no,
                kind,
                world.principal.id().value());
    }
}
