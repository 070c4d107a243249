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
import damlam.inspection.Interests;
import damlam.inspection.Kinship;
import damlam.journal.SealedNow;
import damlam.org.Absence;
import damlam.org.Delegation;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.procedure.Form;
import damlam.procedure.Presence;
import damlam.rulebook.NewRule;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import damlam.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What a deputy does in the head’s place is the head’s: seen by them from the first moment, and over for the
/// deputy with the day on which they no longer stand in.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class InPlaceTest {
    private static final String WHY = "Còn phải đối chiếu hồ sơ của ba trường và chờ kết quả giám định chữ ký.";

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
    Handovers handovers;

    @Autowired
    Interests interests;

    @Autowired
    ProceedingKept kept;

    @Autowired
    SealedNow seals;

    @Autowired
    ProceedingRows rows;

    @Autowired
    Vault vault;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Rulebook book;

    @Autowired
    MovableClock clock;

    private ProceedingWorld world;
    private CurrentPerson deputy;

    @BeforeEach
    void aSchool() {
        seals.all();
        clock.moveTo(ProceedingWorld.CALENDAR.plusWorkingDays(clock.today(), 1));
        world = new ProceedingWorld(org, accounts, openings, proceedings, clock);
        deputy = world.chair;
    }

    @Test
    void whoeverWaitsForAHeadWhoIsAwayReadsWhoStandsInAndTheHeadDoes() throws Exception {
        ProceedingId id = openedBy(world.principal);
        String address = "/proceedings/" + id.value();
        String instead = "hôm nay người thay là " + deputy.name();
        assertThat(TestBody.see(web, world.teacher, address).getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain(instead);
        away();
        assertThat(TestBody.see(web, world.teacher, address).getContentAsString(StandardCharsets.UTF_8))
                .contains(instead);
        assertThat(TestBody.see(web, world.principal, address).getContentAsString(StandardCharsets.UTF_8))
                .contains("Hôm nay " + deputy.name(), "thay anh/chị theo ủy quyền");
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatExceptionOfType(ProceedingRefusedException.class)
                .isThrownBy(act)
                .extracting(ProceedingRefusedException::reason)
                .isEqualTo(reason);
    }

    private ProceedingId openedBy(CurrentPerson by) {
        Opening opening =
                world.opening(world.today().minusDays(20), world.today().minusDays(5));
        return openings.open(by, opening, null, ProceedingWorld.WHY, "");
    }

    private void away() {
        org.recordAbsence(
                world.body.clerk.actor(),
                new Absence(world.principal.id(), world.today(), world.today().plusDays(20), "Đi công tác"));
    }

    private void back() {
        long absence = org.chart().absenceOf(world.principal.id()).orElseThrow().id();
        org.endAbsence(world.principal.actor(), absence, world.today());
    }

    private void delegated(CurrentPerson to, boolean staff) {
        Delegation given = staff
                ? Delegation.ofStaff(
                        world.principal.id(),
                        to.id(),
                        world.body.school,
                        world.today(),
                        world.today().plusDays(30),
                        "05/GUQ-THPT")
                : new Delegation(
                        world.principal.id(),
                        to.id(),
                        world.body.school,
                        world.today(),
                        world.today().plusDays(30),
                        "04/GUQ-THPT");
        org.delegate(world.principal.actor(), given);
    }

    private void takenBack() {
        org.chart()
                .delegationsOf(world.body.school)
                .forEach(given -> org.endDelegation(world.principal.actor(), given.id(), world.today()));
    }

    private void isTheHeadsAlone(ProceedingId id) throws Exception {
        assertThat(proceedings.see(deputy, id)).isEmpty();
        assertThat(TestBody.see(web, deputy, "/proceedings/" + id.value()).getStatus())
                .isEqualTo(404);
        refused(Reason.NOT_SEEN, () -> world.act(deputy, id, ActKind.EXTEND, WHY));
        assertThat(world.seen(world.principal, id).may()).contains(ActKind.SUMMON);
        assertThat(proceedings.onDesk(world.principal, Set.of()).toDo().nearest())
                .isNotNull();
    }

    @Test
    void theHeadSeesFromTheFirstMomentWhatIsOpenedWhileTheyAreAway() throws Exception {
        away();
        ProceedingId id = openedBy(deputy);
        assertThat(world.seen(world.principal, id).roles()).contains(PartyRole.DECIDER);
        assertThat(proceedings.onDesk(world.principal, Set.of()).inName()).isEqualTo(1);
        assertThat(TestBody.see(web, world.principal, "/").getContentAsString()).contains("mở, tiến hành thay anh/chị");
        assertThat(proceedings.onDesk(deputy, Set.of()).toDo().count()).isEqualTo(1);
        world.act(deputy, id, ActKind.EXTEND, WHY);
        assertThat(world.seen(deputy, id).may()).contains(ActKind.SUMMON).doesNotContain(ActKind.HAND_OVER);
        clock.moveTo(world.today().plusDays(1));
        back();
        isTheHeadsAlone(id);
        assertThat(world.seen(world.principal, id).acts())
                .extracting(Act::by)
                .contains(deputy.id())
                .doesNotContain(world.principal.id());
        away();
        assertThat(world.seen(deputy, id).may()).contains(ActKind.SUMMON);
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void aDelegationOfAllMattersCarriesNoDiscipline() {
        delegated(deputy, false);
        refused(Reason.NOT_COMPETENT, () -> openedBy(deputy));
    }

    @Test
    void aDelegationThatNamesItCarriesItUntilItIsTakenBack() throws Exception {
        delegated(deputy, true);
        ProceedingId id = openedBy(deputy);
        world.act(deputy, id, ActKind.EXTEND, WHY);
        assertThat(world.seen(deputy, id).acts().getLast().facts().person("inNameOf"))
                .isEqualTo(world.principal.id());
        clock.moveTo(world.today().plusDays(1));
        takenBack();
        isTheHeadsAlone(id);
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void theMeetingThatADeputyWouldChairInTheHeadsPlaceIsTheHeadsAfterwards() {
        away();
        ProceedingId id = openedBy(deputy);
        world.act(deputy, id, ActKind.SUMMON, world.summons(3).with("chair", deputy.id()), "Phòng họp");
        world.ahead(3);
        back();
        assertThat(proceedings.see(deputy, id)).isEmpty();
        assertThat(proceedings.onDesk(world.principal, Set.of()).toDo().count()).isEqualTo(1);
        Facts present = Facts.NONE.with("presence", Presence.PRESENT);
        world.act(world.principal, id, ActKind.REVIEW, present, "Biên bản họp kiểm điểm");
        world.act(world.principal, id, ActKind.REPORT, "Báo cáo họp kiểm điểm");
    }

    /// It stands, for it was set up lawfully; until it meets, the head may have another, with the reason.
    @Test
    void theHeadIsToldWhoSetUpTheCouncilAndMaySetUpAnother() throws Exception {
        away();
        ProceedingId id = openedBy(deputy);
        reviewed(id);
        world.act(deputy, id, ActKind.COUNCIL, world.seats(), "Quyết định số 12/QĐ-THPT");
        int council = world.seen(deputy, id).acts().getLast().no();
        clock.moveTo(world.today().plusDays(1));
        back();
        String told = "thay %s, khi %s vắng mặt. Hội đồng vẫn có giá trị"
                .formatted(world.principal.name(), world.principal.name());
        assertThat(page(world.principal, id)).contains(told, "Hủy việc đã ghi");
        assertThat(page(world.union, id)).as("a member").doesNotContain(told);

        Facts of = Facts.NONE.with("of", council);
        assertThat(TestBody.send(
                                web,
                                world.principal,
                                post("/proceedings/" + id.value() + "/STRIKE").param("of", String.valueOf(council)))
                        .getContentAsString(StandardCharsets.UTF_8))
                .as("without a reason")
                .contains("words-error");
        world.act(deputy, id, ActKind.CALL, world.meeting(6), "Phòng họp");
        int call = world.seen(world.principal, id).acts().getLast().no();
        refused(Reason.NO_SUCH_ACT, () -> world.act(world.principal, id, ActKind.STRIKE, of, WHY));
        world.act(world.principal, id, ActKind.STRIKE, Facts.NONE.with("of", call), WHY);
        world.act(world.principal, id, ActKind.STRIKE, of, WHY);
        assertThat(page(world.principal, id)).doesNotContain(told);
        world.act(world.principal, id, ActKind.COUNCIL, world.seats(), "Quyết định số 15/QĐ-THPT");
        assertThat(page(world.principal, id)).doesNotContain(told);
        assertThat(kept.differing(50)).isEmpty();
    }

    /// Whoever sits on the council advises the authority, and is not it as well, whatever was delegated to them.
    @Test
    void whoeverTakesTheMinutesOfTheCouncilDoesNotDecideInTheHeadsPlace() {
        ProceedingId id = openedBy(world.principal);
        world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "Phòng họp");
        world.ahead(3);
        Facts present = Facts.NONE.with("presence", Presence.PRESENT);
        world.act(world.principal, id, ActKind.REVIEW, present, "Biên bản họp kiểm điểm");
        world.act(world.principal, id, ActKind.REPORT, "Báo cáo họp kiểm điểm");
        world.act(world.principal, id, ActKind.COUNCIL, world.seats(), "Quyết định số 12/QĐ-THPT");
        CurrentPerson secretary = world.personnel;
        org.delegate(
                TestBody.SETUP,
                Delegation.ofStaff(
                        world.principal.id(),
                        secretary.id(),
                        world.body.school,
                        world.today(),
                        world.today().plusDays(30),
                        "06/GUQ-THPT"));
        assertThat(world.seen(secretary, id).roles())
                .contains(PartyRole.SECRETARY)
                .doesNotContain(PartyRole.DECIDER);
        refused(Reason.SITS, () -> world.act(secretary, id, ActKind.EXTEND, WHY));
        world.act(world.principal, id, ActKind.EXTEND, WHY);
    }

    private void reviewed(ProceedingId id) {
        world.act(deputy, id, ActKind.SUMMON, world.summons(3), "Phòng họp");
        world.ahead(3);
        world.act(world.principal, id, ActKind.REVIEW, Facts.NONE.with("presence", Presence.PRESENT), "Biên bản");
        world.act(world.principal, id, ActKind.REPORT, "Báo cáo họp kiểm điểm");
    }

    private String page(CurrentPerson me, ProceedingId id) throws Exception {
        return TestBody.see(web, me, "/proceedings/" + id.value()).getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void whoMayNotJudgeDoesNotGetInByStandingIn() {
        ProceedingId id = world.opened();
        CurrentPerson other = world.body.person(world.body.school, Duty.DEPUTY, "Phó Hiệu trưởng");
        interests.declare(other, world.teacher.id(), Kinship.SIBLING);
        assertThat(proceedings.see(other, id)).isEmpty();
        away();
        assertThat(proceedings.see(other, id)).as("a relative").isEmpty();
        assertThat(world.seen(deputy, id).roles()).contains(PartyRole.DECIDER);
        world.act(
                world.principal,
                id,
                ActKind.CONFLICT,
                Facts.NONE.with("person", deputy.id()).with("relation", "SPOUSE"),
                WHY);
        assertThat(proceedings.see(deputy, id).map(Seen::may).orElse(List.of()))
                .as("somebody entered as barred")
                .doesNotContain(ActKind.SUMMON);
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void aRelativeOfTheHeadIsNotTheDeputysEither() {
        interests.declare(world.principal, world.teacher.id(), Kinship.SIBLING);
        away();
        refused(Reason.NEXT_ABOVE, () -> openedBy(deputy));
    }

    /// One that was opened while there was no head, or before openings said in whose name.
    @Test
    void whatSaysNoHeadPassesToTheHeadByItself() {
        Facts facts = world.opening(world.today().minusDays(9), world.today().minusDays(2))
                .facts()
                .with("law", world.today());
        away();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            ProceedingId id = rows.insert(world.teacher.id(), null, clock.instant());
            rows.insert(id, new Act(1, ActKind.OPEN, facts, vault.encrypt("x"), deputy.id(), clock.instant()));
            rows.insert(
                    id,
                    List.of(
                            new Party(world.teacher.id(), PartyRole.CONCERNED, 1),
                            new Party(deputy.id(), PartyRole.DECIDER, 1)));
            assertThat(proceedings.see(deputy, id).map(Seen::may).orElse(List.of()))
                    .doesNotContain(ActKind.SUMMON);
            handovers.passOn();
            assertThat(world.seen(world.principal, id).may()).contains(ActKind.SUMMON);
        });
    }

    private void write(CurrentPerson by, ProceedingId id, Facts facts) {
        int no = rows.acts(id).size() + 1;
        past(
                by,
                () -> rows.insert(
                        id, new Act(no, ActKind.EXTEND, facts, vault.encrypt(WHY), by.id(), clock.instant())));
    }

    private void writeOpening(CurrentPerson by, CurrentPerson head) {
        Facts facts = world.opening(world.today().minusDays(9), world.today().minusDays(2))
                .facts()
                .with("law", world.today())
                .with("inNameOf", head.id());
        past(by, () -> {
            ProceedingId id = rows.insert(world.teacher.id(), null, clock.instant());
            rows.insert(id, new Act(1, ActKind.OPEN, facts, vault.encrypt(WHY), by.id(), clock.instant()));
        });
    }

    /// What is written past the program is in no journal: it goes again.
    private void past(CurrentPerson by, Runnable written) {
        SecurityContext signedIn = SecurityContextHolder.createEmptyContext();
        signedIn.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(by, null, List.of()));
        SecurityContextHolder.setContext(signedIn);
        try {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                status.setRollbackOnly();
                written.run();
            });
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void theDatabaseOpensNothingInTheNameOfAHeadInWhosePlaceNobodyStands() {
        assertThatThrownBy(() -> writeOpening(deputy, world.principal)).isInstanceOf(DataAccessException.class);
        away();
        writeOpening(deputy, world.principal);
        assertThatThrownBy(() -> writeOpening(deputy, world.body.leader)).isInstanceOf(DataAccessException.class);
        interests.declare(world.principal, world.teacher.id(), Kinship.SIBLING);
        assertThatThrownBy(() -> writeOpening(deputy, world.principal)).isInstanceOf(DataAccessException.class);
    }

    /// What the program would ask is asked again by the rules on rows.
    @Test
    void theDatabaseTakesTheStepsOfADeputyOnlyWhileTheyStandIn() {
        away();
        ProceedingId id = openedBy(deputy);
        Facts named = Facts.NONE.with("inNameOf", world.principal.id());
        assertThatThrownBy(() -> write(deputy, id, Facts.NONE))
                .as("in whose place it is is said")
                .isInstanceOf(DataAccessException.class);
        write(deputy, id, named);
        assertThatThrownBy(() -> write(deputy, id, named.with("inNameOf", world.body.leader.id())))
                .isInstanceOf(DataAccessException.class);
        clock.moveTo(world.today().plusDays(1));
        back();
        assertThatThrownBy(() -> write(deputy, id, named)).isInstanceOf(DataAccessException.class);
        write(world.principal, id, Facts.NONE);
    }

    private String paper(CurrentPerson me, ProceedingId id, int no) throws Exception {
        byte[] file = TestBody.see(web, me, "/proceedings/" + id.value() + "/papers/" + no + ".docx")
                .getContentAsByteArray();
        return DispatchText.read(file, "a.docx");
    }

    @Test
    void papersAreOfTheHeadsOfficeAndSignedForTheHead() throws Exception {
        away();
        ProceedingId id = openedBy(deputy);
        world.act(deputy, id, ActKind.EXTEND, WHY);
        int no = world.seen(deputy, id).acts().getLast().no();
        assertThat(paper(deputy, id, no)).contains("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", deputy.name());
        reviewed(id);
        world.act(deputy, id, ActKind.COUNCIL, world.seats(), "Quyết định");
        int council = world.seen(deputy, id).acts().getLast().no();
        assertThat(paper(deputy, id, council)).contains("HIỆU TRƯỞNG TRƯỜNG", "KT. HIỆU TRƯỞNG");
        assertThat(paper(deputy, id, council).replace("KT. HIỆU", "").replace("PHÓ HIỆU TRƯỞNG", ""))
                .as("the office is the head’s")
                .contains("HIỆU TRƯỞNG TRƯỜNG");
    }

    @Test
    void thePageNamesBothWhoDidItAndInWhosePlace() throws Exception {
        delegated(deputy, true);
        ProceedingId id = openedBy(deputy);
        String thay = "%s, thay %s, theo ủy quyền: 05/GUQ-THPT".formatted(deputy.name(), world.principal.name());
        assertThat(TestBody.see(web, world.principal, "/proceedings/" + id.value())
                        .getContentAsString())
                .contains(thay, "đã làm thay: " + deputy.name());
        takenBack();
        away();
        world.act(deputy, id, ActKind.EXTEND, WHY);
        assertThat(TestBody.see(web, world.principal, "/proceedings/" + id.value())
                        .getContentAsString())
                .contains("thay %s, khi %s vắng mặt".formatted(world.principal.name(), world.principal.name()));
    }

    /// What is not theirs is not offered.
    @Test
    void aDeputyBesideTheHeadIsOfferedNoOpening() throws Exception {
        assertThat(openings.mayOpen(deputy)).isFalse();
        assertThat(TestBody.see(web, deputy, "/proceedings/new").getStatus()).isEqualTo(403);
        away();
        assertThat(openings.mayOpen(deputy)).isTrue();
        assertThat(TestBody.see(web, deputy, "/proceedings/new").getContentAsString())
                .contains("Anh/chị làm thay " + world.principal.name());
        assertThat(TestBody.see(web, deputy, "/me").getContentAsString()).contains("Không làm thay:");
    }

    /// Where the rule book lets staff be delegated to somebody who is no deputy.
    @Test
    void whoIsNoDeputySignsAsAuthorised() throws Exception {
        CurrentPerson authorised = world.colleague;
        org.delegate(
                TestBody.SETUP,
                Delegation.ofStaff(
                        world.principal.id(),
                        authorised.id(),
                        world.body.school,
                        world.today(),
                        world.today().plusDays(30),
                        "06/GUQ-THPT"));
        ProceedingId id = openedBy(authorised);
        world.act(authorised, id, ActKind.EXTEND, WHY);
        int no = world.seen(authorised, id).acts().getLast().no();
        assertThat(paper(authorised, id, no)).contains("TUQ. HIỆU TRƯỞNG", "GIÁO VIÊN TỔ KHÁC", authorised.name());
        away();
        assertThat(proceedings.see(deputy, id)).as("the head named another").isEmpty();
    }

    /// What no text says keeps nobody from deciding before an officer stands by it.
    @Test
    void whoeverLedTheCouncilDecidesInTheHeadsPlaceOnlyAsLongAsNoConfirmedRuleForbidsIt() throws Exception {
        away();
        ProceedingId id = world.proposed();
        world.act(deputy, id, ActKind.ANSWERS, world.liable(), "Theo hồ sơ");
        assertThat(page(deputy, id))
                .contains("anh/chị quyết định trên kiến nghị do chính mình chủ trì", "chưa được xác nhận");
        assertThat(page(world.principal, id)).doesNotContain("do chính mình chủ trì");
        String[][] decision = {
            {"form", "REPRIMAND"}, {"effective", world.today().toString()}, {"words", ""}
        };
        MockHttpServletResponse refused = decide(id, decision);
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("ownProposal-error");
        Facts facts = world.form(Form.REPRIMAND);
        refused(Reason.OWN_PROPOSAL, () -> world.act(deputy, id, ActKind.DECIDE, facts, ""));

        confirmedForToday("discipline.decider.chaired");
        refused(Reason.CHAIRED, () -> world.act(deputy, id, ActKind.DECIDE, facts.with("ownProposal", true), ""));
        assertThat(world.seen(deputy, id).mine()).as("it is not theirs to do").isFalse();
        assertThat(TestBody.see(web, deputy, "/proceedings/" + id.value() + "/DECIDE")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("không thay " + world.principal.name() + " quyết định");
        assertThat(world.seen(world.principal, id).may()).contains(ActKind.DECIDE);

        clock.moveTo(world.today().plusDays(1));
        world.act(deputy, id, ActKind.DECIDE, world.form(Form.REPRIMAND).with("ownProposal", true), "");
        assertThat(world.seen(world.principal, id).progress().ended()).isTrue();
        assertThat(kept.differing(50)).isEmpty();
    }

    private Document delegating(CurrentPerson to, String... more) throws Exception {
        var form = post("/me/delegations")
                .param("to", String.valueOf(to.id().value()))
                .param("givenFrom", world.today().toString())
                .param("givenLast", world.today().plusDays(10).toString())
                .param("ground", "07/GUQ-THPT")
                .param("paperDay", world.today().toString());
        for (int i = 0; i < more.length; i += 2) {
            form = form.param(more[i], more[i + 1]);
        }
        return Jsoup.parse(TestBody.send(web, world.principal, form).getContentAsString(StandardCharsets.UTF_8));
    }

    private long given() {
        return org.chart().delegationsOf(world.body.school).size();
    }

    /// Said where it is given, and asked once more: the page of the proceeding would tell it only the day it matters.
    @Test
    void whoeverDelegatesDisciplineToSomebodyOnACouncilOfTheirsIsToldSoFirst() throws Exception {
        CurrentPerson member = otherDeputy();
        CurrentPerson beside = otherDeputy();
        ProceedingId id = openedBy(world.principal);
        world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "Phòng họp");
        world.ahead(3);
        Facts present = Facts.NONE.with("presence", Presence.PRESENT);
        world.act(world.principal, id, ActKind.REVIEW, present, "Biên bản họp kiểm điểm");
        world.act(world.principal, id, ActKind.REPORT, "Báo cáo họp kiểm điểm");
        Facts seats = world.seats()
                .with("seatUNION", member.id())
                .with("namedUNION", "12/CV-CĐ")
                .with("namedOnUNION", world.today());
        world.act(world.principal, id, ActKind.COUNCIL, seats, "Quyết định số 12/QĐ-THPT");
        String no = "vụ việc xử lý kỷ luật số " + id.value();

        assertThat(delegating(member, "matter", "staff").select("#sits").text())
                .contains(member.name() + " là ủy viên hoặc thư ký", no, "không thay anh/chị");
        assertThat(delegating(deputy, "matter", "staff").select("#sits").text())
                .contains(deputy.name() + " chủ trì", no, "do chính mình chủ trì");
        assertThat(given()).isZero();
        assertThat(delegating(beside, "matter", "staff").select("#sits")).isEmpty();
        assertThat(given()).as("who sits on none").isOne();
        takenBack();
        assertThat(delegating(member).select("#sits"))
                .as("it carries no discipline")
                .isEmpty();
        takenBack();
        assertThat(delegating(member, "matter", "staff", "sits", "yes").select("#sits"))
                .isEmpty();
        assertThat(given()).isOne();
        assertThat(proceedings.see(member, id).map(Seen::roles).orElseThrow()).doesNotContain(PartyRole.DECIDER);
    }

    /// A deputy who is on no council decided in the head’s place; the head is back the day after.
    private ProceedingId decidedBy(CurrentPerson other) {
        away();
        ProceedingId id = world.proposed();
        world.act(other, id, ActKind.ANSWERS, world.liable(), "Theo hồ sơ");
        world.act(other, id, ActKind.DECIDE, world.form(Form.REPRIMAND), "");
        clock.moveTo(world.today().plusDays(1));
        back();
        return id;
    }

    private CurrentPerson otherDeputy() {
        return world.body.person(world.body.school, Duty.DEPUTY, "Phó Hiệu trưởng");
    }

    private int rowsOf(CurrentPerson me, ProceedingId id) {
        AtomicInteger found = new AtomicInteger();
        past(me, () -> found.set(rows.acts(id).size()));
        return found.get();
    }

    /// They answer for it: what they decided on, and what becomes of it.
    @Test
    void whoDecidedInTheHeadsPlaceGoesOnReadingThatAndWhatBecomesOfIt() throws Exception {
        CurrentPerson other = otherDeputy();
        CurrentPerson beside = otherDeputy();
        ProceedingId id = decidedBy(other);
        CurrentPerson concerned = world.concerned(id);
        world.act(concerned, id, ActKind.RECEIVE, "");
        world.act(concerned, id, ActKind.COMPLAIN, "Tôi đã được giao việc khác trong ba tháng đó.");
        Seen seen = world.seen(other, id);
        assertThat(seen.roles()).containsExactly(PartyRole.DECIDED);
        assertThat(seen.acts())
                .extracting(Act::kind)
                .contains(ActKind.ANSWERS, ActKind.DECIDE, ActKind.COMPLAIN)
                .hasSize(rowsOf(other, id));
        assertThat(seen.may()).isEmpty();
        assertThat(page(other, id)).contains("vì đã quyết định trong vụ việc", "Khiếu nại");
        assertThat(TestBody.see(web, other, "/proceedings").getContentAsString())
                .contains("href=\"/proceedings/" + id.value() + "\"");
        assertThat(proceedings.onDesk(other, Set.of()).toDo().count()).isZero();
        refused(Reason.NOT_YOURS, () -> world.act(other, id, ActKind.ACCEPT, "Thụ lý"));

        assertThat(proceedings.see(beside, id))
                .as("a deputy who decided nothing")
                .isEmpty();
        assertThat(rowsOf(beside, id)).isZero();
        assertThat(world.seen(deputy, id).acts())
                .as("who chaired the council")
                .extracting(Act::kind)
                .doesNotContain(ActKind.ANSWERS, ActKind.DECIDE, ActKind.COMPLAIN);
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void ofWhatIsDoneAnewAfterAComplaintTheyReadNothing() throws Exception {
        CurrentPerson other = otherDeputy();
        ProceedingId id = decidedBy(other);
        CurrentPerson concerned = world.concerned(id);
        world.act(concerned, id, ActKind.RECEIVE, "");
        world.act(concerned, id, ActKind.COMPLAIN, "Tôi không được triệu tập đúng hạn.");
        world.act(world.principal, id, ActKind.ACCEPT, "Thụ lý");
        world.act(world.principal, id, ActKind.DIALOGUE, world.meeting(7), "Mời đối thoại");
        world.ahead(7);
        Facts redo = Facts.NONE.with("outcome", Settlement.REDO);
        world.act(world.principal, id, ActKind.SETTLE, redo, "Triệu tập chưa đủ ngày.");
        int settled = world.seen(other, id).acts().size();
        assertThat(world.seen(other, id).acts().getLast().kind()).isEqualTo(ActKind.SETTLE);
        assertThat(page(other, id)).contains("được làm lại từ đầu");

        world.act(world.principal, id, ActKind.EXTEND, WHY);
        world.act(world.principal, id, ActKind.SUMMON, world.summons(3), "Phòng họp");
        assertThat(world.seen(other, id).acts()).hasSize(settled);
        assertThat(rowsOf(other, id)).as("nor its rows").isEqualTo(settled);
        assertThat(page(other, id)).doesNotContain(WHY);
    }

    private MockHttpServletResponse decide(ProceedingId id, String[][] fields) throws Exception {
        var form = post("/proceedings/" + id.value() + "/DECIDE");
        for (String[] field : fields) {
            form = form.param(field[0], field[1]);
        }
        return TestBody.send(web, deputy, form);
    }

    /// For one day: on the next it is as it came with the release.
    private void confirmedForToday(String code) {
        Rule rule = book.on(code, world.today()).orElseThrow();
        NewRule same = new NewRule(
                code, rule.amount(), rule.says(), "Quy chế " + world.body.sign, world.today(), world.today(), "Đã bàn");
        book.decide(world.body.deputy, book.propose(world.body.leader, same), true, "");
    }
}
