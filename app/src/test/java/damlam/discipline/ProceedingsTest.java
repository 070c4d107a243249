package damlam.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ErasedWords;
import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.dispatch.DispatchType;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.Documents;
import damlam.documents.Registration;
import damlam.inspection.Interests;
import damlam.inspection.Kinship;
import damlam.journal.Erasures;
import damlam.journal.SealedNow;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.ToDo;
import damlam.org.UnitKind;
import damlam.page.Words;
import damlam.procedure.Decision;
import damlam.procedure.Denunciations.Difficulty;
import damlam.procedure.Form;
import damlam.procedure.LiabilityTest;
import damlam.procedure.NoBreach;
import damlam.procedure.Presence;
import damlam.procedure.StepRefusedException;
import damlam.procedure.StepRefusedException.Reason;
import damlam.procedure.TimeLimit;
import damlam.rulebook.NewRule;
import damlam.rulebook.Rule;
import damlam.rulebook.RuleId;
import damlam.rulebook.Rulebook;
import damlam.whistleblowing.About;
import damlam.whistleblowing.Conducts;
import damlam.whistleblowing.NewConduct;
import damlam.whistleblowing.Protections;
import damlam.whistleblowing.Stake;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// A proceeding takes only the steps of the law, each on its day, by whoever may; nobody else sees anything of it.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class ProceedingsTest {
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
    Conducts conducts;

    @Autowired
    Protections protections;

    @Autowired
    ProceedingKept kept;

    @Autowired
    Handovers handovers;

    @Autowired
    Interests interests;

    @Autowired
    Rulebook book;

    @Autowired
    Erasures erasures;

    @Autowired
    SealedNow seals;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    private ProceedingWorld world;

    @BeforeEach
    void aSchool() {
        sealed();
        clock.moveTo(ProceedingWorld.CALENDAR.plusWorkingDays(clock.today(), 1));
        world = new ProceedingWorld(org, accounts, openings, proceedings, clock);
    }

    /// Acts are sealed before the clock moves on, for none waits for days.
    private void sealed() {
        seals.all();
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

    private String page(CurrentPerson me, String address) throws Exception {
        return TestBody.see(web, me, address).getContentAsString();
    }

    @Test
    void aProceedingGoesFromItsOpeningToTheDecisionAndItsRowsFollowFromItsActs() {
        ProceedingId id = world.decided();
        Seen seen = world.seen(world.teacher, id);
        assertThat(seen.progress().step())
                .isInstanceOfSatisfying(
                        Decision.class, decided -> assertThat(decided.form()).isEqualTo(Form.REPRIMAND));
        assertThat(seen.progress().voided()).isEmpty();
        assertThat(seen.mine()).isTrue();
        assertThat(kept.differing(50)).isEmpty();
        world.act(world.teacher, id, ActKind.RECEIVE, "");
        assertThat(world.seen(world.teacher, id).progress().received()).contains(world.today());
        assertThat(world.seen(world.principal, id).next().must()).isEmpty();
    }

    @Test
    void whatWaitsSaysByWhen() throws Exception {
        ProceedingId id = world.opened();
        LocalDate due =
                world.seen(world.principal, id).next().due().orElseThrow().due();
        assertThat(due).isNotNull();
        assertThat(proceedings.pending(world.principal)).isEqualTo(new ToDo(1, due));
        assertThat(Jsoup.parse(page(world.principal, "/"))
                        .select("#proceedings td.due")
                        .first()
                        .text())
                .isEqualTo(Words.in(Locale.of("vi")).date(due));
        assertThat(proceedings.pending(world.teacher)).as("not theirs").isEqualTo(ToDo.of(0));
    }

    @Test
    void stepsCannotBeTakenOutOfTheirOrderOrByOthers() {
        ProceedingId id = world.opened();
        refused(
                ProceedingRefusedException.Reason.NOT_NEXT,
                () -> world.act(world.principal, id, ActKind.COUNCIL, world.seats(), "Quyết định"));
        refused(
                ProceedingRefusedException.Reason.NOT_NEXT,
                () -> world.act(world.principal, id, ActKind.DECIDE, world.form(Form.REPRIMAND), ""));
        refused(
                ProceedingRefusedException.Reason.NOT_YOURS,
                () -> world.act(world.teacher, id, ActKind.SUMMON, world.summons(3), "Phòng họp"));
        refused(
                ProceedingRefusedException.Reason.NOT_SEEN,
                () -> world.act(world.colleague, id, ActKind.SUMMON, world.summons(3), "Phòng họp"));
        world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "Phòng họp");
        refused(
                ProceedingRefusedException.Reason.NOT_NEXT,
                () -> world.act(
                        world.principal,
                        id,
                        ActKind.REVIEW,
                        Facts.NONE.with("presence", Presence.PRESENT),
                        "Họp kiểm điểm"));
    }

    @Test
    void onlyPartiesSeeAnythingAndEachOnlyWhatTheirPartNeeds() throws Exception {
        ProceedingId id = world.reviewed();
        String address = "/proceedings/" + id.value();
        for (CurrentPerson other : world.others().values()) {
            assertThat(proceedings.see(other, id)).isEmpty();
            assertThat(TestBody.see(web, other, address).getStatus()).isEqualTo(404);
            assertThat(page(other, "/proceedings")).doesNotContain(world.teacher.name(), address);
        }
        assertThat(TestBody.see(web, world.chair, address).getStatus()).isEqualTo(404);
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(() -> world.act(
                        world.principal, id, ActKind.CONFLICT, conflict(world.colleague, "SPOUSE"), "x".repeat(39)))
                .matches(refused -> refused.reason() == ProceedingRefusedException.Reason.NO_REASONS);
        world.act(
                world.principal,
                id,
                ActKind.CONFLICT,
                conflict(world.colleague, "SPOUSE"),
                "Giấy đăng ký kết hôn số 12 do xã cấp, có trong hồ sơ của hai người.");
        world.act(world.principal, id, ActKind.COUNCIL, world.seats(), "Quyết định số 12/QĐ-THPT");
        assertThat(page(world.chair, address))
                .contains(
                        "Báo cáo họp kiểm điểm", "Giấy đăng ký kết hôn số 12 do xã cấp, có trong hồ sơ của hai người.");
        // It is their affair as much as anybody's, and they may contest it.
        assertThat(page(world.teacher, address))
                .contains(
                        "Báo cáo họp kiểm điểm", "Giấy đăng ký kết hôn số 12 do xã cấp, có trong hồ sơ của hai người.");
        // A council of others: those who no longer sit see nothing any more.
        int council = world.seen(world.principal, id).acts().getLast().no();
        world.act(world.principal, id, ActKind.STRIKE, Facts.NONE.with("of", council), "Ghi nhầm thành viên");
        assertThat(TestBody.see(web, world.chair, address).getStatus()).isEqualTo(404);
        assertThat(kept.differing(50)).isEmpty();
    }

    private static Facts conflict(CurrentPerson person, String relation) {
        return Facts.NONE.with("person", person.id()).with("relation", relation);
    }

    private Facts breach(String matter, LocalDate ended) {
        return Facts.NONE.with("matter", matter).with("consequence", "SERIOUS").with("breached", ended);
    }

    private LocalDate limitation(ProceedingId id) {
        return Objects.requireNonNull(Objects.requireNonNull(world.seen(world.principal, id)
                        .next()
                        .limitation(Form.REPRIMAND)
                        .clock())
                .due());
    }

    @Test
    void severalBreachesLeadToOneFormAndAnotherOneNeedsReasons() throws Exception {
        ProceedingId id = world.opened();
        int years = book.on("discipline.vienChuc.limitation.reprimand", world.today())
                .orElseThrow()
                .amount()
                .count();
        assertThat(limitation(id)).isEqualTo(world.today().minusDays(20).plusYears(years));
        LocalDate later = world.today().minusDays(10);
        world.act(world.principal, id, ActKind.BREACH, breach("PROPERTY", later), "Mất thiết bị");
        assertThat(world.seen(world.teacher, id).progress().detection().breaches())
                .hasSize(2);
        // Years from each day: between the two ends a 29 February lies more or less than between the breaches.
        assertThat(limitation(id)).as("the later breach has its own").isEqualTo(later.plusYears(years));
        assertThat(page(world.principal, "/proceedings/" + id.value()))
                .contains("Nhiều hành vi thì một hình thức cao nhất: Cảnh cáo");
        world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "Phòng họp");
        refused(
                ProceedingRefusedException.Reason.NOT_NEXT,
                () -> world.act(
                        world.principal,
                        id,
                        ActKind.BREACH,
                        breach("FAMILY", world.today().minusDays(10)),
                        "Thêm lần nữa"));
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void anEarlierDisciplineMakesItHeavierAndAnotherFormNeedsReasons() {
        LocalDate dated = world.today().minusDays(95);
        String number = "12/QĐ-" + world.body.sign;
        documents.register(
                world.body.clerk.actor(),
                new Registration(
                        Direction.INCOMING,
                        number,
                        dated,
                        "Trường THPT khác",
                        DispatchType.QUYET_DINH.name(),
                        "Về việc thi hành kỷ luật đối với " + world.teacher.name(),
                        "Người Ký",
                        new Content("Nội dung thử.", null)));
        ProceedingId id = world.proposed();
        Facts prior = Facts.NONE
                .with("paperNo", number)
                .with("dated", dated)
                .with("matter", "PROPERTY")
                .with("form", Form.REPRIMAND)
                .with("effective", world.today().minusDays(90));
        world.act(world.principal, id, ActKind.PRIOR, prior, "");
        world.act(world.principal, id, ActKind.ANSWERS, world.liable(), "Theo hồ sơ");
        assertThat(world.seen(world.principal, id)
                        .progress()
                        .lawful(world.today())
                        .orElseThrow()
                        .one())
                .isEqualTo(Form.WARNING);
        refused(
                ProceedingRefusedException.Reason.OTHER_FORM,
                () -> world.act(world.principal, id, ActKind.DECIDE, world.form(Form.REPRIMAND), ""));
        world.act(world.principal, id, ActKind.DECIDE, world.form(Form.REPRIMAND), "Quyết định trước đã bị hủy");
        assertThat(world.seen(world.principal, id).progress().ended()).isTrue();
    }

    @Test
    void ofWhoIsLentTheSenderAgreesAndDismisses() {
        ProceedingId id = world.proposed();
        Facts lent = Facts.NONE.with("sender", "Trường THPT khác");
        world.act(world.principal, id, ActKind.SECONDED, lent, "Quyết định biệt phái");
        world.act(world.principal, id, ActKind.ANSWERS, world.liable(), "Theo hồ sơ");
        refused(
                ProceedingRefusedException.Reason.NO_AGREEMENT,
                () -> world.act(world.principal, id, ActKind.DECIDE, world.form(Form.REPRIMAND), ""));
        Facts agreed = lent.with("agreement", "07/THPT").with("agreed", world.today());
        world.act(world.principal, id, ActKind.SECONDED, agreed, "Đã thống nhất");
        refused(
                ProceedingRefusedException.Reason.SENDER_DECIDES,
                () -> world.act(world.principal, id, ActKind.DECIDE, world.form(Form.DISMISSAL), "Lý do khác"));
        world.act(world.principal, id, ActKind.DECIDE, world.form(Form.REPRIMAND), "");
        assertThat(world.seen(world.principal, id).progress().ended()).isTrue();
    }

    @Test
    void membersDoNotSeeWhatIsDecidedAfterTheirProposal() throws Exception {
        ProceedingId id = world.decided();
        String address = "/proceedings/" + id.value();
        assertThat(page(world.chair, address)).contains("Kiến nghị khiển trách", "Phần việc của anh/chị đã xong");
        assertThat(world.seen(world.chair, id).acts())
                .extracting(Act::kind)
                .doesNotContain(ActKind.DECIDE, ActKind.ANSWERS);
        assertThat(page(world.principal, address)).contains("Quyết định kỷ luật");
    }

    @Test
    void aRelativeNeitherOpensNorChairsNorSits() throws Exception {
        interests.declare(world.union, world.teacher.id(), Kinship.SIBLING);
        ProceedingId id = world.reviewed();
        refused(
                ProceedingRefusedException.Reason.RELATED,
                () -> world.act(world.principal, id, ActKind.COUNCIL, world.seats(), "Quyết định"));
        refused(
                ProceedingRefusedException.Reason.RELATED,
                () -> world.act(
                        world.principal,
                        id,
                        ActKind.COUNCIL,
                        world.seats().with("seatUNION", world.teacher.id()),
                        "Quyết định"));
        String answer = send(world.principal, id, ActKind.COUNCIL, council());
        assertThat(answer).contains("seatUNION-error", "Người được cử có quan hệ");
        interests.declare(world.principal, world.teacher.id(), Kinship.UNCLE_OR_AUNT);
        refused(ProceedingRefusedException.Reason.RELATED, () -> world.openedOn(world.teacher));
    }

    private String[][] council() {
        return new String[][] {
            {"seatCHAIR", String.valueOf(world.chair.id().value())},
            {"seatUNION", String.valueOf(world.union.id().value())},
            {"seatPERSONNEL", String.valueOf(world.personnel.id().value())},
            {"secretary", String.valueOf(world.personnel.id().value())},
            {"words", "Quyết định số 12/QĐ-THPT"}
        };
    }

    private String send(CurrentPerson by, ProceedingId id, ActKind kind, String[]... fields) throws Exception {
        var form = post("/proceedings/" + id.value() + "/" + kind);
        for (String[] field : fields) {
            form = form.param(field[0], field[1]);
        }
        return TestBody.send(web, by, form).getContentAsString();
    }

    /// The law’s council is void with a relative on it, whenever that comes to light.
    @Test
    void aRelationEnteredLaterVoidsTheCouncilAndAnotherIsSetUp() throws Exception {
        ProceedingId id = world.sitting();
        world.act(
                world.principal,
                id,
                ActKind.CONFLICT,
                conflict(world.union, "SIBLING"),
                "Hộ khẩu chung của hai người, có trong hồ sơ nhân sự của trường.");
        Seen seen = world.seen(world.principal, id);
        assertThat(seen.progress().council()).isEmpty();
        assertThat(seen.progress().voided()).containsValue("procedure.refused.CONFLICT");
        assertThat(seen.next().must()).contains(ActKind.COUNCIL);
        assertThat(page(world.principal, "/proceedings/" + id.value())).contains("Không có giá trị");
        world.act(
                world.principal,
                id,
                ActKind.COUNCIL,
                world.seats()
                        .with("seatUNION", world.colleague.id())
                        .with("namedUNION", "05/CV-CĐ")
                        .with("namedOnUNION", world.today()),
                "Lập lại");
        assertThat(world.seen(world.colleague, id).roles()).containsExactly(PartyRole.MEMBER);
        assertThat(world.seen(world.union, id).roles()).containsExactly(PartyRole.BARRED);
        assertThat(world.seen(world.union, id).acts()).extracting(Act::kind).containsExactly(ActKind.CONFLICT);
    }

    @Test
    void theCouncilIsSummonedFiveWorkingDaysBeforeAndNeedsAQuorum() throws Exception {
        ProceedingId id = world.reviewed();
        world.act(world.principal, id, ActKind.COUNCIL, world.seats(), "Quyết định số 12/QĐ-THPT");
        LocalDate tooSoon = ProceedingWorld.CALENDAR.plusWorkingDays(world.today(), 4);
        assertThat(send(world.chair, id, ActKind.CALL, new String[][] {
                    {"meeting", tooSoon.toString()}, {"hour", "08:30"}, {"place", "Phòng họp"}
                }))
                .contains("meeting-error", "Giấy triệu tập gửi quá muộn");
        world.act(world.chair, id, ActKind.CALL, world.meeting(5), "Họp kiểm điểm");
        world.ahead(5);
        Facts two = Facts.NONE
                .with("presence", Presence.PRESENT)
                .with("presentCHAIR", true)
                .with("presentUNION", true);
        refused(Reason.QUORUM, () -> world.act(world.chair, id, ActKind.MEET, two, ""));
        refused(
                ProceedingRefusedException.Reason.NOT_YOURS,
                () -> world.act(world.union, id, ActKind.MEET, world.present(), ""));
        world.act(world.chair, id, ActKind.MEET, world.present(), "");
        Facts four =
                Facts.NONE.with("question", Question.DISCIPLINE).with("yes", 3).with("no", 1);
        refused(Reason.COUNT, () -> world.act(world.chair, id, ActKind.COUNT, four, "Thừa một phiếu"));
    }

    @Test
    void noMeetingEndsBeforeItBegan() {
        ProceedingId id = world.reviewed();
        world.act(world.principal, id, ActKind.COUNCIL, world.seats(), "Quyết định số 12/QĐ-THPT");
        world.act(world.chair, id, ActKind.CALL, world.meeting(6), "Phòng họp");
        world.ahead(6);
        refused(
                ProceedingRefusedException.Reason.BEGUN_BEFORE_CALLED,
                () -> world.act(world.chair, id, ActKind.MEET, world.present().with("begun", "08:14"), ""));
        world.act(world.chair, id, ActKind.MEET, world.present().with("begun", "08:15"), "");
        Facts none =
                Facts.NONE.with("question", Question.DISCIPLINE).with("yes", 0).with("no", 3);
        refused(
                ProceedingRefusedException.Reason.COUNTED_BEFORE,
                () -> world.act(world.chair, id, ActKind.COUNT, none.with("counted", "08:14"), "Ban kiểm phiếu"));
        world.act(world.chair, id, ActKind.COUNT, none.with("counted", "08:40"), "Ban kiểm phiếu");
        refused(
                ProceedingRefusedException.Reason.ENDED_BEFORE_BEGUN,
                () -> world.act(world.chair, id, ActKind.PROPOSE, Facts.NONE.with("ended", "07:59"), "Kiến nghị"));
        refused(
                ProceedingRefusedException.Reason.ENDED_BEFORE_VOTE,
                () -> world.act(world.chair, id, ActKind.PROPOSE, Facts.NONE.with("ended", "08:39"), "Kiến nghị"));
        world.act(world.chair, id, ActKind.PROPOSE, Facts.NONE.with("ended", "08:40"), "Không kiến nghị kỷ luật");
    }

    @Test
    void aTieIsVotedOnAgainAndNoMajorityProposesNothing() {
        ProceedingId id = world.sitting();
        Facts first = Facts.NONE.with("question", Question.DISCIPLINE);
        world.act(world.chair, id, ActKind.COUNT, first.with("yes", 3).with("no", 0), "Ban kiểm phiếu");
        Facts tie = Facts.NONE
                .with("question", Question.FORM)
                .with("invalid", 1)
                .with("formREPRIMAND", 1)
                .with("formWARNING", 1);
        world.act(world.chair, id, ActKind.COUNT, tie, "Ngang phiếu");
        assertThat(world.seen(world.chair, id)
                        .progress()
                        .meeting()
                        .orElseThrow()
                        .tied())
                .isTrue();
        assertThat(world.seen(world.chair, id).next().must()).contains(ActKind.COUNT);
        ProceedingId none = world.sitting();
        world.act(world.chair, none, ActKind.COUNT, first.with("yes", 1).with("no", 2), "Ban kiểm phiếu");
        world.act(world.chair, none, ActKind.PROPOSE, "Không kiến nghị kỷ luật");
        world.act(world.principal, none, ActKind.NO_BREACH, "Không có hành vi vi phạm");
        assertThat(world.seen(world.concerned(none), none).progress().step()).isInstanceOf(NoBreach.class);
    }

    @Test
    void theDecisionAnswersTheTestsOfLiabilityAndSaysWhyItDiffers() throws Exception {
        ProceedingId id = world.proposed();
        refused(
                Reason.LIABILITY_OPEN,
                () -> world.act(world.principal, id, ActKind.DECIDE, world.form(Form.REPRIMAND), ""));
        Facts emergency = world.liable()
                .with("EMERGENCY", "YES")
                .with(Reasoned.WHY + "EMERGENCY", "Trường ngập lụt ngày đó, theo biên bản số 3.");
        world.act(world.principal, id, ActKind.ANSWERS, emergency, "Bão lũ, có xác nhận của chính quyền");
        refused(
                Reason.NOT_LIABLE,
                () -> world.act(world.principal, id, ActKind.DECIDE, world.form(Form.REPRIMAND), ""));
        world.act(world.principal, id, ActKind.ANSWERS, world.liable(), "Không có bão lũ ở nơi đó");
        String[][] warning = {{"form", "WARNING"}, {"effective", world.today().toString()}, {"words", ""}};
        assertThat(send(world.principal, id, ActKind.DECIDE, warning))
                .as("heavier than the law has for it")
                .contains("form-error", "Hình thức nặng nhất mà quy định cho phép");
        refused(
                Reason.FORM,
                () -> world.act(world.principal, id, ActKind.DECIDE, world.form(Form.LOSS_OF_POST), "Không phù hợp"));
        refused(
                Reason.EFFECT,
                () -> world.act(
                        world.principal,
                        id,
                        ActKind.DECIDE,
                        Facts.NONE
                                .with("form", "REPRIMAND")
                                .with("effective", world.today().minusDays(1)),
                        ""));
    }

    /// Whoever decides is told that, and not why.
    @Test
    void whomTheLawProtectsAsADenouncerIsNotDisciplined() throws Exception {
        ProceedingId id = world.proposed();
        world.act(world.principal, id, ActKind.ANSWERS, world.liable(), "Theo hồ sơ");
        CurrentPerson inspector = world.body.person(
                org.addUnit(
                        TestBody.SETUP,
                        "TTR" + world.body.sign,
                        "Thanh tra Sở",
                        UnitKind.INSPECTORATE,
                        world.body.body,
                        LocalDate.of(2024, 1, 1)),
                Duty.HEAD,
                "Chánh Thanh tra");
        var report = conducts.report(
                world.teacher,
                new NewConduct(About.of(world.principal.id()), Stake.AFFECTED, "Giữ hồ sơ ba tuần.", "", List.of()));
        protections.denounce(inspector, report, "Nêu hành vi vi phạm cụ thể.");
        protections.accept(world.body.leader, report, world.today(), Difficulty.ORDINARY);
        Facts form = world.form(Form.REPRIMAND);
        refused(Reason.PROTECTED, () -> world.act(world.principal, id, ActKind.DECIDE, form, ""));
        protections.end(inspector, report, world.today(), "Đã giải quyết xong.");
        world.ahead(1);
        world.act(world.principal, id, ActKind.DECIDE, world.form(Form.REPRIMAND), "");
        assertThat(world.seen(world.teacher, id).progress().step()).isInstanceOf(Decision.class);
    }

    @Test
    void aDecisionLapsesAfterTwelveMonths() throws Exception {
        ProceedingId id = world.decided();
        world.act(world.teacher, id, ActKind.RECEIVE, "");
        sealed();
        world.to(world.today().plusMonths(12));
        assertThat(page(world.principal, "/proceedings/" + id.value())).contains("có hiệu lực đến hết ngày");
        world.to(world.today().plusDays(1));
        assertThat(page(world.principal, "/proceedings/" + id.value())).contains("đã hết hiệu lực");
    }

    @Test
    void nothingIsOpenedAfterTheLimitationAndALateDecisionIsShownAsLate() throws Exception {
        LocalDate today = world.today();
        LocalDate old = today.minusYears(10).minusDays(1);
        String answer = open(old, today);
        // Either law of those days is unconfirmed, or the limitation has passed: it is said, and nothing is opened.
        assertThat(answer).contains("breached-error");
        assertThat(proceedings.list(world.principal, 50, 0).seen()).isEmpty();
        ProceedingId id = openings.open(
                world.principal,
                world.opening(today.minusDays(130), today.minusDays(86)),
                null,
                ProceedingWorld.WHY,
                "");
        assertThat(world.seen(world.principal, id).next().standing()).isEqualTo(TimeLimit.Standing.IN_TIME);
        world.to(today.plusDays(4));
        assertThat(world.seen(world.principal, id).next().standing()).isEqualTo(TimeLimit.Standing.IN_TIME);
        world.to(today.plusDays(5));
        assertThat(world.seen(world.principal, id).next().standing()).isEqualTo(TimeLimit.Standing.LATE);
        assertThat(page(world.principal, "/proceedings/" + id.value())).contains("vẫn phải quyết định");
    }

    private String open(LocalDate breached, LocalDate detected) throws Exception {
        return open(breached, detected, ProceedingWorld.WHY);
    }

    private String open(LocalDate breached, LocalDate detected, String words) throws Exception {
        return TestBody.send(
                        web,
                        world.principal,
                        post("/proceedings/new")
                                .param(
                                        "person",
                                        String.valueOf(world.teacher.id().value()))
                                .param("number", "15/KL-TTr")
                                .param("concluded", world.today().toString())
                                .param("matter", "AVOIDANCE")
                                .param("consequence", "LESS_SERIOUS")
                                .param("breached", breached.toString())
                                .param("detected", detected.toString())
                                .param("words", words)
                                .param("do", "open"))
                .getContentAsString();
    }

    /// The same letters over and over, and digits, are no minutes, no report, no reasons: of whatever step.
    @Test
    void whatSaysNothingIsNoStep() throws Exception {
        for (String nothing : List.of("a".repeat(60), "1".repeat(60))) {
            String opened = Jsoup.parse(
                            open(world.today().minusDays(20), world.today().minusDays(5), nothing))
                    .select("#words-error")
                    .text();
            assertThat(opened).as(nothing).contains("chưa nêu được sự việc");
        }
        ProceedingId id = world.opened();
        world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "Phòng họp hội đồng");
        world.ahead(3);
        Facts present = Facts.NONE.with("presence", Presence.PRESENT);
        nothing(world.principal, id, ActKind.REVIEW, present, "1".repeat(60));
        world.act(world.principal, id, ActKind.REVIEW, present, "Biên bản họp kiểm điểm");
        nothing(world.principal, id, ActKind.REPORT, Facts.NONE, "2".repeat(60));
        Document sent =
                Jsoup.parse(send(world.principal, id, ActKind.REPORT, new String[][] {{"words", "2".repeat(60)}}));
        assertThat(sent.select("#words-error").text()).contains("chưa nêu được sự việc");
        assertThat(sent.select("[name=words]").text()).isEqualTo("2".repeat(60));
        assertThat(world.seen(world.principal, id).next().must()).contains(ActKind.REPORT);
    }

    @Test
    void noReasonOfAnAnswerMaySayNothing() {
        ProceedingId id = world.proposed();
        for (LiabilityTest test : LiabilityTest.values()) {
            Facts answers = world.liable().with(Reasoned.WHY + test, "a");
            refused(
                    ProceedingRefusedException.Reason.NO_EVIDENCE,
                    () -> world.act(world.principal, id, ActKind.ANSWERS, answers, "Theo hồ sơ"));
        }
        nothing(world.principal, id, ActKind.ANSWERS, world.liable(), "a".repeat(60));
        world.act(world.principal, id, ActKind.ANSWERS, world.liable(), "");
    }

    private void nothing(CurrentPerson by, ProceedingId id, ActKind kind, Facts facts, String words) {
        refused(ProceedingRefusedException.Reason.NOTHING_SAID, () -> world.act(by, id, kind, facts, words));
    }

    @Test
    void daysAreNotMovedToDodgeALimitation() throws Exception {
        LocalDate today = world.today();
        assertThat(open(today.minusDays(3), today.minusDays(4)))
                .contains("breached-error", "không thể sau ngày phát hiện");
        assertThat(open(today.minusDays(3), today.plusDays(1))).contains("detected-error");
        Opening later = world.opening(today.minusDays(9), today);
        Opening found = new Opening(
                later.person(),
                later.group(),
                false,
                false,
                later.matter(),
                later.consequence(),
                later.breached(),
                today,
                null,
                null,
                false,
                "15/KL-TTr",
                today.minusDays(2));
        refused(
                ProceedingRefusedException.Reason.DETECTED_LATER,
                () -> openings.open(world.principal, found, null, ProceedingWorld.WHY, ""));
        ProceedingId id = world.opened();
        // No act changes a day of the opening, and nobody changes its row.
        assertThat(world.seen(world.principal, id).may()).doesNotContain(ActKind.OPEN);
        refused(
                ProceedingRefusedException.Reason.NO_SUCH_ACT,
                () -> world.act(world.principal, id, ActKind.STRIKE, Facts.NONE.with("of", 1), "Sửa ngày"));
        assertThatThrownBy(() -> jdbc.update("update discipline.act set facts = '{}'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("delete from discipline.party")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatBarsTheCaseStopsItsClocksUntilItEnds() throws Exception {
        ProceedingId id = world.opened();
        LocalDate before = world.seen(world.principal, id).next().time().clock().due();
        Facts ill = Facts.NONE.with("why", Suspension.ILLNESS).with("from", world.today());
        world.act(world.principal, id, ActKind.SUSPEND, ill, "Giấy ra viện");
        assertThat(page(world.principal, "/proceedings/" + id.value()))
                .contains("Chưa xem xét kỷ luật", "không tính vào thời hạn");
        assertThat(world.seen(world.principal, id).next().time().clock().due()).isNull();
        int no = world.seen(world.principal, id).acts().getLast().no();
        world.ahead(5);
        world.act(
                world.principal,
                id,
                ActKind.RESUME,
                Facts.NONE.with("of", no).with("day", world.today()),
                "Đã ra viện");
        assertThat(world.seen(world.principal, id).next().time().clock().due()).isAfter(before);
        assertThat(world.seen(world.principal, id).next().barred()).isTrue();
        world.ahead(1);
        assertThat(world.seen(world.principal, id).next().barred()).isFalse();
    }

    /// Nothing is held against a person while the law does not let the case be considered.
    @Test
    void noMeetingIsHeldWhileTheCaseIsBarred() {
        ProceedingId id = world.opened();
        world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "Phòng họp");
        Facts pregnant = Facts.NONE.with("why", Suspension.MATERNITY).with("from", world.today());
        world.act(world.principal, id, ActKind.SUSPEND, pregnant, "Giấy khám thai");
        world.ahead(3);
        refused(
                Reason.NOT_CONSIDERED,
                () -> world.act(
                        world.principal,
                        id,
                        ActKind.REVIEW,
                        Facts.NONE.with("presence", Presence.PRESENT),
                        "Họp kiểm điểm"));
        int no = world.seen(world.principal, id).acts().getLast().no();
        Facts asked = Facts.NONE.with("of", no).with("day", world.today());
        world.act(world.principal, id, ActKind.LIFT, asked, "Đơn đề nghị của viên chức");
        world.act(world.principal, id, ActKind.REVIEW, Facts.NONE.with("presence", Presence.PRESENT), "Họp kiểm điểm");
    }

    @Test
    void aComplaintAfterItsLastDayIsAnsweredAndAnObstacleDoesNotCount() throws Exception {
        confirmed("complaint.vienChuc");
        ProceedingId id = world.decided();
        world.act(world.teacher, id, ActKind.RECEIVE, "");
        LocalDate due = world.seen(world.teacher, id).next().due().orElseThrow().due();
        sealed();
        world.to(due.plusDays(1));
        send(world.teacher, id, ActKind.COMPLAIN, new String[][] {{"words", "Tôi không đồng ý"}});
        assertThat(page(world.teacher, "/proceedings/" + id.value()))
                .contains("đã quá thời hiệu", "Luật Khiếu nại, Điều 48", "trở ngại");
        assertThat(world.seen(world.principal, id).progress().openComplaint()).isEmpty();
        String[][] ill = {
            {"words", "Tôi nằm viện"},
            {"obstacleFrom", due.minusDays(3).toString()},
            {"obstacleTo", due.toString()}
        };
        send(world.teacher, id, ActKind.COMPLAIN, ill);
        assertThat(world.seen(world.principal, id).progress().openComplaint()).isPresent();
        assertThat(world.seen(world.principal, id).next().must()).contains(ActKind.ACCEPT);
    }

    private void confirmed(String code) {
        Rule rule = book.on(code, world.today()).orElseThrow();
        if (!rule.mayBind()) {
            RuleId proposed = book.propose(
                    world.body.leader,
                    new NewRule(
                            code, rule.amount(), rule.says(), "Văn bản thử", LocalDate.of(2024, 1, 1), null, "thử"));
            book.decide(world.body.deputy, proposed, true, "");
        }
    }

    @Test
    void aComplaintIsSettledAfterADialogueAndWhatWasWrongIsMadePublic() {
        ProceedingId id = world.decided();
        world.act(world.teacher, id, ActKind.RECEIVE, "");
        world.act(world.teacher, id, ActKind.COMPLAIN, "Tôi đã được giao việc khác");
        world.act(world.principal, id, ActKind.ACCEPT, "Thông báo thụ lý");
        refused(
                ProceedingRefusedException.Reason.NOT_NEXT,
                () -> world.act(
                        world.principal,
                        id,
                        ActKind.SETTLE,
                        Facts.NONE.with("outcome", Settlement.KEPT),
                        "Giữ nguyên"));
        world.act(world.principal, id, ActKind.DIALOGUE, world.meeting(7), "Mời đối thoại");
        refused(
                ProceedingRefusedException.Reason.NOT_NEXT,
                () -> world.act(
                        world.principal,
                        id,
                        ActKind.SETTLE,
                        Facts.NONE.with("outcome", Settlement.KEPT),
                        "Giữ nguyên"));
        sealed();
        world.ahead(8);
        world.act(world.principal, id, ActKind.SETTLE, Facts.NONE.with("outcome", Settlement.WRONG), "Kỷ luật sai");
        Seen seen = world.seen(world.principal, id);
        assertThat(seen.next().must()).contains(ActKind.RECTIFY);
        assertThat(seen.next().due().orElseThrow().due())
                .isEqualTo(ProceedingWorld.CALENDAR.plusWorkingDays(world.today(), 10));
        String published = "Đã công bố tại họp Hội đồng trường; thời hạn nâng lương được tính lại từ đầu năm.";
        world.act(world.principal, id, ActKind.RECTIFY, published);
        assertThat(world.seen(world.teacher, id).next().must()).isEmpty();
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void whatWasDecidedByAWrongProcedureIsDoneAgain() {
        ProceedingId id = world.decided();
        world.act(world.teacher, id, ActKind.RECEIVE, "");
        world.act(world.teacher, id, ActKind.COMPLAIN, "Sai thành phần Hội đồng");
        world.act(world.principal, id, ActKind.ACCEPT, "Thông báo thụ lý");
        world.act(world.principal, id, ActKind.DIALOGUE, world.meeting(7), "Mời đối thoại");
        sealed();
        world.ahead(8);
        world.act(world.principal, id, ActKind.SETTLE, Facts.NONE.with("outcome", Settlement.REDO), "Làm lại");
        assertThat(world.seen(world.principal, id).next().must()).contains(ActKind.SUMMON);
        assertThat(proceedings.see(world.chair, id)).isEmpty();
    }

    @Test
    void competenceIsReadFromTheChartAndASuperiorNamesTheirGround() {
        LocalDate today = world.today();
        Opening opening = world.opening(today.minusDays(9), today.minusDays(2));
        refused(
                ProceedingRefusedException.Reason.NOT_COMPETENT,
                () -> openings.open(world.body.departmentHead, opening, null, ProceedingWorld.WHY, ""));
        refused(
                ProceedingRefusedException.Reason.NOT_YOURS,
                () -> openings.open(world.colleague, opening, null, ProceedingWorld.WHY, "Được ủy quyền"));
        refused(
                ProceedingRefusedException.Reason.NOT_COMPETENT,
                () -> openings.open(
                        world.body.departmentHead, opening, null, ProceedingWorld.WHY, "Văn bản phân cấp số 5/QĐ"));
        refused(
                ProceedingRefusedException.Reason.NO_COMPETENCE_NAMED,
                () -> openings.open(world.body.leader, opening, null, ProceedingWorld.WHY, ""));
        ProceedingId id =
                openings.open(world.body.leader, opening, null, ProceedingWorld.WHY, "Văn bản phân cấp số 5/QĐ-SGDĐT");
        Act opened = world.seen(world.body.leader, id).acts().getFirst();
        assertThat(proceedings.words(opened)).contains(ProceedingWorld.WHY, "Văn bản phân cấp");
        world.act(
                world.body.leader,
                id,
                ActKind.HAND_OVER,
                Facts.NONE.with("decider", world.principal.id()),
                "Chuyển đúng thẩm quyền");
        assertThat(world.seen(world.principal, id).may()).contains(ActKind.SUMMON);
        assertThat(proceedings.see(world.body.leader, id)).isEmpty();
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void whatIsSaidLiesEncryptedAndCanBeErased() {
        ProceedingId id = world.reviewed();
        List<String> lying = jdbc.queryForList(
                "select words from discipline.act where proceeding_id = ? union all"
                        + " select text from journal.entry where subject = ? and text is not null",
                String.class,
                id.value(),
                id.subject());
        assertThat(lying).hasSizeGreaterThan(6).noneMatch(words -> words.contains("kiểm điểm"));
        await().atMost(Duration.ofSeconds(10)).until(() -> leaf(id, "discipline.report") >= 0);
        ErasedWords.of(erasures, leaf(id, "discipline.report"), world.principal, world.teacher);
        assertThat(world.seen(world.principal, id).acts().stream().map(proceedings::words))
                .doesNotContain("Báo cáo họp kiểm điểm");
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void eachStepHasItsDocumentForThoseWhoSeeIt() throws Exception {
        ProceedingId id = world.decided();
        Seen seen = world.seen(world.principal, id);
        for (ActKind kind : List.of(
                ActKind.SUMMON,
                ActKind.REVIEW,
                ActKind.COUNCIL,
                ActKind.CALL,
                ActKind.COUNT,
                ActKind.PROPOSE,
                ActKind.DECIDE)) {
            int no = seen.acts().stream()
                    .filter(act -> act.kind() == kind)
                    .findFirst()
                    .orElseThrow()
                    .no();
            String address = "/proceedings/" + id.value() + "/papers/" + no;
            assertThat(TestBody.see(web, world.principal, address + ".docx").getContentAsByteArray())
                    .as(kind + " as Word")
                    .startsWith('P', 'K');
            assertThat(TestBody.see(web, world.principal, address + ".pdf").getContentAsByteArray())
                    .as(kind + " as PDF")
                    .startsWith('%', 'P', 'D', 'F');
            assertThat(TestBody.see(web, world.colleague, address + ".docx").getStatus())
                    .isEqualTo(404);
            assertThat(TestBody.see(web, world.chair, address + ".docx").getStatus())
                    .isEqualTo(kind == ActKind.DECIDE ? 404 : 200);
        }
    }

    private long leaf(ProceedingId id, String kind) {
        return jdbc
                .queryForList(
                        "select leaf_no from journal.leaf join journal.entry using (entry_id)"
                                + " where kind = ? and subject = ?",
                        Long.class,
                        kind,
                        id.subject())
                .stream()
                .findFirst()
                .orElse(-1L);
    }

    /// It does not lie with somebody who is gone: whoever stands above decides while the post is vacant, and whoever
    /// comes after; the days of the law run on.
    @Test
    void whereWhoeverDecidesLeavesThePostItPassesOn() throws Exception {
        ProceedingId vacant = world.opened();
        ProceedingWorld other = new ProceedingWorld(org, accounts, openings, proceedings, clock);
        ProceedingId followed = other.opened();
        LocalDate due =
                world.seen(world.principal, vacant).next().time().clock().due();
        handovers.passOn();
        assertThat(world.seen(world.principal, vacant).acts())
                .as("in its hands")
                .hasSize(1);

        world.body.leaves(world.principal);
        other.body.leaves(other.principal);
        CurrentPerson successor = other.body.follows(other.principal);
        handovers.passOn();
        handovers.passOn();
        assertThat(proceedings.see(world.principal, vacant)).isEmpty();
        Seen above = world.seen(world.body.leader, vacant);
        assertThat(proceedings.decider(above)).isEqualTo(world.body.leader.id());
        assertThat(above.next().time().clock().due()).isEqualTo(due);
        assertThat(proceedings.pending(world.body.leader).count()).isEqualTo(1);
        assertThat(proceedings.decider(other.seen(successor, followed))).isEqualTo(successor.id());
        other.act(
                successor,
                followed,
                ActKind.SUMMON,
                other.summons(3).with("chair", successor.id()),
                "Phòng họp hội đồng");
        assertThat(kept.differing(50)).isEmpty();
        assertThat(page(successor, "/proceedings/" + followed.value())).contains("Chuyển thẩm quyền");
    }
}
