package damlam.analysis;

import damlam.calendar.WorkCalendar;
import damlam.cases.CaseLedger;
import damlam.cases.MadeMove;
import damlam.cases.Party;
import damlam.detect.SignalKind;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// How a stretch of working time that a detector measured follows from the case's ledger, in whole minutes, so that
/// what is counted and what was taken out add up to the whole.
///
/// @param counted what was the party's own in the stretch, by state
/// @param others what is not counted: other states, and what was with others
/// @param takenOut of what is counted, the time in which they were away or at work on cases that had reached them
///     earlier; nothing for a unit, which does neither
/// @param minutes what is left: the figure
public record Reckoning(
        Instant from,
        Instant to,
        long wholeMinutes,
        Map<LedgerState, Long> counted,
        Map<LedgerState, Long> others,
        long takenOut,
        long minutes) {
    private static final long MINUTE_MS = 60_000;
    private static final Set<LedgerState> WAITING = EnumSet.of(LedgerState.UNOPENED, LedgerState.QUEUED);
    private static final Set<LedgerState> OWN =
            EnumSet.of(LedgerState.UNOPENED, LedgerState.QUEUED, LedgerState.WORKING, LedgerState.HELD);

    /// @return empty for a figure that is no such time, and where the record says otherwise by now
    public static Optional<Reckoning> of(FoundSignal signal, CaseLedger ledger, List<MadeMove> moves) {
        Pattern pattern = signal.pattern();
        Set<LedgerState> states = states(pattern.kind());
        if (states.isEmpty() || pattern.moves().isEmpty()) {
            return Optional.empty();
        }
        Instant from = pattern.since();
        Instant to = end(signal, moves);
        WorkCalendar calendar = WorkCalendar.vietnam();
        Map<LedgerState, Long> counted = new EnumMap<>(LedgerState.class);
        Map<LedgerState, Long> others = new EnumMap<>(LedgerState.class);
        for (CaseLedger.Stretch stretch : ledger.stretches()) {
            Instant first = stretch.from().isBefore(from) ? from : stretch.from();
            Instant last = stretch.to().isAfter(to) ? to : stretch.to();
            if (first.isBefore(last)) {
                boolean own = states.contains(stretch.state()) && isTheirs(stretch, pattern.named());
                (own ? counted : others)
                        .merge(
                                stretch.state(),
                                calendar.workingMs(first.toEpochMilli(), last.toEpochMilli()),
                                Long::sum);
            }
        }
        toMinutes(counted);
        toMinutes(others);
        long minutes = pattern.figure().found() / MINUTE_MS;
        long sum = sum(counted);
        // Each state was cut to whole minutes; a minute's difference comes from nothing else.
        if (minutes - sum > counted.size()) {
            return Optional.empty();
        }
        if (minutes > sum && !counted.isEmpty()) {
            counted.merge(counted.keySet().iterator().next(), minutes - sum, Long::sum);
            sum = minutes;
        }
        return Optional.of(new Reckoning(from, to, sum + sum(others), counted, others, sum - minutes, minutes));
    }

    private static Set<LedgerState> states(SignalKind kind) {
        return switch (kind) {
            case IDLE_HOLD, NEVER_STARTED -> WAITING;
            case DECISIVE, UNDECIDED -> OWN;
            default -> Set.of();
        };
    }

    /// Of what went on when it was found, the figure is as of then.
    private static Instant end(FoundSignal signal, List<MadeMove> moves) {
        Pattern pattern = signal.pattern();
        List<Integer> shown = pattern.moves();
        MadeMove last = moves.get(shown.getLast() - 1);
        boolean ended = pattern.kind() == SignalKind.UNDECIDED ? last.kind() == MoveKind.SUBMIT : shown.size() > 1;
        return ended ? last.at() : signal.toldAt();
    }

    private static boolean isTheirs(CaseLedger.Stretch stretch, Party named) {
        Party charged = stretch.charged();
        if (charged == null) {
            return false;
        }
        return named.person() == null ? charged.equals(named) : Objects.equals(charged.person(), named.person());
    }

    private static void toMinutes(Map<LedgerState, Long> times) {
        times.replaceAll((state, ms) -> ms / MINUTE_MS);
        times.values().removeIf(minutes -> minutes == 0);
    }

    private static long sum(Map<LedgerState, Long> times) {
        return times.values().stream().mapToLong(Long::longValue).sum();
    }
}
