package damlam.forms;

/// An act on a report that its state or the person's authority does not allow; nothing was changed.
///
/// The reason is the message `reports.refused.<reason>`.
public final class ReportRefusedException extends RuntimeException {
    /// Why; each has its message.
    public enum Reason {
        /// Only the Office may do this.
        NOT_OFFICE,
        /// Only the unit's head, a deputy or a delegate may do this.
        NOT_HEAD,
        /// The unit is out of sight.
        NOT_SEEN,
        /// The data window is still open.
        WINDOW_OPEN,
        /// Sent already; it is with the Office.
        ALREADY_SENT,
        /// Not with the Office, so it can be neither accepted nor given back.
        NOT_SENT,
        /// A section that asks for words has none.
        WORDS_MISSING,
        /// There was work in the window, so "nothing to report" is not true.
        NOT_NIL,
        /// Somebody else changed the words meanwhile.
        STALE,
        /// A reason is needed.
        REASON_MISSING,
        /// The words are longer than a report takes.
        TOO_LONG,
        /// No unit has sent a report yet.
        NOTHING_SENT,
        /// The case of the report lies elsewhere and cannot be handed in from here.
        CASE_ELSEWHERE
    }

    private final Reason reason;

    public ReportRefusedException(Reason reason) {
        this(reason, "");
    }

    /// @param why what refused it, for the log
    public ReportRefusedException(Reason reason, String why) {
        super("refused: " + reason + (why.isEmpty() ? "" : ", " + why));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
