package damlam.dispatch;

import damlam.dispatch.UnreadableFileException.Reason;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs a parser for so long and no longer, on a thread with a stack of known size.
final class TimeLimit {
    /// Deep nesting ends in an error that is caught, and not in a dead server.
    private static final long STACK_BYTES = 4L << 20;

    private TimeLimit() {}

    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// @throws UnreadableFileException from the work, or [Reason#TOO_SLOW] when it did not end in time
    static <T> T within(Duration limit, String fileName, Callable<T> work) throws UnreadableFileException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread reader = new Thread(null, task, "reading a document", STACK_BYTES);
        reader.setDaemon(true);
        reader.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new UnreadableFileException(fileName, Reason.TOO_SLOW, e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnreadableFileException(fileName, Reason.TOO_SLOW, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnreadableFileException refused) {
                throw refused;
            }
            throw new UnreadableFileException(fileName, Reason.DAMAGED, e);
        }
    }

    /// Ends a parser whose time is over, from inside its loops.
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new StoppedException();
        }
    }
}
