package damlam.cli;

import damlam.logfile.Progress;
import java.io.Closeable;
import java.io.PrintStream;

/// How far the reading has come, on a terminal; nothing anywhere else, and nothing for files that are read at
/// once.
final class ProgressBar implements Progress, Closeable {
    private static final int WIDTH = 40;
    private static final long QUIET_MS = 500;

    private final PrintStream err;
    private final boolean shown = isOnTerminal();
    private final long startedMs = System.currentTimeMillis();
    private int drawn = -1;

    ProgressBar(PrintStream err) {
        this.err = err;
    }

    @SuppressWarnings("SystemConsoleNull") // it is null where java.base provides the console
    private static boolean isOnTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    @Override
    public void at(long readBytes, long ofBytes) {
        if (!shown || ofBytes == 0 || System.currentTimeMillis() - startedMs < QUIET_MS) {
            return;
        }
        int percent = (int) Math.min(100, 100 * readBytes / ofBytes);
        if (percent != drawn) {
            drawn = percent;
            int full = WIDTH * percent / 100;
            err.print("\rreading [%s%s] %3d %%".formatted("#".repeat(full), ".".repeat(WIDTH - full), percent));
            err.flush();
        }
    }

    /// Leaves the line clean for what comes next.
    @Override
    public void close() {
        if (drawn >= 0) {
            err.print("\r" + " ".repeat(WIDTH + 20) + "\r");
            err.flush();
        }
    }
}
