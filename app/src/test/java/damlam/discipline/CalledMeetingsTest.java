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
import damlam.dispatch.DispatchText;
import damlam.journal.SealedNow;
import damlam.org.Org;
import damlam.procedure.Form;
import damlam.procedure.Presence;
import damlam.procedure.Summons;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// Meetings that somebody is called to: on which day, at what hour and where, and what their desk says of it.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class CalledMeetingsTest {
    private static final String ROOM = ProceedingWorld.ROOM;

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

    private MockHttpServletResponse send(CurrentPerson by, ProceedingId id, ActKind kind, String[]... fields)
            throws Exception {
        var form = post("/proceedings/" + id.value() + "/" + kind);
        for (String[] field : fields) {
            form = form.param(field[0], field[1]);
        }
        return TestBody.send(web, by, form);
    }

    private Document page(CurrentPerson me, String address) throws Exception {
        return Jsoup.parse(TestBody.see(web, me, address).getContentAsString(StandardCharsets.UTF_8));
    }

    private Document page(CurrentPerson me, ProceedingId id) throws Exception {
        return page(me, "/proceedings/" + id.value());
    }

    private static String said(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    /// The council is set up, and not called.
    private ProceedingId named() {
        ProceedingId id = world.reviewed();
        world.act(world.principal, id, ActKind.COUNCIL, world.seats(), "Quyết định số 12/QĐ-THPT");
        return id;
    }

    @Test
    void aCouncilOnADayOffIsCalledByWhoeverReadThatAndNothingTypedIsLost() throws Exception {
        ProceedingId id = named();
        LocalDate sunday = world.today().plusDays(14).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        String[][] call = {{"meeting", sunday.toString()}, {"hour", "08:30"}, {"place", ROOM}, {"words", "Mang hồ sơ"}};
        MockHttpServletResponse refused = send(world.chair, id, ActKind.CALL, call);
        assertThat(refused.getStatus()).isEqualTo(422);
        Document form = Jsoup.parse(refused.getContentAsString(StandardCharsets.UTF_8));
        assertThat(form.select("#meeting-error").text())
                .contains("Ngày " + said(sunday) + " là Chủ Nhật", "vẫn họp ngày này thì đánh dấu");
        assertThat(form.select("input[name=place]").val()).isEqualTo(ROOM);
        assertThat(form.select("input[name=hour]").val()).isEqualTo("08:30");
        assertThat(form.select("textarea[name=words]").text()).isEqualTo("Mang hồ sơ");
        assertThat(world.seen(world.chair, id).acts().getLast().kind()).isEqualTo(ActKind.COUNCIL);
        String[][] sure = {{"meeting", sunday.toString()}, {"hour", "08:30"}, {"place", ROOM}, {"dayOff", "true"}};
        send(world.chair, id, ActKind.CALL, sure);
        assertThat(world.seen(world.chair, id).acts().getLast().kind()).isEqualTo(ActKind.CALL);
    }

    @Test
    void aMeetingIsCalledForAnHourAndAPlace() throws Exception {
        ProceedingId id = world.opened();
        String meeting =
                ProceedingWorld.CALENDAR.plusWorkingDays(world.today(), 4).toString();
        String[] chair = {"chair", String.valueOf(world.principal.id().value())};
        MockHttpServletResponse without =
                send(world.principal, id, ActKind.SUMMON, new String[] {"meeting", meeting}, chair);
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(without.getContentAsString()).contains("hour-error", "place-error");
        Facts summons = world.summons(4);
        refused(Reason.NO_PLACE, id, summons.with("place", "1 1 1"));
        LocalDate today = world.today();
        refused(Reason.HOUR_OVER, id, summons.with("meeting", today).with("hour", "00:00"));
        send(
                world.principal,
                id,
                ActKind.SUMMON,
                new String[] {"meeting", meeting},
                chair,
                new String[] {"hour", "08:30"},
                new String[] {"place", ROOM});
        String when = "lúc 08:30 ngày %s, tại %s".formatted(said(LocalDate.parse(meeting)), ROOM);
        assertThat(page(world.teacher, id).select("h1").text()).contains("được triệu tập họp " + when);
        assertThat(page(world.teacher, "/").select(".meeting").text()).contains("Anh/chị được mời họp " + when);
        int no = world.seen(world.teacher, id).acts().getLast().no();
        byte[] file = TestBody.see(web, world.teacher, "/proceedings/" + id.value() + "/papers/" + no + ".docx")
                .getContentAsByteArray();
        assertThat(DispatchText.read(file, "a.docx"))
                .contains("vào hồi 08 giờ 30 ngày %s, tại %s".formatted(said(LocalDate.parse(meeting)), ROOM));
    }

    /// The review is called for two in the afternoon, and led by whoever does not decide.
    private ProceedingId called() {
        ProceedingId id = world.opened();
        Facts summons = world.summons(3).with("hour", "14:00").with("chair", world.chair.id());
        world.act(world.principal, id, ActKind.SUMMON, summons, "");
        world.ahead(3);
        return id;
    }

    @Test
    void nothingOfAMeetingIsEnteredBeforeItsHour() {
        ProceedingId id = called();
        Facts present = Facts.NONE.with("presence", Presence.PRESENT);
        Facts absent = Facts.NONE.with("excused", false);
        refused(Reason.HOUR_BEFORE, world.chair, id, ActKind.REVIEW, present);
        refused(Reason.HOUR_BEFORE, world.chair, id, ActKind.ABSENCE, absent);
        clock.pass(Duration.ofMinutes(4 * 60 + 50));
        refused(Reason.HOUR_BEFORE, world.chair, id, ActKind.ABSENCE, absent);
        refused(Reason.BEGUN_BEFORE_CALLED, world.chair, id, ActKind.REVIEW, present.with("begun", "13:40"));
        world.act(world.chair, id, ActKind.REVIEW, present.with("begun", "13:48"), "Biên bản họp");
        assertThat(world.seen(world.chair, id).acts().getLast().kind()).isEqualTo(ActKind.REVIEW);
    }

    @Test
    void anAbsenceIsToldToThePersonWhoSaysWhyAndTakenBackByWhoeverEnteredIt() throws Exception {
        ProceedingId id = called();
        clock.pass(Duration.ofHours(6));
        assertThat(send(world.chair, id, ActKind.STRIKE).getContentAsString(StandardCharsets.UTF_8))
                .as("nothing that they entered stands")
                .doesNotContain("<button type=\"submit\">");
        world.act(world.chair, id, ActKind.ABSENCE, Facts.NONE.with("excused", false), "Không đến họp");
        int no = world.seen(world.chair, id).acts().getLast().no();
        assertThat(page(world.teacher, id).select("h1").text()).contains("Đã ghi anh/chị vắng mặt", "phản đối");
        String why = "Sáng hôm đó tôi đưa con đi cấp cứu, có giấy của bệnh viện.";
        world.act(world.teacher, id, ActKind.CONTEST, Facts.NONE.with("of", no), why);
        assertThat(page(world.teacher, id).select("h1").text()).contains("đã phản đối việc ghi vắng mặt");
        Document led = page(world.chair, id);
        assertThat(led.select("h1").text()).contains("Người bị xem xét đã phản đối");
        assertThat(led.text()).contains(why);
        refused(Reason.NOT_YOURS, world.chair, id, ActKind.STRIKE, Facts.NONE.with("of", 2));
        world.act(world.chair, id, ActKind.STRIKE, Facts.NONE.with("of", no), "Có lý do chính đáng");
        assertThat(page(world.teacher, id).select("h1").text()).doesNotContain("vắng mặt");
        world.act(world.chair, id, ActKind.ABSENCE, Facts.NONE.with("excused", true), "Có giấy của bệnh viện");
        Document form = page(world.principal, "/proceedings/" + id.value() + "/LIFT");
        assertThat(form.text()).contains("Không có việc đã ghi nào");
    }

    private static final String KEPT =
            "Giấy triệu tập đã giao tận tay bốn ngày trước; giấy của bệnh viện là của ngày hôm sau.";

    /// Whoever decides answers, for whoever entered it may only take it back.
    @Test
    void anAbsenceThatWasContestedIsKeptWithReasonsByWhoeverDecidesAndThePersonIsTold() throws Exception {
        ProceedingId id = called();
        // Of which the person reads nothing.
        world.act(world.principal, id, ActKind.APPOINT, Facts.NONE.with("officer", world.colleague.id()), "");
        clock.pass(Duration.ofHours(6));
        world.act(world.chair, id, ActKind.ABSENCE, Facts.NONE.with("excused", false), "Không đến họp");
        Facts of = Facts.NONE.with(
                "of", world.seen(world.chair, id).acts().getLast().no());
        unanswerable(world.principal, id, of, Reason.NO_SUCH_ACT);
        world.act(world.teacher, id, ActKind.CONTEST, of, "Sáng hôm đó tôi đưa con đi cấp cứu, có giấy của bệnh viện.");
        assertThat(proceedings.pending(world.principal).count()).isEqualTo(1);
        Document asked = page(world.principal, id);
        assertThat(asked.select("h1").text()).contains("đã phản đối việc ghi vắng mặt", "Anh/chị trả lời");
        assertThat(asked.select("#next form").attr("action")).endsWith("/UPHOLD");
        unanswerable(world.chair, id, of, Reason.NOT_YOURS);
        refused(Reason.NO_REASONS, world.principal, id, ActKind.UPHOLD, of);
        assertThat(page(world.teacher, "/").select("#proceedingsAnswered")).isEmpty();

        world.act(world.principal, id, ActKind.UPHOLD, of, KEPT);
        assertThat(page(world.teacher, "/").select("#proceedingsAnswered").text())
                .contains("đã được trả lời");
        Document told = page(world.teacher, id);
        assertThat(told.select("h1").text()).contains("được giữ");
        assertThat(told.text()).contains(KEPT);
        assertThat(page(world.chair, id).text()).contains(KEPT).doesNotContain("nếu chính đáng thì hủy việc ghi");
        unanswerable(world.principal, id, of, Reason.NO_SUCH_ACT);
        assertThat(page(world.principal, "/proceedings/" + id.value() + "/UPHOLD")
                        .text())
                .contains("Không có việc đã ghi nào");
        clock.moveTo(world.today().plusDays(31));
        assertThat(page(world.teacher, "/").select("#proceedingsAnswered")).isEmpty();
    }

    private void unanswerable(CurrentPerson by, ProceedingId id, Facts of, Reason why) {
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(() -> world.act(by, id, ActKind.UPHOLD, of, KEPT))
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(why);
    }

    /// The other summons stands; it is the first from which absences count.
    @Test
    void theFirstAbsenceIsTakenBackAfterAnotherSummonsWhichStands() throws Exception {
        ProceedingId id = called();
        clock.pass(Duration.ofHours(6));
        Facts absent = Facts.NONE.with("excused", false);
        world.act(world.chair, id, ActKind.ABSENCE, absent, "Không đến họp");
        Facts first = Facts.NONE.with(
                "of", world.seen(world.chair, id).acts().getLast().no());
        world.act(world.principal, id, ActKind.SUMMON, world.meeting(3).with("hour", "08:30"), "");
        world.act(
                world.teacher,
                id,
                ActKind.CONTEST,
                first,
                "Sáng hôm đó tôi đưa con đi cấp cứu, có giấy của bệnh viện.");
        world.act(world.principal, id, ActKind.STRIKE, first, "Có giấy của bệnh viện");
        assertThat(page(world.teacher, "/").select("#proceedingsAnswered").text())
                .contains("đã được trả lời");
        Summons again = (Summons) world.seen(world.principal, id).progress().step();
        assertThat(again.number()).isEqualTo(2);
        assertThat(again.goesOnWithout()).as("the first does not count").isFalse();
        assertThat(world.seen(world.principal, id).progress().voided()).hasSize(1);
        world.ahead(4);
        world.act(world.chair, id, ActKind.ABSENCE, absent, "Không đến họp");
        world.act(world.principal, id, ActKind.SUMMON, world.meeting(3).with("hour", "08:30"), "");
        Summons third = (Summons) world.seen(world.principal, id).progress().step();
        assertThat(third.goesOnWithout()).isTrue();
        world.ahead(4);
        world.act(world.chair, id, ActKind.REVIEW, Facts.NONE.with("presence", Presence.ABSENT), "Biên bản họp");
        int second = world.seen(world.chair, id).acts().stream()
                .filter(act -> act.kind() == ActKind.ABSENCE)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .no();
        refused(Reason.NO_SUCH_ACT, world.principal, id, ActKind.STRIKE, Facts.NONE.with("of", second));
    }

    @Test
    void whoeverLeadsAMeetingReadsOnItsDayWhenAndWhereAndLaterThatTheReportIsLate() throws Exception {
        ProceedingId id = called();
        assertThat(page(world.chair, id).select("h1").text())
                .contains("Họp hôm nay, lúc 14:00, tại " + ROOM, "Tổ chức họp kiểm điểm");
        assertThat(page(world.chair, "/").select(".meeting").text()).contains("hôm nay, lúc 14:00, tại " + ROOM);
        clock.pass(Duration.ofHours(6));
        world.act(world.chair, id, ActKind.REVIEW, Facts.NONE.with("presence", Presence.PRESENT), "Biên bản họp");
        LocalDate by = ProceedingWorld.CALENDAR.plusWorkingDays(world.today(), 3);
        assertThat(page(world.chair, id).select("h1").text()).contains("Chậm nhất ngày " + said(by));
        world.ahead(4);
        assertThat(page(world.chair, id).select("h1").text()).contains("Đã quá hạn ngày " + said(by));
    }

    @Test
    void whoeverIsNamedAgainByASummonsThatStandsKeepsTheirPart() throws Exception {
        ProceedingId id = world.opened();
        Facts summons = world.summons(3).with("chair", world.chair.id());
        world.act(world.principal, id, ActKind.SUMMON, summons, "");
        world.act(world.principal, id, ActKind.STRIKE, Facts.NONE.with("of", 2), "Ghi nhầm ngày họp.");
        assertThat(page(world.principal, id).select("#parties").text()).contains("không còn tư cách");
        world.act(world.principal, id, ActKind.SUMMON, summons.with("hour", "09:30"), "");
        assertThat(page(world.principal, id).select("#parties").text())
                .contains(world.chair.name())
                .doesNotContain("không còn tư cách");
    }

    @Test
    void theDayThatACallBeginsWithIsTakenAndAnEarlierOneIsRefusedWithIt() throws Exception {
        ProceedingId id = named();
        for (int i = 0; i < 7; i++) {
            clock.moveTo(clock.today().plusDays(1));
            String first = page(world.chair, "/proceedings/" + id.value() + "/CALL")
                    .select("input[name=meeting]")
                    .val();
            String[][] early = {
                {
                    "meeting",
                    ProceedingWorld.CALENDAR
                            .plusWorkingDays(LocalDate.parse(first), -1)
                            .toString()
                },
                {"hour", "08:30"},
                {"place", ROOM},
                {"dayOff", "true"}
            };
            assertThat(text(send(world.chair, id, ActKind.CALL, early)))
                    .contains("họp sớm nhất vào ngày " + said(LocalDate.parse(first)));
            String[][] call = {{"meeting", first}, {"hour", "08:30"}, {"place", ROOM}};
            assertThat(send(world.chair, id, ActKind.CALL, call).getStatus()).isEqualTo(302);
            int no = world.seen(world.chair, id).acts().getLast().no();
            world.act(world.principal, id, ActKind.STRIKE, Facts.NONE.with("of", no), "Ghi nhầm ngày họp.");
        }
        String[][] over = {{"meeting", world.today().minusDays(1).toString()}, {"hour", "08:30"}, {"place", ROOM}};
        assertThat(text(send(world.chair, id, ActKind.CALL, over)))
                .contains("Ngày " + said(world.today().minusDays(1)) + " đã qua");
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsRefusedSaysWhy() throws Exception {
        ProceedingId id = world.reviewed();
        String[][] seats = {
            {"seatCHAIR", String.valueOf(world.chair.id().value())},
            {"seatUNION", String.valueOf(world.union.id().value())},
            {"seatPERSONNEL", String.valueOf(world.union.id().value())},
            {"secretary", String.valueOf(world.personnel.id().value())},
            {"words", "Quyết định số 12/QĐ-THPT"}
        };
        assertThat(text(send(world.principal, id, ActKind.COUNCIL, seats)))
                .contains("seatPERSONNEL-error", world.union.name() + " đã được chọn ở");
        seats[0][1] = String.valueOf(world.concerned(id).id().value());
        assertThat(text(send(world.principal, id, ActKind.COUNCIL, seats)))
                .contains("seatCHAIR-error", "Đây chính là người bị xem xét");
        assertThat(text(send(world.principal, id, ActKind.WITHDRAW_OPENING)))
                .contains("Không rút việc mở xem xét kỷ luật được nữa");
        ProceedingId decided = world.decided();
        assertThat(text(send(world.principal, decided, ActKind.DECIDE)))
                .contains("Đã quyết định kỷ luật ngày " + said(world.today()));
        ProceedingId paper = world.sitting();
        Facts first = Facts.NONE.with("question", Question.DISCIPLINE).with("invalid", 0);
        world.act(world.chair, paper, ActKind.COUNT, first.with("yes", 3).with("no", 0), "Ban kiểm phiếu");
        assertThat(page(world.chair, paper).select("form[action$=/BALLOT]")).isEmpty();
        assertThat(text(send(world.chair, paper, ActKind.BALLOT))).contains("lượt sau cũng bỏ phiếu giấy");
        assertThat(page(world.chair, paper).select("#steps").text())
                .contains("Chủ tịch Hội đồng có mặt")
                .doesNotContain("có mặt: có");
    }

    private String paper(CurrentPerson me, ProceedingId id) throws Exception {
        int no = world.seen(me, id).acts().getLast().no();
        byte[] file = TestBody.see(web, me, "/proceedings/" + id.value() + "/papers/" + no + ".docx")
                .getContentAsByteArray();
        return DispatchText.read(file, "a.docx");
    }

    @Test
    void minutesNameTheSecretaryAndADecisionWhatThePersonDid() throws Exception {
        ProceedingId id = world.reviewed();
        Facts seats = world.seats().with("secretary", world.colleague.id());
        world.act(world.principal, id, ActKind.COUNCIL, seats, "Quyết định số 12/QĐ-THPT");
        world.act(world.chair, id, ActKind.CALL, world.meeting(6), "");
        world.ahead(6);
        world.act(world.chair, id, ActKind.MEET, world.present(), "");
        Facts first = Facts.NONE.with("question", Question.DISCIPLINE).with("invalid", 0);
        world.act(world.chair, id, ActKind.COUNT, first.with("yes", 3).with("no", 0), "Ban kiểm phiếu");
        Facts forms = Facts.NONE.with("question", Question.FORM).with("invalid", 0);
        world.act(world.chair, id, ActKind.COUNT, forms.with("formREPRIMAND", 3), "Ban kiểm phiếu");
        world.act(world.chair, id, ActKind.PROPOSE, "Kiến nghị khiển trách");
        assertThat(paper(world.chair, id)).contains(world.colleague.name() + ", Thư ký Hội đồng; ");
        world.act(world.principal, id, ActKind.ANSWERS, world.liable(), "Theo hồ sơ");
        world.act(world.principal, id, ActKind.DECIDE, world.form(Form.REPRIMAND), "");
        assertThat(paper(world.principal, id)).contains(ProceedingWorld.WHY);
        CurrentPerson disciplined = world.concerned(id);
        world.act(disciplined, id, ActKind.RECEIVE, "");
        world.act(disciplined, id, ActKind.COMPLAIN, "Tôi đã được giao việc khác trong ba tháng đó.");
        assertThat(page(disciplined, "/").select("#proceedingsComplained").text())
                .contains("Khiếu nại của anh/chị");
    }

    private void refused(Reason reason, ProceedingId id, Facts facts) {
        refused(reason, world.principal, id, ActKind.SUMMON, facts);
    }

    private void refused(Reason reason, CurrentPerson by, ProceedingId id, ActKind kind, Facts facts) {
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(() -> world.act(by, id, kind, facts, "Như biên bản họp"))
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(reason);
    }

    @Test
    void onItsDayTheMeetingStandsOnTheDeskUntilItIsHeld() throws Exception {
        ProceedingId id = world.opened();
        world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "");
        world.ahead(3);
        String today = "hôm nay, lúc 08:30, tại " + ROOM;
        assertThat(page(world.teacher, "/").select(".meeting").text()).contains("Anh/chị được mời họp " + today);
        assertThat(proceedings.pending(world.teacher).nearest()).isEqualTo(world.today());
        assertThat(page(world.teacher, id).select("h1").text()).contains(today);
        assertThat(page(world.teacher, "/proceedings")
                        .select("tr:has(a[href=/proceedings/" + id.value() + "])")
                        .text())
                .contains(today);
        world.act(world.principal, id, ActKind.REVIEW, Facts.NONE.with("presence", Presence.PRESENT), "Biên bản họp");
        assertThat(page(world.teacher, "/").select(".meeting")).isEmpty();
        assertThat(proceedings.pending(world.teacher).count()).isZero();
    }

    @Test
    void whoeverIsNamedToTheCouncilIsToldAndThenWhenAndWhereItMeets() throws Exception {
        ProceedingId id = named();
        for (CurrentPerson member : world.members()) {
            assertThat(page(member, "/").select("#proceedingsNamed").text())
                    .contains("được cử vào Hội đồng kỷ luật", "chưa có giấy triệu tập họp: 1 vụ việc");
        }
        assertThat(page(world.colleague, "/").select("#proceedingsNamed")).isEmpty();
        world.act(world.chair, id, ActKind.CALL, world.meeting(6), "");
        for (CurrentPerson member : world.members()) {
            Document desk = page(member, "/");
            assertThat(desk.select("#proceedingsNamed")).isEmpty();
            assertThat(desk.select(".meeting").text())
                    .contains("Anh/chị được mời họp lúc 08:30 ngày ", "tại " + ROOM)
                    .doesNotContain("kỷ luật", world.teacher.name());
        }
        assertThat(page(world.principal, "/").select(".meeting"))
                .as("who decides reads of it, and does not go")
                .isEmpty();
        world.ahead(6);
        assertThat(page(world.union, "/").select(".meeting").text()).contains("hôm nay, lúc 08:30");
        assertThat(page(world.union, id).select("h1").text()).contains("hôm nay, lúc 08:30, tại " + ROOM);
        world.act(world.chair, id, ActKind.MEET, world.present(), "");
        assertThat(page(world.union, "/").select(".meeting")).isEmpty();
    }
}
