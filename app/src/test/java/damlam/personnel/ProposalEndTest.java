package damlam.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.discipline.ActKind;
import damlam.discipline.Facts;
import damlam.discipline.Openings;
import damlam.discipline.ProceedingId;
import damlam.discipline.Proceedings;
import damlam.documents.Direction;
import damlam.documents.Documents;
import damlam.inspection.HearingClocks;
import damlam.issuing.DraftId;
import damlam.issuing.Issuing;
import damlam.issuing.Paper;
import damlam.issuing.Refusal;
import damlam.issuing.Releases;
import damlam.journal.SealedNow;
import damlam.letter.Figures;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.StaffGroup;
import damlam.org.StaffGroups;
import damlam.org.ToDo;
import damlam.org.UnitKind;
import damlam.personnel.ProposalRefusedException.Reason;
import damlam.procedure.Consequence;
import damlam.procedure.Group;
import damlam.procedure.Matter;
import damlam.rulebook.NewRule;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import damlam.whistleblowing.About;
import damlam.whistleblowing.Conducts;
import damlam.whistleblowing.NewConduct;
import damlam.whistleblowing.Reprisals;
import damlam.whistleblowing.Stake;
import damlam.whistleblowing.Told;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// A transfer names where to, is told to the person when it was decided, and is carried out by a decision that somebody
/// holds by a day; by whom they reported it is a sign of reprisal from the day they hear of it.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class ProposalEndTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();
    private static final String ROTATION = "staff.transfer.rotation";
    private static final String REASONS =
            "Đã xem chứng cứ, những điều có lợi và ý kiến của người được đề nghị; căn cứ đủ.";

    private static final StaffProposals.PlanSeen SEEN = new StaffProposals.PlanSeen(true, List.of());

    @Autowired
    MockMvc web;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    StaffProposals proposals;

    @Autowired
    AfterApproval after;

    @Autowired
    StaffGroups groups;

    @Autowired
    Openings openings;

    @Autowired
    Proceedings proceedings;

    @Autowired
    Releases releases;

    @Autowired
    Numbers numbers;

    @Autowired
    Issuing issuing;

    @Autowired
    Shields shields;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Conducts conducts;

    @Autowired
    Reprisals reprisals;

    @Autowired
    ProposalsKept kept;

    @Autowired
    Rulebook book;

    @Autowired
    SealedNow seals;

    @Autowired
    MovableClock clock;

    private TestBody body;

    @BeforeEach
    void staff() {
        ahead(1);
        body = new TestBody(org, accounts);
        Rule answer = book.on(HearingClocks.ANSWER, org.today()).orElseThrow();
        if (!answer.mayBind()) {
            var proposed = book.propose(
                    body.chief,
                    new NewRule(
                            answer.code(),
                            answer.amount(),
                            answer.says(),
                            "Quy chế thử",
                            answer.from(),
                            answer.until(),
                            "thử"));
            book.decide(body.deputy, proposed, true, "");
        }
        var held = org.chart().appointmentsOf(body.official.id()).getFirst();
        groups.record(TestBody.SETUP, held.unit(), held.post().id(), StaffGroup.VIEN_CHUC, "Quyết định thử");
    }

    private void ahead(int workingDays) {
        seals.all();
        clock.moveTo(CALENDAR.plusWorkingDays(clock.today(), workingDays));
    }

    private StaffProposals.Wanted rotation(CurrentPerson about, Destination to, RotationPlan.Area area) {
        return new StaffProposals.Wanted(
                about.id(),
                ROTATION,
                org.today(),
                null,
                "Đến hạn chuyển đổi vị trí theo kế hoạch năm đã công khai.",
                Set.of(),
                body.chief.id(),
                body.deputy.id(),
                new RotationPlan("12/KH-SGDĐT", org.today().minusDays(90), area),
                to);
    }

    private Destination office() {
        return new Destination(body.office, "Chuyên viên tổng hợp", org.today().plusDays(60));
    }

    private ProposalId proposed() {
        return proposals.propose(body.departmentHead, rotation(body.official, office(), RotationPlan.Area.FINANCE));
    }

    private void signed(ProposalId id) {
        proposals.sign(body.chief, id, "");
        proposals.sign(body.deputy, id, "");
    }

    private ProposalId approved() {
        ProposalId id = proposed();
        signed(id);
        proposals.answer(body.official, id, false, "Tôi muốn ở lại.", List.of());
        proposals.decide(body.leader, id, true, 0, 0, REASONS, SEEN);
        return id;
    }

    private static Reason refused(Runnable act) {
        try {
            act.run();
        } catch (ProposalRefusedException refused) {
            return refused.reason();
        }
        throw new AssertionError("it was not refused");
    }

    private String shown(CurrentPerson person, String address) throws Exception {
        var answer = TestBody.see(web, person, address);
        assertThat(answer.getStatus()).as(person.title() + " " + address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private List<Told> signs(CurrentPerson person) {
        return reprisals.signs(person).stream().map(sign -> sign.fact().what()).toList();
    }

    private void reported() {
        conducts.report(
                body.official,
                new NewConduct(About.of(body.departmentHead.id()), Stake.NONE, "Giữ hồ sơ ba tuần.", "", List.of()));
    }

    @Test
    void aTransferByWhomTheyReportedIsASignOnceTheyAreToldOfIt() throws Exception {
        reported();
        ahead(1);
        LocalDate proposedOn = org.today();
        ProposalId id = proposed();
        proposals.sign(body.chief, id, "");
        assertThat(signs(body.official)).as("not told yet").isEmpty();
        ahead(1);
        proposals.sign(body.deputy, id, "");
        assertThat(signs(body.official))
                .containsExactly(Told.of(
                        "personnel.against.proposed",
                        Told.of("personnel.kind.TRANSFER.rotation"),
                        body.departmentHead.id(),
                        proposedOn,
                        String.valueOf(id.value()),
                        org.today()));
        assertThat(shown(body.official, "/conduct/reprisal"))
                .contains(
                        "Chuyển đổi vị trí công tác: ngày ",
                        body.departmentHead.name() + " lập đề nghị về anh/chị",
                        "12/KH-SGDĐT");
        assertThat(shown(body.departmentHead, "/conduct/reprisal")).doesNotContain("lập đề nghị về anh/chị");
    }

    @Test
    void whoWasReportedAndOnlySignsIsNamedAsSigner() {
        conducts.report(
                body.official, new NewConduct(About.of(body.chief.id()), Stake.NONE, "Giữ hồ sơ.", "", List.of()));
        signed(proposed());
        assertThat(signs(body.official)).singleElement().satisfies(told -> {
            assertThat(told.key()).isEqualTo("personnel.against.signed");
            assertThat(told.filled()).contains(body.chief.id());
        });
    }

    @Test
    void whatWasProposedBeforeTheReportIsNoSign() {
        ProposalId id = proposed();
        ahead(1);
        reported();
        signed(id);
        assertThat(signs(body.official)).isEmpty();
    }

    @Test
    void whatWasApprovedWaitsOnTheDeskUntilThePersonOpensIt() throws Exception {
        ProposalId id = approved();
        String address = "/staff/" + id.value();
        assertThat(proposals.pending(body.official)).isEqualTo(new ToDo(1, null));
        assertThat(shown(body.official, "/")).contains("Đề nghị về nhân sự:");
        LocalDate carryBy = CALENDAR.plusWorkingDays(org.today(), 10);
        var page = Jsoup.parse(shown(body.official, address));
        assertThat(page.select("h1").text()).contains("chưa có gì thay đổi cho đến khi có quyết định");
        assertThat(page.select("#after").text())
                .contains(
                        "Chuyên viên tổng hợp, Văn phòng Sở",
                        "chậm nhất hết ngày " + vietnamese(carryBy),
                        "khiếu nại với người ký quyết định chuyển đổi vị trí công tác, trong 15 ngày kể từ ngày nhận",
                        "Luật Khiếu nại, Điều 48");
        assertThat(proposals.pending(body.official).count()).as("opened").isZero();
        assertThat(proposals.find(body.official, id).orElseThrow().proposal().first(Step.Act.LEARNED))
                .isPresent();
        assertThat(kept.differing(10)).isEmpty();
    }

    private static String vietnamese(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    @Test
    void whatWasDeniedOrTakenBackIsToldAsWellAndWhatWasNeverToldIsNot() {
        ProposalId denied = proposed();
        signed(denied);
        proposals.answer(body.official, denied, false, "Không.", List.of());
        proposals.decide(body.leader, denied, false, 0, 0, REASONS);
        assertThat(proposals.pending(body.official).count()).isOne();
        proposals.see(body.official, denied);
        ProposalId never = proposed();
        proposals.withdraw(body.departmentHead, never, "thử");
        assertThat(proposals.pending(body.official).count()).isZero();
    }

    @Test
    void anApprovedTransferIsDraftedByTheUnitForPersonnelInTheWordsOfItsGround() throws Exception {
        ProposalId id = approved();
        LocalDate carryBy = CALENDAR.plusWorkingDays(org.today(), 10);
        assertThat(after.pending(body.chief).toDo()).as("the Office").isEqualTo(new ToDo(1, carryBy));
        assertThat(after.pending(body.leader).toDo().count()).isZero();
        String address = "/staff/" + id.value();
        assertThat(shown(body.chief, address))
                .contains("anh/chị dự thảo quyết định chuyển đổi vị trí công tác để trình ký, chậm nhất hết ngày "
                        + vietnamese(carryBy));
        for (CurrentPerson other : List.of(body.leader, body.departmentHead)) {
            assertThat(shown(other, address))
                    .as("one holder: others read who does it, and by when")
                    .contains(org.chart().named(body.chief.id())
                            + " dự thảo quyết định chuyển đổi vị trí công tác để trình ký")
                    .contains(vietnamese(carryBy), "btn second\">Dự thảo quyết định")
                    .doesNotContain("anh/chị dự thảo");
        }
        assertThat(shown(body.deputy, address)).as("only signed").doesNotContain(address + "/draft");
        String made = TestBody.send(web, body.chief, post(address + "/draft")).getRedirectedUrl();
        assertThat(made).startsWith("/issuing/");
        LocalDate from = office().from();
        assertThat(Jsoup.parse(shown(body.chief, made)).text())
                .contains(
                        "chuyển đổi vị trí công tác đối với ông (bà) Chuyên viên Hư Cấu",
                        "Căn cứ Luật Phòng, chống tham nhũng số 36/2018/QH14 ngày 20 tháng 11 năm 2018;",
                        "Theo đề nghị của Trưởng phòng Kế hoạch - Tài chính (đề nghị số " + id.value(),
                        "Chuyển đổi vị trí công tác đối với ông (bà) Chuyên viên Hư Cấu",
                        "đến Văn phòng Sở, vị trí Chuyên viên tổng hợp, kể từ ngày " + Figures.date(from) + ".",
                        "Thủ trưởng các đơn vị: Văn phòng Sở, Phòng Kế hoạch - Tài chính và ông (bà)")
                .doesNotContain("Điều động", "điều động", "Đến hạn chuyển đổi.");
        assertThat(after.pending(body.chief).toDo().count()).isZero();
        assertThat(kept.differing(10)).isEmpty();
    }

    @Test
    void theDecisionGoesToThePersonAndTheUnitsConcernedAndIsNoAffairOfColleaguesBefore() throws Exception {
        ProposalId id = approved();
        DraftId draft = after.draft(body.departmentHead, id);
        Paper paper = issuing.visible(body.departmentHead, draft).orElseThrow().paper();
        assertThat(paper.units()).containsExactlyInAnyOrder(body.office, body.department);
        assertThat(paper.recipients()).isEqualTo("Như Điều 3\nLưu: VT, KHTC" + body.sign);
        assertThat(paper.outside()).isEqualTo("Ông (bà) " + body.official.name());
        CurrentPerson colleague = body.person(body.department, Duty.MEMBER, "Chuyên viên khác");
        assertThat(issuing.visible(colleague, draft)).as("before it is issued").isEmpty();
        assertThat(entries("draft:" + draft.value())).noneMatch(words -> words.contains("chuyển đổi"));
    }

    private ProceedingId considered() {
        return openings.open(
                body.leader,
                new damlam.discipline.Opening(
                        body.official.id(),
                        Group.VIEN_CHUC,
                        false,
                        false,
                        Matter.AVOIDANCE,
                        Consequence.LESS_SERIOUS,
                        org.today().minusDays(20),
                        org.today().minusDays(5),
                        null,
                        null,
                        false,
                        "15/KL-TTr",
                        org.today()),
                null,
                "Không thực hiện nhiệm vụ được giao trong ba tháng mà không có lý do chính đáng.",
                "Văn bản phân cấp số 5/QĐ-SGDĐT");
    }

    /// What is asked at approval is asked again of the decision that carries it out: where a confirmed rule
    /// moves nobody who is being considered, it is neither signed nor numbered before that ends.
    @Test
    void aMoveThatWasApprovedStopsOnceThePersonIsConsideredForDiscipline() throws Exception {
        ProposalId id = approved();
        body.decide(numbers, Scope.ORDINARY, "Hệ thống số chung", body.sign);
        DraftId draft = after.draft(body.chief, id);
        written(draft);
        issuing.submit(body.chief, draft, step(draft));
        issuing.check(body.clerk, draft, step(draft), "");
        ProceedingId proceeding = considered();
        var held = org.chart().appointmentsOf(body.official.id()).getFirst();
        groups.record(TestBody.SETUP, held.unit(), held.post().id(), StaffGroup.CONG_CHUC, "Quyết định số 9/QĐ-UBND");
        confirmed("staff.considered.congChuc");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> issuing.approve(body.leader, draft, step(draft)))
                .extracting(Refusal::reason)
                .isEqualTo(Refusal.Reason.HELD);
        assertThat(shown(body.leader, "/staff/" + id.value()))
                .contains(
                        "quyết định đang dừng cho đến khi vụ việc xử lý kỷ luật", "/proceedings/" + proceeding.value())
                .contains("Không bổ nhiệm, điều động")
                .doesNotContain("quy định bảo vệ người này");
        assertThat(shown(body.departmentHead, "/staff/" + id.value()))
                .as("who has no part in it")
                .contains("đang xem lại trước khi ra quyết định")
                .doesNotContain("/proceedings/", "xử lý kỷ luật dưới đây");
        proceedings.act(
                body.leader,
                proceeding,
                ActKind.WITHDRAW_OPENING,
                Facts.NONE,
                "Mở nhầm người: kết luận nêu một viên chức khác cùng tên ở đơn vị khác.");
        issuing.approve(body.leader, draft, step(draft));
    }

    private void confirmed(String code) {
        Rule rule = book.on(code, org.today()).orElseThrow();
        if (!rule.mayBind()) {
            var proposed = book.propose(
                    body.chief,
                    new NewRule(code, rule.amount(), rule.says(), rule.basis(), rule.from(), rule.until(), "thử"));
            book.decide(body.deputy, proposed, true, "");
        }
    }

    /// Who decided the move need not know of a proceeding (0120): whoever has a part in that reads there of the move,
    /// by which decision it was, and what it means for who decides.
    @Test
    void whoeverHasAPartInAProceedingReadsThereThatThePersonWasMoved() throws Exception {
        ProposalId id = approved();
        ahead(1);
        body.decide(numbers, Scope.ORDINARY, "Hệ thống số chung", body.sign);
        DraftId draft = after.draft(body.chief, id);
        written(draft);
        issuing.submit(body.chief, draft, step(draft));
        issuing.check(body.clerk, draft, step(draft), "");
        issuing.approve(body.leader, draft, step(draft));
        releases.number(body.clerk, draft, step(draft));
        releases.seal(body.clerk, draft, step(draft), null);
        releases.release(body.clerk, draft, step(draft));
        ProceedingId proceeding = considered();
        String page = "/proceedings/" + proceeding.value();
        assertThat(Jsoup.parse(shown(body.leader, page)).select("#moved")).isEmpty();
        CurrentPerson moved = body.moves(body.official, body.school, Duty.MEMBER, "Giáo viên");
        String number = Objects.requireNonNull(
                after.issued(proposals.find(body.leader, id).orElseThrow().proposal())
                        .orElseThrow()
                        .number());
        String where = "từ ngày " + vietnamese(org.today()) + " là Giáo viên";
        assertThat(Jsoup.parse(shown(body.leader, page)).select("#moved").text())
                .contains("người bị xem xét đã thay đổi vị trí công tác", where)
                .contains("số " + number + " ngày " + vietnamese(org.today()))
                .contains("Người có thẩm quyền trong vụ việc vẫn là anh/chị;")
                .contains("đối với vị trí hiện nay là " + body.principal.name());
        assertThat(Jsoup.parse(shown(moved, page)).select("#moved").text())
                .contains("vị trí công tác của anh/chị đã thay đổi", where, number)
                .contains("các thời hạn không tính lại");
        assertThat(TestBody.see(web, body.deputy, page).getStatus())
                .as("who has no part is told nothing")
                .isEqualTo(404);
        assertThat(shown(body.deputy, "/staff/" + id.value())).doesNotContain("/proceedings/");
    }

    /// What its drafter writes where the draft leaves something to be written.
    private void written(DraftId draft) {
        Paper paper = issuing.visible(body.chief, draft).orElseThrow().paper();
        issuing.edit(
                body.chief,
                draft,
                step(draft),
                new Paper(
                        paper.type(),
                        paper.subject(),
                        paper.superior(),
                        paper.place(),
                        paper.addressees(),
                        paper.body().replaceAll("\\[[^\\]]*]|…+", "theo quy định"),
                        paper.recipients(),
                        paper.matter(),
                        paper.signer(),
                        paper.collective(),
                        paper.how(),
                        paper.units(),
                        paper.outside(),
                        paper.file(),
                        paper.extras()));
    }

    private int step(DraftId draft) {
        return issuing.visible(body.clerk, draft)
                .or(() -> issuing.visible(body.chief, draft))
                .or(() -> issuing.visible(body.leader, draft))
                .orElseThrow()
                .stepNo();
    }

    private List<String> entries(String subject) {
        return jdbc.sql("select coalesce(text, '') from journal.entry where subject = ?")
                .param(subject)
                .query(String.class)
                .list();
    }

    @Test
    void aPlanInNoRegisterIsSeenByWhoeverApproves() throws Exception {
        ProposalId id = proposed();
        signed(id);
        proposals.answer(body.official, id, false, "Không.", List.of());
        var page = Jsoup.parse(shown(body.leader, "/staff/" + id.value()));
        assertThat(page.select("input[name=planSeen]")).isNotEmpty();
        assertThat(page.text()).contains("Giữ vị trí này từ", "ngày 01/01/2024");
        var form = multipart("/staff/" + id.value() + "/decide")
                .param("outcome", "approve")
                .param("reasons", REASONS);
        var refused = Jsoup.parse(TestBody.send(web, body.leader, form).getContentAsString(StandardCharsets.UTF_8));
        assertThat(refused.select("#planSeen-error").text()).contains("không tìm thấy trong sổ văn bản");
        var told = multipart("/staff/" + id.value() + "/decide")
                .file(new MockMultipartFile("planFiles", "ke-hoach.pdf", "application/pdf", new byte[] {1}))
                .param("outcome", "approve")
                .param("planSeen", "yes")
                .param("reasons", REASONS);
        assertThat(TestBody.send(web, body.leader, told).getRedirectedUrl()).isEqualTo("/staff/" + id.value());
        assertThat(Jsoup.parse(shown(body.official, "/staff/" + id.value())).text())
                .contains("xác nhận đã xem bản kế hoạch", "ke-hoach.pdf");
        assertThat(kept.differing(10)).isEmpty();
    }

    @Test
    void aPlanThatWasRegisteredBeforeSpeaksAgainstReprisalAndATypedDayDoesNot() throws Exception {
        reported();
        ahead(1);
        signed(proposed());
        assertThat(shown(body.official, "/conduct/reprisal"))
                .contains("Người đề nghị khai Kế hoạch 12/KH-SGDĐT", "Chưa thấy điều gì nói ngược lại")
                .doesNotContain("trước đó.", "Điều nói ngược lại:");
    }

    /// The body has a department for personnel, which tells that somebody is protected.
    private CurrentPerson inspector() {
        return body.person(
                org.addUnit(
                        TestBody.SETUP,
                        "TTR" + body.sign,
                        "Thanh tra Sở",
                        UnitKind.INSPECTORATE,
                        body.body,
                        LocalDate.of(2024, 1, 1)),
                Duty.HEAD,
                "Chánh Thanh tra");
    }

    @Test
    void aDraftStopsForGoodOnceADenouncerIsProtectedAndThePlanIsInNoRegister() throws Exception {
        ProposalId id = approved();
        DraftId draft = after.draft(body.chief, id);
        shields.protect(inspector(), body.official.id(), org.today(), null, "Quyết định bảo vệ thử");
        assertThat(issuing.isHeld(issuing.visible(body.chief, draft).orElseThrow()))
                .isTrue();
        assertThat(refused(() -> after.goOn(body.leader, id, REASONS))).isEqualTo(Reason.PROTECTED);
        assertThat(shown(body.leader, "/staff/" + id.value())).contains("quyết định đang dừng");
        for (CurrentPerson other : List.of(body.departmentHead, body.chief)) {
            assertThat(shown(other, "/staff/" + id.value()))
                    .as("the one whom the person denounced may have proposed it")
                    .contains("đang xem lại trước khi ra quyết định")
                    .doesNotContain("bảo vệ người này");
        }
        int seen = issuing.visible(body.chief, draft).orElseThrow().stepNo();
        issuing.drop(body.chief, draft, seen, "Dừng.");
        assertThat(refused(() -> after.draft(body.chief, id))).isEqualTo(Reason.PROTECTED);
    }

    @Test
    void byAPlanOfTheRegistersItGoesOnWhenWhoeverDecidedSaysWhy() throws Exception {
        String plan = "88/KH-" + body.sign;
        body.register(documents, Direction.OUTGOING, plan, "kế hoạch chuyển đổi vị trí công tác");
        ahead(1);
        StaffProposals.Wanted wanted = rotation(body.official, office(), RotationPlan.Area.FINANCE);
        ProposalId id = proposals.propose(
                body.departmentHead,
                new StaffProposals.Wanted(
                        wanted.about(),
                        wanted.ground(),
                        wanted.established(),
                        null,
                        wanted.words(),
                        Set.of(),
                        wanted.first(),
                        wanted.second(),
                        new RotationPlan(plan, org.today().minusDays(1), RotationPlan.Area.FINANCE),
                        wanted.to()));
        signed(id);
        proposals.answer(body.official, id, false, "Không.", List.of());
        proposals.decide(body.leader, id, true, 0, 0, REASONS);
        DraftId draft = after.draft(body.chief, id);
        shields.protect(inspector(), body.official.id(), org.today(), null, "Quyết định bảo vệ thử");
        assertThat(issuing.isHeld(issuing.visible(body.chief, draft).orElseThrow()))
                .isTrue();
        assertThat(after.pending(body.leader).ids()).containsExactly(id);
        assertThat(refused(() -> after.goOn(body.departmentHead, id, REASONS))).isEqualTo(Reason.NOT_YOURS);
        var form = post("/staff/" + id.value() + "/goon").param("further", "Kế hoạch có trước, công khai từ lâu.");
        assertThat(TestBody.send(web, body.leader, form).getRedirectedUrl()).isEqualTo("/staff/" + id.value());
        assertThat(issuing.isHeld(issuing.visible(body.chief, draft).orElseThrow()))
                .isFalse();
        assertThat(kept.differing(10)).isEmpty();
    }

    @Test
    void signersHaveADay() throws Exception {
        ProposalId id = proposed();
        LocalDate signBy = CALENDAR.plusWorkingDays(org.today(), 5);
        assertThat(proposals.pending(body.chief)).isEqualTo(new ToDo(1, signBy));
        assertThat(shown(body.chief, "/staff/" + id.value()))
                .contains("rồi ký hoặc trả lại kèm lý do, chậm nhất hết ngày " + vietnamese(signBy));
        ahead(1);
        proposals.sign(body.chief, id, "");
        assertThat(proposals.pending(body.deputy))
                .as("a time for each")
                .isEqualTo(new ToDo(1, CALENDAR.plusWorkingDays(org.today(), 5)));
        LocalDate over = CALENDAR.plusWorkingDays(org.today(), 5);
        ahead(6);
        assertThat(shown(body.deputy, "/staff/" + id.value()))
                .contains("rồi ký hoặc trả lại kèm lý do; đã quá hạn ngày " + vietnamese(over));
        assertThat(shown(body.departmentHead, "/staff/" + id.value()))
                .contains("ký; đã quá hạn ngày " + vietnamese(over));
    }

    @Test
    void aTransferSaysWhereTo() {
        assertThat(refused(() -> proposals.propose(
                        body.departmentHead, rotation(body.official, null, RotationPlan.Area.FINANCE))))
                .isEqualTo(Reason.DESTINATION);
        Destination here = new Destination(body.department, body.official.title(), org.today());
        assertThat(refused(() -> proposals.propose(
                        body.departmentHead, rotation(body.official, here, RotationPlan.Area.FINANCE))))
                .as("where they are")
                .isEqualTo(Reason.DESTINATION);
    }

    @Test
    void aRotationIsOfNoLeaderNorOfWhoHasJustComeNorWithoutTheAreaOfThePost() {
        assertThat(refused(() -> proposals.propose(body.departmentHead, rotation(body.official, office(), null))))
                .isEqualTo(Reason.PLAN);
        assertThat(refused(() -> proposals.propose(
                        body.leader, rotation(body.departmentHead, office(), RotationPlan.Area.FINANCE))))
                .isEqualTo(Reason.ROTATION_MANAGER);
        var id = org.addPerson(TestBody.SETUP, "m" + body.sign, "Người Mới", null, null);
        org.appoint(
                TestBody.SETUP,
                id,
                org.addPost(TestBody.SETUP, body.department, "Chuyên viên mới", Duty.MEMBER),
                org.today().minusMonths(6),
                null);
        accounts.open(TestBody.SETUP, id, "moi" + body.sign, "mật khẩu thử");
        CurrentPerson fresh = accounts.person(id).orElseThrow();
        assertThat(refused(() ->
                        proposals.propose(body.departmentHead, rotation(fresh, office(), RotationPlan.Area.FINANCE))))
                .isEqualTo(Reason.ROTATION_EARLY);
    }

    @Test
    void theLikeIsNotProposedAgainWhileOneIsApprovedAndNotCarriedOut() {
        approved();
        assertThat(refused(this::proposed)).isEqualTo(Reason.APPROVED_ALREADY);
        var held = org.chart().appointmentsOf(body.official.id()).getFirst();
        org.move(TestBody.SETUP, held.id(), body.office, "Chuyên viên tổng hợp", Duty.MEMBER, org.today());
        assertThat(proposals.find(body.official, approvedOne()).orElseThrow().state())
                .isEqualTo(Proposal.State.ENDED);
    }

    private ProposalId approvedOne() {
        return proposals.list(body.official, 1, 0).seen().getFirst().proposal().id();
    }
}
