package damlam.numbers;

/// An act on numbers that was refused; nothing was changed. The words for people are `numbers.refused.<reason>`.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    public enum Reason {
        NOT_ALLOWED,
        /// No series in force is for it.
        NO_SERIES,
        /// It is signed on a day to come, so not yet.
        NOT_SIGNED,
        /// Another series of these days is for one of these types.
        TYPE_TAKEN,
        /// Another series of these days already takes the rest, or is the one of copies, or has the council's sign.
        ONE_ALREADY,
        /// Another kind of series has this sign, and would give the same number and symbol to another document.
        SIGN_TAKEN,
        /// It begins before the day it was decided on.
        BEFORE_DECIDED,
        /// It ends before it begins, or before a number of it was given.
        ENDS_BEFORE
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
