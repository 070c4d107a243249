package damlam.cases;

import damlam.eventlog.Event;
import damlam.eventlog.MoveKind;
import damlam.journal.Journal;
import damlam.ledger.Request;
import damlam.org.Org;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Opinions whose last day went by: the silence is recorded as the agreement that it is by rule, once, as of the end of
/// that day whenever it is written down.
@Component
class Silences {
    private final CaseRows rows;
    private final CaseLists lists;
    private final Consulting consulting;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Silences(
            CaseRows rows,
            CaseLists lists,
            Consulting consulting,
            Journal journal,
            Clock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.lists = lists;
        this.consulting = consulting;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Records all that there are by now.
    ///
    /// @return how many
    int record() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int recorded = 0;
        for (CaseId id : lists.lapsed(LocalDate.ofInstant(now, Org.ZONE))) {
            recorded += Objects.requireNonNullElse(transaction.execute(status -> record(id, now)), 0);
        }
        return recorded;
    }

    /// Under the lock of the case, so that another server, or another move, comes before or after.
    private int record(CaseId id, Instant now) {
        rows.lock(id);
        List<MadeMove> moves = rows.movesOf(id);
        Map<Integer, Map<Said, String>> said = rows.saidOf(id);
        Standing standing = Standing.of(id, moves);
        int recorded = 0;
        if (standing.position().done()) {
            return recorded;
        }
        for (Request request : standing.state().openRequests()) {
            Optional<MadeMove> asked = moves.stream()
                    .filter(move -> move.kind() == MoveKind.CONSULT
                            && move.at().toEpochMilli() == request.sinceMs()
                            && Standing.kernel(move.to()).equals(request.of()))
                    .filter(move -> said.containsKey(move.no()))
                    .findFirst();
            if (asked.isPresent() && isLapsed(request, asked.get(), now)) {
                standing = write(silence(asked.get(), standing), standing);
                recorded++;
            }
        }
        return recorded;
    }

    private boolean isLapsed(Request request, MadeMove asked, Instant now) {
        return request.isAwaited()
                && request.dueMs() != Event.NO_TIME
                && request.dueMs() <= now.toEpochMilli()
                && consulting.silence(LocalDate.ofInstant(asked.at(), Org.ZONE)).isPresent();
    }

    private static MadeMove silence(MadeMove asked, Standing standing) {
        Party of = Objects.requireNonNull(asked.to());
        Instant end = Instant.ofEpochMilli(Standing.endOf(asked.dueOn()));
        return new MadeMove(
                standing.caseId(),
                standing.lastMoveNo() + 1,
                MoveKind.SILENCE,
                end.isBefore(standing.lastMoveAt()) ? standing.lastMoveAt() : end,
                null,
                of.unit(),
                null,
                null,
                of,
                "",
                null,
                asked.dueOn(),
                null,
                null,
                0,
                "",
                null,
                null,
                null);
    }

    private Standing write(MadeMove made, Standing before) {
        Standing after = before.after(made);
        journal.append(MovesMade.entry(made, List.of(), Map.of()));
        if (!rows.insertMove(made, after.position(), before.lastMoveNo())) {
            throw new IllegalStateException("a case changed under its lock: " + made.caseId());
        }
        return after;
    }
}
