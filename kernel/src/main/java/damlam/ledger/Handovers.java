package damlam.ledger;

import damlam.eventlog.Numbering;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How often cases went from one party to another (DESIGN.md, section 3, "Definitions"): events of a case that
/// follow each other and whose party differs. Events whose party is unknown are skipped, as if they were not
/// there. The handovers of parts of a log add up with [#plus].
public final class Handovers {
    private final List<Part> parts;

    /// @param count how often
    /// @param medianHoldMs how long `from` had held the case before, calendar time; the mean of the middle two,
    /// rounded down, where their number is even
    public record Handover(int from, int to, long count, long medianHoldMs) {}

    private Handovers(List<Part> parts) {
        this.parts = parts;
    }

    /// Those of some cases, with pairs numbered as they came. 12 bytes each, never moved again.
    private static final class Part {
        private final Numbering pairs = new Numbering();
        private int size;
        private int[] pair = new int[64];
        private long[] holdMs = new long[64];

        void read(Holders holders, Level level, int from, int end) {
            int before = -1;
            long since = 0;
            for (int i = from; i < end; i++) {
                int party = holders.party(level, i);
                if (party < 0 || party == before) {
                    continue;
                }
                long at = holders.log().atMs(i);
                if (before >= 0) {
                    add(pairs.number(before, party), at - since);
                }
                before = party;
                since = at;
            }
        }

        private void add(int ofPair, long ms) {
            if (size == pair.length) {
                pair = Arrays.copyOf(pair, 2 * size);
                holdMs = Arrays.copyOf(holdMs, 2 * size);
            }
            pair[size] = ofPair;
            holdMs[size] = ms;
            size++;
        }

        /// By number of a pair here its number among all.
        int[] numbers(Numbering all) {
            return IntStream.range(0, pairs.size())
                    .map(p -> all.number(pairs.first(p), pairs.second(p)))
                    .toArray();
        }
    }

    public static Handovers of(Holders holders, Level level) {
        return of(holders, level, 0, holders.log().cases());
    }

    /// Those of the cases from `fromCase` up to `endCase`, exclusive.
    public static Handovers of(Holders holders, Level level, int fromCase, int endCase) {
        Part part = new Part();
        for (int caseNo = fromCase; caseNo < endCase; caseNo++) {
            part.read(
                    holders, level, holders.log().firstOf(caseNo), holders.log().endOf(caseNo));
        }
        return new Handovers(List.of(part));
    }

    public Handovers plus(Handovers other) {
        List<Part> both = new ArrayList<>(parts);
        both.addAll(other.parts);
        return new Handovers(both);
    }

    /// How many there are in all.
    public long count() {
        return parts.stream().mapToLong(part -> part.size).sum();
    }

    /// One for each ordered pair of parties, by number of `from`, then of `to`.
    public List<Handover> list() {
        Numbering pairs = new Numbering();
        List<int[]> numbers = parts.stream().map(part -> part.numbers(pairs)).toList();
        int[] end = ends(pairs.size(), numbers);
        long[] holds = byPair(end, numbers);
        IntStream.range(0, pairs.size()).parallel().forEach(p -> Arrays.sort(holds, start(end, p), end[p]));
        List<Handover> list = new ArrayList<>();
        for (int p = 0; p < pairs.size(); p++) {
            int from = start(end, p);
            list.add(new Handover(
                    (int) pairs.first(p), (int) pairs.second(p), end[p] - from, median(holds, from, end[p])));
        }
        list.sort(
                (a, b) -> a.from() != b.from() ? Integer.compare(a.from(), b.from()) : Integer.compare(a.to(), b.to()));
        return List.copyOf(list);
    }

    /// Where each pair's end if all lie together, pair by pair.
    private int[] ends(int pairs, List<int[]> numbers) {
        int[] end = new int[pairs];
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int[] number = numbers.get(i);
            for (int k = 0; k < part.size; k++) {
                end[number[part.pair[k]]]++;
            }
        }
        for (int p = 1; p < pairs; p++) {
            end[p] += end[p - 1];
        }
        return end;
    }

    private long[] byPair(int[] end, List<int[]> numbers) {
        int[] free = end.clone();
        long[] holds = new long[end.length == 0 ? 0 : end[end.length - 1]];
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int[] number = numbers.get(i);
            for (int k = 0; k < part.size; k++) {
                holds[--free[number[part.pair[k]]]] = part.holdMs[k];
            }
        }
        return holds;
    }

    private static int start(int[] end, int p) {
        return p == 0 ? 0 : end[p - 1];
    }

    private static long median(long[] sorted, int from, int end) {
        long low = sorted[(from + end - 1) / 2];
        long high = sorted[(from + end) / 2];
        return low + (high - low) / 2;
    }
}
