package damlam.cases;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.MovableClock;
import damlam.ServerTest;
import damlam.access.Accounts;
import damlam.calendar.WorkCalendar;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Stance;
import damlam.journal.RowsKept;
import damlam.org.Org;
import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// Asking for opinions as the law has it: with the concern of those who are asked and a day, silence past it as
/// agreement, and then a decision (domain.md, section 11, 17).
@ServerTest
@Import(MovableClock.Set.class)
class ConsultationTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();

    @Autowired
    Cases cases;

    @Autowired
    Silences silences;

    @Autowired
    List<RowsKept> rows;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    Office office;
    CaseId id;

    @BeforeEach
    void workInHand() {
        office = new Office(org, accounts);
        id = ((Cases.Opened.Case) cases.open(office.as(office.leader), office.opening(Party.of(office.one)))).id();
        made(office.officialOne, new Move.Accept());
    }

    @Test
    void anAnswerDateWithinTwoToFiveWorkingDaysNeedsNoReasonAndAnyOtherDoes() {
        assertThat(tried(asking(1, ""))).isEqualTo(new Outcome.Refused(Refusal.UNUSUAL_TIME));
        assertThat(tried(asking(6, ""))).isEqualTo(new Outcome.Refused(Refusal.UNUSUAL_TIME));
        made(office.officialOne, asking(2, ""));
        assertThat(cases.saidOf(id)).containsEntry(3, Map.of(Said.CONCERN, "Phụ trách kinh phí"));
    }

    @Test
    void alsoALongerDateIsTakenWithItsReasonAndBothAreKept() {
        made(office.officialOne, asking(9, "Cần khảo sát thực tế"));
        assertThat(cases.saidOf(id).get(3))
                .isEqualTo(Map.of(Said.CONCERN, "Phụ trách kinh phí", Said.REASON, "Cần khảo sát thực tế"));
        keptAsTheJournalSays();
    }

    @Test
    void theSamePartyOrTheSameQuestionAgainNeedsAReason() {
        made(office.officialOne, asking(5, ""));
        assertThat(tried(new Move.Consult(Party.of(office.two), in(5), "Câu khác?", "Phụ trách kinh phí", "")))
                .isEqualTo(new Outcome.Refused(Refusal.ASKED_BEFORE));
        assertThat(tried(new Move.Consult(
                        Party.of(office.body, office.deputyLeader), in(5), "Ý KIẾN?", "Chỉ đạo lĩnh vực", "")))
                .isEqualTo(new Outcome.Refused(Refusal.ASKED_BEFORE));
        made(
                office.officialOne,
                new Move.Consult(Party.of(office.two), in(5), "Ý kiến?", "Phụ trách kinh phí", "Dự thảo đã đổi"));
    }

    @Test
    void whatWasTakenBackWasNotAsked() {
        made(office.officialOne, asking(5, ""));
        made(office.officialOne, new Move.Recall(""));
        made(office.officialOne, asking(4, ""));
    }

    @Test
    void silencePastTheDayIsRecordedOnceAsOfItsEndAndTheTimeAfterItIsTheHolders() {
        LocalDate day = in(5);
        made(office.officialOne, asking(5, ""));
        assertThat(silencesIn(id)).isZero();
        clock.moveTo(day.plusDays(2));
        assertThat(silencesIn(id)).isEqualTo(1);
        assertThat(silencesIn(id)).isEqualTo(1);

        MadeMove silence = cases.movesOf(id).getLast();
        Instant end = day.plusDays(1).atStartOfDay(Org.ZONE).toInstant();
        assertThat(silence.kind()).isEqualTo(MoveKind.SILENCE);
        assertThat(silence.actor()).isNull();
        assertThat(silence.to()).isEqualTo(Party.of(office.two));
        assertThat(silence.at()).isEqualTo(end);
        List<CaseLedger.Stretch> stretches = cases.ledgerOf(cases.movesOf(id)).stretches();
        assertThat(stretches.get(stretches.size() - 2).charged()).isEqualTo(Party.of(office.two));
        assertThat(stretches.get(stretches.size() - 2).to()).isEqualTo(end);
        assertThat(stretches.getLast().state()).isEqualTo(LedgerState.QUEUED);
        assertThat(stretches.getLast().charged()).isEqualTo(Party.of(office.one, office.officialOne));
        keptAsTheJournalSays();
    }

    @Test
    void onTheLastDayItselfNobodyIsSilent() {
        LocalDate day = in(5);
        made(office.officialOne, asking(5, ""));
        clock.moveTo(day);
        assertThat(silencesIn(id)).isZero();
        made(office.headTwo, new Move.Reply(Stance.AGREE, ""));
        assertThat(Cases.lateAnswers(cases.movesOf(id))).isEmpty();
        clock.moveTo(day.plusDays(3));
        assertThat(silencesIn(id)).isZero();
    }

    @Test
    void whatWasAskedBeforeTheRuleWasThereIsNotTakenAsAgreement() {
        LocalDate before = LocalDate.of(2026, 5, 18);
        Past past = new Past(
                office.opening(Party.of(office.one)),
                office.leader,
                at(before),
                List.of(
                        new Past.Made(office.officialOne, at(before).plusSeconds(60), new Move.Accept()),
                        new Past.Made(
                                office.officialOne,
                                at(before).plusSeconds(120),
                                new Move.Consult(
                                        Party.of(office.two), before.plusDays(3), "Ý kiến?", "Phụ trách", ""))));
        CaseId old = cases.bulk(List.of(past)).getFirst();
        assertThat(silencesIn(old)).isZero();
    }

    @Test
    void anAnswerAfterTheSilenceIsTakenAndMarkedLateAndMovesNoClock() {
        LocalDate day = in(5);
        made(office.officialOne, asking(5, ""));
        clock.moveTo(day.plusDays(3));
        silences.record();
        Instant in = at().opinionsIn();
        MadeMove late = made(office.headTwo, new Move.Reply(Stance.DISAGREE, "Không đồng ý khoản 2"));
        assertThat(Cases.lateAnswers(cases.movesOf(id))).isEqualTo(Set.of(late.no()));
        assertThat(at().opinionsIn()).isEqualTo(in);
        assertThat(at().state()).isEqualTo(LedgerState.QUEUED);
    }

    @Test
    void afterTheLastOpinionADecisionIsDueUntilAResultIsHandedIn() {
        made(office.officialOne, asking(5, ""));
        made(
                office.officialOne,
                new Move.Consult(
                        Party.of(office.body, office.deputyLeader), in(5), "Chủ trương?", "Chỉ đạo lĩnh vực", ""));
        made(office.headTwo, new Move.Reply(Stance.AGREE, ""));
        assertThat(line().decideBy()).isNull();
        made(office.deputyLeader, new Move.Reply(Stance.AGREE, ""));
        assertThat(line().decideBy()).isEqualTo(in(5));
        assertThat(cases.list(CaseFilter.OPEN, damlam.access.Sight.ALL, 1000, 0))
                .filteredOn(line -> line.work().id().equals(id))
                .extracting(CaseLine::decideBy)
                .containsExactly(in(5));
        made(office.officialOne, new Move.Submit(Party.of(office.body), "Tờ trình", List.of()));
        assertThat(line().decideBy()).isNull();
    }

    @Test
    void fromASilenceTheDecisionIsDueAsFromTheLastDay() {
        LocalDate day = in(5);
        made(office.officialOne, asking(5, ""));
        clock.moveTo(day.plusDays(1));
        silences.record();
        assertThat(line().decideBy()).isEqualTo(CALENDAR.plusWorkingDays(day, 5));
    }

    @Test
    void whoIsAskedSeesEachQuestionUntilTheyAnswerAlsoAfterTheirSilence() {
        LocalDate day = in(5);
        made(
                office.officialOne,
                new Move.Consult(
                        Party.of(office.body, office.deputyLeader), in(5), "Chủ trương?", "Chỉ đạo lĩnh vực", ""));
        made(office.officialOne, asking(5, ""));
        made(office.officialOne, new Move.Resume(""));
        assertThat(asked(office.headTwo)).isEqualTo("%s false".formatted(day));
        clock.moveTo(day.plusDays(1));
        silences.record();
        assertThat(asked(office.headTwo)).isEqualTo("%s true".formatted(day));
        made(office.headTwo, new Move.Reply(Stance.AGREE, ""));
        assertThat(asked(office.headTwo)).isEmpty();
    }

    private String asked(PersonId person) {
        return cases.askedOf(person).stream()
                .filter(asked -> asked.line().work().id().equals(id))
                .map(asked -> asked.answerBy() + " " + asked.silent())
                .findFirst()
                .orElse("");
    }

    private void keptAsTheJournalSays() {
        assertThat(rows.stream().flatMap(table -> table.differing(20).stream()))
                .filteredOn(differing -> differing.toString().contains("cases."))
                .isEmpty();
    }

    private long silencesIn(CaseId of) {
        silences.record();
        return cases.movesOf(of).stream()
                .filter(move -> move.kind() == MoveKind.SILENCE)
                .count();
    }

    private Move.Consult asking(int workingDays, String reason) {
        return new Move.Consult(Party.of(office.two), in(workingDays), "Ý kiến?", "Phụ trách kinh phí", reason);
    }

    private LocalDate in(int workingDays) {
        return CALENDAR.plusWorkingDays(org.today(), workingDays);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(Org.ZONE).toInstant();
    }

    private Outcome tried(Move move) {
        return cases.make(id, office.as(office.officialOne), move, at().lastMoveNo());
    }

    private MadeMove made(PersonId by, Move move) {
        Outcome outcome = cases.make(id, office.as(by), move, at().lastMoveNo());
        assertThat(outcome).isInstanceOf(Outcome.Made.class);
        return ((Outcome.Made) outcome).move();
    }

    private CaseLine line() {
        return cases.find(List.of(id)).getFirst();
    }

    private Position at() {
        return line().at();
    }
}
