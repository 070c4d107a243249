package damlam.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.access.Shut;
import damlam.journal.SealedNow;
import damlam.org.Org;
import damlam.procedure.Presence;
import damlam.procedure.ReviewMeeting;
import damlam.procedure.StepRefusedException;
import damlam.rulebook.NewRule;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// While whom a proceeding is about cannot act here, no summons reaches them and no time of theirs runs.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class ProceedingStandstillTest {
    private static final String SINCE = "không vào được hệ thống";

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    Shut shut;

    @Autowired
    Openings openings;

    @Autowired
    Proceedings proceedings;

    @Autowired
    ProceedingKept kept;

    @Autowired
    Rulebook book;

    @Autowired
    SealedNow seals;

    @Autowired
    MovableClock clock;

    private ProceedingWorld world;

    @BeforeEach
    void aSchool() {
        sealed();
        clock.moveTo(ProceedingWorld.CALENDAR.plusWorkingDays(clock.today(), 1));
        world = new ProceedingWorld(org, accounts, openings, proceedings, clock);
    }

    private void sealed() {
        seals.all();
    }

    private void ahead(int workingDays) {
        sealed();
        world.ahead(workingDays);
    }

    private void close() {
        accounts.close(TestBody.SETUP, world.teacher.id());
    }

    private void open() {
        accounts.open(TestBody.SETUP, world.teacher.id(), "lai" + world.body.sign, "mật khẩu thử");
    }

    private String page(CurrentPerson me, String address) throws Exception {
        return Jsoup.parse(TestBody.see(web, me, address).getContentAsString(StandardCharsets.UTF_8))
                .text();
    }

    private int standing(CurrentPerson me) {
        return proceedings.onDesk(me, shut.today()).standing();
    }

    /// Called with so many days of notice, and not there.
    private void staysAway(ProceedingId id, int notice) {
        world.act(world.principal, id, ActKind.SUMMON, world.summons(notice), "Phòng họp");
        ahead(notice);
        world.act(world.principal, id, ActKind.ABSENCE, Facts.NONE.with("excused", false), "Không đến họp");
    }

    private void heldWithout(ProceedingId id) {
        world.act(world.principal, id, ActKind.REVIEW, Facts.NONE.with("presence", Presence.ABSENT), "Vắng mặt");
    }

    private void mustSummonAgain(ProceedingId id) {
        assertThatExceptionOfType(StepRefusedException.class)
                .isThrownBy(() -> heldWithout(id))
                .extracting(StepRefusedException::reason)
                .isEqualTo(StepRefusedException.Reason.SUMMON_AGAIN);
    }

    private void summoned(ProceedingId id, int notice) {
        world.act(world.principal, id, ActKind.SUMMON, world.summons(notice), "Phòng họp");
        ahead(notice);
    }

    @Test
    void stayingAwayFromWhatDidNotReachThemIsNotHeldAgainstThem() throws Exception {
        ProceedingId id = world.opened();
        String address = "/proceedings/" + id.value();
        assertThat(standing(world.principal)).isZero();
        close();
        assertThat(standing(world.principal)).isOne();
        assertThat(page(world.principal, "/")).contains(SINCE, "tạm dừng: 1 vụ việc");
        assertThat(page(world.principal, "/proceedings")).contains("người bị xem xét không vào được hệ thống");
        assertThat(page(world.principal, address)).contains(world.teacher.name() + " " + SINCE);
        assertThat(standing(world.colleague)).as("who has no part in it").isZero();
        staysAway(id, 3);
        summoned(id, 3);
        mustSummonAgain(id);
        open();
        assertThat(standing(world.principal)).isZero();
        assertThat(page(world.principal, address)).doesNotContain(SINCE);
        world.act(world.principal, id, ActKind.ABSENCE, Facts.NONE.with("excused", false), "Không đến họp");
        staysAway(id, 3);
        summoned(id, 3);
        heldWithout(id);
        assertThat(world.seen(world.principal, id).progress().step()).isInstanceOf(ReviewMeeting.class);
        assertThat(kept.differing(10)).isEmpty();
    }

    /// Three working days are asked for; one of four was lost, and then one of three.
    @Test
    void aDayOnWhichTheyCouldNotLearnOfItIsNoDayOfNotice() {
        ProceedingId id = world.opened();
        world.act(world.principal, id, ActKind.SUMMON, world.summons(4), "Phòng họp");
        ahead(1);
        close();
        ahead(1);
        open();
        ahead(2);
        world.act(world.principal, id, ActKind.ABSENCE, Facts.NONE.with("excused", false), "Không đến họp");
        world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "Phòng họp");
        ahead(1);
        close();
        ahead(1);
        open();
        ahead(1);
        mustSummonAgain(id);
        world.act(world.principal, id, ActKind.ABSENCE, Facts.NONE.with("excused", false), "Không đến họp");
        summoned(id, 3);
        heldWithout(id);
    }

    @Test
    void theTimeToComplainStandsStill() throws Exception {
        Rule rule = book.on("complaint.vienChuc", world.today()).orElseThrow();
        if (!rule.mayBind()) {
            var proposed = book.propose(
                    world.body.leader,
                    new NewRule(
                            rule.code(),
                            rule.amount(),
                            rule.says(),
                            "Văn bản thử",
                            LocalDate.of(2024, 1, 1),
                            null,
                            "thử"));
            book.decide(world.body.deputy, proposed, true, "");
        }
        ProceedingId id = world.decided();
        world.act(world.teacher, id, ActKind.RECEIVE, "");
        LocalDate due = due(id);
        close();
        assertThat(world.seen(world.principal, id).next().due().orElseThrow().due())
                .isNull();
        String address = "/proceedings/" + id.value();
        assertThat(page(world.principal, address)).contains("Thời hiệu khiếu nại tạm dừng", "Tạm dừng tính");
        sealed();
        world.to(ProceedingWorld.CALENDAR.plusWorkingDays(due, 3));
        open();
        assertThat(due(id)).isAfter(world.today());
        sealed();
        world.to(due(id));
        world.act(world.teacher, id, ActKind.COMPLAIN, "Tôi không đồng ý");
        assertThat(world.seen(world.principal, id).progress().openComplaint()).isPresent();
        assertThat(kept.differing(10)).isEmpty();
    }

    private LocalDate due(ProceedingId id) {
        return world.seen(world.teacher, id).next().due().orElseThrow().due();
    }
}
