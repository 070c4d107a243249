package damlam.cases;

import damlam.eventlog.MoveKind;
import damlam.ledger.Request;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// What is open on a case, as those see it who are asked.
final class AskedParties {
    private AskedParties() {}

    static Asked decision(CaseLine line, List<MadeMove> moves) {
        Standing standing = Standing.of(line.work().id(), moves);
        return new Asked(
                line,
                line.at().charged(),
                standing.answerBy(),
                false,
                false,
                line.at().since());
    }

    /// The opinions that this person is to give, for themselves or for one of these units.
    static List<Asked> opinions(CaseLine line, List<MadeMove> moves, PersonId person, Collection<UnitId> units) {
        return Standing.of(line.work().id(), moves).state().openRequests().stream()
                .filter(request -> request.move() == MoveKind.CONSULT && isAsked(request, person, units))
                .limit(1)
                .map(request -> new Asked(
                        line,
                        Standing.party(request.of()),
                        Standing.day(request.dueMs()),
                        true,
                        request.silent(),
                        Instant.ofEpochMilli(request.sinceMs())))
                .toList();
    }

    private static boolean isAsked(Request request, PersonId person, Collection<UnitId> units) {
        Party of = Standing.party(request.of());
        if (of == null) {
            return false;
        }
        return of.person() == null ? units.contains(of.unit()) : person.equals(of.person());
    }
}
