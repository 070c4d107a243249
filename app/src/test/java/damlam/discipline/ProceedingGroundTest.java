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
import damlam.org.Absence;
import damlam.org.Org;
import damlam.org.ToDo;
import damlam.procedure.Consequence;
import damlam.procedure.Form;
import damlam.procedure.FullSkip;
import damlam.procedure.Group;
import damlam.procedure.Matter;
import damlam.procedure.ReviewSkip;
import damlam.procedure.StepRefusedException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// What a proceeding is opened on is looked for, and who stands in one is not taken into another.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class ProceedingGroundTest {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String UNFOUND = "không tìm thấy trong sổ văn bản";

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

    @Autowired
    JdbcTemplate jdbc;

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
        return TestBody.see(web, me, "/proceedings/" + id.value()).getContentAsString();
    }

    private ProceedingId open(CurrentPerson by, Opening opening) {
        return openings.open(by, opening, null, ProceedingWorld.WHY, by.equals(world.principal) ? "" : "Được giao");
    }

    private Opening opening(Matter matter, String number, LocalDate reminded, String reminder) {
        LocalDate today = world.today();
        return new Opening(
                world.teacher.id(),
                Group.VIEN_CHUC,
                false,
                false,
                matter,
                Consequence.LESS_SERIOUS,
                today.minusDays(2),
                today.minusDays(1),
                reminded,
                null,
                false,
                number,
                today,
                reminder,
                null);
    }

    @Test
    void aConclusionThatNoRegisterKnowsIsMarkedForAllWhoReadIt() throws Exception {
        ProceedingId id = open(world.principal, opening(Matter.AVOIDANCE, "99/KL-KHONG", null, ""));
        for (CurrentPerson reader : new CurrentPerson[] {world.principal, world.teacher}) {
            assertThat(page(reader, id)).contains("99/KL-KHONG", UNFOUND, "phải kiểm tra bản chính");
        }
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void aConclusionInTheRegistersIsFoundByNumberAndDay() throws Exception {
        world.body.register(documents, Direction.INCOMING, "16/KL-" + world.body.sign, "Kết luận thanh tra");
        String number = "16/kl-" + world.body.sign.toLowerCase(Locale.ROOT);
        ProceedingId id = open(world.principal, opening(Matter.AVOIDANCE, number, null, ""));
        assertThat(page(world.teacher, id)).contains("có trong sổ văn bản").doesNotContain(UNFOUND);
        assertThat(page(world.teacher, id))
                .as("it is about somebody, and does not say whom")
                .contains("không nêu họ tên người này", "phải kiểm tra kết luận có nói về người này không");
    }

    @Test
    void aConclusionThatNamesThePersonIsSaidToAndOneUsedForAnotherIsFlagged() throws Exception {
        String number = "17/KL-" + world.body.sign;
        world.body.register(
                documents, Direction.INCOMING, number, "Kết luận thanh tra đối với " + world.teacher.name());
        assertThat(look(world.teacher, number)).doesNotContain(OTHERS, "không nêu họ tên");
        ProceedingId id = open(world.principal, opening(Matter.AVOIDANCE, number, null, ""));
        assertThat(page(world.teacher, id)).contains("có trong sổ văn bản").doesNotContain("không nêu họ tên");
        assertThat(look(world.colleague, number)).contains(OTHERS, "không nêu họ tên người bị xem xét");
        world.act(
                world.principal,
                id,
                ActKind.WITHDRAW_OPENING,
                "Mở nhầm người: kết luận nêu một giáo viên khác cùng tên ở tổ khác.");
        assertThat(look(world.colleague, number)).doesNotContain(OTHERS);
    }

    private static final String OTHERS = "đã là căn cứ mở việc xem xét kỷ luật một người khác";

    private String look(CurrentPerson concerned, String number) throws Exception {
        return TestBody.send(
                        web,
                        world.principal,
                        post("/proceedings/new")
                                .param("person", String.valueOf(concerned.id().value()))
                                .param("number", number)
                                .param("concluded", world.today().toString())
                                .param("matter", "AVOIDANCE")
                                .param("consequence", "LESS_SERIOUS")
                                .param("breached", world.today().minusDays(2).toString())
                                .param("detected", world.today().toString())
                                .param("words", ProceedingWorld.WHY)
                                .param("do", "look"))
                .getContentAsString();
    }

    @Test
    void theCasesThatNeedAReminderAreOpenedOnOneThatIsKnownToNameThePerson() throws Exception {
        String right = "71/NN-" + world.body.sign;
        String other = "72/NN-" + world.body.sign;
        LocalDate day = world.today();
        world.body.register(
                documents, Direction.INCOMING, right, "Nhắc nhở bằng văn bản đối với " + world.teacher.name());
        world.body.register(documents, Direction.INCOMING, other, "Triển khai nhiệm vụ năm học");
        world.ahead(8);
        for (String invented : new String[] {"73/NN-" + world.body.sign, other, ""}) {
            refused(
                    Reason.REMINDER_UNKNOWN,
                    () -> open(world.principal, opening(Matter.WORK_DISCIPLINE, "1/KL", day, invented)));
        }
        refused(
                Reason.REMINDER_UNKNOWN,
                () -> open(world.principal, opening(Matter.WORK_DISCIPLINE, "1/KL", day.plusDays(1), right)));
        assertThat(send(world.principal, "WORK_DISCIPLINE", day, "73/NN")).contains("reminder-error", "73/NN");
        ProceedingId id = open(world.principal, opening(Matter.WORK_DISCIPLINE, "1/KL", day, right));
        assertThat(page(world.teacher, id)).contains(right, "đã đối chiếu");
        Facts more = Facts.NONE
                .with("matter", Matter.PROFESSION)
                .with("consequence", Consequence.LESS_SERIOUS)
                .with("breached", world.today().minusDays(2))
                .with("reminded", day);
        refused(
                Reason.REMINDER_UNKNOWN,
                () -> world.act(world.principal, id, ActKind.BREACH, more.with("reminder", other), "Thêm hành vi"));
        world.act(world.principal, id, ActKind.BREACH, more.with("reminder", right), "Thêm hành vi");
        assertThat(kept.differing(50)).isEmpty();
    }

    private String send(CurrentPerson by, String matter, LocalDate reminded, String reminder) throws Exception {
        LocalDate today = world.today();
        Map<String, String> fields = new TreeMap<>(Map.of(
                "person",
                String.valueOf(world.teacher.id().value()),
                "number",
                "15/KL-TTr",
                "concluded",
                today.toString(),
                "matter",
                matter,
                "consequence",
                "LESS_SERIOUS",
                "breached",
                today.minusDays(2).toString(),
                "detected",
                today.minusDays(1).toString(),
                "words",
                ProceedingWorld.WHY,
                "do",
                "open"));
        fields.put("ground", by.equals(world.principal) ? "" : "Được giao");
        fields.put("reminded", reminded == null ? "" : reminded.toString());
        fields.put("reminder", reminder);
        var form = post("/proceedings/new");
        for (Map.Entry<String, String> field : fields.entrySet()) {
            form = form.param(field.getKey(), field.getValue());
        }
        return TestBody.send(web, by, form).getContentAsString();
    }

    @Test
    void whoStandsInAProceedingIsNotTakenIntoAnotherAndOthersLearnNothingOfIt() throws Exception {
        ProceedingId id = world.opened();
        String add = "/proceedings/" + id.value() + "/BREACH";
        refused(Reason.STANDS, () -> open(world.principal, opening(Matter.AVOIDANCE, "1/KL", null, "")));
        assertThat(send(world.principal, "AVOIDANCE", null, ""))
                .contains(add, "Xem xét thêm một hành vi trong cùng vụ việc", "person-error");
        refused(Reason.NOT_NOW, () -> open(world.body.leader, opening(Matter.AVOIDANCE, "1/KL", null, "")));
        assertThat(send(world.body.leader, "AVOIDANCE", null, ""))
                .contains("Hiện chưa mở được việc xem xét kỷ luật đối với người này")
                .doesNotContain("/proceedings/" + id.value(), "chưa kết thúc");
        world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "Phòng họp");
        assertThat(send(world.principal, "AVOIDANCE", null, ""))
                .contains("/proceedings/" + id.value())
                .doesNotContain(add);
    }

    @Test
    void theFirstStepIsNotShownWithTheLastDayOfTheDecisionAsItsOwn() throws Exception {
        ProceedingId id = world.opened();
        assertThat(page(world.principal, id))
                .contains("Quyết định chậm nhất hết ngày ", "; chưa triệu tập.")
                .doesNotContain("Chậm nhất ngày");
        assertThat(TestBody.see(web, world.principal, "/proceedings").getContentAsString())
                .contains("quyết định ");
    }

    @Test
    void whoSummonsSeesRecordedAbsences() throws Exception {
        ProceedingId id = world.opened();
        LocalDate today = world.today();
        String form = "/proceedings/" + id.value() + "/SUMMON";
        assertThat(TestBody.see(web, world.principal, form).getContentAsString())
                .doesNotContain("sổ theo dõi nghỉ");
        org.recordAbsence(TestBody.SETUP, new Absence(world.teacher.id(), today, today.plusDays(10), "Lý do riêng"));
        assertThat(TestBody.see(web, world.principal, form).getContentAsString())
                .contains("Theo sổ theo dõi nghỉ, " + world.teacher.name())
                .doesNotContain("Lý do riêng");
    }

    @Test
    void aDecisionNamesItsAuthorityAndTheCouncilAndOneReceiptWaitsForOnePerson() throws Exception {
        ProceedingId id = world.decided();
        int no = world.seen(world.principal, id).acts().getLast().no();
        byte[] file = TestBody.see(web, world.principal, "/proceedings/" + id.value() + "/papers/" + no + ".docx")
                .getContentAsByteArray();
        assertThat(DispatchText.read(file, "a.docx"))
                .contains("HIỆU TRƯỞNG", "Theo đề nghị của Hội đồng kỷ luật tại biên bản họp ngày", "Lưu: VT");
        assertThat(page(world.principal, id))
                .containsPattern("Đang chờ Người bị xem xét [(][^)]+[)]: Xác nhận")
                .doesNotContain("Người bị xem xét, Người có thẩm quyền");
    }

    private String decidedOn(ProceedingId id) throws Exception {
        world.act(world.principal, id, ActKind.ANSWERS, world.liable(), "Theo hồ sơ");
        world.act(world.principal, id, ActKind.DECIDE, world.form(Form.REPRIMAND), "Hồ sơ cho thấy có vi phạm rõ ràng");
        int no = world.seen(world.principal, id).acts().getLast().no();
        return read(id, no);
    }

    private String read(ProceedingId id, int no) throws Exception {
        byte[] file = TestBody.see(web, world.principal, "/proceedings/" + id.value() + "/papers/" + no + ".docx")
                .getContentAsByteArray();
        return DispatchText.read(file, "a.docx");
    }

    private static String said(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
    }

    @Test
    void aDecisionSaysWhatTheCouncilCameToAndWhenItMet() throws Exception {
        ProceedingId id = world.reviewed();
        world.act(world.principal, id, ActKind.COUNCIL, world.seats(), "Quyết định số 12/QĐ-THPT");
        world.act(world.chair, id, ActKind.CALL, world.meeting(6), "Phòng họp");
        world.ahead(6);
        LocalDate called = world.today();
        String form = "/proceedings/" + id.value() + "/MEET";
        assertThat(TestBody.see(web, world.chair, form).getContentAsString()).doesNotContain("Ngày họp thực tế");
        world.ahead(1);
        LocalDate met = world.today();
        assertThat(TestBody.see(web, world.chair, form).getContentAsString()).contains("Ngày họp thực tế");
        Facts early = world.present().with("metOn", called.minusDays(1));
        assertThatExceptionOfType(StepRefusedException.class)
                .isThrownBy(() -> world.act(world.chair, id, ActKind.MEET, early, ""));
        Facts late = world.present().with("metOn", met.plusDays(1));
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(() -> world.act(world.chair, id, ActKind.MEET, late, ""));
        world.act(world.chair, id, ActKind.MEET, world.present().with("metOn", met), "");
        Facts votes = Facts.NONE.with("question", Question.DISCIPLINE).with("invalid", 0);
        world.act(world.chair, id, ActKind.COUNT, votes.with("yes", 1).with("no", 2), "Ban kiểm phiếu");
        world.act(world.chair, id, ActKind.PROPOSE, "Hội đồng không kiến nghị kỷ luật");
        int minutes = world.seen(world.principal, id).acts().getLast().no();
        assertThat(read(id, minutes)).contains(", ngày " + said(met)).doesNotContain(", ngày " + said(called));
        assertThat(decidedOn(id))
                .contains("Căn cứ biên bản họp Hội đồng kỷ luật ngày %s; Hội đồng không kiến nghị thi hành kỷ luật"
                        .formatted(said(met)))
                .doesNotContain("Theo đề nghị", said(called));
    }

    @Test
    void aDecisionOtherThanProposedNamesWhatWas() throws Exception {
        ProceedingId id = world.sitting();
        Facts first = Facts.NONE.with("question", Question.DISCIPLINE).with("invalid", 0);
        world.act(world.chair, id, ActKind.COUNT, first.with("yes", 2).with("no", 1), "Ban kiểm phiếu");
        Facts second = Facts.NONE.with("question", Question.FORM).with("invalid", 0);
        world.act(
                world.chair,
                id,
                ActKind.COUNT,
                second.with("formREPRIMAND", 1).with("formWARNING", 2),
                "Ban kiểm phiếu");
        world.act(world.chair, id, ActKind.PROPOSE, "Kiến nghị cảnh cáo");
        assertThat(decidedOn(id))
                .contains("Căn cứ biên bản họp Hội đồng kỷ luật ngày %s; Hội đồng kiến nghị hình thức Cảnh cáo"
                        .formatted(said(world.today())))
                .doesNotContain("Theo đề nghị");
    }

    private DocumentId paper(Direction direction, String issuer, DispatchType type, String number, String signer) {
        return paper(direction, issuer, type, number, signer, "Kết luận về việc thực hiện nhiệm vụ");
    }

    private DocumentId paper(
            Direction direction, String issuer, DispatchType type, String number, String signer, String subject) {
        return documents.register(
                world.body.clerk.actor(),
                new Registration(
                        direction,
                        number,
                        world.today(),
                        issuer,
                        type.name(),
                        subject,
                        signer,
                        new Content("Nội dung thử.", null)));
    }

    private String number(int no) {
        return no + "/KL-" + world.body.sign;
    }

    private void skip(ProceedingId id, FullSkip.Ground ground, String number) {
        Form form = ground == FullSkip.Ground.COURT ? Form.DISMISSAL : Form.REPRIMAND;
        world.act(world.principal, id, ActKind.SKIP_BOTH, world.skip(ground, number, form), "Theo kết luận");
    }

    /// The law spares review and council where a competent body has concluded, a court sentenced or the Party decided:
    /// what is named has to stand in the registers, conclude something, and be of another than whoever decides.
    @Test
    void reviewAndCouncilAreSparedOnlyByAPaperOfAnotherThatTheRegistersKnow() throws Exception {
        ProceedingId id = world.opened();
        FullSkip.Ground conclusion = FullSkip.Ground.CONCLUSION;
        refused(Reason.PAPER_UNKNOWN, () -> skip(id, conclusion, number(10)));
        paper(Direction.INCOMING, "Thanh tra tỉnh", DispatchType.GIAY_MOI, number(11), "Người Ký");
        refused(Reason.PAPER_KIND, () -> skip(id, conclusion, number(11)));
        String school = org.chart().unit(world.body.school).orElseThrow().name();
        paper(Direction.INCOMING, school, DispatchType.CONG_VAN, number(12), "Người Ký");
        refused(Reason.PAPER_OWN, () -> skip(id, conclusion, number(12)));
        paper(Direction.OUTGOING, "Hội đồng trường", DispatchType.CONG_VAN, number(13), world.principal.name());
        refused(Reason.PAPER_OWN, () -> skip(id, conclusion, number(13)));
        paper(Direction.OUTGOING, "Sở Thử Nghiệm", DispatchType.CONG_VAN, number(14), "Người Ký");
        refused(Reason.PAPER_OURS, () -> skip(id, FullSkip.Ground.COURT, number(14)));
        Facts review = Facts.NONE
                .with("ground", ReviewSkip.Ground.REVIEWED_AND_ACCEPTED)
                .with("day", world.today())
                .with("accepted", true);
        refused(Reason.NO_GROUND_PAPER, () -> world.act(world.principal, id, ActKind.SKIP_REVIEW, review, "Đã họp"));
        Facts elsewhere = review.with("restsOn", number(10)).with("dated", world.today());
        refused(Reason.PAPER_UNKNOWN, () -> world.act(world.principal, id, ActKind.SKIP_REVIEW, elsewhere, "Đã họp"));
        var form = post("/proceedings/" + id.value() + "/SKIP_BOTH").param("words", "Theo kết luận");
        for (Map.Entry<String, String> field :
                world.skip(conclusion, number(10), Form.REPRIMAND).all().entrySet()) {
            form = form.param(field.getKey(), field.getValue());
        }
        assertThat(TestBody.send(web, world.principal, form).getContentAsString())
                .contains("restsOn-error", "Người đăng ký văn bản đến: " + world.body.clerk.name());
        Facts tomorrow = world.skip(conclusion, number(14), Form.REPRIMAND)
                .with("dated", world.today().plusDays(1))
                .with("day", world.today().plusDays(1));
        assertThatThrownBy(() -> world.act(world.principal, id, ActKind.SKIP_BOTH, tomorrow, "Theo kết luận"))
                .isInstanceOf(ProceedingRefusedException.class);
        assertThat(world.seen(world.teacher, id).acts()).hasSize(1);
        skip(id, conclusion, number(14));
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void thePersonSaysWhetherTheyWereHeardBeforeDisciplineIsDecided() throws Exception {
        ProceedingId id = world.opened();
        paper(Direction.INCOMING, "Thanh tra tỉnh", DispatchType.CONG_VAN, number(20), "Người Ký");
        skip(id, FullSkip.Ground.CONCLUSION, number(20));
        LocalDate last = ProceedingWorld.CALENDAR.plusWorkingDays(world.today(), 3);
        assertThat(proceedings.pending(world.teacher)).isEqualTo(new ToDo(1, last));
        assertThat(page(world.teacher, id))
                .contains(
                        "đã được trình bày ở nơi khác",
                        number(20),
                        "Thanh tra tỉnh",
                        "Tôi chưa được trình bày",
                        "chậm nhất hết ngày " + DAY.format(last));
        world.act(world.principal, id, ActKind.ANSWERS, world.liable(), "Theo hồ sơ");
        assertThat(page(world.principal, id))
                .contains("Chờ người bị xem xét cho biết", number(20), "Ngày nhận hoặc công bố");
        assertThat(proceedings.pending(world.principal).count()).isZero();
        world.to(last);
        refused(Reason.NOT_NEXT, () -> decide(id, Form.REPRIMAND));
        assertThatThrownBy(() -> decideInTheDatabase(id)).hasMessageContaining("still to say");
        world.to(last.plusDays(1));
        assertThatExceptionOfType(StepRefusedException.class)
                .isThrownBy(() -> decide(id, Form.DISMISSAL))
                .as("a conclusion has no measure of its own")
                .extracting(StepRefusedException::reason)
                .isEqualTo(StepRefusedException.Reason.HEAVIER);
        decide(id, Form.REPRIMAND);
        assertThat(decision(id))
                .contains("Căn cứ văn bản số " + number(20), "của Thanh tra tỉnh", "không có ý kiến")
                .contains("hết hiệu lực sau 12 tháng");
        assertThat(kept.differing(50)).isEmpty();
    }

    private void decide(ProceedingId id, Form form) {
        world.act(
                world.principal,
                id,
                ActKind.DECIDE,
                world.form(form),
                form == Form.REPRIMAND ? "" : ProceedingWorld.WHY);
    }

    /// As whoever went past the program would.
    private void decideInTheDatabase(ProceedingId id) {
        jdbc.update(
                "insert into discipline.act (proceeding_id, no, kind, facts, words, person_id, at)"
                        + " values (?, 99, 'DECIDE', '{}', '', ?, ?)",
                id.value(),
                world.principal.id().value(),
                Timestamp.from(clock.instant()));
    }

    private String decision(ProceedingId id) {
        try {
            int no = world.seen(world.principal, id).acts().getLast().no();
            String file = "/proceedings/" + id.value() + "/papers/" + no + ".docx";
            return DispatchText.read(TestBody.see(web, world.principal, file).getContentAsByteArray(), "a.docx")
                    .replaceAll("\\s+", " ");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatThePersonContestsIsAnsweredWithReasonsAndPrinted() throws Exception {
        ProceedingId id = world.opened();
        paper(
                Direction.INCOMING,
                "Thanh tra tỉnh",
                DispatchType.CONG_VAN,
                number(21),
                "Người Ký",
                "Kết luận đối với " + world.teacher.name());
        skip(id, FullSkip.Ground.CONCLUSION, number(21));
        world.act(world.principal, id, ActKind.ANSWERS, world.liable(), "Theo hồ sơ");
        Facts contested = Facts.NONE.with("heardThere", HeardThere.CONTESTED);
        refused(Reason.NO_WORDS, () -> world.act(world.teacher, id, ActKind.HEARD, contested, " "));
        refused(Reason.NOT_YOURS, () -> world.act(world.principal, id, ActKind.HEARD, contested, "Không phải tôi"));
        world.act(world.teacher, id, ActKind.HEARD, contested, "Không ai hỏi tôi ngày đó.");
        assertThat(proceedings.pending(world.teacher).count()).isZero();
        world.ahead(6);
        refused(Reason.NOT_NEXT, () -> decide(id, Form.REPRIMAND));
        assertThatThrownBy(() -> decideInTheDatabase(id)).hasMessageContaining("answered first");
        assertThat(page(world.principal, id)).contains("Không ai hỏi tôi ngày đó.", "Trả lời ý kiến phản đối");
        refused(Reason.NO_REASONS, () -> world.act(world.principal, id, ActKind.REPLY, "Đã hỏi."));
        String answer = "Biên bản làm việc số 3 của Thanh tra tỉnh có chữ ký của người bị xem xét ở từng trang.";
        world.act(world.principal, id, ActKind.REPLY, answer);
        assertThat(page(world.teacher, id)).contains(answer);
        decide(id, Form.REPRIMAND);
        assertThat(decision(id)).contains("Không ai hỏi tôi ngày đó", answer.substring(0, answer.length() - 1));
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void whatThePersonWritesOfThemselvesIsTheirSayAndADismissalDoesNotLapse() throws Exception {
        ProceedingId id = world.opened();
        paper(Direction.INCOMING, "Tòa án nhân dân khu vực 1", DispatchType.CONG_VAN, number(22), "Người Ký");
        skip(id, FullSkip.Ground.COURT, number(22));
        world.act(world.principal, id, ActKind.ANSWERS, world.liable(), "Theo hồ sơ");
        refused(Reason.NOT_NEXT, () -> decide(id, Form.DISMISSAL));
        world.act(world.teacher, id, ActKind.SELF_REVIEW, "Tôi nhận trách nhiệm.");
        decide(id, Form.DISMISSAL);
        assertThat(decision(id)).contains("Tôi nhận trách nhiệm").doesNotContain("hết hiệu lực sau 12 tháng");
        assertThat(page(world.principal, id)).doesNotContain("có hiệu lực đến hết ngày");
    }

    /// Who cannot act here is told by a document, and answers by one; or does not, and the days after it are over.
    @Test
    void ofWhoCannotActHereARegisteredDocumentSaysIt() {
        ProceedingId id = world.opened();
        paper(Direction.INCOMING, "Thanh tra tỉnh", DispatchType.CONG_VAN, number(23), "Người Ký");
        skip(id, FullSkip.Ground.CONCLUSION, number(23));
        accounts.close(TestBody.SETUP, world.teacher.id());
        world.act(world.principal, id, ActKind.ANSWERS, world.liable(), "Theo hồ sơ");
        world.ahead(10);
        refused(Reason.NOT_NEXT, () -> decide(id, Form.REPRIMAND));
        Facts silent = Facts.NONE.with("heardThere", HeardThere.SILENT).with("dated", world.today());
        refused(
                Reason.PAPER_UNKNOWN,
                () -> world.act(world.principal, id, ActKind.HEARD, silent.with("paper", number(24)), "Gửi bảo đảm"));
        paper(Direction.OUTGOING, "Sở Thử Nghiệm", DispatchType.CONG_VAN, number(24), "Người Ký");
        Facts confirmed = silent.with("heardThere", HeardThere.CONFIRMED).with("paper", number(25));
        paper(Direction.INCOMING, "Thanh tra tỉnh", DispatchType.CONG_VAN, number(25), "Người Ký");
        refused(
                Reason.PAPER_NOT_THEIRS,
                () -> world.act(world.principal, id, ActKind.HEARD, confirmed, "Đã được nghe ở đó"));
        Facts told = silent.with("paper", number(24));
        refused(Reason.NOT_YET, () -> world.act(world.principal, id, ActKind.HEARD, told, "Gửi bảo đảm"));
        world.ahead(4);
        world.act(world.principal, id, ActKind.HEARD, told, "Gửi bảo đảm, có dấu bưu điện");
        decide(id, Form.REPRIMAND);
        assertThat(world.seen(world.principal, id).progress().ended()).isTrue();
    }
}
