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
import damlam.journal.SealedNow;
import damlam.org.Org;
import damlam.procedure.StepRefusedException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// The dialogue about a complaint is within the time to settle it, and is moved with a reason that the person reads.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class DialogueTest {
    private static final String WHY =
            "Phòng họp được dùng làm điểm thi đột xuất của Sở, trường đã báo người khiếu nại.";

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
    ProceedingKept kept;

    @Autowired
    SealedNow seals;

    @Autowired
    MovableClock clock;

    private ProceedingWorld world;
    private ProceedingId id;
    private LocalDate accepted;

    @BeforeEach
    void aComplaintThatWasTakenUp() {
        seals.all();
        clock.moveTo(ProceedingWorld.CALENDAR.plusWorkingDays(clock.today(), 1));
        world = new ProceedingWorld(org, accounts, openings, proceedings, clock);
        id = world.decided();
        world.act(world.teacher, id, ActKind.RECEIVE, "");
        world.act(world.teacher, id, ActKind.COMPLAIN, "Tôi đã được giao việc khác");
        world.act(world.principal, id, ActKind.ACCEPT, "Thông báo thụ lý");
        accepted = world.today();
    }

    private static String said(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    private Facts on(LocalDate day) {
        return Facts.NONE
                .with("meeting", ProceedingWorld.CALENDAR.sameOrNextWorkingDay(day))
                .with("hour", "08:30")
                .with("place", ProceedingWorld.ROOM);
    }

    private String head(CurrentPerson me) throws Exception {
        return page(me).select("h1").text();
    }

    private Document page(CurrentPerson me) throws Exception {
        return Jsoup.parse(
                TestBody.see(web, me, "/proceedings/" + id.value()).getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void noDialogueIsAfterTheLastDayToSettleAndThatDayStaysInTheFirstLine() throws Exception {
        assertThatExceptionOfType(StepRefusedException.class)
                .isThrownBy(() ->
                        world.act(world.principal, id, ActKind.DIALOGUE, on(accepted.plusDays(31)), "Mời đối thoại"))
                .extracting(StepRefusedException::reason)
                .isEqualTo(StepRefusedException.Reason.DIALOGUE_LATE);
        Facts day = on(accepted.plusDays(7));
        world.act(world.principal, id, ActKind.DIALOGUE, day, "Mời đối thoại");
        for (CurrentPerson each : new CurrentPerson[] {world.principal, world.teacher}) {
            assertThat(head(each))
                    .contains("lúc 08:30 ngày " + said(day.day("meeting")) + ", tại " + ProceedingWorld.ROOM)
                    .contains(said(accepted.plusDays(30)));
        }
    }

    /// Who took it up so late that no notice fits any more still holds one: without a dialogue nothing is settled.
    @Test
    void whereNoNoticeFitsAnyMoreTheDialogueIsLateAndHeld() {
        world.to(accepted.plusDays(28));
        Facts late = on(world.today().plusDays(5));
        assertThat(late.day("meeting")).isAfter(accepted.plusDays(30));
        world.act(world.principal, id, ActKind.DIALOGUE, late, "Mời đối thoại");
        assertThat(world.seen(world.principal, id)
                        .progress()
                        .openComplaint()
                        .orElseThrow()
                        .dialogue())
                .isEqualTo(late.day("meeting"));
    }

    @Test
    void itIsMovedWithAReasonBeforeItsDayAndTheComplainantReadsFromWhen() throws Exception {
        Facts first = on(accepted.plusDays(7));
        world.act(world.principal, id, ActKind.DIALOGUE, first, "Mời đối thoại");
        assertThat(world.seen(world.principal, id).next().must()).isEmpty();
        Facts second = on(accepted.plusDays(14));
        String refused = TestBody.send(
                        web,
                        world.principal,
                        post("/proceedings/" + id.value() + "/DIALOGUE")
                                .param("meeting", second.text("meeting"))
                                .param("hour", "14:00")
                                .param("place", ProceedingWorld.ROOM)
                                .param("words", "Bận việc khác"))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(refused).select("#words-error").text()).contains("40 chữ cái");
        world.act(world.principal, id, ActKind.DIALOGUE, second.with("hour", "14:00"), WHY);
        assertThat(head(world.teacher))
                .contains("lúc 14:00 ngày " + said(second.day("meeting")), "dời từ ngày " + said(first.day("meeting")));
        assertThat(page(world.teacher).select("#steps").text()).contains(WHY);
        clock.moveTo(second.day("meeting"));
        assertThat(world.seen(world.principal, id).may())
                .contains(ActKind.SETTLE)
                .doesNotContain(ActKind.DIALOGUE);
        assertThat(kept.differing(50)).isEmpty();
    }
}
