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
import damlam.documents.Direction;
import damlam.documents.Documents;
import damlam.journal.SealedNow;
import damlam.org.Absence;
import damlam.org.Org;
import damlam.procedure.Consequence;
import damlam.procedure.Group;
import damlam.procedure.Matter;
import java.time.LocalDate;
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
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// What a proceeding is opened on is looked for, and who stands in one is not taken into another.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class ProceedingGroundTest {
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
                reminder);
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
                .contains("Đang chờ Người bị xem xét: Xác nhận")
                .doesNotContain("Người bị xem xét, Người có thẩm quyền");
    }
}
