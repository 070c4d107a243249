package damlam.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.inspection.Hearings;
import damlam.journal.Sealing;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.StaffGroup;
import damlam.org.StaffGroups;
import damlam.org.ToDo;
import damlam.personnel.ProposalRefusedException.Reason;
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
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
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
    Conducts conducts;

    @Autowired
    Reprisals reprisals;

    @Autowired
    ProposalsKept kept;

    @Autowired
    Rulebook book;

    @Autowired
    Sealing sealing;

    @Autowired
    MovableClock clock;

    private TestBody body;

    @BeforeEach
    void staff() {
        ahead(1);
        body = new TestBody(org, accounts);
        Rule answer = book.on(Hearings.ANSWER, org.today()).orElseThrow();
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
        await().atMost(Duration.ofSeconds(20)).until(() -> sealing.state().waiting() == 0);
        clock.moveTo(CALENDAR.plusWorkingDays(clock.today(), workingDays));
    }

    private StaffProposals.Wanted rotation(CurrentPerson about, Destination to, RotationPlan.Area area) {
        return new StaffProposals.Wanted(
                about.id(),
                ROTATION,
                org.today(),
                null,
                "Đến hạn chuyển đổi.",
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
        proposals.decide(body.leader, id, true, 0, 0, REASONS);
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
                        Told.of("personnel.kind.TRANSFER"),
                        body.departmentHead.id(),
                        proposedOn,
                        String.valueOf(id.value()),
                        org.today()));
        assertThat(shown(body.official, "/conduct/reprisal"))
                .contains("Điều chuyển: ngày ", body.departmentHead.name() + " lập đề nghị về anh/chị", "12/KH-SGDĐT");
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
                        "khiếu nại với người ký quyết định điều chuyển, trong 15 ngày kể từ ngày nhận",
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
    void anApprovedTransferHasADraftWithItsHolderAndDay() throws Exception {
        ProposalId id = approved();
        LocalDate carryBy = CALENDAR.plusWorkingDays(org.today(), 10);
        assertThat(after.pending(body.leader).toDo()).isEqualTo(new ToDo(1, carryBy));
        String address = "/staff/" + id.value();
        assertThat(shown(body.leader, address))
                .contains("anh/chị dự thảo quyết định điều chuyển để trình ký, chậm nhất hết ngày "
                        + vietnamese(carryBy));
        String made = TestBody.send(web, body.leader, post(address + "/draft")).getRedirectedUrl();
        assertThat(made).startsWith("/issuing/");
        assertThat(Jsoup.parse(shown(body.leader, made)).text())
                .contains(
                        "Căn cứ Luật Phòng, chống tham nhũng số 36/2018/QH14 ngày 20 tháng 11 năm 2018;",
                        "Theo đề nghị của Trưởng phòng Kế hoạch - Tài chính (đề nghị số " + id.value(),
                        "đến Văn phòng Sở, vị trí Chuyên viên tổng hợp, kể từ ngày")
                .doesNotContain("Đến hạn chuyển đổi.");
        assertThat(after.pending(body.leader).toDo().count()).isZero();
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
