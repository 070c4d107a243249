package damlam.report;

import damlam.eventlog.LedgerState;
import damlam.ledger.Cause;
import damlam.ledger.Causes;
import damlam.ledger.Ledger;
import damlam.results.Analysis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Why work waited (DESIGN.md, section 3, rule 7), in working time: over all, and by the unit it is charged to.
///
/// @param causes time by cause, in the order of causes, none that is empty
/// @param units those with the most waiting, the most first
/// @param others how many units there are beside these
/// @param othersMs the waiting of all these others
/// @param elsewhereMs what is charged to somebody outside, or to nobody that the log names
record Waiting(long totalMs, Map<Cause, Long> causes, List<Unit> units, int others, long othersMs, long elsewhereMs) {
    private static final int SHOWN = 8;
    private static final Cause[] CAUSES = Cause.values();
    private static final Set<Cause> OF_PERSONS = EnumSet.range(Cause.ABSENT, Cause.IDLE);
    private static final Set<Cause> UNTAKEN = EnumSet.of(Cause.UNTAKEN);
    private static final Set<Cause> REPLY = EnumSet.of(Cause.AWAITING_REPLY);
    private static final Set<Cause> DECISION = EnumSet.of(Cause.AWAITING_DECISION);
    private static final Set<Cause> OUTSIDE = EnumSet.of(Cause.AWAITING_OUTSIDE);
    private static final Set<Cause> REVIEW = EnumSet.of(Cause.IN_REVIEW);
    private static final Set<Cause> NONE = Set.of();

    record Unit(String name, long totalMs, Map<Cause, Long> causes) {}

    static Waiting of(Analysis analysis) {
        List<String> names = analysis.log().unitNames();
        long[][] sums = sums(analysis.ledger(), analysis.causes(), names.size());
        long[] elsewhere = sums[names.size()];
        long[] all = new long[CAUSES.length];
        for (long[] own : sums) {
            for (int cause = 0; cause < own.length; cause++) {
                all[cause] += own[cause];
            }
        }
        int[] waited = IntStream.range(0, names.size())
                .filter(unit -> total(sums[unit]) > 0)
                .boxed()
                .sorted(Comparator.comparingLong((Integer unit) -> -total(sums[unit]))
                        .thenComparing(names::get))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Unit> units = new ArrayList<>();
        for (int unit : Arrays.copyOf(waited, Math.min(SHOWN, waited.length))) {
            units.add(new Unit(names.get(unit), total(sums[unit]), named(sums[unit])));
        }
        long shownMs = units.stream().mapToLong(Unit::totalMs).sum();
        return new Waiting(
                total(all),
                named(all),
                units,
                waited.length - units.size(),
                total(all) - total(elsewhere) - shownMs,
                total(elsewhere));
    }

    /// By unit and cause; the last row is what no unit is charged with.
    @SuppressWarnings("EnumOrdinal") // lives no longer than the page is made
    private static long[][] sums(Ledger ledger, Causes causes, int units) {
        long[][] sums = new long[units + 1][CAUSES.length];
        for (int i = 0; i < ledger.size(); i++) {
            Set<Cause> possible = possible(ledger.state(i), ledger.chargedPerson(i) >= 0);
            if (possible.isEmpty()) {
                continue;
            }
            int unit = ledger.outside(i) >= 0 ? -1 : ledger.chargedUnit(i);
            long[] own = sums[unit < 0 ? units : unit];
            for (Cause cause : possible) {
                own[cause.ordinal()] += causes.workingMs(i, cause);
            }
        }
        return sums;
    }

    /// The causes that time in that state may have; there may be millions of intervals, each with few of them.
    private static Set<Cause> possible(LedgerState state, boolean ofPerson) {
        return switch (state) {
            case UNOPENED, QUEUED -> ofPerson ? OF_PERSONS : UNTAKEN;
            case AWAITING_REPLY -> REPLY;
            case AWAITING_DECISION -> DECISION;
            case AWAITING_OUTSIDE -> OUTSIDE;
            case IN_REVIEW -> REVIEW;
            case WORKING, HELD, DONE -> NONE;
        };
    }

    private static long total(long[] byCause) {
        return Arrays.stream(byCause).sum();
    }

    private static Map<Cause, Long> named(long[] byCause) {
        Map<Cause, Long> named = new EnumMap<>(Cause.class);
        for (int cause = 0; cause < byCause.length; cause++) {
            if (byCause[cause] > 0) {
                named.put(CAUSES[cause], byCause[cause]);
            }
        }
        return named;
    }
}
