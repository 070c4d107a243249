package damlam.results;

import damlam.eventlog.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BinaryOperator;

/// A log in parts of whole cases with about as many events each, worked on at the same time and added up in
/// order.
public final class CaseParts {
    private final int threads;
    private final int[] bounds;

    /// What is computed of one part.
    public interface Part<T> {
        /// @param fromCase first case
        /// @param endCase exclusive
        T of(int fromCase, int endCase);
    }

    public CaseParts(EventLog log, int threads) {
        this.threads = threads;
        this.bounds = new int[threads + 1];
        bounds[threads] = log.cases();
        int caseNo = 0;
        for (int part = 1; part < threads; part++) {
            long events = (long) log.events() * part / threads;
            while (caseNo < log.cases() && log.firstOf(caseNo) < events) {
                caseNo++;
            }
            bounds[part] = caseNo;
        }
    }

    public <T> T sum(Part<T> work, BinaryOperator<T> plus) {
        if (threads == 1) {
            return work.of(0, bounds[1]);
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> running = new ArrayList<>();
            for (int part = 0; part < threads; part++) {
                int from = bounds[part];
                int end = bounds[part + 1];
                running.add(pool.submit(() -> work.of(from, end)));
            }
            T sum = running.get(0).get();
            for (Future<T> part : running.subList(1, threads)) {
                sum = plus.apply(sum, part.get());
            }
            return sum;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while computing", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("computing failed", failed.getCause());
        }
    }
}
