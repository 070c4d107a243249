package damlam.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.calendar.Certainty;
import damlam.dispatch.DispatchText;
import damlam.journal.SealedNow;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.StaffGroup;
import damlam.org.StaffGroups;
import damlam.org.ToDo;
import damlam.page.Words;
import damlam.procedure.Council;
import damlam.rulebook.Rule;
import damlam.rulebook.RuleRefusedException;
import damlam.rulebook.Rulebook;
import damlam.vault.Vault;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What the person concerned, and whoever sits, may do against the word of whoever decides; and what is refused before
/// a proceeding is opened.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class ProceedingRightsTest {
    private static final String REASON = "Theo giấy chứng nhận kết hôn số 12/2019 do Ủy ban nhân dân phường cấp.";

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
    ProceedingKept kept;

    @Autowired
    ProceedingRows rows;

    @Autowired
    Vault vault;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Rulebook book;

    @Autowired
    SealedNow seals;

    @Autowired
    StaffGroups groups;

    @Autowired
    MovableClock clock;

    private ProceedingWorld world;

    @BeforeEach
    void aSchool() {
        seals.all();
        clock.moveTo(ProceedingWorld.CALENDAR.plusWorkingDays(clock.today(), 1));
        world = new ProceedingWorld(org, accounts, openings, proceedings, clock);
    }

    private String page(CurrentPerson me, String address) throws Exception {
        return TestBody.see(web, me, address).getContentAsString();
    }

    private String page(CurrentPerson me, ProceedingId id) throws Exception {
        return page(me, "/proceedings/" + id.value());
    }

    private String send(CurrentPerson by, String address, Map<String, String> fields) throws Exception {
        var form = post(address);
        for (Map.Entry<String, String> field : fields.entrySet()) {
            form = form.param(field.getKey(), field.getValue());
        }
        return TestBody.send(web, by, form).getContentAsString();
    }

    private String send(CurrentPerson by, ProceedingId id, ActKind kind, Map<String, String> fields) throws Exception {
        return send(by, "/proceedings/" + id.value() + "/" + kind, fields);
    }

    private ProceedingId received() {
        ProceedingId id = world.decided();
        world.act(world.teacher, id, ActKind.RECEIVE, "");
        return id;
    }

    /// Whoever has a part in it reads that the person was moved, and what that means for who decides.
    @Test
    void thatThePersonWasMovedIsReadOnThePageByAllWhoHaveAPart() throws Exception {
        ProceedingId id = world.opened();
        CurrentPerson teacher = world.concerned(id);
        world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "Phòng họp hội đồng");
        assertThat(page(world.principal, id)).doesNotContain("id=\"moved\"");
        CurrentPerson gone = world.body.moves(teacher, world.body.department, Duty.MEMBER, "Chuyên viên");
        String moved = "từ ngày " + Words.in(Locale.of("vi")).date(world.today()) + " là Chuyên viên";
        assertThat(page(world.principal, id))
                .contains("người bị xem xét đã thay đổi vị trí công tác", moved)
                .contains("Chưa thấy quyết định nào về việc này được ban hành trên hệ thống")
                .contains("đối với vị trí hiện nay là " + world.body.leader.name());
        assertThat(page(gone, id)).contains("vị trí công tác của anh/chị đã thay đổi", moved);
        world.ahead(1);
        world.body.leaves(gone);
        assertThat(page(world.principal, id)).contains("không còn giữ vị trí nào ở đây");
        assertThat(page(world.principal, id)).contains("ở đây không có ai có thẩm quyền đối với vị trí hiện nay");
    }

    /// A complaint that no confirmed rule gives a time is kept without one, and takes no page away.
    @Test
    void aComplaintIsKeptWithoutAClockWhereNoRuleGivesOne() throws Exception {
        ProceedingId id = received();
        send(world.teacher, id, ActKind.COMPLAIN, Map.of("words", "Tôi đã được giao việc khác trong thời gian đó."));
        for (CurrentPerson party : new CurrentPerson[] {world.teacher, world.principal}) {
            assertThat(TestBody.see(web, party, "/proceedings").getStatus()).isEqualTo(200);
            assertThat(TestBody.see(web, party, "/").getStatus()).isEqualTo(200);
            assertThat(page(party, id)).contains("Tôi đã được giao việc khác");
        }
        Seen seen = world.seen(world.principal, id);
        assertThat(seen.progress().openComplaint()).isPresent();
        if (!book.on("complaint.vienChuc", world.today()).orElseThrow().mayBind()) {
            assertThat(seen.next().due()).isEmpty();
            assertThat(page(world.principal, id))
                    .contains(
                            "không khiếu nại nào bị coi là quá thời hiệu",
                            "Thời hạn chưa được xác nhận: 7 ngày làm việc, đến hết ngày",
                            "Nghị định 155/2026/NĐ-CP")
                    .doesNotContain("Không có thời hạn riêng");
            // On desk and list the same day stands with the same remark, and nothing is late by it.
            LocalDate day = seen.dayIfConfirmed().orElseThrow();
            String said = Words.in(Locale.of("vi")).date(day);
            assertThat(proceedings.pending(world.principal)).isEqualTo(new ToDo(1, null, day));
            assertThat(Jsoup.parse(page(world.principal, "/"))
                            .select("#proceedings")
                            .text())
                    .contains("thời hạn chưa được xác nhận: hết ngày " + said);
            assertThat(Jsoup.parse(page(world.principal, "/proceedings")).text())
                    .contains(said + " (chưa được xác nhận)");
            world.ahead(30);
            assertThat(Jsoup.parse(page(world.principal, "/"))
                            .select("#proceedings")
                            .text())
                    .contains("thời hạn chưa được xác nhận: hết ngày " + said)
                    .doesNotContain("trễ");
        }
    }

    /// Nobody confirmed that the times of officials hold for teachers: a late complaint is told so, and taken.
    @Test
    void aComplaintThatIsLateByAnUnconfirmedRuleIsToldSoAndTaken() throws Exception {
        ProceedingId id = received();
        assumeThat(book.on("complaint.vienChuc", world.today()).orElseThrow().mayBind())
                .isFalse();
        assertThat(page(world.teacher, id)).contains("Thời hạn chưa được xác nhận: 15 ngày, đến hết ngày");
        world.ahead(30);
        send(world.teacher, id, ActKind.COMPLAIN, Map.of("words", "Tôi mới biết mình có quyền khiếu nại."));
        assertThat(world.seen(world.principal, id).progress().openComplaint()).isPresent();
        for (CurrentPerson party : new CurrentPerson[] {world.teacher, world.principal}) {
            assertThat(page(party, id)).contains("sau ngày cuối", "15 ngày", "vẫn được nhận và xem xét");
        }
    }

    @Test
    void aComplaintOnPaperNamesItsDocumentAndThePersonMaySayItIsNotTheirs() throws Exception {
        ProceedingId id = received();
        assertThat(page(world.principal, id)).contains("Ghi nhận đơn khiếu nại bằng giấy");
        assertThat(page(world.teacher, id)).doesNotContain("Ghi nhận đơn khiếu nại bằng giấy");
        Map<String, String> paper =
                new TreeMap<>(Map.of("day", world.today().toString(), "words", "Đơn khiếu nại gửi qua bưu điện."));
        assertThat(send(world.principal, id, ActKind.COMPLAIN, paper)).contains("paper-error");
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(() -> world.act(
                        world.principal, id, ActKind.COMPLAIN, Facts.NONE.with("day", world.today()), "Đơn khiếu nại"))
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(ProceedingRefusedException.Reason.NO_PAPER);
        paper.put("paper", "Đơn đến số 44");
        send(world.principal, id, ActKind.COMPLAIN, paper);
        assertThat(world.seen(world.teacher, id).mine()).isTrue();
        assertThat(page(world.teacher, id)).contains("Đơn đến số 44", "Không phải khiếu nại của tôi");
        int no = world.seen(world.teacher, id).acts().getLast().no();
        send(world.teacher, id, ActKind.ATTEST, Map.of("of", String.valueOf(no), "answer", "NOT_MINE", "words", ""));
        Seen seen = world.seen(world.principal, id);
        assertThat(seen.progress().openComplaint()).isEmpty();
        assertThat(seen.progress().voided()).containsEntry(no, "discipline.notMine");
        assertThat(seen.progress().round()).isEqualTo(1);
        assertThat(world.seen(world.teacher, id).mine()).isFalse();
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void whoMayNotJudgeIsEnteredWithReasonsThatTheyReadAndContest() throws Exception {
        ProceedingId id = world.reviewed();
        world.act(world.principal, id, ActKind.COUNCIL, world.seats(), "Quyết định số 12/QĐ-THPT");
        world.act(world.chair, id, ActKind.CALL, world.meeting(6), "Phòng họp");
        Map<String, String> entry = new TreeMap<>(
                Map.of("person", String.valueOf(world.union.id().value()), "relation", "SPOUSE", "words", "x"));
        assertThat(send(world.principal, id, ActKind.CONFLICT, entry)).contains("words-error", "ít nhất 40 chữ cái");
        assertThat(world.seen(world.principal, id).progress().council()).isPresent();
        entry.put("words", REASON);
        send(world.principal, id, ActKind.CONFLICT, entry);
        int no = world.seen(world.principal, id).acts().getLast().no();
        String shown = page(world.principal, id);
        assertThat(shown)
                .contains("Hội đồng kỷ luật thực hiện việc này đã bị hủy", "không còn tư cách", "không được kéo dài")
                .doesNotContain("không phù hợp với giai đoạn hiện nay");
        assertThat(page(world.teacher, id)).contains(REASON, "Phản đối việc đã ghi");
        assertThat(page(world.union, id))
                .contains(REASON, "Phản đối việc đã ghi")
                .doesNotContain("Báo cáo họp kiểm điểm");
        String words = "Tôi không kết hôn với người bị xem xét; giấy chứng nhận nêu ra là của người khác.";
        send(world.union, id, ActKind.CONTEST, Map.of("of", String.valueOf(no), "words", words));
        assertThat(page(world.principal, id)).contains(words, "phản đối việc ghi");
        assertThat(page(world.teacher, id)).contains(words);
        assertThat(world.seen(world.principal, id).progress().council())
                .as("it bars meanwhile")
                .isEmpty();
        send(world.principal, id, ActKind.STRIKE, Map.of("of", String.valueOf(no), "words", "Ghi nhầm người"));
        assertThat(world.seen(world.principal, id).progress().council())
                .map(Council::seats)
                .hasValueSatisfying(seats -> assertThat(seats).containsValue(world.union.id()));
        assertThat(kept.differing(50)).isEmpty();
    }

    /// Who sat on a council that the law does not have is told so, and sees no file.
    @Test
    void whoSatOnACouncilThatFellIsToldSo() throws Exception {
        ProceedingId id = world.reviewed();
        world.act(world.principal, id, ActKind.COUNCIL, world.seats(), "Quyết định số 12/QĐ-THPT");
        Facts related = Facts.NONE.with("person", world.union.id()).with("relation", "SPOUSE");
        world.act(world.principal, id, ActKind.CONFLICT, related, REASON);
        var answer = TestBody.see(web, world.chair, "/proceedings/" + id.value());
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString())
                .contains("không còn giá trị", "không phải làm gì nữa")
                .doesNotContain(world.teacher.name(), REASON, "Báo cáo họp kiểm điểm");
        assertThat(TestBody.see(web, world.colleague, "/proceedings/" + id.value())
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theTimeLimitIsExtendedWithReasonsBeforeItIsOverAndThePersonReadsThem() throws Exception {
        ProceedingId id = world.opened();
        LocalDate before = world.seen(world.principal, id).next().time().clock().due();
        Map<String, String> words = new TreeMap<>(Map.of("words", "Phức tạp."));
        assertThat(send(world.principal, id, ActKind.EXTEND, words)).contains("words-error", "Điều 5 khoản 5");
        String why = "Còn phải đối chiếu hồ sơ của ba trường và chờ kết quả giám định chữ ký.";
        words.put("words", why);
        send(world.principal, id, ActKind.EXTEND, words);
        Seen seen = world.seen(world.teacher, id);
        assertThat(seen.next().time().clock().due()).isEqualTo(before.plusDays(60));
        assertThat(page(world.teacher, id)).contains(why, "đã được kéo dài vì vụ việc phức tạp");
        assertThat(seen.next().acts()).as("once").doesNotContain(ActKind.EXTEND);
        ProceedingId late = world.opened();
        clock.moveTo(before);
        assertThat(world.seen(world.principal, late).may()).contains(ActKind.EXTEND);
        clock.moveTo(before.plusDays(1));
        assertThat(world.seen(world.principal, late).may()).doesNotContain(ActKind.EXTEND);
        assertThat(kept.differing(50)).isEmpty();
    }

    /// Minutes say the hours that somebody entered, and none else.
    @Test
    void minutesSayTheHoursThatWereEntered() throws Exception {
        ProceedingId id = world.opened();
        world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "Phòng họp");
        world.ahead(3);
        Map<String, String> review =
                new TreeMap<>(Map.of("presence", "PRESENT", "begun", "08:35", "ended", "07:00", "words", "Biên bản"));
        assertThat(send(world.principal, id, ActKind.REVIEW, review)).contains("ended-error");
        review.put("ended", "25:10");
        assertThat(send(world.principal, id, ActKind.REVIEW, review)).contains("ended-error", "25:10");
        review.put("ended", "16:40");
        assertThat(send(world.principal, id, ActKind.REVIEW, review))
                .as("it is nine o’clock")
                .contains("ended-error", "Giờ này chưa đến");
        review.put("ended", "08:40");
        send(world.principal, id, ActKind.REVIEW, review);
        int no = world.seen(world.principal, id).acts().getLast().no();
        byte[] file = TestBody.see(web, world.principal, "/proceedings/" + id.value() + "/papers/" + no + ".docx")
                .getContentAsByteArray();
        assertThat(DispatchText.read(file, "a.docx")).contains("08 giờ 35", "hồi 08 giờ 40");
    }

    private Map<String, String> opening(String... changed) {
        LocalDate today = world.today();
        Map<String, String> fields = new TreeMap<>(Map.of(
                "person",
                String.valueOf(world.teacher.id().value()),
                "number",
                "15/KL-TTr",
                "concluded",
                today.toString(),
                "matter",
                "AVOIDANCE",
                "consequence",
                "LESS_SERIOUS",
                "breached",
                today.minusDays(20).toString(),
                "detected",
                today.minusDays(5).toString(),
                "words",
                ProceedingWorld.WHY));
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        return fields;
    }

    private String looked(String... changed) throws Exception {
        Map<String, String> fields = opening(changed);
        fields.put("do", "look");
        return send(world.principal, "/proceedings/new", fields);
    }

    @Test
    void whatRefusesTheOpeningIsSaidToWhoeverOnlyLooks() throws Exception {
        LocalDate today = world.today();
        assertThat(looked()).contains("id=\"days\"").doesNotContain("-error\"");
        assertThat(looked("concluded", today.minusDays(6).toString())).contains("detected-error");
        assertThat(looked("matter", "WORK_DISCIPLINE")).contains("reminded-error");
        assertThat(looked(
                        "matter",
                        "WORK_DISCIPLINE",
                        "reminded",
                        today.minusDays(3).toString()))
                .contains("reminded-error");
        assertThat(looked("person", String.valueOf(world.principal.id().value())))
                .contains("person-error");
        assertThat(looked("consequence", "EXTREMELY_SERIOUS")).contains("consequence-error");
        assertThat(proceedings.list(world.principal, 50, 0).seen()).isEmpty();
    }

    @Test
    void aDayThatCannotBeMeantIsDoubtedBeforeARuleIsAskedFor() throws Exception {
        assertThat(looked("breached", "0001-01-01")).contains("breached-error", "có lẽ gõ nhầm năm");
        assertThat(looked("breached", "1991-01-01"))
                .as("no law is in the book for that day")
                .contains("breached-error", "vị trí công tác đầu tiên");
    }

    @Test
    void nothingIsOpenedWhoseOnlyFormIsPastItsLimitation() throws Exception {
        // Not so many years before today: other tests move the clock on, and the limitation of 2022 was only reported.
        String old = LocalDate.of(2021, 10, 1).toString();
        String answer = looked("breached", old);
        assertThat(answer)
                .contains("breached-error", "thời hiệu khiển trách đã hết")
                .doesNotContain("Còn trong thời hạn");
        send(world.principal, "/proceedings/new", opening("breached", old, "do", "open"));
        assertThat(proceedings.list(world.principal, 50, 0).seen()).isEmpty();
    }

    /// The days are shown, marked; and each rule that has to be confirmed first is named, with the way to it.
    @Test
    void ofAnUnconfirmedLawTheDaysAreShownAndAllItsRulesNamed() throws Exception {
        falls(StaffGroup.CONG_CHUC);
        String answer = looked();
        assertThat(answer)
                .contains(
                        "id=\"days\"",
                        "chỉ để tham khảo",
                        "do-error",
                        "id=\"missing\"",
                        "một lãnh đạo hoặc người khác");
        assertThat(answer.split("href=\"/rulebook/\\d+\"", -1)).hasSizeGreaterThan(3);
        send(world.principal, "/proceedings/new", with(opening(), "open"));
        assertThat(proceedings.list(world.principal, 50, 0).seen()).isEmpty();
    }

    private void falls(StaffGroup group) {
        var held = org.chart().appointmentsOf(world.teacher.id()).getFirst();
        groups.record(TestBody.SETUP, held.unit(), held.post().id(), group, "Quyết định số 9/QĐ-UBND");
    }

    /// The law on viên chức was read, that on công chức was not: whoever chose the wrong one went round the gate.
    @Test
    void thePostSaysTheLawAndNotWhoeverOpens() throws Exception {
        Opening opening =
                world.opening(world.today().minusDays(20), world.today().minusDays(5));
        assertThat(looked()).contains("Viên chức, theo chức danh Giáo viên").doesNotContain("name=\"group\"");
        falls(StaffGroup.CONG_CHUC);
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(() -> openings.open(world.principal, opening, null, ProceedingWorld.WHY, ""))
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(ProceedingRefusedException.Reason.OTHER_LAW);
        assertThat(looked("group", "VIEN_CHUC"))
                .contains("Công chức, chức danh Giáo viên, theo Quyết định số 9/QĐ-UBND", "Nghị định 172/2025/NĐ-CP");
        falls(StaffGroup.NGUOI_LAO_DONG);
        assertThat(looked()).contains("person-error", "không phải công chức, viên chức");
    }

    /// Nobody stands before the department for a case that cannot go on: what its later steps need is asked before.
    @Test
    void nothingIsOpenedWhileAnyOfItsStepsLacksARule() throws Exception {
        falls(StaffGroup.CONG_CHUC);
        Openings.Lacking lacking = openings.foresee(world.principal, congChuc()).lacking();
        assertThat(lacking.unconfirmed().stream().map(Rule::code))
                .contains("discipline.congChuc.limitation.reprimand", "discipline.congChuc.council.members");
        assertThat(lacking.missing()).isEmpty();
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(() -> openings.open(world.principal, congChuc(), null, ProceedingWorld.WHY, ""))
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(ProceedingRefusedException.Reason.RULES_LACKING);
        Document page = Jsoup.parse(looked());
        assertThat(page.select("#missing a").eachAttr("href"))
                .containsAll(lacking.unconfirmed().stream()
                        .map(rule -> "/rulebook/" + rule.id().value())
                        .toList());
        assertThat(page.select("#do-error").text()).contains("chưa có trong sổ");
    }

    /// Of a day before the decrees of the book nothing is known that a case needs; of today all of it is.
    @Test
    void theBookNamesWhatCasesNeedAndItHasNot() throws Exception {
        assertThat(Jsoup.parse(page(world.body.leader, "/rulebook")).select("#missing"))
                .isEmpty();
        Document then = Jsoup.parse(page(world.body.leader, "/rulebook?on=2019-01-02"));
        assertThat(then.select("#missing a").eachAttr("href"))
                .contains("/rulebook/new?code=discipline.congChuc.council.members&from=2019-01-02");
        assertThat(then.select("#missing").text()).contains("mã discipline.congChuc.council.members", "02/01/2019");
    }

    /// A rule that the book has not is entered by one officer and confirmed by another: of other staff it is known.
    @Test
    void aRuleThatIsMissingIsEnteredByTwo() throws Exception {
        String code = "discipline.congChuc.decider";
        CurrentPerson officer = world.body.leader;
        String form = "/rulebook/new?code=" + code;
        assertThat(page(officer, form + "&from=2025-07-01"))
                .contains("value=\"2025-07-01\"", code, "Thẩm quyền xử lý kỷ luật");
        assertThat(TestBody.see(web, world.teacher, form).getStatus()).isEqualTo(403);
        assertThat(TestBody.see(web, officer, "/rulebook/new?code=discipline.congChuc.nothing")
                        .getStatus())
                .isEqualTo(404);
        Map<String, String> fields = new HashMap<>(Map.of(
                "says", "Công chức: thẩm quyền xử lý kỷ luật " + world.body.sign,
                "basis", "Nghị định 172/2025/NĐ-CP",
                "from", "2025-07-01",
                "reason", "Sổ chưa ghi thẩm quyền này"));
        assertThat(send(officer, form, fields)).contains("certainty-error");
        fields.put("certainty", "REPORTED");
        send(officer, form, fields);
        Rule entered = book.proposed().stream()
                .filter(rule -> rule.says().endsWith(world.body.sign))
                .findFirst()
                .orElseThrow();
        assertThat(entered.code()).isEqualTo(code);
        assertThat(entered.certainty()).isEqualTo(Certainty.REPORTED);
        assertThat(entered.bindsPeople()).isTrue();
        assertThat(entered.course().correction()).as("of days that are past").isTrue();
        assertThatExceptionOfType(RuleRefusedException.class)
                .isThrownBy(() -> book.decide(officer, entered.id(), true, ""))
                .extracting(RuleRefusedException::reason)
                .isEqualTo(RuleRefusedException.Reason.SAME_PERSON);
        book.decide(world.body.deputy, entered.id(), true, "");
        assertThat(book.on(code, world.today()).orElseThrow().mayBind()).isTrue();
    }

    /// A rule that is no longer confirmed takes away what rests on it, and neither list nor desk.
    @Test
    void oneThatCannotBeComputedTakesNoPageWithIt() {
        ProceedingId other = world.opened();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            ProceedingId id = unread();
            try {
                assertThat(TestBody.see(web, world.principal, "/").getStatus()).isEqualTo(200);
                assertThat(page(world.principal, "/proceedings"))
                        .contains("/proceedings/" + other.value(), "/proceedings/" + id.value());
                String page = page(world.principal, id);
                assertThat(page)
                        .contains(
                                "Chưa tính được thời hạn xử lý kỷ luật",
                                "chưa được xác nhận",
                                "/proceedings/%d/WITHDRAW_OPENING\"".formatted(id.value()))
                        .doesNotContain("Chưa tính được giai đoạn");
                assertThat(Jsoup.parse(page).select("a[href^=/rulebook/]"))
                        .as("all rules at once, each with its page")
                        .hasSizeGreaterThan(1);
                assertThat(page(world.teacher, id)).doesNotContain("WITHDRAW_OPENING");
                Openings.Foresight foreseen = openings.foresee(world.principal, congChuc());
                assertThat(Jsoup.parse(page)
                                .select(".links a[href^=/rulebook/]")
                                .eachAttr("href"))
                        .as("those that its opening named, and no other")
                        .isSubsetOf(foreseen.lacking().unconfirmed().stream()
                                .map(rule -> "/rulebook/" + rule.id().value())
                                .toList());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Opening congChuc() {
        LocalDate today = world.today();
        return Opening.of(
                world.opening(today.minusDays(9), today.minusDays(2)).facts().with("group", "CONG_CHUC"));
    }

    /// One of a group whose law nobody confirmed.
    private ProceedingId unread() {
        LocalDate today = world.today();
        Facts facts = world.opening(today.minusDays(9), today.minusDays(2))
                .facts()
                .with("group", "CONG_CHUC")
                .with("law", today);
        ProceedingId id = rows.insert(world.teacher.id(), null, clock.instant());
        rows.insert(id, new Act(1, ActKind.OPEN, facts, vault.encrypt("x"), world.principal.id(), clock.instant()));
        rows.insert(
                id,
                List.of(
                        new Party(world.teacher.id(), PartyRole.CONCERNED, 1),
                        new Party(world.principal.id(), PartyRole.DECIDER, 1)));
        return id;
    }

    private static Map<String, String> with(Map<String, String> fields, String what) {
        fields.put("do", what);
        return fields;
    }
}
