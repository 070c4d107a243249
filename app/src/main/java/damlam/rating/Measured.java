package damlam.rating;

/// What is counted of somebody's work in a window of days.
public enum Measured {
    /// Approved, and handed in by the last day.
    ON_TIME(Whole.DUE),
    /// Approved, and handed in later.
    LATE(Whole.DUE),
    /// Of what was late or is overdue: a hearing confirmed an objective cause.
    OBJECTIVE_CAUSE(Whole.BEHIND),
    /// Approved, and handed in well before the last day.
    EXCEEDED(Whole.DUE),
    /// Approved, and its result was handed in with files: a product, whether or not one was asked for.
    PRODUCTS(Whole.DONE),
    /// Done or overdue, where whoever gave the work wrote down what is to come of it.
    EXPECTED(Whole.DUE),
    /// Not handed in, and the last day is over.
    OVERDUE(Whole.DUE),
    /// Not done and not yet due; in no share.
    PENDING(Whole.NONE);

    /// Of what it is a share.
    public enum Whole {
        /// What is done or overdue.
        DUE,
        /// What is done.
        DONE,
        /// What was late or is overdue.
        BEHIND,
        NONE
    }

    private final Whole of;

    Measured(Whole of) {
        this.of = of;
    }

    public Whole of() {
        return of;
    }
}
