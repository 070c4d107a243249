package damlam.journal;

import java.time.Duration;

/// The pace of long work beside people who wait for a page: after each part it rests, for a share of the time that the
/// part took. None of it is left out.
final class Pace {
    private final double share;
    private long since = System.nanoTime();

    /// @param share 1 rests as long as it worked; 0 never rests
    Pace(double share) {
        this.share = share;
    }

    /// Between two parts. Whoever is interrupted goes on without a rest.
    synchronized void rest() {
        try {
            Thread.sleep(Duration.ofNanos((long) ((System.nanoTime() - since) * share)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        since = System.nanoTime();
    }
}
