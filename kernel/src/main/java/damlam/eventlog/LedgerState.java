package damlam.eventlog;

/// What a case is doing in one interval. Codes are stored in columns and files: new states go at the end.
public enum LedgerState {
    /// Given to a holder who has not looked at it.
    UNOPENED,
    /// With a holder who has seen it and does not work on it yet.
    QUEUED,
    /// In work.
    WORKING,
    /// Waits for an opinion.
    AWAITING_REPLY,
    /// Waits for a decision.
    AWAITING_DECISION,
    /// Waits for somebody outside.
    AWAITING_OUTSIDE,
    /// With the reviewer.
    IN_REVIEW,
    /// Held, where a log does not say what is done with it.
    HELD,
    /// Closed; nobody holds it.
    DONE;

    private static final LedgerState[] BY_CODE = values();

    /// The number that stands for this state in columns and files.
    @SuppressWarnings("EnumOrdinal") // pinned by a test
    public byte code() {
        return (byte) ordinal();
    }

    /// @throws IndexOutOfBoundsException if no state has that code
    public static LedgerState of(int code) {
        return BY_CODE[code];
    }

    /// Whether the case waits for an answer from someone other than its holder: the states that RESUME leaves.
    public boolean isAwaiting() {
        return this == AWAITING_REPLY || this == AWAITING_DECISION || this == AWAITING_OUTSIDE;
    }
}
