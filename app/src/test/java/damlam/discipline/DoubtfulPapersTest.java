package damlam.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.dispatch.DispatchType;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Registration;
import damlam.journal.SealedNow;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.procedure.Form;
import java.time.LocalDate;
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

/// Papers that somebody only names, and that the registers do not have or that speak of somebody else, do nothing to
/// the person before they had their say and another looked.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class DoubtfulPapersTest {
    private static final String WHY =
            "Tôi chưa bao giờ bị kỷ luật; văn bản này không phải của tôi và tôi chưa từng được nhận.";

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
    ProceedingKept kept;

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
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(act)
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(reason);
    }

    private String page(CurrentPerson me, ProceedingId id) throws Exception {
        return Jsoup.parse(TestBody.see(web, me, "/proceedings/" + id.value()).getContentAsString())
                .text();
    }

    private String number(int no, String type) {
        return no + "/" + type + "-" + world.body.sign;
    }

    private DocumentId paper(DispatchType type, String number, LocalDate dated, String subject) {
        return documents.register(
                world.body.clerk.actor(),
                new Registration(
                        Direction.INCOMING,
                        number,
                        dated,
                        "Ủy ban nhân dân tỉnh Thử Nghiệm",
                        type.name(),
                        subject,
                        "Người Ký",
                        new Content("Nội dung thử.", null)));
    }

    private Facts prior(String number, LocalDate dated) {
        return Facts.NONE
                .with("paperNo", number)
                .with("dated", dated)
                .with("matter", "AVOIDANCE")
                .with("form", Form.REPRIMAND)
                .with("effective", dated);
    }

    private Form heaviest(ProceedingId id) {
        return world.seen(world.principal, id)
                .progress()
                .heaviest(world.today())
                .orElseThrow();
    }

    private int last(ProceedingId id) {
        return world.seen(world.principal, id).acts().getLast().no();
    }

    @Test
    void anEarlierDecisionThatNoRegisterHasIsMarkedAndMakesNothingHeavier() throws Exception {
        ProceedingId id = world.opened();
        String number = number(99, "QĐ");
        LocalDate dated = world.today().minusDays(90);
        world.act(world.principal, id, ActKind.PRIOR, prior(number, dated), "");
        assertThat(heaviest(id)).isEqualTo(Form.REPRIMAND);
        for (CurrentPerson reader : new CurrentPerson[] {world.principal, world.teacher}) {
            assertThat(page(reader, id)).contains(number, "không tìm thấy trong sổ văn bản: không được tính");
        }
        paper(DispatchType.CONG_VAN, number(98, "QĐ"), dated, "Về kế hoạch năm học");
        world.act(world.principal, id, ActKind.PRIOR, prior(number(98, "QĐ"), dated), "");
        assertThat(heaviest(id)).as("what is no decision").isEqualTo(Form.REPRIMAND);
        paper(DispatchType.QUYET_DINH, number(97, "QĐ"), dated, "Về việc kỷ luật " + world.teacher.name());
        world.act(world.principal, id, ActKind.PRIOR, prior(number(97, "QĐ"), dated), "");
        assertThat(heaviest(id)).isEqualTo(Form.WARNING);
        assertThat(page(world.teacher, id)).contains("trích yếu nêu họ tên người bị xem xét");
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void whatIsEnteredIntoOneProceedingIsNotCarriedIntoTheNext() {
        ProceedingId id = world.opened();
        world.act(
                world.principal, id, ActKind.PRIOR, prior(number(99, "QĐ"), world.today().minusDays(90)), "");
        world.act(world.principal, id, ActKind.WITHDRAW_OPENING, "Mở nhầm người: kết luận nêu một giáo viên khác cùng tên.");
        seals.all();
        world.ahead(1);
        ProceedingId next = world.opened();
        assertThat(world.concerned(next)).isEqualTo(world.teacher);
        assertThat(world.seen(world.principal, next).acts()).extracting(Act::kind).containsExactly(ActKind.OPEN);
    }

    @Test
    void anEarlierDecisionThatThePersonContestsCountsOnlyOnceItIsAnswered() throws Exception {
        ProceedingId id = world.opened();
        LocalDate dated = world.today().minusDays(90);
        paper(DispatchType.QUYET_DINH, number(96, "QĐ"), dated, "Về việc thi hành kỷ luật viên chức");
        world.act(world.principal, id, ActKind.PRIOR, prior(number(96, "QĐ"), dated), "");
        int entered = last(id);
        assertThat(heaviest(id)).isEqualTo(Form.WARNING);
        world.act(world.teacher, id, ActKind.CONTEST, Facts.NONE.with("of", entered), WHY);
        assertThat(heaviest(id)).isEqualTo(Form.REPRIMAND);
        assertThat(page(world.teacher, id)).contains("chưa được tính để tăng hình thức kỷ luật");
        Facts of = Facts.NONE.with("of", entered);
        refused(Reason.NOT_YOURS, () -> world.act(world.principal, id, ActKind.REPLY, of, WHY));
        CurrentPerson officer = world.body.person(world.body.school, Duty.MEMBER, "Nhân viên văn phòng");
        world.act(world.principal, id, ActKind.APPOINT, Facts.NONE.with("officer", officer.id()), "");
        assertThat(page(officer, id)).contains("Trả lời ý kiến phản đối");
        refused(Reason.NO_REASONS, () -> world.act(officer, id, ActKind.REPLY, of, "Đúng."));
        world.act(officer, id, ActKind.REPLY, of, "Bản chính lưu tại hồ sơ viên chức ghi rõ họ tên và ngày sinh của người này.");
        assertThat(heaviest(id)).isEqualTo(Form.WARNING);
        assertThat(page(world.teacher, id)).doesNotContain("chưa được tính để tăng");
        refused(Reason.NO_SUCH_ACT, () -> world.act(world.teacher, id, ActKind.CONTEST, of, WHY));
        assertThat(kept.differing(50)).isEmpty();
    }
}
