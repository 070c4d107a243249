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
import damlam.dispatch.DispatchText;
import damlam.documents.Direction;
import damlam.documents.Document;
import damlam.documents.Documents;
import damlam.form.FormCheck;
import damlam.issuing.DraftId;
import damlam.issuing.Issuing;
import damlam.issuing.Paper;
import damlam.issuing.Refusal;
import damlam.issuing.Releases;
import damlam.issuing.State;
import damlam.journal.SealedNow;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.org.Delegation;
import damlam.org.Org;
import damlam.procedure.Consequence;
import damlam.procedure.Decision;
import damlam.procedure.Form;
import damlam.procedure.FullSkip;
import damlam.procedure.Group;
import damlam.procedure.Matter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// Documents of steps are drafted, signed, numbered and issued like others, and read by parties only; a decision is of
/// the day and has the number of its document.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class StepPapersTest {
    @Autowired
    StepHold hold;

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
    Issuing issuing;

    @Autowired
    Releases releases;

    @Autowired
    Documents documents;

    @Autowired
    Numbers numbers;

    @Autowired
    SealedNow seals;

    @Autowired
    MovableClock clock;

    private TestBody body;
    private ProceedingId id;

    /// The director decides on a principal, whom the Sở appoints.
    @BeforeEach
    void aManagerConcerned() {
        seals.all();
        clock.moveTo(ProceedingWorld.CALENDAR.plusWorkingDays(clock.today(), 1));
        body = new TestBody(org, accounts);
        body.decide(numbers, Scope.ORDINARY, "Chung", body.sign);
        LocalDate today = clock.today();
        Opening opening = new Opening(
                body.principal.id(),
                Group.VIEN_CHUC,
                true,
                false,
                Matter.AVOIDANCE,
                Consequence.LESS_SERIOUS,
                today.minusDays(20),
                today.minusDays(5),
                null,
                null,
                false,
                "15/KL-TTr",
                today);
        id = openings.open(body.leader, opening, null, ProceedingWorld.WHY, "");
    }

    private void act(CurrentPerson by, ActKind kind, Facts facts, String words) {
        proceedings.act(by, id, kind, facts, words);
    }

    private Seen seen(CurrentPerson by) {
        return proceedings.see(by, id).orElseThrow();
    }

    private String page(CurrentPerson by) throws Exception {
        return TestBody.see(web, by, here()).getContentAsString();
    }

    private String here() {
        return "/proceedings/" + id.value();
    }

    private String posted(CurrentPerson by, String address, String... fields) throws Exception {
        var form = post(here() + address);
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        var answer = TestBody.send(web, by, form);
        String led = answer.getRedirectedUrl();
        return led == null ? answer.getContentAsString() : led;
    }

    private DraftId drafted(String address) {
        assertThat(address).startsWith("/issuing/");
        return new DraftId(Long.parseLong(address.substring("/issuing/".length())));
    }

    private int step(CurrentPerson by, DraftId draft) {
        return issuing.visible(by, draft).orElseThrow().stepNo();
    }

    private Document numbered(DraftId draft) {
        issuing.submit(body.leader, draft, step(body.leader, draft));
        issuing.check(body.clerk, draft, step(body.clerk, draft), "");
        issuing.approve(body.leader, draft, step(body.leader, draft));
        return documents
                .find(releases.number(body.clerk, draft, step(body.clerk, draft)))
                .orElseThrow();
    }

    private void released(DraftId draft) {
        releases.seal(body.clerk, draft, step(body.clerk, draft), null);
        releases.release(body.clerk, draft, step(body.clerk, draft));
    }

    @Test
    void theDocumentOfAStepIsIssuedLikeOthersAndReachesTheParties() throws Exception {
        LocalDate meeting = ProceedingWorld.CALENDAR.plusWorkingDays(clock.today(), 3);
        act(
                body.leader,
                ActKind.SUMMON,
                Facts.NONE.with("meeting", meeting).with("chair", body.leader.id()),
                "Phòng họp tầng 2");
        assertThat(page(body.principal)).doesNotContain("/papers/2/draft");
        DraftId draft = drafted(posted(body.leader, "/papers/2/draft"));
        assertThat(issuing.visible(body.leader, draft).orElseThrow().paper().body())
                .contains(body.principal.name(), "Phòng họp tầng 2");
        assertThat(issuing.visible(body.principal, draft))
                .as("a draft is not yet told")
                .isEmpty();
        assertThat(page(body.leader)).contains("/issuing/" + draft.value()).doesNotContain("/papers/2/draft");
        assertThat(posted(body.leader, "/papers/2/draft")).contains("đã được soạn");
        Document document = numbered(draft);
        assertThat(posted(body.principal, "/drafts/" + draft.value() + "/receipt"))
                .contains("không phù hợp");
        released(draft);
        assertThat(documents.visible(body.principal, document.id())).isPresent();
        assertThat(documents.visible(body.chief, document.id())).isEmpty();
        assertThat(page(body.principal))
                .contains(
                        "Số " + document.number(), "/documents/" + document.id().value());
        assertThat(posted(body.principal, "/drafts/" + draft.value() + "/receipt"))
                .isEqualTo(here());
        assertThat(page(body.leader)).contains("Người bị xem xét đã nhận ngày");
        assertThat(kept.differing(50)).isEmpty();
    }

    /// Who checked it is told that it went on, though they do not see a draft of it that waits for another.
    @Test
    void whoeverPassesADraftOnThatTheySeeNoMoreIsToldSo() throws Exception {
        LocalDate meeting = ProceedingWorld.CALENDAR.plusWorkingDays(clock.today(), 3);
        act(
                body.leader,
                ActKind.SUMMON,
                Facts.NONE.with("meeting", meeting).with("chair", body.leader.id()),
                "Phòng họp tầng 2");
        DraftId draft = drafted(posted(body.leader, "/papers/2/draft"));
        issuing.submit(body.leader, draft, step(body.leader, draft));
        var check = post("/issuing/" + draft.value() + "/acts")
                .param("act", "CHECK")
                .param("seen", String.valueOf(step(body.clerk, draft)))
                .param("words", "");
        var answer = TestBody.send(web, body.clerk, check);
        assertThat(issuing.visible(body.clerk, draft)).isEmpty();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("đã được chuyển", "href=\"/issuing\"");
    }

    private String[] decision() {
        return new String[] {
            "form", "REPRIMAND", "effective", clock.today().plusDays(7).toString(), "words", ""
        };
    }

    private void heardAndAnswered() {
        Facts skip = Facts.NONE
                .with("ground", FullSkip.Ground.CONCLUSION)
                .with("restsOn", "16/KL-" + body.sign)
                .with("dated", clock.today())
                .with("form", Form.REPRIMAND)
                .with("heard", clock.today().minusDays(4))
                .with("day", clock.today());
        body.register(documents, Direction.INCOMING, "16/KL-" + body.sign, "Kết luận kiểm tra");
        act(body.leader, ActKind.SKIP_BOTH, skip, "Kết luận đã kiến nghị hình thức");
        act(body.principal, ActKind.HEARD, Facts.NONE.with("heardThere", HeardThere.CONFIRMED), "");
        Facts answers = Facts.NONE;
        for (var test : damlam.procedure.LiabilityTest.values()) {
            answers = answers.with(test.name(), damlam.procedure.LiabilityTest.Answer.NO)
                    .with(Reasoned.WHY + test, "Hồ sơ không có điều này.");
        }
        act(body.leader, ActKind.ANSWERS, answers, "Theo hồ sơ");
    }

    private String prepare(String effective) throws Exception {
        return posted(body.leader, "/DECIDE", "form", "REPRIMAND", "effective", effective, "words", "", "do", "draft");
    }

    @Test
    void aDecisionTakesNumberAndDayFromItsDocument() throws Exception {
        heardAndAnswered();
        assertThat(prepare(clock.today().minusDays(1).toString())).contains("effective-error");
        DraftId draft = drafted(prepare(clock.today().plusDays(7).toString()));
        assertThat(hold.maySign(draft, body.leader.id())).as("whoever decides").isTrue();
        assertThat(hold.maySign(draft, body.deputy.id()))
                .as("no deputy beside the head, whatever else they sign")
                .isFalse();
        assertThat(seen(body.leader).progress().ended()).isFalse();
        assertThat(seen(body.principal).acts()).extracting(Act::kind).doesNotContain(ActKind.DECIDE);
        assertThat(page(body.principal)).doesNotContain("Dự thảo đã được lập");
        assertThat(page(body.leader)).contains("Dự thảo đã được lập");
        assertThat(posted(body.leader, "/DECIDE", decision()))
                .as("not once more on paper")
                .contains("đã được soạn");
        assertThat(posted(body.leader, "/drafts/" + draft.value() + "/take")).contains("chưa có số");
        Document document = numbered(draft);
        LocalDate issued = Objects.requireNonNull(document.date());
        clock.moveTo(ProceedingWorld.CALENDAR.plusWorkingDays(clock.today(), 2));
        assertThat(posted(body.leader, "/drafts/" + draft.value() + "/take")).isEqualTo(here());
        Seen seen = seen(body.leader);
        assertThat(seen.progress().step())
                .isInstanceOfSatisfying(
                        Decision.class, decided -> assertThat(decided.day()).isEqualTo(issued));
        assertThat(seen.acts().getLast().facts().text("paperNo")).isEqualTo(document.number());
        assertThat(seen.progress().voided()).isEmpty();
        assertThat(page(body.leader)).contains("Số quyết định: " + document.number());
        assertThat(kept.differing(50)).isEmpty();
    }

    private void delegated() {
        org.delegate(
                body.leader.actor(),
                Delegation.ofStaff(
                        body.leader.id(),
                        body.deputy.id(),
                        body.body,
                        clock.today(),
                        clock.today().plusDays(30),
                        "05/GUQ-" + body.sign));
    }

    private void takenBack() {
        org.chart()
                .delegationsOf(body.body)
                .forEach(given -> org.endDelegation(body.leader.actor(), given.id(), clock.today()));
    }

    private DraftId draftedByDeputy() throws Exception {
        heardAndAnswered();
        delegated();
        String effective = clock.today().plusDays(7).toString();
        return drafted(posted(
                body.deputy, "/DECIDE", "form", "REPRIMAND", "effective", effective, "words", "", "do", "draft"));
    }

    private void stops(Runnable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .extracting(Refusal::reason)
                .isEqualTo(Refusal.Reason.NOT_WHO_DECIDES);
    }

    @Test
    void aDeputysDraftIsTheHeadsOnceTheDelegationIsTakenBack() throws Exception {
        DraftId draft = draftedByDeputy();
        assertThat(hold.maySign(draft, body.deputy.id()))
                .as("in the head’s place")
                .isTrue();
        assertThat(issuing.visible(body.leader, draft))
                .as("from the first moment")
                .isPresent();
        assertThat(issuing.visible(body.principal, draft)).isEmpty();
        assertThat(issuing.visible(body.official, draft)).isEmpty();
        takenBack();
        int step = step(body.deputy, draft);
        Paper paper = issuing.visible(body.deputy, draft).orElseThrow().paper();
        stops(() -> issuing.submit(body.deputy, draft, step));
        stops(() -> issuing.edit(body.deputy, draft, step, paper));
        assertThat(page(body.leader)).contains("/issuing/" + draft.value());
        assertThat(TestBody.see(web, body.leader, "/issuing/" + draft.value()).getContentAsString())
                .contains(body.principal.name());
        assertThat(issuing.allowed(
                        body.leader, issuing.visible(body.leader, draft).orElseThrow()))
                .contains(damlam.issuing.Act.EDIT, damlam.issuing.Act.SUBMIT, damlam.issuing.Act.DROP);
        assertThat(TestBody.see(web, body.leader, "/issuing/" + draft.value() + "/edit")
                        .getStatus())
                .isEqualTo(200);
        stops(() -> issuing.submit(body.leader, draft, step));
        issuing.drop(body.leader, draft, step, "Lập dự thảo khác");
        drafted(prepare(clock.today().plusDays(7).toString()));
    }

    @Test
    void whatIsLaidBeforeADeputyWhoDecidesNoMoreTheHeadTakesToHand() throws Exception {
        DraftId draft = draftedByDeputy();
        issuing.submit(body.deputy, draft, step(body.deputy, draft));
        issuing.check(body.clerk, draft, step(body.clerk, draft), "");
        takenBack();
        int step = step(body.deputy, draft);
        stops(() -> issuing.approve(body.deputy, draft, step));
        issuing.sendBack(body.leader, draft, step, "Tôi ký văn bản này");
        assertThat(issuing.visible(body.leader, draft).orElseThrow().state()).isEqualTo(State.DRAFTING);
    }

    /// What a deputy signed while they stood in stays signed; that the head enters it is the head’s own act.
    @Test
    void theHeadWhoEntersADeputysDecisionStandsInNobodysPlace() throws Exception {
        DraftId draft = draftedByDeputy();
        issuing.submit(body.deputy, draft, step(body.deputy, draft));
        issuing.check(body.clerk, draft, step(body.clerk, draft), "");
        issuing.approve(body.deputy, draft, step(body.deputy, draft));
        takenBack();
        Document document = documents
                .find(releases.number(body.clerk, draft, step(body.clerk, draft)))
                .orElseThrow();
        assertThat(document.signer()).isEqualTo(body.deputy.name());
        byte[] printed = releases.word(issuing.visible(body.leader, draft).orElseThrow());
        assertThat(DispatchText.read(printed, "a.docx"))
                .as("signed for the head")
                .contains("KT. GIÁM ĐỐC");
        assertThat(posted(body.leader, "/drafts/" + draft.value() + "/take")).isEqualTo(here());
        Act decision = seen(body.leader).acts().getLast();
        assertThat(decision.kind()).isEqualTo(ActKind.DECIDE);
        assertThat(decision.by()).isEqualTo(body.leader.id());
        assertThat(decision.facts().all()).doesNotContainKeys("inNameOf", "delegation");
        assertThat(seen(body.deputy).acts()).as("who signed it reads it").contains(decision);
        for (CurrentPerson reader : List.of(body.leader, body.principal)) {
            byte[] preview = TestBody.see(web, reader, here() + "/papers/" + decision.no() + ".docx")
                    .getContentAsByteArray();
            assertThat(DispatchText.read(preview, "a.docx"))
                    .as("the same on the page of the proceeding")
                    .contains("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
        }
        assertThat(page(body.leader))
                .doesNotContain(
                        body.leader.name() + ", thay " + body.leader.name(), "đã làm thay: " + body.leader.name());
        assertThat(kept.differing(50)).isEmpty();
    }

    /// What the program writes keeps the form that it asks of everybody; what it cannot know stays open, and the check
    /// says so.
    @Test
    void whatIsDraftedKeepsTheFormButForWhatIsToBeFilledIn() throws Exception {
        LocalDate meeting = ProceedingWorld.CALENDAR.plusWorkingDays(clock.today(), 3);
        act(
                body.leader,
                ActKind.EXTEND,
                Facts.NONE,
                "Còn phải đối chiếu hồ sơ của ba trường và chờ kết quả giám định chữ ký.");
        act(
                body.leader,
                ActKind.SUMMON,
                Facts.NONE.with("meeting", meeting).with("chair", body.leader.id()),
                "Phòng họp tầng 2");
        for (int no : List.of(2, 3)) {
            DraftId draft = drafted(posted(body.leader, "/papers/" + no + "/draft"));
            keepsTheForm(draft);
            assertThat(TestBody.see(web, body.leader, "/issuing/" + draft.value())
                            .getContentAsString())
                    .as("there is no document yet that says the place")
                    .contains("………");
        }
        ProceedingWorld world = new ProceedingWorld(org, accounts, openings, proceedings, clock);
        ProceedingId other = world.decided();
        for (Act act : world.seen(world.principal, other).acts()) {
            var file = TestBody.see(
                    web, world.principal, "/proceedings/" + other.value() + "/papers/" + act.no() + ".docx");
            if (file.getStatus() == 200) {
                assertThat(deviations(file.getContentAsByteArray()))
                        .as(act.kind().name())
                        .isEmpty();
            }
        }
    }

    private void keepsTheForm(DraftId draft) throws Exception {
        byte[] laidOut = releases.measured(issuing.visible(body.leader, draft).orElseThrow());
        assertThat(deviations(laidOut)).isEmpty();
        assertThat(FormCheck.check(laidOut, "a.docx", Locale.of("vi")))
                .extracting(one -> one.rule().code())
                .contains("text.filled");
    }

    private static List<String> deviations(byte[] word) throws Exception {
        return FormCheck.check(word, "a.docx", Locale.of("vi")).stream()
                .filter(one -> !one.rule().code().equals("text.filled"))
                .map(one -> one.line(Locale.of("vi")))
                .toList();
    }

    /// A decision rests on what there was; and a decree is cited with its day, as the register of laws has it.
    @Test
    void aDecisionWithoutACouncilDoesNotNameOneAndCitesItsDecreeWhole() throws Exception {
        heardAndAnswered();
        DraftId draft = drafted(prepare(clock.today().plusDays(7).toString()));
        assertThat(issuing.visible(body.leader, draft).orElseThrow().paper().body())
                .contains(
                        "Căn cứ Luật Viên chức số 129/2025/QH15 ngày 10 tháng 12 năm 2025;",
                        "Căn cứ Nghị định số 234/2026/NĐ-CP ngày 26 tháng 6 năm 2026 của Chính phủ quy định về xử lý kỷ luật viên chức;")
                .contains("không lập Hội đồng kỷ luật")
                .doesNotContain("kiến nghị của Hội đồng");
        keepsTheForm(draft);
    }

    @Test
    void theDocumentsOfASchoolAreNotIssuedHere() throws Exception {
        ProceedingWorld world = new ProceedingWorld(org, accounts, openings, proceedings, clock);
        ProceedingId other = world.opened();
        world.act(world.principal, other, ActKind.SUMMON, world.summons(3), "Phòng họp");
        String page = TestBody.see(web, world.principal, "/proceedings/" + other.value())
                .getContentAsString();
        assertThat(page)
                .contains("con dấu và sổ văn bản riêng", "papers/2.docx")
                .doesNotContain("/papers/2/draft");
    }
}
