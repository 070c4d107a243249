package damlam.ledger;

import damlam.eventlog.LedgerState;
import java.util.EnumSet;
import java.util.Set;

/// Why a case waited (DESIGN.md, section 3, rule 7). The first five split the time of UNOPENED and QUEUED, each
/// millisecond to the first that holds; the others are states that are their own cause.
public enum Cause {
    /// The person was away.
    ABSENT,
    /// The person worked on a case that reached them earlier, or at the same instant.
    BUSY_EARLIER,
    /// The person worked on a case that reached them later: this one was passed over.
    BUSY_LATER,
    /// Nothing is known that kept the person from it.
    IDLE,
    /// It lay with a unit and nobody took it.
    UNTAKEN,
    AWAITING_REPLY,
    AWAITING_DECISION,
    AWAITING_OUTSIDE,
    IN_REVIEW;

    private static final Set<Cause> OF_PERSONS = EnumSet.range(ABSENT, IDLE);
    private static final Set<Cause> OF_UNITS = EnumSet.of(UNTAKEN);
    private static final Set<Cause> REPLY = EnumSet.of(AWAITING_REPLY);
    private static final Set<Cause> DECISION = EnumSet.of(AWAITING_DECISION);
    private static final Set<Cause> OUTSIDE = EnumSet.of(AWAITING_OUTSIDE);
    private static final Set<Cause> REVIEW = EnumSet.of(IN_REVIEW);

    /// Those that time in that state may have; there may be millions of intervals, each with few of them.
    ///
    /// @param ofPerson whether a person is charged with it
    static Set<Cause> possible(LedgerState state, boolean ofPerson) {
        return switch (state) {
            case UNOPENED, QUEUED -> ofPerson ? OF_PERSONS : OF_UNITS;
            case AWAITING_REPLY -> REPLY;
            case AWAITING_DECISION -> DECISION;
            case AWAITING_OUTSIDE -> OUTSIDE;
            case IN_REVIEW -> REVIEW;
            case WORKING, HELD, DONE -> Set.of();
        };
    }

    @SuppressWarnings("EnumOrdinal") // lives no longer than a run
    byte code() {
        return (byte) ordinal();
    }
}
