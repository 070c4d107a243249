package damlam.journal;

import java.time.Duration;
import java.time.Instant;

/// Has everything that was done so far numbered and sealed, without waiting for the beat of either.
public final class SealedNow {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Sequencer sequencer;
    private final Sealer sealer;
    private final Sealing sealing;

    SealedNow(Sequencer sequencer, Sealer sealer, Sealing sealing) {
        this.sequencer = sequencer;
        this.sealer = sealer;
        this.sealing = sealing;
    }

    /// Returns once no act waits for its seal, as the database says it; one that is still in a transaction is none yet.
    public void all() {
        Instant latest = Instant.now().plus(LONGEST);
        while (!done()) {
            if (Instant.now().isAfter(latest)) {
                throw new AssertionError("not sealed after %s: %s".formatted(LONGEST, sealing.state()));
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }

    private boolean done() {
        sequencer.run();
        sealer.run();
        sealing.look();
        return sealing.state().waiting() == 0;
    }
}
