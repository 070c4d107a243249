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
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.UnitKind;
import damlam.personnel.Shield;
import damlam.personnel.Shields;
import damlam.procedure.Presence;
import damlam.procedure.ReviewMeeting;
import damlam.procedure.StepRefusedException;
import damlam.procedure.StepRefusedException.Reason;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// No step considers a person whom the law protects, and none is held without somebody who had no time to come.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class HeldBackTest {
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
    Shields shields;

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

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatExceptionOfType(StepRefusedException.class)
                .isThrownBy(act)
                .extracting(StepRefusedException::reason)
                .isEqualTo(reason);
    }

    private static void refused(ProceedingRefusedException.Reason reason, ThrowingCallable act) {
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(act)
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(reason);
    }

    private String page(CurrentPerson me, ProceedingId id) throws Exception {
        return TestBody.see(web, me, "/proceedings/" + id.value()).getContentAsString();
    }

    private String send(CurrentPerson by, ProceedingId id, ActKind kind, String[]... fields) throws Exception {
        var form = post("/proceedings/" + id.value() + "/" + kind);
        for (String[] field : fields) {
            form = form.param(field[0], field[1]);
        }
        return TestBody.send(web, by, form).getContentAsString();
    }

    @Test
    void whatThePersonDeclaredIsHeededByTheOpeningAndByEveryStep() throws Exception {
        ProceedingId id = world.opened();
        String[] steps = {"/SKIP_REVIEW\"", "/SKIP_BOTH\"", "/BREACH\""};
        assertThat(page(world.principal, id)).contains(steps);
        shields.tell(world.teacher, Shield.Kind.PREGNANT, world.today(), null, "Giấy tờ kèm theo");
        shields.tell(world.colleague, Shield.Kind.PREGNANT, world.today(), null, "Giấy tờ kèm theo");
        refused(Reason.NOT_CONSIDERED, () -> world.openedOn(world.colleague));
        refused(
                Reason.NOT_CONSIDERED,
                () -> world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "Phòng họp"));
        String[][] summons = {
            {
                "meeting",
                ProceedingWorld.CALENDAR.plusWorkingDays(world.today(), 3).toString()
            },
            {"chair", String.valueOf(world.principal.id().value())},
            {"hour", "08:30"},
            {"place", "Phòng họp"}
        };
        assertThat(send(world.principal, id, ActKind.SUMMON, summons))
                .contains("đang được pháp luật bảo vệ", "Chưa được xem xét kỷ luật")
                .doesNotContain("mang thai", "thai sản");
        // What they declared is theirs: whoever decides learns that it waits, not why.
        assertThat(page(world.principal, id))
                .contains("Chưa xem xét kỷ luật", "đang được pháp luật bảo vệ")
                .doesNotContain("mang thai", "thai sản");
        assertThat(page(world.principal, id))
                .as("nor is it offered what is refused")
                .contains("/APPOINT\"")
                .doesNotContain("/SUMMON\"")
                .doesNotContain(steps);
        assertThat(page(world.teacher, id)).contains("đang mang thai");
        // Its clocks stand still meanwhile, as for what was entered here.
        assertThat(world.seen(world.principal, id).next().time().clock().due()).isNull();
    }

    private CurrentPerson inspector() {
        return world.body.person(
                org.addUnit(
                        TestBody.SETUP,
                        "TTR" + world.body.sign,
                        "Thanh tra Sở",
                        UnitKind.INSPECTORATE,
                        world.body.body,
                        LocalDate.of(2024, 1, 1)),
                Duty.HEAD,
                "Chánh Thanh tra");
    }

    /// The last protection counts as much as the first, and whoever judges can say of none that it does not matter.
    @Test
    void eachProtectionOfADenouncerCountsAndWhoeverJudgesEntersNone() {
        CurrentPerson inspector = inspector();
        ProceedingId id = world.opened();
        LocalDate today = world.today();
        shields.protect(inspector, world.teacher.id(), today.minusDays(30), today.minusDays(20), "Quyết định số 3");
        shields.protect(inspector, world.teacher.id(), today, today.plusDays(5), "Quyết định số 4");
        refused(Reason.PROTECTED, () -> world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "Phòng họp"));
        Facts unrelated =
                Facts.NONE.with("why", Suspension.DENOUNCER).with("from", today).with("unrelated", true);
        refused(
                ProceedingRefusedException.Reason.NOT_YOURS,
                () -> world.act(world.principal, id, ActKind.SUSPEND, unrelated, "Không liên quan"));
    }

    /// Whoever judges may be the one whom the person denounced: what they read of it is what they read of a
    /// pregnancy that is not theirs to know.
    @Test
    void whoeverJudgesReadsOfADenouncerWhatTheyReadOfAnybodyWhomTheLawProtects() throws Exception {
        CurrentPerson inspector = inspector();
        ProceedingId pregnant = world.opened();
        ProceedingId denouncer = world.openedOn(world.colleague);
        shields.tell(world.teacher, Shield.Kind.PREGNANT, world.today(), null, "Giấy tờ kèm theo");
        shields.protect(inspector, world.colleague.id(), world.today(), null, "Giấy tờ kèm theo");
        String[][] summons = {
            {
                "meeting",
                ProceedingWorld.CALENDAR.plusWorkingDays(world.today(), 3).toString()
            },
            {"chair", String.valueOf(world.principal.id().value())},
            {"hour", "08:30"},
            {"place", "Phòng họp"}
        };
        String refused = send(world.principal, denouncer, ActKind.SUMMON, summons);
        assertThat(said(refused, "Chưa được xem xét kỷ luật"))
                .containsExactlyElementsOf(
                        said(send(world.principal, pregnant, ActKind.SUMMON, summons), "Chưa được xem xét kỷ luật"))
                .isNotEmpty();
        assertThat(refused).doesNotContain("không liên quan", "tố cáo");
        assertThat(said(page(world.principal, denouncer), "Chưa xem xét kỷ luật"))
                .containsExactlyElementsOf(said(page(world.principal, pregnant), "Chưa xem xét kỷ luật"))
                .isNotEmpty();
    }

    private static List<String> said(String page, String words) {
        return Jsoup.parse(page).getElementsContainingOwnText(words).eachText();
    }

    @Test
    void thatSomebodyDenouncedBarsEachStepAndIsToldToNobody() throws Exception {
        CurrentPerson inspector = inspector();
        ProceedingId id = world.reviewed();
        shields.protect(inspector, world.teacher.id(), world.today(), null, "Giấy tờ kèm theo");
        refused(
                Reason.PROTECTED,
                () -> world.act(world.principal, id, ActKind.COUNCIL, world.seats(), "Quyết định số 12/QĐ-THPT"));
        assertThat(page(world.principal, id))
                .contains("đang được pháp luật bảo vệ")
                .doesNotContain("tố cáo");
        // Whoever judges cannot say of it either that the breach has nothing to do with it.
        assertThat(TestBody.see(web, world.principal, "/proceedings/" + id.value() + "/SUSPEND")
                        .getContentAsString())
                .doesNotContain("tố cáo");
    }

    @Test
    void thePersonStatesABarOnTheirOwnPageAtAnyTime() throws Exception {
        ProceedingId id = world.reviewed();
        world.act(world.principal, id, ActKind.COUNCIL, world.seats(), "Quyết định số 12/QĐ-THPT");
        assertThat(page(world.teacher, id)).contains("Nêu trường hợp chưa được xem xét kỷ luật");
        String[][] ill = {{"why", "ILLNESS"}, {"from", world.today().toString()}, {"words", "Giấy nhập viện số 7"}};
        assertThat(send(world.teacher, id, ActKind.SUSPEND, ill)).contains("until-error", "Giấy nhập viện số 7");
        String[] far = {"until", world.today().plusMonths(13).toString()};
        assertThat(send(world.teacher, id, ActKind.SUSPEND, ill[0], ill[1], ill[2], far))
                .contains("until-error");
        String[] until = {"until", world.today().plusDays(30).toString()};
        send(world.teacher, id, ActKind.SUSPEND, ill[0], ill[1], ill[2], until);
        assertThat(world.seen(world.teacher, id).acts().getLast().kind()).isEqualTo(ActKind.SUSPEND);
        refused(Reason.NOT_CONSIDERED, () -> world.act(world.chair, id, ActKind.CALL, world.meeting(6), "Phòng họp"));
        // Who sits learns that it waits, and nothing of the person's health.
        String since = "Từ ngày " + world.today().format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        assertThat(page(world.chair, id))
                .contains("vụ việc phải chờ theo quy định")
                .doesNotContain("nhập viện", "nội trú", "được pháp luật bảo vệ", since);
        assertThat(page(world.principal, id)).contains(since);
        int no = world.seen(world.teacher, id).acts().getLast().no();
        refused(
                ProceedingRefusedException.Reason.NO_SUCH_ACT,
                () -> world.act(world.principal, id, ActKind.STRIKE, Facts.NONE.with("of", no), "Ghi nhầm"));
        refused(
                ProceedingRefusedException.Reason.NOT_YOURS,
                () -> world.act(
                        world.teacher,
                        id,
                        ActKind.SUSPEND,
                        Facts.NONE.with("why", Suspension.COURT).with("from", world.today()),
                        "Đã khởi kiện"));
    }

    /// Whoever decides could otherwise go on in spite of what the person states; that nobody waits for ever, the day of
    /// the paper sees to.
    @Test
    void whatThePersonStatedTheyAloneEndAndItEndsOnTheDayOfTheirPaper() throws Exception {
        ProceedingId id = world.opened();
        LocalDate last = world.today().plusDays(20);
        Facts pregnant = Facts.NONE
                .with("why", Suspension.MATERNITY)
                .with("from", world.today())
                .with("until", last);
        world.act(world.teacher, id, ActKind.SUSPEND, pregnant, "Giấy khám thai số 12");
        int no = world.seen(world.teacher, id).acts().getLast().no();
        Facts end = Facts.NONE.with("of", no).with("day", world.today());
        for (ActKind kind : new ActKind[] {ActKind.RESUME, ActKind.LIFT}) {
            refused(
                    ProceedingRefusedException.Reason.NOT_YOURS,
                    () -> world.act(world.principal, id, kind, end, "Theo giấy ra viện"));
        }
        assertThat(page(world.principal, id)).doesNotContain("/RESUME", "/LIFT");
        assertThat(page(world.teacher, id)).contains("/RESUME", "/LIFT");
        world.to(last);
        refused(
                Reason.NOT_CONSIDERED,
                () -> world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "Phòng họp"));
        world.to(ProceedingWorld.CALENDAR.plusWorkingDays(last, 1));
        world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "Phòng họp");
        world.act(world.teacher, id, ActKind.SUSPEND, pregnant.with("until", last.plusDays(60)), "Giấy mới");
        int again = world.seen(world.teacher, id).acts().getLast().no();
        Facts asked = Facts.NONE.with("of", again).with("day", world.today());
        world.act(world.teacher, id, ActKind.LIFT, asked, "Tôi đề nghị xem xét ngay");
        assertThat(world.seen(world.teacher, id).next().barred()).isFalse();
    }

    @Test
    void whatIsEnteredLaterOfDaysBeforeUndoesNothingThatWasHeld() throws Exception {
        ProceedingId id = world.reviewed();
        world.act(world.principal, id, ActKind.COUNCIL, world.seats(), "Quyết định số 12/QĐ-THPT");
        Facts before = Facts.NONE
                .with("why", Suspension.MATERNITY)
                .with("from", world.today().minusDays(10));
        world.act(world.principal, id, ActKind.SUSPEND, before, "Giấy khám thai");
        Seen seen = world.seen(world.principal, id);
        assertThat(seen.progress().voided()).isEmpty();
        assertThat(seen.progress().council()).isPresent();
        assertThat(seen.next().barred()).isTrue();
        assertThat(world.seen(world.chair, id).roles()).contains(PartyRole.MEMBER);
        assertThat(page(world.teacher, id)).contains("Phản đối việc đã ghi");
    }

    @Test
    void theFirstAbsenceIsRecordedAndAMeetingIsHeldInAbsenceOnlyAfterTheSecond() throws Exception {
        ProceedingId id = world.opened();
        world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "Lần một");
        world.ahead(3);
        assertThat(send(world.principal, id, ActKind.REVIEW, new String[][] {
                    {"presence", "ABSENT"}, {"words", "Vắng mặt"}
                }))
                .contains("presence-error", "phải triệu tập lần nữa");
        refused(
                ProceedingRefusedException.Reason.NOT_NEXT,
                () -> world.act(world.principal, id, ActKind.SUMMON, world.meeting(3), "Lần hai"));
        absent(id, false);
        assertThat(page(world.teacher, id)).contains("Người bị xem xét vắng mặt", "không có lý do chính đáng");
        world.act(world.principal, id, ActKind.SUMMON, world.meeting(3), "Lần hai");
        world.ahead(3);
        world.act(world.principal, id, ActKind.REVIEW, Facts.NONE.with("presence", Presence.ABSENT), "Vắng mặt");
        assertThat(world.seen(world.principal, id).progress().step()).isInstanceOf(ReviewMeeting.class);
    }

    private void absent(ProceedingId id, boolean excused) {
        world.act(world.principal, id, ActKind.ABSENCE, Facts.NONE.with("excused", excused), "Không đến họp");
    }

    @Test
    void anAbsenceWithAReasonOrWithoutTheDaysToComeDoesNotCount() {
        ProceedingId id = world.opened();
        LocalDate today = world.today();
        world.act(
                world.principal,
                id,
                ActKind.SUMMON,
                Facts.NONE.with("meeting", today).with("chair", world.principal.id()),
                "Họp ngay hôm nay");
        absent(id, false);
        Facts again = Facts.NONE.with("meeting", today);
        world.act(world.principal, id, ActKind.SUMMON, again, "Họp ngay hôm nay");
        Facts absent = Facts.NONE.with("presence", Presence.ABSENT);
        refused(Reason.SUMMON_AGAIN, () -> world.act(world.principal, id, ActKind.REVIEW, absent, "Vắng mặt"));
        absent(id, false);
        world.act(world.principal, id, ActKind.SUMMON, world.meeting(3), "Lần ba");
        world.ahead(3);
        absent(id, true);
        world.act(world.principal, id, ActKind.SUMMON, world.meeting(3), "Lần bốn");
        world.ahead(3);
        refused(Reason.SUMMON_AGAIN, () -> world.act(world.principal, id, ActKind.REVIEW, absent, "Vắng mặt"));
        absent(id, false);
        world.act(world.principal, id, ActKind.SUMMON, world.meeting(3), "Lần năm");
        world.ahead(3);
        world.act(world.principal, id, ActKind.REVIEW, absent, "Vắng mặt");
        assertThat(world.seen(world.principal, id).progress().step()).isInstanceOf(ReviewMeeting.class);
    }
}
