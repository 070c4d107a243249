package damlam.form;

/// A document into which number and day cannot be written.
public final class UnfilledException extends Exception {
    private static final long serialVersionUID = 1L;

    public enum Reason {
        /// No line "Số:      /…".
        NO_NUMBER_PLACE,
        /// A number stands there already.
        NUMBERED,
        /// No line "…, ngày     tháng     năm …".
        NO_DATE_PLACE,
        /// A day stands there already.
        DATED
    }

    private final Reason reason;

    UnfilledException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
