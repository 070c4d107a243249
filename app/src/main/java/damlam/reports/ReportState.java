package damlam.reports;

/// Where a unit's report stands; computed from its steps and the clock.
public enum ReportState {
    /// Not submitted; there is still time.
    WAITING,
    /// Not submitted, and its last day is past.
    MISSING,
    SUBMITTED,
    /// Given back by the Office with a reason; to be submitted again.
    RETURNED,
    ACCEPTED;

    /// Whether the unit still has to submit.
    public boolean open() {
        return this == WAITING || this == MISSING || this == RETURNED;
    }
}
