package damlam.detect;

import damlam.eventlog.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

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
        if (ranges.size() == 1) {
            return part.of(ranges.get(0)[0], ranges.get(0)[1]);
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<CompletableFuture<R>> sums = new ArrayList<>();
            for (int[] range : ranges) {
                sums.add(CompletableFuture.supplyAsync(() -> part.of(range[0], range[1]), pool));
            }
            while (sums.size() > 1) {
                sums = inPairs(sums, plus, pool);
            }
            return result(sums.get(0));
        }
    }

    /// With one thread it is done at once.
    @Override
    public <R> Supplier<R> begin(Supplier<R> work) {
        Executor executor = threads == 1 ? Runnable::run : ForkJoinPool.commonPool();
        CompletableFuture<R> begun = CompletableFuture.supplyAsync(work, executor);
        return () -> result(begun);
    }

    /// Adds neighbours, so that a result is copied as often as there are rounds rather than once for each that follows.
    private static <R> List<CompletableFuture<R>> inPairs(
            List<CompletableFuture<R>> sums, BinaryOperator<R> plus, Executor pool) {
        List<CompletableFuture<R>> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < sums.size(); i += 2) {
            pairs.add(sums.get(i).thenCombineAsync(sums.get(i + 1), plus, pool));
        }
        if (sums.size() % 2 == 1) {
            pairs.add(sums.get(sums.size() - 1));
        }
        return pairs;
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

    private static <R> R result(CompletableFuture<R> future) {
        try {
            return future.get();
        } catch (ExecutionException problem) {
            if (problem.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (problem.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(problem.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while detecting", stop);
        }
    }
}
