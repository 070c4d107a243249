package damlam.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.eventlog.MoveKind;
import damlam.journal.Actor;
import damlam.org.Delegation;
import damlam.org.MatterId;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// Nobody decides in another's place on their own work (0131).
@ServerTest
class OwnCaseTest {
    private static final Actor SETUP = new Actor(1, null, null);
    private static final Ground GROUND = new Ground(Ground.Kind.INFEASIBLE, "Chưa có kinh phí");
    private static final Move.Cancel CANCEL = new Move.Cancel("Không cần làm nữa");

    @Autowired
    Cases cases;

    @Autowired
    Matters matters;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc web;

    Office office;
    Screens screens;
    MatterId matter;
    CaseId id;

    @BeforeEach
    void anOffice() {
        office = new Office(org, accounts);
        screens = new Screens(web, accounts);
        matter = org.addMatter(SETUP, "Mua sắm " + UUID.randomUUID());
    }

    /// The delegate of one kind of matter, on what they hold themselves.
    @Test
    void whoeverWasGivenAMatterNeitherGrantsThemselvesTimeNorEndsTheirOwnWork() {
        delegated(office.headOne, office.officialOne, office.one, matter);
        given(office.headOne, office.one, Party.of(office.one, office.officialOne));
        assertThat(matters.set(office.as(office.headOne), id, matter)).isTrue();
        made(office.officialOne, new Move.Accept());
        made(office.officialOne, new Move.ExtendAsk(longer(), "Cần thêm thời gian"));

        refused(Refusal.OWN_REQUEST, office.officialOne, new Move.ExtendGrant(longer(), ""));
        refused(Refusal.OWN_WORK, office.officialOne, CANCEL);
        assertThat(offered(office.officialOne)).doesNotContain(MoveKind.EXTEND_GRANT, MoveKind.CANCEL);
        made(office.headOne, new Move.ExtendGrant(longer(), ""));
        made(office.headOne, CANCEL);
    }

    /// To have passed it on first changes nothing: who held it does not end it.
    @Test
    void whoHeldItAndPassedItOnDoesNotEndItInTheGiversName() {
        delegated(office.headOne, office.officialOne, office.one, null);
        given(office.headOne, office.one, Party.of(office.one, office.officialOne));
        made(office.officialOne, new Move.ExtendAsk(longer(), "Cần thêm thời gian"));
        made(office.officialOne, new Move.Assign(office.colleagueOne, ""));
        refused(Refusal.OWN_WORK, office.officialOne, CANCEL);
        refused(Refusal.OWN_REQUEST, office.officialOne, new Move.ExtendGrant(longer(), ""));
        assertThat(offered(office.officialOne)).doesNotContain(MoveKind.EXTEND_GRANT, MoveKind.CANCEL);

        given(office.headOne, office.one, Party.of(office.one, office.colleagueOne));
        made(office.colleagueOne, new Move.ExtendAsk(longer(), "Cần thêm thời gian"));
        made(office.officialOne, new Move.ExtendGrant(longer(), ""));
        made(office.officialOne, CANCEL);
    }

    @Test
    void whoeverHeadsTheUnitThatHoldsItDecidesNothingOnItForTheUnitAbove() {
        delegated(office.leader, office.headOne, office.body, null);
        given(office.leader, office.body, Party.of(office.one));
        made(office.officialOne, new Move.Accept());
        made(office.officialOne, new Move.ExtendAsk(longer(), "Cần thêm thời gian"));
        refused(Refusal.OWN_WORK, office.headOne, new Move.ExtendGrant(longer(), ""));
        refused(Refusal.OWN_WORK, office.headOne, CANCEL);
        made(office.officialOne, new Move.Submit(Party.of(office.body), "Đã xong", List.of()));
        refused(Refusal.OWN_WORK, office.headOne, new Move.Approve(""));
        assertThat(offered(office.headOne))
                .doesNotContain(MoveKind.EXTEND_GRANT, MoveKind.CANCEL, MoveKind.APPROVE)
                .contains(MoveKind.EXTEND_DENY);
        made(office.leader, new Move.ExtendGrant(longer(), ""));

        given(office.leader, office.body, Party.of(office.two));
        made(office.headTwo, new Move.ExtendAsk(longer(), "Cần thêm thời gian"));
        made(office.headOne, new Move.ExtendGrant(longer(), ""));
        made(office.headOne, CANCEL);
    }

    @Test
    void whatAHeadGaveBackTheyDoNotEndForTheUnitAbove() {
        delegated(office.leader, office.headOne, office.body, null);
        given(office.leader, office.body, Party.of(office.one));
        made(office.headOne, new Move.Return(GROUND));
        refused(Refusal.OWN_WORK, office.headOne, CANCEL);
        made(office.leader, CANCEL);
    }

    @Test
    void aDeputyStandingInDoesNotEndTheirOwnWorkAndAHeadMayEndTheirs() {
        office.away(office.headOne);
        given(office.headOne, office.one, Party.of(office.one, office.deputyOne));
        refused(Refusal.OWN_WORK, office.deputyOne, CANCEL);
        given(office.headOne, office.one, Party.of(office.one, office.officialOne));
        made(office.deputyOne, CANCEL);

        given(office.headOne, office.one, Party.of(office.one, office.headOne));
        made(office.headOne, CANCEL);
    }

    /// The kind of matter decides who is competent: nobody makes themselves so on what they hold.
    @Test
    void theHolderSaysNoKindOfMatterInWhichTheyWereGivenPower() throws Exception {
        delegated(office.headOne, office.officialOne, office.one, matter);
        MatterId other = org.addMatter(SETUP, "Đào tạo " + UUID.randomUUID());
        given(office.headOne, office.one, Party.of(office.one, office.officialOne));
        assertThat(Screens.body(said(office.officialOne, matter).andExpect(status().isConflict())))
                .contains("Đề nghị nơi giao việc ghi");
        assertThat(matters.of(id)).isEmpty();
        assertThat(kinds(office.officialOne))
                .contains(String.valueOf(other.value()))
                .doesNotContain(String.valueOf(matter.value()));
        said(office.officialOne, other).andExpect(redirectedUrlPattern("/cases/*#matter"));
        assertThat(matters.of(id)).contains(other);
    }

    @Test
    void whatWasSaidOfItOnlyWhoeverGaveTheWorkChanges() throws Exception {
        MatterId other = org.addMatter(SETUP, "Đào tạo " + UUID.randomUUID());
        given(office.leader, office.body, Party.of(office.one, office.officialOne));
        said(office.officialOne, matter).andExpect(redirectedUrlPattern("/cases/*#matter"));
        assertThat(Screens.body(said(office.officialOne, other).andExpect(status().isConflict())))
                .contains("Chỉ nơi giao việc mới đổi được");
        assertThat(kinds(office.officialOne)).isEmpty();
        assertThat(screens.page(office.officialOne, "/cases/" + id.value()))
                .contains("Chỉ Sở Thử nghiệm, nơi giao việc, mới đổi được loại này.");
        assertThat(matters.set(office.as(office.headOne), id, other)).isFalse();
        delegated(office.leader, office.officialOne, office.body, null);
        assertThat(matters.set(office.as(office.officialOne), id, other))
                .as("their holder, in the giver's place")
                .isFalse();
        assertThat(matters.set(office.as(office.leader), id, other)).isTrue();
    }

    private List<String> kinds(PersonId who) throws Exception {
        return screens.parsed(who, "/cases/" + id.value()).select("#matter-kind option").stream()
                .map(option -> option.attr("value"))
                .toList();
    }

    private ResultActions said(PersonId by, MatterId kind) throws Exception {
        return web.perform(post("/cases/" + id.value() + "/matter")
                .with(csrf())
                .session(screens.session(by))
                .param("matter", String.valueOf(kind.value())));
    }

    private void delegated(PersonId from, PersonId to, UnitId unit, @Nullable MatterId kind) {
        org.delegate(
                SETUP,
                new Delegation(0, from, to, unit, org.today(), org.today().plusDays(10), "12/GUQ-KHTC", kind));
    }

    private void given(PersonId by, UnitId issuer, Party to) {
        Opening opening = Opening.internal(
                null, issuer, to, "Mua máy chiếu", "", org.today().plusDays(9));
        id = ((Cases.Opened.Case) cases.open(office.as(by), opening)).id();
    }

    private LocalDate longer() {
        return damlam.calendar.WorkCalendar.vietnam()
                .sameOrNextWorkingDay(org.today().plusDays(20));
    }

    private java.util.Set<MoveKind> offered(PersonId who) {
        return cases.choicesOf(id, office.as(who)).allowed();
    }

    private Outcome tried(PersonId by, Move move) {
        return cases.make(
                id, office.as(by), move, cases.find(List.of(id)).getFirst().at().lastMoveNo());
    }

    private void made(PersonId by, Move move) {
        assertThat(tried(by, move)).isInstanceOf(Outcome.Made.class);
    }

    private void refused(Refusal reason, PersonId by, Move move) {
        assertThat(tried(by, move)).isEqualTo(new Outcome.Refused(reason));
    }
}
