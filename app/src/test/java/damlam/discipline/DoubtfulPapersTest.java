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
import damlam.access.CurrentPerson;
import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.dispatch.DispatchText;
import damlam.dispatch.DispatchType;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Registration;
import damlam.journal.SealedNow;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.page.Words;
import damlam.procedure.Form;
import damlam.procedure.FullSkip;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
    PlatformTransactionManager transactions;

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
                world.principal,
                id,
                ActKind.PRIOR,
                prior(number(99, "QĐ"), world.today().minusDays(90)),
                "");
        world.act(
                world.principal,
                id,
                ActKind.WITHDRAW_OPENING,
                "Mở nhầm người: kết luận nêu một giáo viên khác cùng tên.");
        seals.all();
        world.ahead(1);
        ProceedingId next = world.opened();
        assertThat(world.concerned(next)).isEqualTo(world.teacher);
        assertThat(world.seen(world.principal, next).acts())
                .extracting(Act::kind)
                .containsExactly(ActKind.OPEN);
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
        world.act(
                officer,
                id,
                ActKind.REPLY,
                of,
                "Bản chính lưu tại hồ sơ viên chức ghi rõ họ tên và ngày sinh của người này.");
        assertThat(heaviest(id)).isEqualTo(Form.WARNING);
        assertThat(page(world.teacher, id)).doesNotContain("chưa được tính để tăng");
        refused(Reason.NO_SUCH_ACT, () -> world.act(world.teacher, id, ActKind.CONTEST, of, WHY));
        assertThat(kept.differing(50)).isEmpty();
    }

    private void skip(ProceedingId id, String number) {
        Facts skip = world.skip(FullSkip.Ground.CONCLUSION, number, Form.REPRIMAND);
        world.act(world.principal, id, ActKind.SKIP_BOTH, skip, "Theo kết luận");
    }

    private void decide(ProceedingId id) {
        world.act(world.principal, id, ActKind.DECIDE, world.form(Form.REPRIMAND), "");
    }

    /// As whoever went past the program would.
    private void insert(ProceedingId id, int no, ActKind kind) {
        jdbc.update(
                "insert into discipline.act (proceeding_id, no, kind, facts, words, person_id, at)"
                        + " values (?, ?, ?, '{}', '', ?, ?)",
                id.value(),
                no,
                kind.name(),
                world.principal.id().value(),
                Timestamp.from(clock.instant()));
    }

    @Test
    void aPaperThatSparesTheMeetingsAndSpeaksOfSomethingElseIsAnsweredByAnother() throws Exception {
        ProceedingId id = world.opened();
        String number = number(50, "KL");
        DocumentId paper = paper(DispatchType.CONG_VAN, number, world.today(), "Kết luận cuộc họp giao ban tháng 11");
        skip(id, number);
        for (CurrentPerson reader : new CurrentPerson[] {world.principal, world.teacher}) {
            assertThat(page(reader, id))
                    .contains("trích yếu không nêu họ tên người bị xem xét", "phải kiểm tra văn bản");
        }
        world.act(world.principal, id, ActKind.ANSWERS, world.liable(), "Theo hồ sơ");
        Facts contested = Facts.NONE.with("heardThere", HeardThere.CONTESTED);
        world.act(world.teacher, id, ActKind.HEARD, contested, "Cuộc họp giao ban đó không nói gì về tôi.");
        String answer = "Kết luận giao ban có kèm phụ lục số 2 nêu rõ việc của người này, trang 3.";
        refused(Reason.NOT_YOURS, () -> world.act(world.principal, id, ActKind.REPLY, answer));
        assertThat(page(world.principal, id)).contains("Người trả lời phải là người khác với người đã ghi văn bản");
        assertThat(page(world.teacher, id)).contains("chưa được quyết định kỷ luật trước khi có trả lời");
        refused(Reason.NOT_NEXT, () -> decide(id));
        // Of the body above, where whoever keeps the registers reads the paper.
        CurrentPerson officer = world.body.clerk;
        world.act(world.principal, id, ActKind.APPOINT, Facts.NONE.with("officer", officer.id()), "");
        String seen = TestBody.see(web, officer, "/proceedings/" + id.value()).getContentAsString();
        assertThat(seen).contains("href=\"/documents/" + paper.value() + "\"");
        assertThat(proceedings.pending(officer).count()).isEqualTo(1);
        world.act(officer, id, ActKind.REPLY, answer);
        decide(id);
        assertThat(world.seen(world.principal, id).progress().ended()).isTrue();
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void theDatabaseKnowsNoAnswerOfWhoeverEnteredThePaper() {
        ProceedingId id = world.opened();
        paper(DispatchType.CONG_VAN, number(51, "KL"), world.today(), "Kết luận cuộc họp giao ban tháng 11");
        skip(id, number(51, "KL"));
        Facts contested = Facts.NONE.with("heardThere", HeardThere.CONTESTED);
        world.act(world.teacher, id, ActKind.HEARD, contested, "Cuộc họp giao ban đó không nói gì về tôi.");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            insert(id, 98, ActKind.REPLY);
            assertThatThrownBy(() -> insert(id, 99, ActKind.DECIDE)).hasMessageContaining("answered by another");
        });
    }

    @Test
    void thePaperIsReplacedByTakingItBack() {
        ProceedingId id = world.opened();
        paper(DispatchType.CONG_VAN, number(52, "KL"), world.today(), "Kết luận cuộc họp giao ban tháng 11");
        paper(DispatchType.CONG_VAN, number(53, "KL"), world.today(), "Kết luận đối với " + world.teacher.name());
        skip(id, number(52, "KL"));
        int first = last(id);
        Facts contested = Facts.NONE.with("heardThere", HeardThere.CONTESTED);
        world.act(world.teacher, id, ActKind.HEARD, contested, "Cuộc họp giao ban đó không nói gì về tôi.");
        world.act(world.principal, id, ActKind.STRIKE, Facts.NONE.with("of", first), "Ghi nhầm văn bản");
        assertThat(world.seen(world.principal, id).may()).contains(ActKind.SUMMON, ActKind.SKIP_BOTH);
        skip(id, number(53, "KL"));
        world.act(world.teacher, id, ActKind.HEARD, Facts.NONE.with("heardThere", HeardThere.CONFIRMED), "");
        world.act(world.principal, id, ActKind.ANSWERS, world.liable(), "Theo hồ sơ");
        decide(id);
        assertThat(world.seen(world.principal, id).progress().ended()).isTrue();
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void aPaperThatFoundItWrongIsMarkedAndTakenBackByWhoeverEnteredItUntilItIsPublished() throws Exception {
        ProceedingId id = world.decided();
        String number = number(60, "KL");
        paper(DispatchType.CONG_VAN, number, world.today(), "Kết luận cuộc họp giao ban tháng 11");
        Facts wrong = Facts.NONE.with("restsOn", number).with("dated", world.today());
        CurrentPerson officer = world.body.person(world.body.school, Duty.MEMBER, "Nhân viên văn phòng");
        world.act(world.principal, id, ActKind.APPOINT, Facts.NONE.with("officer", officer.id()), "");
        world.act(world.principal, id, ActKind.WRONG, wrong, "Theo kết luận");
        int entered = last(id);
        for (CurrentPerson reader : new CurrentPerson[] {world.principal, world.teacher}) {
            assertThat(page(reader, id)).contains(number, "trích yếu không nêu họ tên người bị kỷ luật");
        }
        assertThat(world.seen(world.principal, id).next().due()).isPresent();
        Facts of = Facts.NONE.with("of", entered);
        String why = "Kết luận đó là của cuộc họp giao ban, không nói về việc kỷ luật người này.";
        refused(Reason.NOT_YOURS, () -> world.act(officer, id, ActKind.STRIKE, of, why));
        refused(Reason.NO_REASONS, () -> world.act(world.principal, id, ActKind.STRIKE, of, "Ghi nhầm"));
        assertThat(page(world.principal, id)).contains("Hủy việc đã ghi");
        world.act(world.principal, id, ActKind.STRIKE, of, why);
        Seen seen = world.seen(world.teacher, id);
        assertThat(seen.progress().wrong()).isEmpty();
        assertThat(seen.next().must()).contains(ActKind.RECEIVE);
        assertThat(world.seen(world.principal, id).may())
                .contains(ActKind.WRONG)
                .doesNotContain(ActKind.STRIKE);
        world.act(world.principal, id, ActKind.WRONG, wrong, "Theo kết luận");
        int again = last(id);
        world.act(world.principal, id, ActKind.RECTIFY, why);
        Facts late = Facts.NONE.with("of", again);
        refused(Reason.NOT_NEXT, () -> world.act(world.principal, id, ActKind.STRIKE, late, why));
        assertThat(kept.differing(50)).isEmpty();
    }

    private String send(Opening opening, String... more) throws Exception {
        var form = post("/proceedings/new")
                .param("person", String.valueOf(opening.person().value()))
                .param("number", opening.number())
                .param("concluded", String.valueOf(opening.concluded()))
                .param("matter", opening.matter().name())
                .param("consequence", opening.consequence().name())
                .param("breached", opening.breached().toString())
                .param("detected", opening.detected().toString())
                .param("words", ProceedingWorld.WHY)
                .param("do", "open");
        for (int i = 0; i < more.length; i += 2) {
            form = form.param(more[i], more[i + 1]);
        }
        var answer = TestBody.send(web, world.principal, form);
        return answer.getRedirectedUrl() == null ? answer.getContentAsString() : answer.getRedirectedUrl();
    }

    @Test
    void whatWasDecidedIsNotTakenUpAgainUnlessAPaperOrdersIt() throws Exception {
        LocalDate breached = world.today().minusDays(20);
        LocalDate detected = world.today().minusDays(5);
        Opening first = world.opening(breached, detected);
        ProceedingId id = world.decided();
        paper(DispatchType.CONG_VAN, number(70, "KL"), world.today(), "Kết luận đối với " + world.teacher.name());
        Facts wrong = Facts.NONE.with("restsOn", number(70, "KL")).with("dated", world.today());
        world.act(world.principal, id, ActKind.WRONG, wrong, "Theo kết luận");
        world.act(world.principal, id, ActKind.RECTIFY, ProceedingWorld.WHY);
        seals.all();
        world.ahead(1);
        refused(Reason.DECIDED_ALREADY, () -> openings.open(world.principal, first, null, ProceedingWorld.WHY, ""));
        Opening sameDays = world.opening(breached.plusDays(3), detected);
        refused(Reason.DECIDED_ALREADY, () -> openings.open(world.principal, sameDays, null, ProceedingWorld.WHY, ""));
        assertThat(send(first)).contains("redoBy-error", "đã kết luận oan, sai thì không xem xét lại");
        String today = world.today().toString();
        String order = number(71, "CV");
        assertThat(send(first, "redoBy", order, "redoOn", today)).contains("redoBy-error", "Không tìm thấy văn bản");
        paper(DispatchType.CONG_VAN, order, world.today(), "Yêu cầu xem xét lại việc kỷ luật " + world.teacher.name());
        String opened = send(first, "redoBy", order, "redoOn", today);
        ProceedingId again = new ProceedingId(Long.parseLong(opened.substring("/proceedings/".length())));
        assertThat(page(world.teacher, again)).contains(order, "xem xét lại vụ việc số " + id.value());
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void aBreachSinceThatIsOpenedAsAnyOther() {
        world.decided();
        seals.all();
        world.ahead(1);
        Opening since = world.opening(world.today().minusDays(2), world.today().minusDays(1));
        openings.open(world.principal, since, null, ProceedingWorld.WHY, "");
        assertThat(openings.ongoing(world.principal, world.teacher.id())).isPresent();
    }

    @Test
    void whoWasDisciplinedWronglyReadsThatAndIsAskedNothingAnyMore() throws Exception {
        ProceedingId id = world.decided();
        world.act(world.teacher, id, ActKind.RECEIVE, "");
        Facts complaint = Facts.NONE.with("day", world.today()).with("paper", "Đơn đến số 44");
        world.act(world.principal, id, ActKind.COMPLAIN, complaint, "Đơn khiếu nại gửi qua bưu điện.");
        assertThat(world.seen(world.teacher, id).attests()).isTrue();
        String number = number(80, "KL");
        paper(DispatchType.CONG_VAN, number, world.today(), "Kết luận đối với " + world.teacher.name());
        Facts wrong = Facts.NONE.with("restsOn", number).with("dated", world.today());
        world.act(world.principal, id, ActKind.WRONG, wrong, "Theo kết luận");
        Seen seen = world.seen(world.teacher, id);
        assertThat(seen.attests()).isFalse();
        assertThat(proceedings.pending(world.teacher).count()).isZero();
        assertThat(seen.day()).as("to publish it is another’s").isEmpty();
        assertThat(world.seen(world.principal, id).day()).isPresent();
        assertThat(page(world.teacher, id))
                .contains("kỷ luật Khiển trách đối với anh/chị đã được kết luận là oan, sai theo văn bản số " + number)
                .contains("quyết định bị hủy bỏ", "được khôi phục", "sẽ được công bố công khai");
        for (CurrentPerson reader : new CurrentPerson[] {world.principal, world.teacher}) {
            assertThat(TestBody.see(web, reader, "/proceedings").getContentAsString())
                    .contains("Đã được minh oan, hủy kỷ luật")
                    .doesNotContain("Đã quyết định: Khiển trách");
        }
        world.act(world.principal, id, ActKind.RECTIFY, ProceedingWorld.WHY);
        assertThat(page(world.teacher, id)).contains("theo văn bản số " + number, "Việc này đã được công bố công khai");
    }

    private String document(ProceedingId id) throws Exception {
        String file = "/proceedings/" + id.value() + "/papers/" + last(id) + ".docx";
        return DispatchText.read(TestBody.see(web, world.principal, file).getContentAsByteArray(), "a.docx")
                .replaceAll("\\s+", " ");
    }

    @Test
    void theDecisionThatAnnulsNamesTheWrongOneWhatFoundItSoAndWhatIsRestored() throws Exception {
        ProceedingId id = world.proposed();
        world.act(world.principal, id, ActKind.ANSWERS, world.liable(), "Theo hồ sơ");
        assertThat(TestBody.see(web, world.principal, "/proceedings/" + id.value() + "/DECIDE")
                        .getContentAsString())
                .contains("Số quyết định");
        Facts decision = world.form(Form.REPRIMAND).with("paperNo", number(31, "QĐ"));
        world.act(world.principal, id, ActKind.DECIDE, decision, "");
        String decided = Words.in(Locale.of("vi")).date(world.today());
        String number = number(90, "KL");
        paper(DispatchType.CONG_VAN, number, world.today(), "Kết luận đối với " + world.teacher.name());
        Facts wrong = Facts.NONE.with("restsOn", number).with("dated", world.today());
        world.act(world.principal, id, ActKind.WRONG, wrong, "Theo kết luận");
        refused(Reason.NO_REASONS, () -> world.act(world.principal, id, ActKind.RECTIFY, "Đã công bố."));
        String restored = "Đã công bố tại họp Hội đồng trường; thời hạn nâng lương được tính lại từ đầu năm.";
        world.act(world.principal, id, ActKind.RECTIFY, restored);
        assertThat(document(id))
                .contains("Căn cứ văn bản số " + number, "kết luận việc kỷ luật là oan, sai")
                .contains("Quyết định số %s ngày %s kỷ luật Khiển trách đối với ông (bà) %s"
                        .formatted(number(31, "QĐ"), decided, world.teacher.name()))
                .contains("bị hủy bỏ", "được khôi phục theo quy định", restored);
    }
}
