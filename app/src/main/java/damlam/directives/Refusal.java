package damlam.directives;

/// An act that was refused; nothing was changed. The words for people are `directives.refused.<reason>`.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    public enum Reason {
        /// The page is older than the directive.
        STALE,
        /// The directive is issued, and what was issued stays.
        ISSUED,
        NOT_ISSUED,
        NOT_ALLOWED,
        /// Something is still to be settled before issue.
        UNSETTLED,
        /// It was not laid before whoever may issue it.
        NOT_SUBMITTED,
        /// It was sent back, and not laid before whoever may issue it again.
        SENT_BACK,
        /// Whoever sends back says what is to be mended.
        NO_REASON,
        NO_REQUIREMENT,
        LAST_REQUIREMENT,
        /// The text was changed since it was read.
        OTHER_TEXT,
        /// The document did not go out yet, or was recalled.
        NOT_IN_FORCE,
        /// The unit is not among the addressees.
        NOT_ADDRESSED,
        /// There is nobody on the list.
        NOBODY,
        /// More are said to have attended than the unit has people.
        NOT_SO_MANY
    }

    private final Reason reason;

    public Refusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
