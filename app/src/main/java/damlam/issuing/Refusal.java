package damlam.issuing;

/// An act that was refused; nothing was changed. The words for people are `issuing.refused.<reason>`.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    public enum Reason {
        STALE,
        NOT_ALLOWED,
        /// It is not in the state in which this is done.
        NOT_NOW,
        NO_REASON,
        NO_SIGNER,
        /// It bears a mark of secrecy, and no series of numbers is for such documents.
        NO_SERIES,
        /// The signer has no power to sign it (art. 13): neither post nor authority nor delegation.
        NO_POWER,
        /// What it stands on is another's to decide.
        NOT_WHO_DECIDES,
        /// Signed by order or under a delegation, but for which matter is not said.
        NO_MATTER,
        /// On behalf of a collective only its head or a deputy signs.
        NOT_COLLECTIVE,
        /// The day by which an opinion is wanted is over.
        DAY_PAST,
        /// A correction of form is made by a công văn (art. 18.3).
        NOT_BY_LETTER,
        /// What takes another document's place has its type (art. 18.3).
        OTHER_TYPE,
        /// What it answers did not come in, or what it corrects or replaces did not go out.
        WRONG_PURPOSE,
        /// It would be released to nobody.
        NOBODY,
        /// It goes out electronically without the digital signatures that stand for the original
        /// (art. 5.1), and whoever releases it did not say that they know.
        UNSIGNED,
        /// A place that its skeleton left open is not written.
        UNWRITTEN,
        /// The font has no shape for a letter of it.
        UNPRINTABLE,
        /// The file keeps no line open for the number.
        NO_NUMBER_PLACE,
        /// A number stands in the file already.
        NUMBERED,
        /// The file has no line for the day.
        NO_DATE_PLACE,
        /// A day stands in the file already.
        DATED,
        /// The file cannot be read as what it says it is.
        UNREADABLE,
        /// The seal goes on a PDF.
        NOT_PDF,
        /// A PDF that is damaged, locked, or would run something.
        UNFIT_PDF,
        /// The series changed since it was signed, and the symbol on it is another.
        OTHER_SYMBOL,
        /// A signature in the file that is brought does not hold.
        BROKEN_SIGNATURE,
        /// What it stands on is looked at again, or counts no more.
        HELD,
        /// A day is over that it fixes, as that from which it is to take effect.
        OVERTAKEN
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
