package damlam.ledger;

import static damlam.eventlog.LedgerState.*;
import static damlam.eventlog.MoveKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import damlam.eventlog.Event;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Party;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The table of moves in DESIGN.md, section 2, line by line, then its "When" and "Who".
class MovesTableTest {
    private static final Party OFFICE = new Party(0, 0);
    private static final Party HEAD = new Party(1, 10);
    private static final Party CLERK = new Party(1, 11);
    private static final Party FINANCE = Party.unit(1);
    private static final Party OTHER_HEAD = new Party(2, 20);
    private static final Party PLANNING = Party.unit(2);
    private static final Party THIRD_HEAD = new Party(3, 30);
    private static final Party LEADER = new Party(9, 90);
    private static final int BANK = 5;
    private static final long DUE = 1_000_000;

    private CaseState work = CaseState.NEW;
    private long now;

    @Test
    void anIssuedCaseIsWithItsUnitUnopened() {
        issued();
        thenHeldBy(FINANCE, UNOPENED);
        assertThat(work.dueMs()).isEqualTo(DUE);
        assertThat(work.issuer()).isEqualTo(OFFICE);
    }

    @Test
    void aCaseCanBeIssuedToAPerson() {
        make(move(ISSUE, OFFICE).to(CLERK));
        thenHeldBy(CLERK, UNOPENED);
    }

    @Test
    void onceOpenedItIsQueuedWithTheSameHolder() {
        issued();
        make(move(OPEN, HEAD));
        thenHeldBy(FINANCE, QUEUED);
    }

    @Test
    void whoAcceptsHoldsItAndWorks() {
        accepted();
        thenHeldBy(CLERK, WORKING);
    }

    @Test
    void theHeadAssignsItToAPersonOfTheUnit() {
        issued();
        make(move(ASSIGN, HEAD).to(CLERK));
        thenHeldBy(CLERK, UNOPENED);
        assertThat(work.sender()).isEqualTo(HEAD);
    }

    @Test
    void anAssignmentWithoutUnitStaysInTheUnit() {
        issued();
        make(move(ASSIGN, HEAD).to(-1, CLERK.person()));
        thenHeldBy(CLERK, UNOPENED);
    }

    @Test
    void theHeadMayAssignAwayFromAPerson() {
        accepted();
        make(move(ASSIGN, HEAD).to(1, 12));
        thenHeldBy(new Party(1, 12), UNOPENED);
    }

    @Test
    void aForwardedCaseIsWithTheOtherUnitUnopened() {
        accepted();
        make(move(FORWARD, CLERK).to(PLANNING));
        thenHeldBy(PLANNING, UNOPENED);
        assertThat(work.sender()).isEqualTo(CLERK);
    }

    @Test
    void aReturnedCaseIsQueuedWithWhoeverSentIt() {
        forwarded();
        make(move(RETURN, OTHER_HEAD));
        thenHeldBy(CLERK, QUEUED);
        assertThat(work.sender()).isEqualTo(OTHER_HEAD);
    }

    @Test
    void aReturnToASenderWhoIsGoneGoesToTheirUnit() {
        forwarded();
        make(move(RETURN, OTHER_HEAD).to(FINANCE));
        thenHeldBy(FINANCE, QUEUED);
    }

    @Test
    void whoConsultsKeepsTheCaseWhileTheConsultedIsCharged() {
        consulted();
        thenHeldBy(CLERK, AWAITING_REPLY);
        assertThat(work.charged()).isEqualTo(PLANNING);
    }

    @Test
    void theLastReplyPutsTheCaseBackInTheQueue() {
        consulted();
        make(move(CONSULT, CLERK).to(THIRD_HEAD));
        make(move(REPLY, OTHER_HEAD));
        thenHeldBy(CLERK, AWAITING_REPLY);
        assertThat(work.charged()).isEqualTo(THIRD_HEAD);
        make(move(REPLY, THIRD_HEAD));
        thenHeldBy(CLERK, QUEUED);
    }

    @Test
    void aSilencePutsTheCaseBackInTheQueueOnceNobodyElseIsAwaited() {
        accepted();
        make(move(CONSULT, CLERK).to(PLANNING).due(10));
        make(move(CONSULT, CLERK).to(THIRD_HEAD));
        make(silence(PLANNING, 10));
        thenHeldBy(CLERK, AWAITING_REPLY);
        assertThat(work.charged()).isEqualTo(THIRD_HEAD);
        make(move(REPLY, THIRD_HEAD));
        thenHeldBy(CLERK, QUEUED);
    }

    @Test
    void aSilenceIsNotRecordedBeforeItsDateNorTwiceNorForAnother() {
        accepted();
        make(move(CONSULT, CLERK).to(PLANNING).due(10));
        assertThat(work.check(silence(PLANNING, 9))).contains(Refusal.NO_OPEN_REQUEST);
        assertThat(work.check(silence(THIRD_HEAD, 10))).contains(Refusal.NO_OPEN_REQUEST);
        make(silence(PLANNING, 10));
        assertThat(work.check(silence(PLANNING, 11))).contains(Refusal.NO_OPEN_REQUEST);
    }

    @Test
    void anAnswerAfterTheSilenceIsTakenAndChangesNothing() {
        accepted();
        make(move(CONSULT, CLERK).to(PLANNING).due(10));
        make(silence(PLANNING, 10));
        make(move(RESUME, CLERK));
        make(move(PROGRESS, CLERK));
        assertThat(check(move(REPLY, OTHER_HEAD))).isNull();
        make(move(REPLY, OTHER_HEAD));
        thenHeldBy(CLERK, WORKING);
        assertThat(work.openRequests()).isEmpty();
    }

    @Test
    void aSilenceIsNotTakenBack() {
        accepted();
        make(move(CONSULT, CLERK).to(PLANNING).due(10));
        make(silence(PLANNING, 10));
        assertThat(check(move(RECALL, CLERK))).isEqualTo(Refusal.NOTHING_TO_RECALL);
    }

    private static Event silence(Party of, long atMs) {
        return Event.of(SILENCE, atMs, Party.UNKNOWN).to(of);
    }

    @Test
    void whoEscalatesKeepsTheCaseWhileTheSuperiorIsCharged() {
        escalated();
        thenHeldBy(CLERK, AWAITING_DECISION);
        assertThat(work.charged()).isEqualTo(LEADER);
    }

    @Test
    void anObjectionWaitsForTheIssuer() {
        accepted();
        make(move(OBJECT, CLERK));
        thenHeldBy(CLERK, AWAITING_DECISION);
        assertThat(work.charged()).isEqualTo(OFFICE);
        make(move(DECIDE, OFFICE));
        thenHeldBy(CLERK, QUEUED);
    }

    @Test
    void aDecisionPutsTheCaseBackInTheQueue() {
        escalated();
        make(move(DECIDE, LEADER));
        thenHeldBy(CLERK, QUEUED);
    }

    @Test
    void whoWaitsKeepsTheCaseWhileTheOutsidePartyIsCharged() {
        accepted();
        make(move(WAIT, CLERK).outside(BANK));
        thenHeldBy(CLERK, AWAITING_OUTSIDE);
        assertThat(work.charged()).isEqualTo(Party.UNKNOWN);
        assertThat(work.outside()).isEqualTo(BANK);
    }

    @Test
    void whoResumesWorks() {
        consulted();
        make(move(RESUME, CLERK));
        thenHeldBy(CLERK, WORKING);
    }

    @Test
    void whoReportsProgressWorks() {
        issued();
        make(move(OPEN, HEAD));
        make(move(PROGRESS, HEAD));
        thenHeldBy(FINANCE, WORKING);
    }

    @Test
    void askingForMoreTimeChangesNoState() {
        accepted();
        make(move(EXTEND_ASK, CLERK).due(2 * DUE));
        thenHeldBy(CLERK, WORKING);
        make(move(EXTEND_GRANT, OFFICE).due(2 * DUE));
        thenHeldBy(CLERK, WORKING);
        assertThat(work.dueMs()).isEqualTo(2 * DUE);
    }

    @Test
    void deniedTimeLeavesTheDueAsItWas() {
        accepted();
        make(move(EXTEND_ASK, CLERK).due(2 * DUE));
        make(move(EXTEND_DENY, OFFICE));
        thenHeldBy(CLERK, WORKING);
        assertThat(work.dueMs()).isEqualTo(DUE);
        assertThat(work.openRequests()).isEmpty();
    }

    @Test
    void aRecalledForwardIsAsIfItHadNotBeen() {
        forwarded();
        make(move(RECALL, CLERK));
        thenHeldBy(CLERK, WORKING);
        assertThat(work.sender()).isEqualTo(OFFICE);
    }

    @Test
    void aRecalledAssignmentIsAsIfItHadNotBeen() {
        issued();
        make(move(OPEN, HEAD));
        make(move(ASSIGN, HEAD).to(CLERK));
        make(move(RECALL, HEAD));
        thenHeldBy(FINANCE, QUEUED);
    }

    @Test
    void aRecalledConsultationIsNoLongerOpen() {
        consulted();
        make(move(RECALL, CLERK));
        thenHeldBy(CLERK, WORKING);
        assertThat(work.openRequests()).isEmpty();
    }

    @Test
    void aRecalledSubmissionIsWithItsHolderAgain() {
        submitted();
        make(move(RECALL, CLERK));
        thenHeldBy(CLERK, WORKING);
    }

    @Test
    void aSubmittedResultChargesTheReviewer() {
        submitted();
        thenHeldBy(CLERK, IN_REVIEW);
        assertThat(work.charged()).isEqualTo(HEAD);
    }

    @Test
    void aRejectedResultIsQueuedWithItsHolder() {
        submitted();
        make(move(REJECT, HEAD));
        thenHeldBy(CLERK, QUEUED);
    }

    @Test
    void anApprovedResultEndsTheCase() {
        done();
        thenHeldBy(Party.UNKNOWN, DONE);
        assertThat(work.charged()).isEqualTo(Party.UNKNOWN);
    }

    @Test
    void aReopenedCaseIsQueuedWithItsLastHolder() {
        done();
        make(move(REOPEN, OFFICE));
        thenHeldBy(CLERK, QUEUED);
        assertThat(work.sender()).isEqualTo(OFFICE);
    }

    @Test
    void aCancelledCaseIsDoneAndCanBeReopened() {
        accepted();
        make(move(CANCEL, OFFICE));
        thenHeldBy(Party.UNKNOWN, DONE);
        make(move(REOPEN, OFFICE));
        thenHeldBy(CLERK, QUEUED);
    }

    @Test
    void aNoteChangesNothing() {
        accepted();
        make(move(NOTE, LEADER));
        thenHeldBy(CLERK, WORKING);
    }

    @Nested
    class When {
        private static final Set<MoveKind> ANSWERS =
                EnumSet.of(REPLY, DECIDE, EXTEND_GRANT, EXTEND_DENY, RECALL, SILENCE);

        @Test
        void beforeItIsIssuedACaseAllowsOnlyThatAndNotes() {
            assertThat(allowedByState()).containsExactlyInAnyOrder(ISSUE, NOTE);
            assertThat(check(move(PROGRESS, CLERK))).isEqualTo(Refusal.NOT_ISSUED);
        }

        @Test
        void itIsIssuedOnce() {
            issued();
            assertThat(check(move(ISSUE, OFFICE).to(PLANNING))).isEqualTo(Refusal.ALREADY_ISSUED);
        }

        @Test
        void unopenedItAllowsOpenAndWhatAHolderDoes() {
            issued();
            assertThat(allowedByState()).isEqualTo(byAHolder(OPEN));
        }

        @Test
        void itIsOpenedOnce() {
            issued();
            make(move(OPEN, HEAD));
            assertThat(check(move(OPEN, HEAD))).isEqualTo(Refusal.ALREADY_OPENED);
            assertThat(allowedByState()).isEqualTo(byAHolder());
        }

        @Test
        void onlyAWaitingCaseIsResumed() {
            accepted();
            assertThat(check(move(RESUME, CLERK))).isEqualTo(Refusal.NOT_WAITING);
            consulted();
            assertThat(allowedByState()).isEqualTo(byAHolder(RESUME));
        }

        @Test
        void underReviewItAllowsTheReviewersMovesOnly() {
            submitted();
            assertThat(allowedByState()).containsExactlyInAnyOrder(APPROVE, REJECT, CANCEL, NOTE);
            assertThat(check(move(PROGRESS, CLERK))).isEqualTo(Refusal.UNDER_REVIEW);
        }

        @Test
        void doneItAllowsReopenOnly() {
            done();
            assertThat(allowedByState()).containsExactlyInAnyOrder(REOPEN, NOTE);
            assertThat(check(move(ACCEPT, CLERK))).isEqualTo(Refusal.ALREADY_DONE);
        }

        @Test
        void anOpenCaseIsNotReopenedAndNotReviewed() {
            accepted();
            assertThat(check(move(REOPEN, OFFICE))).isEqualTo(Refusal.NOT_DONE);
            assertThat(check(move(APPROVE, HEAD))).isEqualTo(Refusal.NOT_UNDER_REVIEW);
        }

        @Test
        void onlyTheConsultedReply() {
            consulted();
            assertThat(check(move(REPLY, THIRD_HEAD))).isEqualTo(Refusal.NO_OPEN_REQUEST);
            assertThat(check(move(REPLY, OTHER_HEAD))).isNull();
            make(move(REPLY, OTHER_HEAD));
            assertThat(check(move(REPLY, OTHER_HEAD))).isEqualTo(Refusal.NO_OPEN_REQUEST);
        }

        @Test
        void onlyTheSuperiorWhoWasAskedDecides() {
            accepted();
            make(move(ESCALATE, CLERK).to(HEAD));
            assertThat(check(move(DECIDE, CLERK))).isEqualTo(Refusal.NO_OPEN_REQUEST);
            assertThat(check(move(DECIDE, HEAD))).isNull();
        }

        @Test
        void onlyTheIssuerGrantsTime() {
            accepted();
            assertThat(check(move(EXTEND_GRANT, OFFICE))).isEqualTo(Refusal.NO_OPEN_REQUEST);
            make(move(EXTEND_ASK, CLERK));
            assertThat(check(move(EXTEND_GRANT, HEAD))).isEqualTo(Refusal.NO_OPEN_REQUEST);
            assertThat(check(move(EXTEND_GRANT, OFFICE))).isNull();
        }

        @ParameterizedTest
        @EnumSource(
                value = MoveKind.class,
                names = {"OPEN", "ACCEPT"})
        void nothingIsRecalledOnceTheReceiverHasIt(MoveKind first) {
            forwarded();
            make(move(first, OTHER_HEAD));
            assertThat(check(move(RECALL, CLERK))).isEqualTo(Refusal.NOTHING_TO_RECALL);
        }

        @Test
        void onlyWhoeverSentItRecallsIt() {
            forwarded();
            assertThat(check(move(RECALL, HEAD))).isEqualTo(Refusal.NOTHING_TO_RECALL);
            make(move(NOTE, OTHER_HEAD));
            assertThat(check(move(RECALL, CLERK))).isNull();
        }

        @Test
        void anAnsweredConsultationIsNotRecalled() {
            consulted();
            make(move(REPLY, OTHER_HEAD));
            assertThat(check(move(RECALL, CLERK))).isEqualTo(Refusal.NOTHING_TO_RECALL);
        }

        private Set<MoveKind> byAHolder(MoveKind... more) {
            Set<MoveKind> moves = EnumSet.of(
                    ACCEPT, ASSIGN, FORWARD, RETURN, CONSULT, ESCALATE, OBJECT, WAIT, PROGRESS, EXTEND_ASK, SUBMIT);
            moves.addAll(Set.of(CANCEL, NOTE));
            moves.addAll(Set.of(more));
            return moves;
        }

        /// Answers depend on what is open, so they have their own tests.
        private Set<MoveKind> allowedByState() {
            Set<MoveKind> moves = EnumSet.noneOf(MoveKind.class);
            Arrays.stream(MoveKind.values())
                    .filter(move -> !ANSWERS.contains(move))
                    .filter(move -> work.outOfPlace(move(move, HEAD)).isEmpty())
                    .forEach(moves::add);
            return moves;
        }
    }

    @Nested
    class Who {
        @Test
        void aForwardToTheOwnUnitIsRefused() {
            accepted();
            assertThat(check(move(FORWARD, CLERK).to(FINANCE))).isEqualTo(Refusal.OWN_UNIT);
        }

        @Test
        void aForwardBackIsRefusedBecauseThatIsReturn() {
            forwarded();
            assertThat(check(move(FORWARD, OTHER_HEAD).to(FINANCE))).isEqualTo(Refusal.BACK_TO_SENDER);
            assertThat(check(move(FORWARD, OTHER_HEAD).to(3, -1))).isNull();
        }

        @Test
        void anAssignmentOutOfTheUnitIsRefused() {
            accepted();
            assertThat(check(move(ASSIGN, HEAD).to(OTHER_HEAD))).isEqualTo(Refusal.OTHER_UNIT);
        }

        @Test
        void onlyTheHolderActsForTheCase() {
            accepted();
            assertThat(check(move(SUBMIT, HEAD).to(LEADER))).isEqualTo(Refusal.NOT_THE_HOLDER);
            assertThat(check(move(ACCEPT, HEAD))).isEqualTo(Refusal.NOT_THE_HOLDER);
            assertThat(check(move(ASSIGN, OTHER_HEAD).to(CLERK))).isEqualTo(Refusal.NOT_THE_HOLDING_UNIT);
            assertThat(check(move(SUBMIT, CLERK).to(LEADER))).isNull();
        }

        @Test
        void aMemberOfTheHoldingUnitMayAcceptAndOpen() {
            issued();
            assertThat(check(move(ACCEPT, CLERK))).isNull();
            assertThat(check(move(OPEN, CLERK))).isNull();
            assertThat(check(move(OPEN, OTHER_HEAD))).isEqualTo(Refusal.NOT_THE_HOLDING_UNIT);
        }

        @Test
        void onlyTheReviewerReviewsAndOnlyTheIssuerCancels() {
            submitted();
            assertThat(check(move(APPROVE, CLERK))).isEqualTo(Refusal.NOT_THE_REVIEWER);
            assertThat(check(move(CANCEL, CLERK))).isEqualTo(Refusal.NOT_THE_ISSUER);
            assertThat(check(move(CANCEL, new Party(0, 1)))).isNull();
        }

        @ParameterizedTest
        @EnumSource(
                value = MoveKind.class,
                names = {"FORWARD", "ASSIGN", "CONSULT", "ESCALATE", "SUBMIT", "WAIT"})
        void aMoveThatIsDirectedToSomebodyNeedsThem(MoveKind kind) {
            accepted();
            assertThat(check(move(kind, CLERK))).isEqualTo(Refusal.NO_RECEIVER);
        }

        @Test
        void theIssuingUnitMaySendOnWhatCameBack() {
            issued();
            make(move(RETURN, HEAD));
            thenHeldBy(OFFICE, QUEUED);
            assertThat(work.movesFor(OFFICE)).contains(FORWARD, ASSIGN, CANCEL);
            assertThat(check(move(FORWARD, OFFICE).to(PLANNING))).isNull();
        }

        @Test
        void aReplyAnswersTheOldestConsultationOfItsActorElseOfTheirUnit() {
            consulted();
            make(move(CONSULT, CLERK).to(OTHER_HEAD));
            assertThat(work.answeredBy(REPLY, OTHER_HEAD).orElseThrow().of()).isEqualTo(OTHER_HEAD);
            assertThat(work.answeredBy(REPLY, new Party(2, 21)).orElseThrow().of())
                    .isEqualTo(PLANNING);
        }

        @Test
        void whenAHoldersAppointmentEndsTheUnitHoldsQueued() {
            accepted();
            work = work.inherit(1);
            thenHeldBy(FINANCE, QUEUED);
        }
    }

    @Nested
    class LeavingAWait {
        @Test
        void aRequestStaysOpenAndItsAnswerNoLongerChangesTheState() {
            consulted();
            make(move(RESUME, CLERK));
            assertThat(work.openRequests()).hasSize(1);
            make(move(REPLY, OTHER_HEAD));
            thenHeldBy(CLERK, WORKING);
            assertThat(work.openRequests()).isEmpty();
        }

        @Test
        void aLaterConsultationIsChargedToWhoeverIsWaitedOnLongest() {
            consulted();
            make(move(RESUME, CLERK));
            make(move(CONSULT, CLERK).to(THIRD_HEAD));
            assertThat(work.charged()).isEqualTo(PLANNING);
        }

        @Test
        void aSubmissionRecalledAfterTheAnswerCameIsQueued() {
            consulted();
            make(move(SUBMIT, CLERK).to(HEAD));
            make(move(REPLY, OTHER_HEAD));
            thenHeldBy(CLERK, IN_REVIEW);
            make(move(RECALL, CLERK));
            thenHeldBy(CLERK, QUEUED);
        }
    }

    @Nested
    class InALog {
        @Test
        void anOutOfPlaceMoveChangesNothing() {
            submitted();
            CaseState before = work;
            make(move(PROGRESS, CLERK));
            make(move(REPLY, CLERK));
            make(move(RESUME, CLERK));
            assertThat(work).isSameAs(before);
        }

        @Test
        void holderAndStateAreSetByIssueAssignForwardReturnAndAcceptEvenThen() {
            done();
            make(move(FORWARD, CLERK).to(PLANNING));
            thenHeldBy(PLANNING, UNOPENED);
            make(move(ACCEPT, OTHER_HEAD));
            thenHeldBy(OTHER_HEAD, WORKING);
            make(move(ISSUE, OFFICE).to(FINANCE));
            thenHeldBy(FINANCE, UNOPENED);
        }

        @Test
        void aLogThatBeginsInTheMiddleKnowsNobodyUntilSomebodyTakesIt() {
            make(move(PROGRESS, CLERK));
            thenHeldBy(Party.UNKNOWN, HELD);
            make(move(ACCEPT, CLERK));
            thenHeldBy(CLERK, WORKING);
        }

        @Test
        void aRequestToNobodyKnownIsAnsweredByAnyone() {
            accepted();
            make(move(ESCALATE, CLERK));
            assertThat(work.charged()).isEqualTo(Party.UNKNOWN);
            make(move(DECIDE, LEADER));
            thenHeldBy(CLERK, QUEUED);
        }
    }

    private void issued() {
        work = CaseState.NEW;
        make(move(ISSUE, OFFICE).to(FINANCE).due(DUE));
    }

    private void accepted() {
        issued();
        make(move(ACCEPT, CLERK));
    }

    private void forwarded() {
        accepted();
        make(move(FORWARD, CLERK).to(PLANNING));
    }

    private void consulted() {
        accepted();
        make(move(CONSULT, CLERK).to(PLANNING));
    }

    private void escalated() {
        accepted();
        make(move(ESCALATE, CLERK).to(LEADER));
    }

    private void submitted() {
        accepted();
        make(move(SUBMIT, CLERK).to(HEAD));
    }

    private void done() {
        submitted();
        make(move(APPROVE, HEAD));
    }

    private Event move(MoveKind kind, Party actor) {
        return Event.of(kind, now++, actor);
    }

    private void make(Event event) {
        work = work.apply(event);
    }

    private Refusal check(Event event) {
        return work.check(event).orElse(null);
    }

    private void thenHeldBy(Party holder, LedgerState state) {
        assertThat(work.state()).isEqualTo(state);
        assertThat(work.holder()).isEqualTo(holder);
    }
}
