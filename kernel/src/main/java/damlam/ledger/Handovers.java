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
    private final Numbering pairs = new Numbering();
    private int size;
    private int[] pair = new int[64];
    private long[] holdMs = new long[64];

    /// @param count how often
    /// @param medianHoldMs how long `from` had held the case before, calendar time; the mean of the middle two,
    /// rounded down, where their number is even
    public record Handover(int from, int to, long count, long medianHoldMs) {}

    private Handovers() {}

    public static Handovers of(Holders holders, Level level) {
        return of(holders, level, 0, holders.log().cases());
    }

    /// Those of the cases from `fromCase` up to `endCase`, exclusive.
    public static Handovers of(Holders holders, Level level, int fromCase, int endCase) {
        Handovers found = new Handovers();
        for (int caseNo = fromCase; caseNo < endCase; caseNo++) {
            found.read(
                    holders, level, holders.log().firstOf(caseNo), holders.log().endOf(caseNo));
        }
        return found;
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

    public Handovers plus(Handovers other) {
        Handovers sum = new Handovers();
        sum.size = size + other.size;
        sum.pair = Arrays.copyOf(pair, Math.max(sum.size, 64));
        sum.holdMs = Arrays.copyOf(holdMs, Math.max(sum.size, 64));
        System.arraycopy(other.holdMs, 0, sum.holdMs, size, other.size);
        sum.numbers(pairs);
        int[] numbers = sum.numbers(other.pairs);
        for (int i = 0; i < other.size; i++) {
            sum.pair[size + i] = numbers[other.pair[i]];
        }
        return sum;
    }

    /// By number of another's pair the number that it has here, in that order a new one if it is new.
    private int[] numbers(Numbering others) {
        int[] numbers = new int[others.size()];
        for (int p = 0; p < numbers.length; p++) {
            numbers[p] = pairs.number(others.first(p), others.second(p));
        }
        return numbers;
    }

    /// How many there are in all.
    public long count() {
        return size;
    }

    /// One for each ordered pair of parties, by number of `from`, then of `to`.
    public List<Handover> list() {
        int[] end = new int[pairs.size() + 1];
        for (int i = 0; i < size; i++) {
            end[pair[i] + 1]++;
        }
        for (int p = 0; p < pairs.size(); p++) {
            end[p + 1] += end[p];
        }
        int[] start = end.clone();
        long[] holds = new long[size];
        for (int i = 0; i < size; i++) {
            holds[start[pair[i]]++] = holdMs[i];
        }
        List<Handover> list = new ArrayList<>();
        IntStream.range(0, pairs.size()).parallel().forEach(p -> Arrays.sort(holds, end[p], end[p + 1]));
        for (int p = 0; p < pairs.size(); p++) {
            list.add(new Handover(
                    (int) pairs.first(p),
                    (int) pairs.second(p),
                    end[p + 1] - end[p],
                    median(holds, end[p], end[p + 1])));
        }
        list.sort(
                (a, b) -> a.from() != b.from() ? Integer.compare(a.from(), b.from()) : Integer.compare(a.to(), b.to()));
        return List.copyOf(list);
    }

    private static long median(long[] sorted, int from, int end) {
        long low = sorted[(from + end - 1) / 2];
        long high = sorted[(from + end) / 2];
        return low + (high - low) / 2;
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
}
