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
import damlam.documents.Direction;
import damlam.documents.Documents;
import damlam.inspection.Hearings;
import damlam.journal.SealedNow;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.ToDo;
import damlam.procedure.Form;
import damlam.procedure.LiabilityTest;
import damlam.procedure.StepRefusedException;
import damlam.procedure.StepRefusedException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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

/// What is decided is no heavier than the law, days leave time, and whoever it concerns finds it.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class MeasureTest {
    private static final String LONG = "Hội đồng chưa biết những chứng cứ mới về hành vi này, nêu tại biên bản số 4.";

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Hearings hearings;

    @Autowired
    Accounts accounts;

    @Autowired
    Openings openings;

    @Autowired
    Proceedings proceedings;

    @Autowired
    Documents documents;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    SealedNow seals;

    @Autowired
    MovableClock clock;

    private ProceedingWorld world;

    @BeforeEach
    void aSchool() {
        sealed();
        clock.moveTo(ProceedingWorld.CALENDAR.plusWorkingDays(clock.today(), 1));
        world = new ProceedingWorld(org, accounts, openings, proceedings, clock);
    }

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

    private String page(CurrentPerson me, ProceedingId id) throws Exception {
        return page(me, "/proceedings/" + id.value());
    }

    private String send(CurrentPerson by, ProceedingId id, ActKind kind, String[]... fields) throws Exception {
        var form = post("/proceedings/" + id.value() + "/" + kind);
        for (String[] field : fields) {
            form = form.param(field[0], field[1]);
        }
        return TestBody.send(web, by, form).getContentAsString();
    }

    @Test
    void aFormHeavierThanTheLawHasIsRefusedWithTheHeaviest() throws Exception {
        ProceedingId id = world.proposed();
        world.act(world.principal, id, ActKind.ANSWERS, world.liable(), "Theo hồ sơ");
        refused(Reason.HEAVIER, () -> world.act(world.principal, id, ActKind.DECIDE, world.form(Form.DISMISSAL), LONG));
        String today = world.today().toString();
        assertThat(send(world.principal, id, ActKind.DECIDE, new String[][] {
                    {"form", "DISMISSAL"}, {"effective", today}, {"words", LONG}
                }))
                .contains("form-error", "Hình thức nặng nhất mà quy định cho phép với các hành vi này: Khiển trách")
                .doesNotContain("value=\"DISMISSAL\"");
        assertThat(send(world.principal, id, ActKind.DECIDE, new String[][] {
                    {"form", "DISMISSAL"}, {"effective", today}, {"words", "x"}
                }))
                .contains("words-error", "ít nhất 40");
        Facts late = Facts.NONE.with("form", Form.REPRIMAND);
        refused(
                Reason.EFFECT_LATE,
                () -> world.act(
                        world.principal,
                        id,
                        ActKind.DECIDE,
                        late.with("effective", world.today().plusDays(16)),
                        ""));
        world.act(
                world.principal,
                id,
                ActKind.DECIDE,
                late.with("effective", world.today().plusDays(15)),
                "");
        assertThat(world.seen(world.principal, id).progress().ended()).isTrue();
    }

    @Test
    void whoeverItIsAboutAndWhoeverSitsFindIt() throws Exception {
        ProceedingId id = world.opened();
        assertThat(page(world.colleague, "/")).doesNotContain("href=\"/proceedings\"");
        assertThat(page(world.teacher, "/")).contains("href=\"/proceedings\"", "vụ việc xử lý kỷ luật về anh/chị");
        world.act(world.principal, id, ActKind.SUMMON, world.summons(4), "Phòng họp");
        LocalDate meeting = ProceedingWorld.CALENDAR.plusWorkingDays(world.today(), 4);
        assertThat(proceedings.pending(world.teacher)).isEqualTo(new ToDo(1, meeting));
        assertThat(page(world.teacher, "/proceedings")).contains("họp ");
        ProceedingId other = world.sitting();
        assertThat(proceedings.pending(world.union).count()).isZero();
        assertThat(page(world.union, "/")).contains("href=\"/proceedings\"");
        assertThat(world.seen(world.chair, other).waits()).isTrue();
    }

    @Test
    void theCouncilThatSitsIsDueWhenItsProposalIs() {
        ProceedingId id = world.sitting();
        assertThat(world.seen(world.chair, id).due())
                .contains(ProceedingWorld.CALENDAR.plusWorkingDays(world.today(), 5));
    }

    @Test
    void theTestsOfLiabilityComeFirstAndSayByWhatTheyAreAnswered() throws Exception {
        ProceedingId id = world.proposed();
        assertThat(world.seen(world.principal, id).next().must()).contains(ActKind.ANSWERS);
        assertThat(page(world.principal, "/proceedings/" + world.opened().value() + "/SUMMON"))
                .contains("Lần triệu tập thứ 2: Vắng mặt sau lần triệu tập này");
        assertThat(page(world.principal, id)).contains("Trả lời các câu hỏi về loại trừ");
        // Of the conditions of one ground one reason is enough; that somebody is alive needs none.
        for (String test : List.of("NO_CAPACITY", "EMERGENCY")) {
            refused(
                    ProceedingRefusedException.Reason.NO_EVIDENCE,
                    () -> world.act(
                            world.principal,
                            id,
                            ActKind.ANSWERS,
                            world.liable().with(Reasoned.WHY + test, ""),
                            "Theo hồ sơ của vụ việc, tất cả các câu đều không."));
        }
        refused(
                ProceedingRefusedException.Reason.NO_EVIDENCE,
                () -> world.act(
                        world.principal,
                        id,
                        ActKind.ANSWERS,
                        world.liable().with("REPORTED_SELF", "YES").with(Reasoned.WHY + "REPORTED_SELF", "Có"),
                        ""));
        Facts few = Facts.NONE;
        for (LiabilityTest test : LiabilityTest.values()) {
            few = few.with(test.name(), "NO");
        }
        for (String test : List.of("NO_CAPACITY", "EMERGENCY", "INNOVATION_PURE_MOTIVE", "OBJECTIVE_CAUSE")) {
            few = few.with(Reasoned.WHY + test, "Lý do riêng của câu " + test);
        }
        world.act(world.principal, id, ActKind.ANSWERS, few, "");
        assertThat(page(world.teacher, id))
                .as("each reason beside its answer")
                .contains("Không: Lý do riêng của câu EMERGENCY");
        assertThat(page(world.principal, "/proceedings/" + id.value() + "/ANSWERS"))
                .as("what was said is not typed again")
                .contains("value=\"Lý do riêng của câu OBJECTIVE_CAUSE\"");
        String[][] brief = few.all().entrySet().stream()
                .filter(fact -> !fact.getKey().equals(Reasoned.WHY + "EMERGENCY"))
                .map(fact -> new String[] {fact.getKey(), fact.getValue()})
                .toArray(String[][]::new);
        assertThat(send(world.principal, id, ActKind.ANSWERS, brief))
                .contains("whyEMERGENCY-error")
                .doesNotContain("whyNO_CAPACITY-error", "whyDECEASED-error");
        Facts shared = world.liable().with("EMERGENCY", "YES");
        refused(
                ProceedingRefusedException.Reason.NO_EVIDENCE,
                () -> world.act(world.principal, id, ActKind.ANSWERS, shared, "Bão lũ"));
        assertThat(send(
                        world.principal,
                        id,
                        ActKind.ANSWERS,
                        shared.all().entrySet().stream()
                                .map(fact -> new String[] {fact.getKey(), fact.getValue()})
                                .toArray(String[][]::new)))
                .contains("whyEMERGENCY-error", "Câu trả lời “Có” cần căn cứ riêng")
                .doesNotContain("whyNO_CAPACITY-error");
        Facts emergency = shared.with(Reasoned.WHY + "EMERGENCY", "Trường ngập lụt ngày đó, theo biên bản số 3.");
        world.act(world.principal, id, ActKind.ANSWERS, emergency, "Bão lũ, có xác nhận của chính quyền");
        assertThat(world.seen(world.principal, id).next().must()).contains(ActKind.RELEASE);
        world.act(world.principal, id, ActKind.ANSWERS, world.liable(), "Không có bão lũ ở nơi đó");
        assertThat(world.seen(world.principal, id).next().must()).contains(ActKind.DECIDE);
        String shown = page(world.principal, id);
        assertThat(shown.indexOf("Mất năng lực hành vi")).isLessThan(shown.indexOf("Trong tình thế cấp thiết"));
    }

    @Test
    void noMeetingIsCalledForAfterTheDayByWhichItMustBeDecided() throws Exception {
        ProceedingId id = world.opened();
        LocalDate due = world.seen(world.principal, id).next().time().clock().due();
        LocalDate sunday = due.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        for (LocalDate late : List.of(due.plusDays(1), sunday)) {
            String[][] summons = {
                {"meeting", late.toString()},
                {"chair", String.valueOf(world.principal.id().value())},
                {"hour", "08:30"},
                {"place", "Phòng họp"}
            };
            assertThat(send(world.principal, id, ActKind.SUMMON, summons))
                    .as("not whether they are sure of a day that cannot be")
                    .contains("meeting-error", "họp chậm nhất ngày")
                    .doesNotContain("đánh dấu");
        }
        Facts last = Facts.NONE.with("meeting", due).with("chair", world.principal.id());
        world.act(world.principal, id, ActKind.SUMMON, last, "Phòng họp");
    }

    @Test
    void aReviewOnADayOffOrAtShortNoticeIsCalledByWhoeverReadThat() throws Exception {
        ProceedingId id = world.opened();
        LocalDate sunday = world.today().plusDays(7).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        String[] chair = {"chair", String.valueOf(world.principal.id().value())};
        String[] hour = {"hour", "08:30"};
        String[] place = {"place", "Phòng họp"};
        assertThat(send(
                        world.principal,
                        id,
                        ActKind.SUMMON,
                        new String[] {"meeting", sunday.toString()},
                        chair,
                        hour,
                        place))
                .contains("meeting-error", "là Chủ Nhật, ngày nghỉ hằng tuần")
                .doesNotContain("Báo trước không đủ");
        String soon = ProceedingWorld.CALENDAR.plusWorkingDays(world.today(), 1).toString();
        assertThat(send(world.principal, id, ActKind.SUMMON, new String[] {"meeting", soon}, chair, hour, place))
                .contains("meeting-error", "Báo trước không đủ 3 ngày làm việc: vắng mặt lần này không tính");
        String[] sure = {"short", "true"};
        send(world.principal, id, ActKind.SUMMON, new String[] {"meeting", soon}, chair, hour, place, sure);
        assertThat(world.seen(world.principal, id).acts().getLast().kind()).isEqualTo(ActKind.SUMMON);
    }

    @Test
    void aMeetingThatEndsBeforeItBeginsIsSaidToInHours() throws Exception {
        ProceedingId id = world.opened();
        world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "Phòng họp");
        world.ahead(3);
        String[][] hours = {
            {"presence", "PRESENT"}, {"begun", "10:00"}, {"ended", "08:30"}, {"words", "Biên bản họp kiểm điểm"}
        };
        assertThat(send(world.principal, id, ActKind.REVIEW, hours))
                .contains("ended-error", "Giờ kết thúc (08:30) đứng trước giờ bắt đầu (10:00)")
                .doesNotContain("Ngày cuối đứng trước");
    }

    @Test
    void aDialogueIsAnnouncedFiveDaysBeforeForAWorkingDayAndTheFirstLinesFollow() throws Exception {
        ProceedingId id = world.decided();
        world.act(world.teacher, id, ActKind.RECEIVE, "");
        assertThat(proceedings.pending(world.teacher).count()).isEqualTo(1);
        String complaint = "/proceedings/" + id.value() + "/COMPLAIN";
        assertThat(page(world.teacher, complaint)).contains("trở ngại làm anh/chị không khiếu nại được");
        assertThat(page(world.principal, complaint))
                .contains("Chỉ điền khi người khiếu nại gặp trở ngại")
                .doesNotContain("trở ngại làm anh/chị");
        world.act(world.teacher, id, ActKind.COMPLAIN, "Tôi đã được giao việc khác");
        world.act(world.principal, id, ActKind.ACCEPT, "Thông báo thụ lý");
        LocalDate sunday = world.today().plusDays(14).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        refused(
                Reason.DAY_OFF,
                () -> world.act(
                        world.principal, id, ActKind.DIALOGUE, Facts.NONE.with("meeting", sunday), "Mời đối thoại"));
        LocalDate soon = ProceedingWorld.CALENDAR.plusWorkingDays(world.today(), 1);
        if (soon.isBefore(world.today().plusDays(5))) {
            String[][] tooSoon = {
                {"meeting", soon.toString()},
                {"hour", "08:30"},
                {"place", ProceedingWorld.ROOM},
                {"words", "Mời đối thoại"}
            };
            assertThat(send(world.principal, id, ActKind.DIALOGUE, tooSoon))
                    .contains("meeting-error", "sớm nhất đối thoại vào ngày");
        }
        LocalDate day =
                ProceedingWorld.CALENDAR.sameOrNextWorkingDay(world.today().plusDays(7));
        world.act(world.principal, id, ActKind.DIALOGUE, Facts.NONE.with("meeting", day), "Mời đối thoại");
        assertThat(world.seen(world.principal, id).next().must()).isEmpty();
        assertThat(page(world.principal, id)).contains("Đối thoại giải quyết khiếu nại ngày");
        assertThat(page(world.teacher, id)).contains("Anh/chị được mời đối thoại");
        String number = "41/KL-" + world.body.sign;
        Facts wrong = Facts.NONE.with("restsOn", number).with("dated", world.today());
        refused(
                ProceedingRefusedException.Reason.PAPER_UNKNOWN,
                () -> world.act(world.principal, id, ActKind.WRONG, wrong, "Kết luận của cơ quan có thẩm quyền"));
        refused(
                ProceedingRefusedException.Reason.NO_GROUND_PAPER,
                () -> world.act(world.principal, id, ActKind.WRONG, Facts.NONE, "Kết luận của cơ quan có thẩm quyền"));
        assertThatThrownBy(() -> jdbc.update(
                        "insert into discipline.act (proceeding_id, no, kind, facts, words, person_id, at)"
                                + " values (?, 99, 'WRONG', '{}', '', ?, now())",
                        id.value(),
                        world.principal.id().value()))
                .hasMessageContaining("by a paper that is named");
        world.body.register(documents, Direction.INCOMING, number, "Kết luận về việc kỷ luật oan");
        world.act(world.principal, id, ActKind.WRONG, wrong, "Kết luận của cơ quan có thẩm quyền");
        assertThat(page(world.teacher, id)).contains(number, "Ủy ban nhân dân tỉnh Thử Nghiệm");
        assertThat(world.seen(world.principal, id).next().must()).contains(ActKind.RECTIFY);
        world.act(world.principal, id, ActKind.RECTIFY, LONG);
        assertThat(world.seen(world.principal, id).may()).doesNotContain(ActKind.SETTLE, ActKind.WRONG);
        assertThat(page(world.principal, id)).doesNotContain("Giữ nguyên quyết định kỷ luật");
    }

    @Test
    void anEarlierDecisionMadeHereIsFoundAndMakesARepeatHeavier() {
        world.decided();
        sealed();
        world.ahead(10);
        Opening again = world.opening(world.today().minusDays(2), world.today().minusDays(1));
        Outlook outlook = openings.foresee(world.principal, again).outlook();
        assertThat(outlook.repeats()).isNotNull();
        assertThat(outlook.form()).isEqualTo(Form.WARNING);
        // Whoever only tries a name learns nothing.
        assertThat(openings.foresee(world.body.departmentHead, again).outlook().repeats())
                .isNull();
        ProceedingId id = openings.open(world.principal, again, null, ProceedingWorld.WHY, "");
        assertThat(world.seen(world.teacher, id).acts()).extracting(Act::kind).contains(ActKind.PRIOR);
        assertThat(world.seen(world.principal, id).progress().heaviest(world.today()))
                .contains(Form.WARNING);
    }

    @Test
    void whoSitsForAnOrganisationHoldsAnOfficeOfItOrWasNamedByIt() throws Exception {
        ProceedingId id = world.reviewed();
        Facts other = world.seats().with("seatUNION", world.colleague.id());
        refused(
                ProceedingRefusedException.Reason.NO_UNION,
                () -> world.act(world.principal, id, ActKind.COUNCIL, other, "Quyết định số 12/QĐ-THPT"));
        refused(
                ProceedingRefusedException.Reason.NO_LEADER,
                () -> world.act(
                        world.principal,
                        id,
                        ActKind.COUNCIL,
                        world.seats().with("seatCHAIR", world.colleague.id()),
                        "Quyết định số 12/QĐ-THPT"));
        world.act(
                world.principal,
                id,
                ActKind.COUNCIL,
                other.with("namedUNION", "05/CV-CĐ").with("namedOnUNION", world.today()),
                "Quyết định số 12/QĐ-THPT");
        assertThat(page(world.principal, id)).contains("05/CV-CĐ");
    }

    @Test
    void whoProposedOrSignedNeitherChairsNorHasASeat() throws Exception {
        CurrentPerson union = world.union;
        Bench bench = new Bench(
                List.of(new OpeningSource() {
                    @Override
                    public Optional<Proposed> approved(CurrentPerson me, long proposal) {
                        return Optional.empty();
                    }

                    @Override
                    public Set<PersonId> involved(long proposal) {
                        return Set.of(union.id());
                    }

                    @Override
                    public boolean sees(CurrentPerson me, long id) {
                        return false;
                    }
                }),
                hearings);
        Act council = new Act(5, ActKind.COUNCIL, world.seats(), "", world.principal.id(), clock.instant());
        Act from = new Act(1, ActKind.OPEN, Facts.NONE.with("proposal", 7), "", world.principal.id(), clock.instant());
        refused(ProceedingRefusedException.Reason.INVOLVED, () -> bench.heed(org.chart(), from, council));
        Act other = new Act(1, ActKind.OPEN, Facts.NONE, "", world.principal.id(), clock.instant());
        bench.heed(org.chart(), other, council);
        Act summons = new Act(
                2, ActKind.SUMMON, Facts.NONE.with("chair", union.id()), "", world.principal.id(), clock.instant());
        refused(ProceedingRefusedException.Reason.INVOLVED, () -> bench.heed(org.chart(), from, summons));
        bench.heed(org.chart(), other, summons);
        assertThat(page(world.principal, "/proceedings/" + world.opened().value() + "/SUMMON"))
                .as("said before somebody is named")
                .contains("Không chọn người đề nghị, người ký đề nghị, người đã giao");
    }

    @Test
    void whatIsPrintedSaysTheDayOfTheMeetingWhoCameAndNothingOfTheProgram() throws Exception {
        ProceedingId id = world.opened();
        world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "Phòng họp");
        assertThat(paper(id, ActKind.SUMMON))
                .as("a notice is not addressed above its text")
                .doesNotContain("Kính gửi", "Như trên")
                .contains("Nơi nhận: - Ông (bà) " + world.teacher.name());
        LocalDate met = ProceedingWorld.CALENDAR.plusWorkingDays(world.today(), 3);
        world.ahead(4);
        world.act(world.principal, id, ActKind.REVIEW, Facts.NONE.with("presence", "PRESENT"), "Tổ trưởng dự họp");
        assertThat(paper(id, ActKind.REVIEW))
                .contains(met.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")), world.teacher.name(), "có mặt")
                .doesNotContain("nhất trí thông qua");
        ProceedingId decided = world.decided();
        assertThat(paper(decided, ActKind.DECIDE))
                .contains("của Chính phủ quy định về xử lý kỷ luật viên chức", "Như Điều 3;")
                .doesNotContain("máy chủ", ";;");
        assertThat(paper(decided, ActKind.PROPOSE)).contains(world.union.name(), world.teacher.name());
    }

    /// Whoever calls a council, whoever is called and whom it is about read who leads it and who keeps its minutes.
    @Test
    void whoeverIsCalledBeforeACouncilReadsWhoIsWhatOnIt() throws Exception {
        ProceedingId id = world.reviewed();
        world.act(world.principal, id, ActKind.COUNCIL, world.seats(), "Quyết định số 12/QĐ-THPT");
        String chair = world.chair.name() + ", Chủ tịch Hội đồng";
        String member = world.union.name() + ", Ủy viên, đại diện công đoàn";
        String secretary = world.personnel.name() + ", Ủy viên kiêm Thư ký, đại diện bộ phận tổ chức, cán bộ";
        assertThat(paper(id, ActKind.COUNCIL))
                .contains(
                        "1. Ông (bà) " + chair + ";", "2. Ông (bà) " + member + ";", "3. Ông (bà) " + secretary + ".");
        String of = "Hội đồng kỷ luật gồm: " + String.join("; ", chair, member, secretary) + ".";
        assertThat(Jsoup.parse(page(world.chair, "/proceedings/" + id.value() + "/CALL"))
                        .text())
                .contains(of);
        world.act(world.chair, id, ActKind.CALL, world.meeting(6), "Phòng họp");
        assertThat(paper(id, ActKind.CALL))
                .contains("Hội đồng kỷ luật gồm: 1. Ông (bà) " + chair + ";", "3. Ông (bà) " + secretary + ".");
        for (CurrentPerson reads : List.of(world.chair, world.union, world.teacher)) {
            assertThat(Jsoup.parse(page(reads, "/proceedings/" + id.value()))
                            .select("#steps")
                            .text())
                    .as(reads.name())
                    .contains(of);
        }
    }

    @Test
    void digitsAndOneLetterHeldDownAreNoReasons() throws Exception {
        ProceedingId id = world.opened();
        for (String nothing : List.of("1".repeat(60), "a".repeat(60), "12/11/2026 ".repeat(9))) {
            assertThat(sent(world.principal, id, ActKind.EXTEND, "words", nothing))
                    .as(nothing)
                    .contains("ít nhất 40 chữ cái. Chỉ tính chữ cái; chữ số, dấu câu và một chữ lặp đi lặp lại");
        }
        assertThat(world.seen(world.principal, id).acts()).extracting(Act::kind).doesNotContain(ActKind.EXTEND);
    }

    private String sent(CurrentPerson by, ProceedingId id, ActKind kind, String... fields) throws Exception {
        var form = post("/proceedings/" + id.value() + "/" + kind);
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return TestBody.send(web, by, form).getContentAsString(StandardCharsets.UTF_8);
    }

    private String paper(ProceedingId id, ActKind kind) throws Exception {
        int no = world.seen(world.principal, id).acts().stream()
                .filter(act -> act.kind() == kind)
                .findFirst()
                .orElseThrow()
                .no();
        byte[] pdf = TestBody.see(web, world.principal, "/proceedings/" + id.value() + "/papers/" + no + ".pdf")
                .getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void thePersonSendsASelfReviewThatTheChairReads() throws Exception {
        ProceedingId id = world.opened();
        world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "Phòng họp");
        send(world.teacher, id, ActKind.SELF_REVIEW, new String[][] {{"words", "Tôi nhận thiếu sót về thời hạn."}});
        assertThat(page(world.principal, id)).contains("Tôi nhận thiếu sót về thời hạn.");
    }

    @Test
    void whatCannotBeDoneNowIsSaidWithWhereItStands() throws Exception {
        ProceedingId id = world.opened();
        var answer = TestBody.see(web, world.principal, "/proceedings/" + id.value() + "/COUNCIL");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("Bước này chưa làm được lúc này", "Triệu tập họp kiểm điểm");
        var sent = TestBody.send(
                web,
                world.principal,
                post("/proceedings/" + id.value() + "/COUNCIL").param("words", "Quyết định thành lập Hội đồng."));
        assertThat(sent.getStatus()).isEqualTo(409);
        assertThat(sent.getContentAsString())
                .as("what was typed is there, to be copied")
                .contains("Bước này chưa làm được lúc này", "Quyết định thành lập Hội đồng.");
        var others = TestBody.send(
                web,
                world.teacher,
                post("/proceedings/" + id.value() + "/COUNCIL").param("words", "Tôi đề nghị lập Hội đồng."));
        assertThat(others.getStatus()).isEqualTo(403);
        assertThat(others.getContentAsString())
                .contains("Bước này không thuộc phần việc của anh/chị", "Tôi đề nghị lập Hội đồng.");
    }
}
