package damlam.demo;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what another thread has to do first. When the server stops, that thread may have stopped before: whoever
/// waited for it for ever would keep the server from stopping.
final class Waiting {
    private Waiting() {}

    /// @throws IllegalStateException if the thread is interrupted
    static void until(BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("the server stops");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }
}
