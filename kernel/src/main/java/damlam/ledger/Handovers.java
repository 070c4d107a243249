package damlam.ledger;

import damlam.eventlog.Numbering;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

    /// Those of some cases. Pairs are numbered as they came; how long was held lies together pair by pair.
    private static final class Part {
        private final Numbering pairs = new Numbering();
        private int size;
        private int[] pair = new int[64];
        private long[] holdMs = new long[64];
        /// Those of pair `p` are from `start[p]` to before `start[p + 1]`.
        private int[] start = {0};

        Part(Holders holders, Level level, int fromCase, int endCase) {
            for (int caseNo = fromCase; caseNo < endCase; caseNo++) {
                read(
                        holders,
                        level,
                        holders.log().firstOf(caseNo),
                        holders.log().endOf(caseNo));
            }
            group();
        }

        private void read(Holders holders, Level level, int from, int end) {
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

        private void group() {
            int[] end = new int[pairs.size() + 1];
            for (int i = 0; i < size; i++) {
                end[pair[i]]++;
            }
            for (int p = 1; p < end.length; p++) {
                end[p] += end[p - 1];
            }
            long[] grouped = new long[size];
            // From the back, so that each end becomes its pair's start.
            for (int i = size - 1; i >= 0; i--) {
                grouped[--end[pair[i]]] = holdMs[i];
            }
            start = end;
            holdMs = grouped;
            pair = new int[0];
        }

        /// By number among all pairs its number here, -1 for one that is not here.
        int[] numbers(Numbering all) {
            int[] numbers = new int[all.size()];
            Arrays.fill(numbers, -1);
            for (int p = 0; p < pairs.size(); p++) {
                numbers[all.number(pairs.first(p), pairs.second(p))] = p;
            }
            return numbers;
        }
    }

    public static Handovers of(Holders holders, Level level) {
        return of(holders, level, 0, holders.log().cases());
    }

    /// Those of the cases from `fromCase` up to `endCase`, exclusive.
    public static Handovers of(Holders holders, Level level, int fromCase, int endCase) {
        return new Handovers(List.of(new Part(holders, level, fromCase, endCase)));
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
        Numbering all = new Numbering();
        for (Part part : parts) {
            for (int p = 0; p < part.pairs.size(); p++) {
                all.number(part.pairs.first(p), part.pairs.second(p));
            }
        }
        List<int[]> numbers = parts.stream().map(part -> part.numbers(all)).toList();
        return IntStream.range(0, all.size())
                .parallel()
                .mapToObj(p -> handover((int) all.first(p), (int) all.second(p), holds(p, numbers)))
                .sorted(Comparator.comparingInt(Handover::from).thenComparingInt(Handover::to))
                .toList();
    }

    /// How long was held before each handover of that pair, shortest first.
    private long[] holds(int p, List<int[]> numbers) {
        long[] holds = new long[0];
        for (int i = 0; i < parts.size(); i++) {
            int here = numbers.get(i)[p];
            if (here >= 0) {
                Part part = parts.get(i);
                int from = part.start[here];
                int more = part.start[here + 1] - from;
                int known = holds.length;
                holds = Arrays.copyOf(holds, known + more);
                System.arraycopy(part.holdMs, from, holds, known, more);
            }
        }
        Arrays.sort(holds);
        return holds;
    }

    private static Handover handover(int from, int to, long[] sorted) {
        long low = sorted[(sorted.length - 1) / 2];
        long high = sorted[sorted.length / 2];
        return new Handover(from, to, sorted.length, low + (high - low) / 2);
    }
}
