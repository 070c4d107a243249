package damlam.policy;

import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.MadeMove;
import damlam.cases.Position;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The ledgers of cases on which rules were reported, kept until a move is made: a ranking of all of them would tell
/// each case anew for every look. Of an open case the time goes on, so that its ledger is a minute old at most; that of
/// one that ended is told again now and then, for careers may be put right afterwards.
@Component
class KnownLedgers {
    private static final Duration OPEN = Duration.ofMinutes(1);
    private static final Duration ENDED = Duration.ofMinutes(30);

    private final Cases cases;
    private final Clock clock;
    private final Map<CaseId, Known> known = new ConcurrentHashMap<>();

    KnownLedgers(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    private record Known(int moveNo, Instant at, CaseCourse course) {}

    Map<CaseId, CaseCourse> of(Collection<CaseId> ids) {
        Instant now = clock.instant();
        Map<CaseId, Position> positions = cases.positions(ids);
        List<CaseId> stale = positions.values().stream()
                .filter(position -> isStale(position, known.get(position.caseId()), now))
                .map(Position::caseId)
                .toList();
        if (!stale.isEmpty()) {
            Map<CaseId, List<MadeMove>> moves =
                    cases.movesOf(stale).stream().collect(Collectors.groupingBy(MadeMove::caseId));
            cases.ledgers(stale).forEach((id, ledger) -> {
                Position position = positions.get(id);
                if (position != null) {
                    CaseCourse course = CaseCourse.of(ledger, moves.getOrDefault(id, List.of()));
                    known.put(id, new Known(position.lastMoveNo(), now, course));
                }
            });
        }
        Map<CaseId, CaseCourse> courses = new HashMap<>();
        for (CaseId id : positions.keySet()) {
            Known one = known.get(id);
            if (one != null) {
                courses.put(id, one.course());
            }
        }
        return courses;
    }

    private static boolean isStale(Position position, @Nullable Known known, Instant now) {
        return known == null
                || known.moveNo() != position.lastMoveNo()
                || known.at().plus(position.done() ? ENDED : OPEN).isBefore(now);
    }
}
