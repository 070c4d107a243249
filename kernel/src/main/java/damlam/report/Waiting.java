package damlam.report;

import damlam.ledger.Cause;
import damlam.ledger.Causes;
import damlam.results.Analysis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    record Unit(String name, long totalMs, Map<Cause, Long> causes) {}

    static Waiting of(Analysis analysis) {
        List<String> names = analysis.log().unitNames();
        long[][] sums = sums(analysis.causes(), names.size());
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
    private static long[][] sums(Map<Causes.Account, Long> causes, int units) {
        long[][] sums = new long[units + 1][CAUSES.length];
        causes.forEach((account, ms) -> {
            int unit = account.outside() >= 0 ? -1 : account.charged().unit();
            sums[unit < 0 ? units : unit][account.cause().ordinal()] += ms;
        });
        return sums;
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
