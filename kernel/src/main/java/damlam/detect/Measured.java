package damlam.detect;

import java.util.EnumMap;
import java.util.Map;

/// What the first pass over the cases measures, so that the second knows what is usual among peers.
final class Measured {
    /// What is measured, all in working milliseconds but the rounds.
    enum Thing {
        /// Of each holding that has ended: time in which nothing kept the holder from it ([CaseTimes#idleMs]).
        IDLE,
        /// Of each case submitted: from the last input to SUBMIT ([Decision]).
        DECIDING,
        /// Of the same: the longest stretch in it without real work.
        STILL,
        /// Of the same: time from receipt to SUBMIT that was the holder's.
        HANDLING,
        /// Of each case accepted: rounds of consultation ([Rounds]).
        ROUNDS,
        /// Of each case submitted: from receipt to SUBMIT.
        NEED,
        /// Of each consultation answered: from CONSULT to REPLY.
        REPLYING
    }

    private final Map<Thing, Samples> samples = new EnumMap<>(Thing.class);

    Samples of(Thing thing) {
        return samples.computeIfAbsent(thing, any -> new Samples());
    }

    Measured plus(Measured other) {
        Measured sum = new Measured();
        for (Thing thing : Thing.values()) {
            sum.samples.put(thing, of(thing).plus(other.of(thing)));
        }
        return sum;
    }
}
