package damlam.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.dispatch.DispatchText;
import damlam.documents.Direction;
import damlam.documents.Documents;
import damlam.journal.SealedNow;
import damlam.org.Org;
import damlam.procedure.Presence;
import damlam.procedure.ReviewMeeting;
import damlam.vault.Vault;
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

/// A meeting goes on without the person at their wish only: they say so themselves, and may think better of it.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class WaivedMeetingsTest {
    private static final Facts ASKED = Facts.NONE.with("presence", Presence.ASKED_TO_GO_ON);

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
    ProceedingRows rows;

    @Autowired
    Documents documents;

    @Autowired
    Vault vault;

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

    private static void refused(ProceedingRefusedException.Reason reason, ThrowingCallable act) {
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(act)
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(reason);
    }

    private String page(CurrentPerson me, ProceedingId id, String more) throws Exception {
        return Jsoup.parse(TestBody.see(web, me, "/proceedings/" + id.value() + more)
                        .getContentAsString())
                .select("main")
                .text();
    }

    private void review(ProceedingId id) {
        world.act(world.principal, id, ActKind.REVIEW, ASKED, "Biên bản họp kiểm điểm");
    }

    private ProceedingId called() {
        ProceedingId id = world.opened();
        world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "Phòng họp");
        world.ahead(3);
        return id;
    }

    @Test
    void onlyThePersonAsksThatTheReviewGoOnWithoutThem() throws Exception {
        ProceedingId id = called();
        refused(ProceedingRefusedException.Reason.NOT_ASKED, () -> review(id));
        assertThat(page(world.principal, id, "/REVIEW")).doesNotContain("đề nghị họp vắng mặt");
        assertThat(page(world.teacher, id, "")).contains("Đề nghị họp vắng mặt");
        refused(
                ProceedingRefusedException.Reason.NOT_YOURS,
                () -> world.act(world.principal, id, ActKind.WAIVE, Facts.NONE, ""));
        world.act(world.teacher, id, ActKind.WAIVE, "");
        assertThat(page(world.principal, id, "")).contains("đã đề nghị họp vắng mặt");
        world.act(world.teacher, id, ActKind.APPEAR, "Tôi sẽ dự họp.");
        refused(ProceedingRefusedException.Reason.NOT_ASKED, () -> review(id));
        world.act(world.teacher, id, ActKind.WAIVE, "");
        review(id);
        assertThat(world.seen(world.teacher, id).progress().step()).isInstanceOf(ReviewMeeting.class);
    }

    @Test
    void aRequestForOneMeetingIsNoneForTheNext() {
        ProceedingId id = world.reviewed();
        world.act(world.principal, id, ActKind.COUNCIL, world.seats(), "Quyết định số 12/QĐ-THPT");
        world.act(world.chair, id, ActKind.CALL, world.meeting(6), "Phòng họp");
        Facts present = world.present().with("presence", Presence.ASKED_TO_GO_ON);
        world.act(world.teacher, id, ActKind.WAIVE, "");
        world.ahead(6);
        world.act(world.chair, id, ActKind.ABSENCE, Facts.NONE.with("excused", true), "Thiếu thành viên");
        world.act(world.chair, id, ActKind.CALL, world.meeting(6), "Phòng họp");
        world.ahead(6);
        refused(
                ProceedingRefusedException.Reason.NOT_ASKED,
                () -> world.act(world.chair, id, ActKind.MEET, present, ""));
        world.act(world.teacher, id, ActKind.WAIVE, "");
        world.act(world.chair, id, ActKind.MEET, present, "");
        assertThat(world.seen(world.chair, id).progress().meeting()).isPresent();
    }

    @Test
    void whoCannotActHereAsksByALetterInTheRegisters() {
        ProceedingId id = world.opened();
        accounts.close(TestBody.SETUP, world.teacher.id());
        world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "Phòng họp");
        String number = "44/Đ-" + world.body.sign;
        Facts letter = Facts.NONE.with("paper", number).with("dated", world.today());
        refused(
                ProceedingRefusedException.Reason.NO_GROUND_PAPER,
                () -> world.act(world.principal, id, ActKind.WAIVE, Facts.NONE, ""));
        refused(
                ProceedingRefusedException.Reason.PAPER_UNKNOWN,
                () -> world.act(world.principal, id, ActKind.WAIVE, letter, ""));
        world.body.register(documents, Direction.OUTGOING, number, "Công văn của trường");
        refused(
                ProceedingRefusedException.Reason.PAPER_UNKNOWN,
                () -> world.act(world.principal, id, ActKind.WAIVE, letter, ""));
        world.body.register(documents, Direction.INCOMING, number, "Giấy mời họp giao ban");
        refused(
                ProceedingRefusedException.Reason.PAPER_NOT_THEIRS,
                () -> world.act(world.principal, id, ActKind.WAIVE, letter, ""));
        world.body.register(
                documents, Direction.INCOMING, number, "Đơn đề nghị họp vắng mặt của " + world.teacher.name());
        world.act(world.principal, id, ActKind.WAIVE, letter, "");
        accounts.open(TestBody.SETUP, world.teacher.id(), "lai" + world.body.sign, "mật khẩu thử");
        world.act(world.teacher, id, ActKind.APPEAR, "Tôi không viết đơn này.");
        assertThat(world.seen(world.principal, id).progress().waived()).isFalse();
    }

    /// The database asks the same of whoever gets past the program.
    @Test
    void theDatabaseTakesNoMeetingWithoutThemEither() {
        ProceedingId id = called();
        Act act = new Act(3, ActKind.REVIEW, ASKED, vault.encrypt("x"), world.principal.id(), clock.instant());
        assertThatThrownBy(() -> rows.insert(id, act)).hasMessageContaining("did not ask");
    }

    /// Whoever is not there is heard by what they wrote.
    @Test
    void aMeetingHeldWithoutThePersonReadsTheirSelfReviewAndTheMinutesSayIt() throws Exception {
        ProceedingId id = world.opened();
        world.act(
                world.principal,
                id,
                ActKind.SUMMON,
                world.summons(3).with("chair", world.chair.id()),
                ProceedingWorld.INSTEAD);
        world.act(world.teacher, id, ActKind.SELF_REVIEW, "Tôi nhận thiếu sót về thời hạn.");
        world.act(world.teacher, id, ActKind.WAIVE, "");
        world.ahead(3);
        String page = "/proceedings/" + id.value();
        assertThat(TestBody.see(web, world.chair, page).getContentAsString()).contains("Tôi nhận thiếu sót");
        assertThat(TestBody.see(web, world.chair, page + "/REVIEW").getContentAsString())
                .contains("đã được đọc tại cuộc họp");
        Facts held = Facts.NONE.with("presence", Presence.ASKED_TO_GO_ON);
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(() -> world.act(world.chair, id, ActKind.REVIEW, held, "Biên bản họp kiểm điểm"))
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(ProceedingRefusedException.Reason.SELF_REVIEW_UNREAD);
        world.act(world.chair, id, ActKind.REVIEW, held.with(Minutes.READ, true), "Biên bản họp kiểm điểm");
        int no = world.seen(world.principal, id).acts().getLast().no();
        byte[] file =
                TestBody.see(web, world.chair, page + "/papers/" + no + ".docx").getContentAsByteArray();
        assertThat(DispatchText.read(file, "a.docx"))
                .contains("Bản tự kiểm điểm của ông (bà) " + world.teacher.name(), "đã được đọc tại cuộc họp");
    }
}
