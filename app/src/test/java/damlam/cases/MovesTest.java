package damlam.cases;

import static damlam.cases.Refusal.ALREADY_DONE;
import static damlam.cases.Refusal.ALREADY_OPENED;
import static damlam.cases.Refusal.BACK_TO_SENDER;
import static damlam.cases.Refusal.NOTHING_TO_RECALL;
import static damlam.cases.Refusal.NOT_CONCERNED;
import static damlam.cases.Refusal.NOT_DONE;
import static damlam.cases.Refusal.NOT_THE_HEAD;
import static damlam.cases.Refusal.NOT_THE_HOLDER;
import static damlam.cases.Refusal.NOT_THE_HOLDING_UNIT;
import static damlam.cases.Refusal.NOT_THE_ISSUER;
import static damlam.cases.Refusal.NOT_THE_REVIEWER;
import static damlam.cases.Refusal.NOT_UNDER_REVIEW;
import static damlam.cases.Refusal.NOT_WAITING;
import static damlam.cases.Refusal.NO_OPEN_REQUEST;
import static damlam.cases.Refusal.OTHER_UNIT;
import static damlam.cases.Refusal.OWN_UNIT;
import static damlam.cases.Refusal.STALE;
import static damlam.cases.Refusal.UNDER_REVIEW;
import static damlam.eventlog.LedgerState.AWAITING_DECISION;
import static damlam.eventlog.LedgerState.AWAITING_OUTSIDE;
import static damlam.eventlog.LedgerState.AWAITING_REPLY;
import static damlam.eventlog.LedgerState.DONE;
import static damlam.eventlog.LedgerState.IN_REVIEW;
import static damlam.eventlog.LedgerState.QUEUED;
import static damlam.eventlog.LedgerState.UNOPENED;
import static damlam.eventlog.LedgerState.WORKING;
import static org.assertj.core.api.Assertions.assertThat;

import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.eventlog.LedgerState;
import damlam.eventlog.Stance;
import damlam.journal.Actor;
import damlam.org.MatterId;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.PostId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The table of DESIGN.md, section 2, line by line: who may make each move, what it leads to, and what is refused.
@ServerTest
class MovesTest {
    private static final String WHY = "Chưa có tiền lệ, hai quy định hiện hành hiểu khác nhau nên xin chỉ đạo";
    private static final Ground GROUND = new Ground(
            Ground.Kind.NOT_COMPETENT, "Quy chế làm việc, khoản 4: việc này thuộc thẩm quyền của đơn vị nhận");

    @Autowired
    Cases cases;

    @Autowired
    Matters matters;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    Office office;
    CaseId id;

    @BeforeEach
    void aCaseThatTheLeaderGaveToDepartmentOne() {
        office = new Office(org, accounts);
        id = given(Party.of(office.one));
    }

    @Test
    void issueGivesItToTheUnitUnopened() {
        stands(Party.of(office.one), UNOPENED);
        stands(given(Party.of(office.one, office.officialOne)), Party.of(office.one, office.officialOne), UNOPENED);
        refused(NOT_THE_ISSUER, office.headOne, new Move.Issue(Party.of(office.two), null, ""), Refusal.ALREADY_ISSUED);
    }

    @Test
    void openIsByAnyoneOfTheHoldingUnitAndOnce() {
        refused(NOT_THE_HOLDING_UNIT, office.officialTwo, new Move.Open());
        made(office.clerkOne, new Move.Open());
        stands(Party.of(office.one), QUEUED);
        refused(ALREADY_OPENED, office.headOne, new Move.Open());
    }

    @Test
    void acceptMakesAMemberTheHolder() {
        refused(NOT_THE_HOLDER, office.officialTwo, new Move.Accept());
        made(office.officialOne, new Move.Accept());
        stands(Party.of(office.one, office.officialOne), WORKING);
        refused(NOT_THE_HOLDER, office.colleagueOne, new Move.Accept());
    }

    @Test
    void assignIsByTheHeadToAPersonOfTheUnit() {
        refused(NOT_THE_HEAD, office.officialOne, new Move.Assign(office.colleagueOne, ""));
        refused(OTHER_UNIT, office.headOne, new Move.Assign(office.officialTwo, ""));
        made(office.headOne, new Move.Assign(office.officialOne, "làm trong tuần"));
        stands(Party.of(office.one, office.officialOne), UNOPENED);
    }

    @Test
    void aHeadMayAssignAwayFromAPerson() {
        made(office.officialOne, new Move.Accept());
        made(office.headOne, new Move.Assign(office.colleagueOne, ""));
        stands(Party.of(office.one, office.colleagueOne), UNOPENED);
    }

    @Test
    void aDeputyAndADelegateActForTheHeadAndBothNamesAreKept() {
        MadeMove byDeputy = made(office.deputyOne, new Move.Assign(office.officialOne, ""));
        assertThat(byDeputy.actor()).isEqualTo(office.deputyOne);
        assertThat(byDeputy.forPerson()).isEqualTo(office.headOne);

        office.delegate(office.headOne, office.colleagueOne, office.one);
        MadeMove byDelegate = made(office.colleagueOne, new Move.Assign(office.colleagueOne, ""));
        assertThat(byDelegate.actor()).isEqualTo(office.colleagueOne);
        assertThat(byDelegate.forPerson()).isEqualTo(office.headOne);
    }

    @Test
    void forwardIsToAnotherUnitAndNeverBack() {
        refused(NOT_THE_HOLDER, office.officialOne, new Move.Forward(office.two, GROUND));
        refused(OWN_UNIT, office.headOne, new Move.Forward(office.one, GROUND));
        made(office.headOne, new Move.Forward(office.two, GROUND));
        stands(Party.of(office.two), UNOPENED);
        refused(BACK_TO_SENDER, office.headTwo, new Move.Forward(office.one, GROUND));
    }

    @Test
    void returnGoesToWhoeverSentIt() {
        made(office.headOne, new Move.Forward(office.two, GROUND));
        refused(NOT_THE_HOLDER, office.headOne, new Move.Return(GROUND));
        made(office.headTwo, new Move.Return(GROUND));
        stands(Party.of(office.one, office.headOne), QUEUED);
    }

    @Test
    void afterAReturnTheIssuingUnitMayForwardAssignOrCancel() {
        made(office.headOne, new Move.Return(GROUND));
        stands(Party.of(office.body, office.leader), QUEUED);
        made(office.deputyLeader, new Move.Forward(office.two, GROUND));
        stands(Party.of(office.two), UNOPENED);
    }

    @Test
    void consultLeavesTheHolderAndWaitsForTheConsulted() {
        refused(
                Refusal.DAY_PAST,
                office.headOne,
                new Move.Consult(
                        Party.of(office.two),
                        today().minusDays(1),
                        "Ý kiến?",
                        "Phụ trách lĩnh vực này",
                        "Cần thống nhất"));
        made(
                office.headOne,
                new Move.Consult(
                        Party.of(office.two),
                        today().plusDays(3),
                        "Ý kiến?",
                        "Phụ trách lĩnh vực này",
                        "Cần thống nhất"));
        stands(Party.of(office.one), AWAITING_REPLY);
        assertThat(at().charged()).isEqualTo(Party.of(office.two));
    }

    @Test
    void replyIsByTheConsultedAndTheCaseGoesOnOnceNoneIsOpen() {
        refused(NO_OPEN_REQUEST, office.headTwo, new Move.Reply(Stance.AGREE, ""));
        made(
                office.headOne,
                new Move.Consult(
                        Party.of(office.two),
                        today().plusDays(3),
                        "Ý kiến?",
                        "Phụ trách lĩnh vực này",
                        "Cần thống nhất"));
        made(
                office.headOne,
                new Move.Consult(
                        Party.of(office.body, office.deputyLeader),
                        today().plusDays(3),
                        "Ý kiến?",
                        "Phụ trách lĩnh vực này",
                        "Cần thống nhất"));
        refused(NO_OPEN_REQUEST, office.officialTwo, new Move.Reply(Stance.AGREE, ""));
        made(office.headTwo, new Move.Reply(Stance.PROPOSE, "sửa Điều 6"));
        stands(Party.of(office.one), AWAITING_REPLY);
        made(office.deputyLeader, new Move.Reply(Stance.AGREE, ""));
        stands(Party.of(office.one), QUEUED);
    }

    @Test
    void escalateIsToASuperiorWhoDecides() {
        made(office.officialOne, new Move.Accept());
        refused(
                Refusal.NOT_A_SUPERIOR,
                office.officialOne,
                new Move.Escalate(Party.of(office.two, office.headTwo), null, null, "Ai chủ trì?"));
        made(
                office.officialOne,
                new Move.Escalate(Party.of(office.one, office.headOne), null, true, "Ai chủ trì?", WHY));
        stands(Party.of(office.one, office.officialOne), AWAITING_DECISION);
        refused(NO_OPEN_REQUEST, office.colleagueOne, new Move.Decide("Phòng Một"));
        made(office.headOne, new Move.Decide("Phòng Một"));
        stands(Party.of(office.one, office.officialOne), QUEUED);
    }

    @Test
    void anObjectionGoesToTheIssuerWhoDecides() {
        made(office.headOne, new Move.Objection(GROUND, today().plusDays(5)));
        stands(Party.of(office.one), AWAITING_DECISION);
        assertThat(at().charged()).isEqualTo(Party.of(office.body));
        refused(NO_OPEN_REQUEST, office.deputyLeader, new Move.Decide("vẫn thực hiện"));
        made(office.leader, new Move.Decide("vẫn thực hiện"));
        stands(Party.of(office.one), QUEUED);
    }

    /// Nobody answers themselves, and no deputy answers beside a head who is there.
    @Test
    void whatAHeadObjectsToOfTheirOwnUnitTheUnitAboveAnswers() {
        id = ((Cases.Opened.Case) cases.open(
                        office.as(office.headOne),
                        Opening.internal(
                                null,
                                office.one,
                                Party.of(office.one, office.headOne),
                                "Rà soát",
                                "",
                                today().plusDays(9))))
                .id();
        made(office.headOne, new Move.Objection(GROUND, today().plusDays(5)));
        assertThat(at().charged()).isEqualTo(Party.of(office.body));
        refused(NO_OPEN_REQUEST, office.headOne, new Move.Decide("vẫn thực hiện"));
        refused(NO_OPEN_REQUEST, office.deputyOne, new Move.Decide("vẫn thực hiện"));
        made(office.leader, new Move.Decide("vẫn thực hiện"));
    }

    @Test
    void whereNobodyStandsAboveAHeadHasNobodyToObjectTo() {
        id = ((Cases.Opened.Case) cases.open(
                        office.as(office.leader),
                        Opening.internal(
                                null,
                                office.body,
                                Party.of(office.body, office.leader),
                                "Rà soát",
                                "",
                                today().plusDays(9))))
                .id();
        refused(Refusal.NOBODY_ABOVE, office.leader, new Move.Objection(GROUND, today().plusDays(5)));
    }

    /// A deputy beside the head decides nothing that was passed up to the head, but what their own post decides (0121).
    @Test
    void whatWasPassedUpToAHeadNoDeputyDecidesBesideThem() {
        made(office.headOne, escalated(Party.of(office.body, office.leader)));
        refused(NO_OPEN_REQUEST, office.deputyLeader, new Move.Decide("làm đi"));
        office.away(office.leader);
        made(office.deputyLeader, new Move.Decide("làm đi"));
    }

    @Test
    void whatWasPassedUpIsDecidedByWhosePostDecidesSuchAMatter() {
        Actor setup = new Actor(1, null, null);
        MatterId matter = org.addMatter(setup, "Mua sắm " + UUID.randomUUID());
        PostId post = org.chart()
                .appointmentsOf(office.deputyLeader)
                .getFirst()
                .post()
                .id();
        org.grantAuthority(setup, post, matter, today(), null, "Quy chế làm việc, điều 5");
        made(office.headOne, escalated(Party.of(office.body)));
        refused(NO_OPEN_REQUEST, office.deputyLeader, new Move.Decide("làm đi"));
        assertThat(matters.set(office.as(office.headOne), id, matter)).isTrue();
        made(office.deputyLeader, new Move.Decide("làm đi"));
    }

    private static Move.Escalate escalated(Party to) {
        return new Move.Escalate(to, null, false, "Ai chủ trì?", WHY);
    }

    @Test
    void aDeputyAnswersAnObjectionWhileTheHeadIsAway() {
        made(office.headOne, new Move.Objection(GROUND, today().plusDays(5)));
        office.away(office.leader);
        made(office.deputyLeader, new Move.Decide("vẫn thực hiện"));
        stands(Party.of(office.one), QUEUED);
    }

    @Test
    void aDelegateAnswersAnObjectionAndTheHeadStillMay() {
        made(office.headOne, new Move.Objection(GROUND, today().plusDays(5)));
        office.delegate(office.leader, office.officialTwo, office.body);
        office.away(office.leader);
        refused(NO_OPEN_REQUEST, office.deputyLeader, new Move.Decide("vẫn thực hiện"));
        made(office.officialTwo, new Move.Decide("vẫn thực hiện"));
        made(office.headOne, new Move.Objection(GROUND, today().plusDays(5)));
        made(office.leader, new Move.Decide("vẫn thực hiện"));
    }

    @Test
    void waitNamesAnOutsidePartyUntilResume() {
        refused(NOT_WAITING, office.headOne, new Move.Resume(""));
        made(office.headOne, new Move.Wait("Sở Nội vụ", GROUND, today().plusDays(5)));
        stands(Party.of(office.one), AWAITING_OUTSIDE);
        assertThat(at().outside()).isEqualTo("Sở Nội vụ");
        assertThat(at().charged()).isNull();
        refused(NOT_THE_HOLDER, office.officialOne, new Move.Resume(""));
        made(office.headOne, new Move.Resume(""));
        stands(Party.of(office.one), WORKING);
    }

    @Test
    void progressIsByTheHolder() {
        refused(NOT_THE_HOLDER, office.officialTwo, new Move.Progress("xong dự thảo", List.of()));
        made(office.headOne, new Move.Progress("xong dự thảo", List.of()));
        stands(Party.of(office.one), WORKING);
    }

    @Test
    void moreTimeIsAskedByTheHolderAndGivenByTheIssuer() {
        LocalDate longer = today().plusDays(20);
        refused(Refusal.NOT_LATER, office.headOne, new Move.ExtendAsk(today().plusDays(10), "cần thêm"));
        refused(NO_OPEN_REQUEST, office.leader, new Move.ExtendGrant(longer, ""));
        made(office.headOne, new Move.ExtendAsk(longer, "cần thêm"));
        stands(Party.of(office.one), UNOPENED);
        refused(NO_OPEN_REQUEST, office.headTwo, new Move.ExtendGrant(longer, ""));
        made(office.leader, new Move.ExtendGrant(longer, ""));
        assertThat(at().dueOn()).isEqualTo(longer);
        assertThat(at().firstDueOn()).isEqualTo(today().plusDays(10));

        made(office.headOne, new Move.ExtendAsk(longer.plusDays(1), "cần thêm"));
        made(office.leader, new Move.ExtendDeny("đã đủ"));
        assertThat(at().dueOn()).isEqualTo(longer);
    }

    @Test
    void recallUndoesAHandOverUntilItIsOpened() {
        refused(NOTHING_TO_RECALL, office.headOne, new Move.Recall(""));
        made(office.headOne, new Move.Forward(office.two, GROUND));
        refused(NOTHING_TO_RECALL, office.headTwo, new Move.Recall(""));
        made(office.headOne, new Move.Recall("gửi nhầm"));
        stands(Party.of(office.one), UNOPENED);

        made(office.headOne, new Move.Forward(office.two, GROUND));
        made(office.officialTwo, new Move.Open());
        refused(NOTHING_TO_RECALL, office.headOne, new Move.Recall(""));
    }

    @Test
    void submitPutsItBeforeTheReviewerWhoApprovesOrRejects() {
        made(office.officialOne, new Move.Accept());
        refused(NOT_UNDER_REVIEW, office.headOne, new Move.Approve(""));
        refused(
                Refusal.NOT_A_REVIEWER,
                office.officialOne,
                new Move.Submit(Party.of(office.two), "đã xong", List.of()));
        made(office.officialOne, new Move.Submit(Party.of(office.one, office.headOne), "đã xong", List.of()));
        stands(Party.of(office.one, office.officialOne), IN_REVIEW);
        refused(UNDER_REVIEW, office.officialOne, new Move.Progress("thêm", List.of()));
        refused(NOT_THE_REVIEWER, office.colleagueOne, new Move.Approve(""));
        made(office.headOne, new Move.Reject(new Ground(Ground.Kind.INCOMPLETE, "thiếu phụ lục")));
        stands(Party.of(office.one, office.officialOne), QUEUED);
        made(office.officialOne, new Move.Submit(Party.of(office.body), "đã xong", List.of()));
        made(office.leader, new Move.Approve(""));
        stands(null, DONE);
    }

    @Test
    void whoSubmittedDoesNotApprove() {
        office.delegate(office.leader, office.headOne, office.body);
        made(office.headOne, new Move.Submit(Party.of(office.body), "đã xong", List.of()));
        refused(Refusal.TO_ONESELF, office.headOne, new Move.Approve(""));
    }

    @Test
    void theIssuerCancelsAndOpensAgain() {
        refused(NOT_DONE, office.leader, new Move.Reopen("chưa đủ"));
        refused(NOT_THE_ISSUER, office.headOne, new Move.Cancel("không cần nữa"));
        made(office.officialOne, new Move.Accept());
        made(office.leader, new Move.Cancel("không cần nữa"));
        stands(null, DONE);
        refused(ALREADY_DONE, office.officialOne, new Move.Progress("thêm", List.of()));
        made(office.deputyLeader, new Move.Reopen("chưa đủ"));
        stands(Party.of(office.one, office.officialOne), QUEUED);
    }

    @Test
    void aNoteIsByAnyoneConcernedAndChangesNothing() {
        refused(NOT_CONCERNED, office.officialTwo, new Move.Note("xem lại"));
        made(office.clerkOne, new Move.Note("xem lại"));
        stands(Party.of(office.one), UNOPENED);
    }

    @Test
    void aRefusedMoveChangesNothing() {
        Position before = at();
        refused(NOT_THE_HOLDER, office.headTwo, new Move.Return(GROUND));
        assertThat(at()).isEqualTo(before);
        assertThat(cases.movesOf(id)).hasSize(1);
    }

    @Test
    void aMoveOnAnOldPageIsRefused() {
        made(office.clerkOne, new Move.Open());
        assertThat(cases.make(id, office.as(office.officialOne), new Move.Accept(), 1))
                .isEqualTo(new Outcome.Refused(STALE));
    }

    private CaseId given(Party to) {
        Cases.Opened opened = cases.open(office.as(office.leader), office.opening(to));
        return ((Cases.Opened.Case) opened).id();
    }

    private LocalDate today() {
        return org.today();
    }

    private MadeMove made(PersonId by, Move move) {
        Outcome outcome = cases.make(id, office.as(by), move, at().lastMoveNo());
        assertThat(outcome).isInstanceOf(Outcome.Made.class);
        return ((Outcome.Made) outcome).move();
    }

    /// @param or another reason that is as true
    private void refused(Refusal reason, PersonId by, Move move, Refusal... or) {
        Outcome outcome = cases.make(id, office.as(by), move, at().lastMoveNo());
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) outcome).reason()).isIn(reason, or.length == 0 ? reason : or[0]);
    }

    private Position at() {
        return at(id);
    }

    private Position at(CaseId of) {
        return cases.find(List.of(of)).getFirst().at();
    }

    private void stands(Party holder, LedgerState state) {
        stands(id, holder, state);
    }

    private void stands(CaseId of, Party holder, LedgerState state) {
        assertThat(at(of).holder()).isEqualTo(holder);
        assertThat(at(of).state()).isEqualTo(state);
    }
}
