package damlam.simulate;

/// Where a simulated case stands: the states of DESIGN.md, section 2.
enum Stage {
    UNOPENED,
    QUEUED,
    WORKING,
    AWAITING_REPLY,
    AWAITING_DECISION,
    AWAITING_OUTSIDE,
    IN_REVIEW,
    DONE;

    boolean isAwaiting() {
        return this == AWAITING_REPLY || this == AWAITING_DECISION || this == AWAITING_OUTSIDE;
    }
}
