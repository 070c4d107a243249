package damlam.ledger;

import damlam.eventlog.Event;
import damlam.eventlog.EventLog;
import damlam.eventlog.EventLogBuilder;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Logs of a few cases among few parties, so that moves meet, answer and contradict each other; in no order of
/// time.
public final class RandomLogs {
    static final long START_MS = 1_714_700_000_000L;
    public static final long END_MS = START_MS + 40L * 24 * 3_600_000;

    public record Row(int caseNo, Event event) {}

    private RandomLogs() {}

    /// Moves at random or as the cases allow them.
    public static Arbitrary<List<Row>> rows() {
        return Arbitraries.oneOf(anyRows(), allowedRows());
    }

    /// Each move is one that its case allows to its actor, so that long stories come about.
    private static Arbitrary<List<Row>> allowedRows() {
        Arbitrary<int[]> dice =
                Arbitraries.integers().between(0, 1_000_000).array(int[].class).ofSize(4);
        return dice.list().ofMinSize(10).ofMaxSize(90).map(RandomLogs::play);
    }

    private static List<Row> play(List<int[]> dice) {
        CaseState[] cases = {CaseState.NEW, CaseState.NEW, CaseState.NEW};
        List<Row> rows = new ArrayList<>();
        long at = START_MS;
        for (int[] die : dice) {
            int caseNo = die[0] % 3;
            at += die[0] % 7 * 3_654_321L;
            List<Event> choices = new ArrayList<>();
            for (int person = 0; person < 6; person++) {
                Party actor = new Party(person / 2, person);
                for (MoveKind move : cases[caseNo].movesFor(actor)) {
                    choices.add(Event.of(move, at, actor));
                }
            }
            silence(cases[caseNo], at).ifPresent(choices::add);
            Event event = choices.get(die[1] % choices.size());
            if (event.move() == MoveKind.SILENCE) {
                rows.add(new Row(caseNo, event));
                cases[caseNo] = cases[caseNo].apply(event);
                continue;
            }
            int to = die[2] % 6;
            event = event.move() == MoveKind.WAIT
                    ? event.outside(die[2] % 2)
                    : event.to(new Party(to / 2, die[3] % 2 == 0 ? to : -1));
            event = event.move() == MoveKind.CONSULT ? event.due(at + die[3] % 5 * 1_234_567L) : event;
            boolean unsaid = die[3] % 5 == 0 || event.move() == MoveKind.RETURN || event.move() == MoveKind.REOPEN;
            event = unsaid && event.move() != MoveKind.WAIT ? event.to(Party.UNKNOWN) : event;
            cases[caseNo] = cases[caseNo].apply(event);
            rows.add(new Row(caseNo, event));
        }
        return rows;
    }

    /// Of whoever is to have answered by now.
    private static Optional<Event> silence(CaseState work, long at) {
        return work.openRequests().stream()
                .map(request -> Event.of(MoveKind.SILENCE, at, Party.UNKNOWN).to(request.of()))
                .filter(event -> work.check(event).isEmpty())
                .findFirst();
    }

    /// In no order of time, and mostly out of place.
    private static Arbitrary<List<Row>> anyRows() {
        Arbitrary<Long> at = Arbitraries.integers().between(0, 400).map(step -> START_MS + step * 7_654_321L);
        Arbitrary<MoveKind> move = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(MoveKind.ISSUE, MoveKind.ACCEPT, MoveKind.REPLY, MoveKind.DECIDE)),
                Tuple.of(3, Arbitraries.of(MoveKind.CONSULT, MoveKind.RECALL, MoveKind.ESCALATE)),
                Tuple.of(8, Arbitraries.of(MoveKind.class)));
        Arbitrary<Event> event = Combinators.combine(
                        move, at, party(), party(), Arbitraries.integers().between(-1, 1))
                .as((kind, ms, actor, to, outside) -> {
                    Event made = Event.of(kind, ms, actor);
                    return switch (kind) {
                        case WAIT -> made.outside(outside);
                        case CONSULT -> made.to(to).due(ms + outside * 15_308_642L);
                        default -> made.to(to);
                    };
                });
        Arbitrary<Row> row =
                Combinators.combine(Arbitraries.integers().between(0, 2), event).as(Row::new);
        return row.list().ofMinSize(1).ofMaxSize(80);
    }

    static EventLog log(List<Row> rows) {
        return builder(rows).build();
    }

    public static EventLogBuilder builder(List<Row> rows) {
        EventLogBuilder log = new EventLogBuilder();
        for (int caseNo = 0; caseNo < 3; caseNo++) {
            log.cases().number("case " + caseNo);
        }
        for (Row row : rows) {
            Event e = row.event();
            log.add(row.caseNo(), e.atMs(), e.move())
                    .actor(e.actor().unit(), e.actor().person())
                    .due(e.dueMs());
            if (e.move() == MoveKind.WAIT) {
                log.outside(e.outside());
            } else {
                log.to(e.to().unit(), e.to().person());
            }
        }
        return log;
    }

    /// Three units of two people; now and then one of them is not known, or is of another unit.
    private static Arbitrary<Party> party() {
        Arbitrary<Integer> person = Arbitraries.integers().between(-2, 5).map(p -> Math.max(p, -1));
        Arbitrary<Integer> shift = Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(1, 1), Tuple.of(1, -9));
        return Combinators.combine(person, shift, Arbitraries.integers().between(0, 2))
                .as((p, s, u) -> new Party(s == -9 ? -1 : p < 0 ? u : (p / 2 + s) % 3, p));
    }
}
