package damlam.ledger;

import damlam.eventlog.EventLog;
import damlam.eventlog.Numbering;
import damlam.eventlog.Party;
import damlam.eventlog.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How often cases went from A to B and straight back to A (DESIGN.md, section 3, "Definitions"), overlapping
/// ones each for itself: a count of facts, which says nothing yet of whose fault that was. Events whose party
/// is unknown are skipped, as if they were not there. The counts of parts of a log add up with [#plus].
public final class PingPong {
    private static final int OCCURRENCES = 0;
    private static final int CASES = 1;
    /// Here and after it by the code of [Work], of those whose log can tell.
    private static final int BY_WORK = 2;

    private static final int COUNTS = BY_WORK + 3;

    private final Numbering pairs = new Numbering();
    private long[] counts = new long[64 * COUNTS];
    /// The case in which the pair was seen last.
    private int[] lastCase = new int[64];

    private long cases;

    /// One unordered pair of parties. What the middle party did splits `occurrences` into `noWork`, `worked`
    /// and `completed`; they fall short of it where the log cannot tell.
    ///
    /// @param a the smaller number
    /// @param cases in how many cases
    public record Pair(int a, int b, long occurrences, long cases, long noWork, long worked, long completed) {}

    private PingPong() {}

    public static PingPong of(Holders holders, Level level) {
        return of(holders, level, 0, holders.log().cases());
    }

    /// Those of the cases from `fromCase` up to `endCase`, exclusive.
    public static PingPong of(Holders holders, Level level, int fromCase, int endCase) {
        PingPong found = new PingPong();
        for (int caseNo = fromCase; caseNo < endCase; caseNo++) {
            found.read(holders, level, caseNo);
        }
        return found;
    }

    private void read(Holders holders, Level level, int caseNo) {
        int before = -1;
        int middle = -1;
        int middleFrom = 0;
        boolean any = false;
        int end = holders.log().endOf(caseNo);
        for (int i = holders.log().firstOf(caseNo); i < end; i++) {
            int party = holders.party(level, i);
            if (party < 0 || party == middle) {
                continue;
            }
            if (party == before) {
                any = true;
                add(caseNo, party, middle, workOf(holders, level, middle, middleFrom, i));
            }
            before = middle;
            middle = party;
            middleFrom = i;
        }
        cases += any ? 1 : 0;
    }

    /// The most that party did while it held the case; empty where the log cannot tell.
    private static Optional<Work> workOf(Holders holders, Level level, int party, int from, int end) {
        EventLog log = holders.log();
        Optional<Work> most = Optional.empty();
        for (int i = from; i < end; i++) {
            Optional<Work> work = holders.party(level, i) == party ? log.work(i) : Optional.empty();
            if (work.isPresent() && log.hasMoves() && !isBy(log.actor(i), level, party)) {
                work = Optional.of(Work.NONE);
            }
            if (work.isPresent() && (most.isEmpty() || work.get().compareTo(most.get()) > 0)) {
                most = work;
            }
        }
        return most;
    }

    private static boolean isBy(Party actor, Level level, int party) {
        return party == (level == Level.UNIT ? actor.unit() : actor.person());
    }

    private void add(int caseNo, int one, int other, Optional<Work> work) {
        int at = pair(one, other);
        counts[at * COUNTS + OCCURRENCES]++;
        work.ifPresent(done -> counts[at * COUNTS + BY_WORK + done.code()]++);
        if (lastCase[at] != caseNo + 1) {
            lastCase[at] = caseNo + 1;
            counts[at * COUNTS + CASES]++;
        }
    }

    private int pair(int one, int other) {
        int number = pairs.number(Math.min(one, other), Math.max(one, other));
        if (number >= lastCase.length) {
            lastCase = Arrays.copyOf(lastCase, 2 * number);
            counts = Arrays.copyOf(counts, 2 * number * COUNTS);
        }
        return number;
    }

    /// The counts of both, which must be of different cases.
    public PingPong plus(PingPong other) {
        PingPong sum = new PingPong();
        for (PingPong part : List.of(this, other)) {
            sum.cases += part.cases;
            for (int p = 0; p < part.pairs.size(); p++) {
                int at = sum.pair((int) part.pairs.first(p), (int) part.pairs.second(p));
                for (int c = 0; c < COUNTS; c++) {
                    sum.counts[at * COUNTS + c] += part.counts[p * COUNTS + c];
                }
            }
        }
        return sum;
    }

    /// In how many cases there is at least one.
    public long cases() {
        return cases;
    }

    public long occurrences() {
        return list().stream().mapToLong(Pair::occurrences).sum();
    }

    /// One for each pair with at least one occurrence, by number.
    public List<Pair> list() {
        List<Pair> list = new ArrayList<>();
        for (int p = 0; p < pairs.size(); p++) {
            int at = p * COUNTS;
            list.add(new Pair(
                    (int) pairs.first(p),
                    (int) pairs.second(p),
                    counts[at + OCCURRENCES],
                    counts[at + CASES],
                    counts[at + BY_WORK + Work.NONE.code()],
                    counts[at + BY_WORK + Work.WORKED.code()],
                    counts[at + BY_WORK + Work.COMPLETED.code()]));
        }
        list.sort(Comparator.comparingInt(Pair::a).thenComparingInt(Pair::b));
        return List.copyOf(list);
    }
}
