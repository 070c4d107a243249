package damlam.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.cases.CaseId;
import damlam.cases.CaseLedger;
import damlam.cases.MadeMove;
import damlam.cases.Party;
import damlam.detect.Figure;
import damlam.detect.SignalKind;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReckoningTest {
    private static final Party NAMED = Party.of(new UnitId(1), new PersonId(2));
    private static final CaseId CASE = new CaseId(3);
    private static final Instant GIVEN = at("2026-06-09T08:23");
    private static final Instant OPENED = at("2026-06-09T10:50");
    private static final Instant TAKEN = at("2026-06-11T16:20");
    private static final Instant SUBMITTED = at("2026-06-12T16:32");
    private static final List<MadeMove> MOVES =
            List.of(move(1, MoveKind.ISSUE, GIVEN), move(2, MoveKind.SUBMIT, SUBMITTED));

    /// Given on the 9th and handed in on the 12th, of which hardly a day was theirs: the rest went to earlier cases.
    @Test
    void whatIsCountedAndWhatIsTakenOutAddUpToTheStrip() {
        CaseLedger ledger = new CaseLedger(
                List.of(
                        stretch(LedgerState.UNOPENED, NAMED, GIVEN, OPENED),
                        stretch(LedgerState.QUEUED, NAMED, OPENED, TAKEN),
                        stretch(LedgerState.WORKING, NAMED, TAKEN, SUBMITTED),
                        stretch(LedgerState.IN_REVIEW, null, SUBMITTED, at("2026-06-15T09:00"))),
                at("2026-06-15T09:00"));
        Reckoning sum = Reckoning.of(decisive(7 * 60 + 37), ledger, MOVES).orElseThrow();

        assertThat(sum.from()).isEqualTo(GIVEN);
        assertThat(sum.to()).isEqualTo(SUBMITTED);
        assertThat(sum.counted())
                .isEqualTo(Map.of(
                        LedgerState.UNOPENED, 147L, LedgerState.QUEUED, 20 * 60L, LedgerState.WORKING, 8 * 60 + 12L));
        assertThat(sum.others()).isEmpty();
        assertThat(sum.wholeMinutes()).isEqualTo(30 * 60 + 39);
        assertThat(sum.takenOut()).isEqualTo(23 * 60 + 2);
        assertThat(sum.minutes()).isEqualTo(7 * 60 + 37);
        assertThat(sum.wholeMinutes() - sum.takenOut()).isEqualTo(sum.minutes());
    }

    @Test
    void waitingForOthersIsNotCounted() {
        Party other = Party.of(new UnitId(1), new PersonId(9));
        CaseLedger ledger = new CaseLedger(
                List.of(
                        stretch(LedgerState.QUEUED, NAMED, GIVEN, OPENED),
                        stretch(LedgerState.AWAITING_REPLY, other, OPENED, TAKEN),
                        stretch(LedgerState.WORKING, NAMED, TAKEN, SUBMITTED)),
                SUBMITTED);
        Reckoning sum = Reckoning.of(decisive(147 + 8 * 60 + 12), ledger, MOVES).orElseThrow();
        assertThat(sum.others()).isEqualTo(Map.of(LedgerState.AWAITING_REPLY, 20 * 60L));
        assertThat(sum.takenOut()).isZero();
    }

    @Test
    void aFigureThatTheRecordContradictsByNowIsNotExplained() {
        CaseLedger ledger = new CaseLedger(List.of(stretch(LedgerState.QUEUED, NAMED, GIVEN, OPENED)), SUBMITTED);
        assertThat(Reckoning.of(decisive(7 * 60), ledger, MOVES)).isEmpty();
    }

    private static FoundSignal decisive(long minutes) {
        Figure figure = new Figure(
                Figure.Unit.WORKING_MS,
                Duration.ofMinutes(minutes).toMillis(),
                Duration.ofHours(10).toMillis());
        Pattern pattern = new Pattern(
                CASE, SignalKind.DECISIVE, NAMED, null, null, List.of(1, 2), GIVEN, figure, List.of(), 0.6, 3);
        return new FoundSignal(new SignalId(1), pattern, SUBMITTED, SUBMITTED, "", SUBMITTED, null, null);
    }

    private static MadeMove move(int no, MoveKind kind, Instant at) {
        return new MadeMove(
                CASE,
                no,
                kind,
                at,
                new PersonId(2),
                new UnitId(1),
                null,
                null,
                null,
                "",
                null,
                null,
                null,
                null,
                0,
                "",
                null,
                null,
                null);
    }

    private static CaseLedger.Stretch stretch(LedgerState state, @Nullable Party charged, Instant from, Instant to) {
        return new CaseLedger.Stretch(state, charged, "", from, to, 0, 1);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Org.ZONE).toInstant();
    }
}
