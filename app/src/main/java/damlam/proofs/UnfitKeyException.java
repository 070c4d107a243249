package damlam.proofs;

/// A key or an address that cannot be taken.
public class UnfitKeyException extends Exception {
    private static final long serialVersionUID = 1L;

    public enum Reason {
        /// No key of a note: `name+id+base64`.
        NO_KEY,
        /// A witness cosigns with a key of its own kind.
        NO_WITNESS_KEY,
        /// A record is signed with a key of its own kind.
        NO_LOG_KEY,
        /// Neither `http` nor `https`.
        NO_ADDRESS,
        /// It is there already.
        KNOWN,
        /// Nobody witnesses themselves.
        OURS
    }

    private final Reason reason;

    UnfitKeyException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
