package damlam.detect;

import damlam.eventlog.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BinaryOperator;

/// Splits a log among threads of this process, with about as many events in each part.
///
/// @param threads how many at once, at least 1
public record LocalRunner(int threads) implements LedgerRunner {
    /// More parts than threads, so that none waits long for the others at the end.
    private static final int PARTS_A_THREAD = 4;

    private static final int SMALLEST_PART = 10_000;

    public LocalRunner {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
    }

    @Override
    public <R> R run(EventLog log, Part<R> part, BinaryOperator<R> plus) {
        List<int[]> ranges = ranges(log);
        if (threads == 1 || ranges.size() == 1) {
            R sum = part.of(ranges.get(0)[0], ranges.get(0)[1]);
            for (int[] range : ranges.subList(1, ranges.size())) {
                sum = plus.apply(sum, part.of(range[0], range[1]));
            }
            return sum;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<R>> results = new ArrayList<>();
            for (int[] range : ranges) {
                results.add(pool.submit(() -> part.of(range[0], range[1])));
            }
            R sum = result(results.get(0));
            for (Future<R> next : results.subList(1, results.size())) {
                sum = plus.apply(sum, result(next));
            }
            return sum;
        }
    }

    private List<int[]> ranges(EventLog log) {
        int parts = threads == 1 ? 1 : threads * PARTS_A_THREAD;
        long each = Math.max(SMALLEST_PART, log.events() / parts + 1L);
        List<int[]> ranges = new ArrayList<>();
        int from = 0;
        for (int caseNo = 0; caseNo < log.cases(); caseNo++) {
            if (log.endOf(caseNo) - log.firstOf(from) >= each) {
                ranges.add(new int[] {from, caseNo + 1});
                from = caseNo + 1;
            }
        }
        if (from < log.cases() || ranges.isEmpty()) {
            ranges.add(new int[] {from, log.cases()});
        }
        return ranges;
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException problem) {
            if (problem.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(problem.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while detecting", stop);
        }
    }
}
