package damlam.detect;

import damlam.eventlog.EventLog;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/// How the work on a log is split. Parts are contiguous ranges of cases, and their results are added in the order of
/// the cases, so that no result depends on the split.
public interface LedgerRunner {
    /// What is done with the cases from `fromCase` to before `endCase`.
    interface Part<R> {
        R of(int fromCase, int endCase);
    }

    /// The sum of the results of parts that cover all cases; the result of no cases for an empty log.
    ///
    /// @param part called once for each range, perhaps by several threads at once
    /// @param plus associative
    <R> R run(EventLog log, Part<R> part, BinaryOperator<R> plus);

    /// Begins something that may go on beside what the runner is asked for next.
    ///
    /// @return waits for the result
    <R> Supplier<R> begin(Supplier<R> work);
}
