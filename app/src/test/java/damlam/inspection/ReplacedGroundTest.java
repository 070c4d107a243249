package damlam.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.TestBody;
import damlam.access.CurrentPerson;
import damlam.discipline.ActKind;
import damlam.discipline.Facts;
import damlam.discipline.HeardThere;
import damlam.discipline.Opening;
import damlam.discipline.Openings;
import damlam.discipline.ProceedingId;
import damlam.discipline.ProceedingRefusedException;
import damlam.discipline.Proceedings;
import damlam.discipline.Reasoned;
import damlam.discipline.Seen;
import damlam.documents.Direction;
import damlam.documents.Documents;
import damlam.inspection.HearingRefusedException.Reason;
import damlam.issuing.DraftId;
import damlam.issuing.Issuing;
import damlam.issuing.Refusal;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.org.Duty;
import damlam.procedure.Closed;
import damlam.procedure.Consequence;
import damlam.procedure.FullSkip;
import damlam.procedure.Group;
import damlam.procedure.LiabilityTest;
import damlam.procedure.Matter;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A proceeding that was opened from a conclusion waits while that is looked at again, and whoever decides answers for
/// going on without it.
class ReplacedGroundTest extends HearingScene {
    private static final String WHY = "Kết luận không nhắc đến công văn trả lời của Văn phòng ngày 12.";
    private static final String ELSE = "Còn biên bản kiểm tra số 12/BB-SGDĐT về cùng sự việc, đã gửi người bị xem xét.";

    @Autowired
    Documents documents;

    @Autowired
    Reviews reviews;

    @Autowired
    Openings openings;

    @Autowired
    Proceedings proceedings;

    @Autowired
    Issuing issuing;

    @Autowired
    Numbers numbers;

    private HearingId referred() {
        HearingId id = asked();
        hearings.explain(body.principal, id, "Tôi chờ tài liệu.", List.of(), true);
        hearings.conclude(body.leader, id, Outcome.REFERRED, own(), 1);
        return id;
    }

    private Opening opening(Group group) {
        LocalDate today = org.today();
        return new Opening(
                body.principal.id(),
                group,
                true,
                false,
                Matter.AVOIDANCE,
                Consequence.LESS_SERIOUS,
                today.minusDays(20),
                today,
                null,
                null,
                false,
                "",
                null);
    }

    private ProceedingId opened(HearingId from) {
        return openings.open(body.leader, opening(Group.VIEN_CHUC), from, "Sự việc như kết luận.", "");
    }

    private Seen seen(CurrentPerson by, ProceedingId id) {
        return proceedings.see(by, id).orElseThrow();
    }

    private Facts summons() {
        return Facts.NONE
                .with("meeting", CALENDAR.plusWorkingDays(org.today(), 3))
                .with("chair", body.leader.id());
    }

    private String head(CurrentPerson by, ProceedingId id) throws Exception {
        return Jsoup.parse(shown(by, "/proceedings/" + id.value())).select("h1").text();
    }

    private void notNext(ProceedingId id, ActKind kind, Facts facts) {
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(() -> proceedings.act(body.leader, id, kind, facts, "Phòng họp"))
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(ProceedingRefusedException.Reason.NOT_NEXT);
    }

    @Test
    void aProceedingFromAHearingIsOpenedByTheLawOfThePost() {
        HearingId hearing = referred();
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(() ->
                        openings.open(body.leader, opening(Group.CONG_CHUC), hearing, "Sự việc như kết luận.", ""))
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(ProceedingRefusedException.Reason.OTHER_LAW);
    }

    @Test
    void itWaitsWhileTheConclusionIsLookedAtAgainAndNotForEver() throws Exception {
        HearingId hearing = referred();
        ProceedingId id = opened(hearing);
        reviews.ask(body.principal, hearing, WHY, List.of());
        notNext(id, ActKind.SUMMON, summons());
        assertThat(head(body.leader, id)).contains("đang được xem xét lại", "không triệu tập, không họp");
        assertThat(head(body.principal, id)).contains("theo đề nghị của anh/chị");
        assertThat(seen(body.leader, id).mine()).isFalse();
        LocalDate by = clocks.reviewBy(hearing(hearing)).orElseThrow();
        ahead(0);
        clock.moveTo(CALENDAR.plusWorkingDays(by, 1));
        assertThat(shown(body.leader, "/proceedings/" + id.value())).contains("đã qua mà chưa có trả lời");
        proceedings.act(body.leader, id, ActKind.SUMMON, summons(), "Phòng họp");
    }

    @Test
    void theReportOfAMeetingThatWasHeldDoesNotWaitAndTheFirstLineSaysSo() throws Exception {
        HearingId hearing = referred();
        ProceedingId id = opened(hearing);
        proceedings.act(body.leader, id, ActKind.SUMMON, summons(), "Phòng họp");
        ahead(3);
        proceedings.act(body.leader, id, ActKind.REVIEW, Facts.NONE.with("presence", "PRESENT"), "Họp kiểm điểm");
        reviews.ask(body.principal, hearing, WHY, List.of());
        assertThat(head(body.leader, id))
                .contains("đang được xem xét lại", "Việc anh/chị phải làm: Gửi báo cáo")
                .doesNotContain("chưa bước nào");
        proceedings.act(body.leader, id, ActKind.REPORT, Facts.NONE, "Báo cáo họp kiểm điểm");
        assertThat(head(body.leader, id)).doesNotContain("Việc anh/chị phải làm");
    }

    @Test
    void whatWasUpheldIsTheGroundAsBefore() {
        HearingId hearing = referred();
        ProceedingId id = opened(hearing);
        reviews.ask(body.principal, hearing, WHY, List.of());
        reviews.uphold(inspector, hearing, own());
        proceedings.act(body.leader, id, ActKind.SUMMON, summons(), "Phòng họp");
        assertThat(seen(body.leader, id).may()).doesNotContain(ActKind.REASSESS);
    }

    @Test
    void whoeverDecidesSaysWhyItGoesOnWithoutItsConclusion() throws Exception {
        HearingId hearing = referred();
        ProceedingId id = opened(hearing);
        proceedings.act(body.leader, id, ActKind.SUMMON, summons(), "Phòng họp");
        reviews.ask(body.principal, hearing, WHY, List.of());
        reviews.replace(inspector, hearing, Outcome.EXPLAINED, own());
        assertThat(head(body.leader, id)).contains("đã được thay ngày", "Đã giải trình rõ", "anh/chị phải làm");
        assertThat(head(body.principal, id)).contains("đã được thay ngày", "anh/chị chưa phải làm gì");
        assertThat(proceedings.pending(body.leader).count())
                .as("although the meeting is waited for")
                .isEqualTo(1);
        assertThat(seen(body.principal, id).waits())
                .as("no meeting is held meanwhile")
                .isFalse();
        assertThat(shown(body.principal, "/proceedings")).contains("Căn cứ đã bị thay");
        ahead(3);
        notNext(id, ActKind.REVIEW, Facts.NONE.with("presence", "PRESENT"));
        String address = "/proceedings/" + id.value();
        var bare = post(address + "/REASSESS").param("onward", "GO_ON").param("words", "Vẫn còn.");
        assertThat(TestBody.send(web, body.leader, bare).getContentAsString()).contains("words-error");
        proceedings.act(body.leader, id, ActKind.REASSESS, Facts.NONE.with("onward", "GO_ON"), ELSE);
        assertThat(shown(body.principal, address)).contains(ELSE, "Tiếp tục xem xét, vì còn căn cứ khác");
        notNext(id, ActKind.REASSESS, Facts.NONE.with("onward", "CLOSE"));
        proceedings.act(body.leader, id, ActKind.REVIEW, Facts.NONE.with("presence", "PRESENT"), "Họp kiểm điểm");
    }

    @Test
    void nobodyIsPressedToRemindWhileDisciplineForTheSameGoesOn() throws Exception {
        HearingId hearing = referred();
        ProceedingId id = opened(hearing);
        String page = "/hearings/" + hearing.value();
        reviews.ask(body.principal, hearing, WHY, List.of());
        reviews.replace(inspector, hearing, Outcome.REMINDED, own());
        proceedings.act(body.leader, id, ActKind.REASSESS, Facts.NONE.with("onward", "GO_ON"), ELSE);
        assertThat(lists.onDesk(inspector).reminders().toDo().count()).isZero();
        Document shown = Jsoup.parse(shown(inspector, page));
        assertThat(shown.select("h1").text()).doesNotContain("soạn văn bản nhắc nhở");
        assertThat(shown.select("#other").text()).contains("Hai biện pháp trái nhau");
        assertThat(shown.select("#other a")).as("they have no part in it").isEmpty();
        Document concerned = Jsoup.parse(shown(body.principal, page));
        assertThat(concerned.select("#other a").attr("href")).isEqualTo("/proceedings/" + id.value());
        assertThat(shown(body.leader, "/proceedings/" + id.value())).contains("kết luận thay thế là nhắc nhở");
    }

    @Test
    void theDayOfTheReminderCountsFromTheEndOfTheProceeding() throws Exception {
        HearingId hearing = referred();
        ProceedingId id = opened(hearing);
        reviews.ask(body.principal, hearing, WHY, List.of());
        reviews.replace(inspector, hearing, Outcome.REMINDED, own());
        assertThat(lists.onDesk(inspector).reminders().toDo().count()).isZero();
        ahead(3);
        proceedings.act(body.leader, id, ActKind.REASSESS, Facts.NONE.with("onward", "CLOSE"), ELSE);
        assertThat(lists.onDesk(inspector).reminders().toDo().nearest())
                .isEqualTo(CALENDAR.plusWorkingDays(org.today(), remindDays()));
        assertThat(shown(inspector, "/hearings/" + hearing.value())).doesNotContain("Hai biện pháp trái nhau");
    }

    private int remindDays() {
        return book.on(HearingClocks.REMIND, org.today()).orElseThrow().amount().count();
    }

    /// Nobody judges the same matter twice, whoever else is left.
    @Test
    void whoeverHasAPartInTheProceedingDoesNotLookAtItsConclusionAgain() {
        HearingId hearing = referred();
        ProceedingId id = opened(hearing);
        proceedings.act(body.leader, id, ActKind.APPOINT, Facts.NONE.with("officer", inspector.id()), "");
        assertThat(reviews.asking(
                        body.principal, hearings.see(body.principal, hearing).orElseThrow()))
                .as("the inspector alone is left, and helps in it")
                .isEqualTo(Reviews.Asking.NOBODY_ANSWERS);
        CurrentPerson member = body.person(
                org.chart().appointmentsOf(inspector.id()).getFirst().unit(), Duty.MEMBER, "Thanh tra viên");
        reviews.ask(body.principal, hearing, WHY, List.of());
        assertThat(hearings.see(inspector, hearing).orElseThrow().holder()).contains(member.id());
        assertThat(refused(() -> reviews.uphold(inspector, hearing, own()))).isEqualTo(Reason.NOT_REVIEWER);
        assertThatThrownBy(() -> jdbc.update(
                        "insert into inspection.review_answer (hearing_id, reasons, person_id, at) values (?, 'x', ?, ?)",
                        hearing.value(),
                        inspector.id().value(),
                        Timestamp.from(clock.instant())))
                .as("whoever writes to the database itself is held to it as well")
                .hasMessageContaining("has a part");
        assertThat(lists.pending(member).count()).isEqualTo(1);
        reviews.uphold(member, hearing, own());
    }

    /// Whoever signs and numbers does not see the proceeding: its document stops by itself.
    @Test
    void aDecisionOnItsWayGoesNoFurtherMeanwhile() throws Exception {
        body.decide(numbers, Scope.ORDINARY, "Chung", body.sign);
        HearingId hearing = referred();
        ProceedingId id = opened(hearing);
        Facts skip = Facts.NONE
                .with("ground", FullSkip.Ground.CONCLUSION)
                .with("restsOn", "16/KL-" + body.sign)
                .with("dated", org.today())
                .with("form", "REPRIMAND")
                .with("heard", org.today())
                .with("day", org.today());
        body.register(documents, Direction.INCOMING, "16/KL-" + body.sign, "Kết luận kiểm tra");
        proceedings.act(body.leader, id, ActKind.SKIP_BOTH, skip, "Kết luận đã kiến nghị hình thức");
        Facts confirmed = Facts.NONE.with("heardThere", HeardThere.CONFIRMED);
        proceedings.act(body.principal, id, ActKind.HEARD, confirmed, "");
        Facts answers = Facts.NONE;
        for (LiabilityTest test : LiabilityTest.values()) {
            answers = answers.with(test.name(), LiabilityTest.Answer.NO)
                    .with(Reasoned.WHY + test, "Hồ sơ không có điều này.");
        }
        proceedings.act(body.leader, id, ActKind.ANSWERS, answers, "Theo hồ sơ");
        var decision = post("/proceedings/" + id.value() + "/DECIDE")
                .param("form", "REPRIMAND")
                .param("effective", org.today().plusDays(7).toString())
                .param("do", "draft");
        String led = TestBody.send(web, body.leader, decision).getRedirectedUrl();
        assertThat(led).startsWith("/issuing/");
        DraftId draft = new DraftId(Long.parseLong(led.substring("/issuing/".length())));
        reviews.ask(body.principal, hearing, WHY, List.of());
        int step = issuing.visible(body.leader, draft).orElseThrow().stepNo();
        for (boolean replaced : List.of(false, true)) {
            if (replaced) {
                reviews.replace(inspector, hearing, Outcome.EXPLAINED, own());
            }
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> issuing.submit(body.leader, draft, step))
                    .extracting(Refusal::reason)
                    .isEqualTo(Refusal.Reason.HELD);
        }
        proceedings.act(body.leader, id, ActKind.REASSESS, Facts.NONE.with("onward", "GO_ON"), ELSE);
        issuing.submit(body.leader, draft, step);
    }

    @Test
    void orEndsItAndThePersonIsTold() throws Exception {
        HearingId hearing = referred();
        ProceedingId id = opened(hearing);
        reviews.ask(body.principal, hearing, WHY, List.of());
        reviews.replace(inspector, hearing, Outcome.OBJECTIVE_CAUSE, own());
        proceedings.act(body.leader, id, ActKind.REASSESS, Facts.NONE.with("onward", "CLOSE"), ELSE);
        assertThat(seen(body.principal, id).progress().step()).isInstanceOf(Closed.class);
        assertThat(head(body.principal, id)).contains("Chấm dứt việc xem xét kỷ luật");
        assertThat(shown(body.principal, "/proceedings/" + id.value()))
                .contains("Thông báo chấm dứt việc xem xét kỷ luật");
        assertThat(proceedings.pending(body.leader).count()).isZero();
        notNext(id, ActKind.SUMMON, summons());
    }
}
