package damlam.exchange;

/// What came and cannot be taken: which element, in which line, and what is wrong with it.
public final class EdxmlException extends Exception {
    private static final long serialVersionUID = 1L;

    /// `exchange.wrong.<what>` says it in words.
    public enum What {
        /// Not XML, or damaged.
        NOT_XML,
        /// It declares a document type or entities: nothing of the kind is ever read.
        DOCTYPE,
        /// Larger, deeper or of more elements than documents are.
        TOO_LARGE,
        MISSING,
        NO_DATE,
        NO_CODE,
        UNKNOWN_STATUS,
        NOT_BASE64,
        /// Neither a document nor a status.
        NO_HEADER,
        /// The code in it is not one of whoever sent it.
        NOT_THEIRS,
        /// A document with its identity is here already and says something else.
        OTHER_CONTENT,
        /// A status of a document that neither went to nor came from its sender.
        UNKNOWN_DOCUMENT,
        /// A mail from an address that is no partner's.
        STRANGER,
        /// A mail without an edXML file.
        NO_EDXML,
        /// A mail that cannot be taken apart.
        BROKEN_MAIL
    }

    private final What what;
    private final String element;
    private final int line;

    EdxmlException(What what, String element, int line) {
        super("line %d, %s: %s".formatted(line, element, what));
        this.what = what;
        this.element = element;
        this.line = line;
    }

    public What what() {
        return what;
    }

    public String element() {
        return element;
    }

    public int line() {
        return line;
    }
}
