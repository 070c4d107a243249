package damlam.journal;

/// No official act is taken: for too long none could be put under a signed checkpoint, or the record and the journal
/// no longer agree. Nothing of the act was kept.
public class RecordSilentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    RecordSilentException(Trouble trouble, String detail) {
        super("no official act is taken while the record is silent (%s): %s".formatted(trouble, detail));
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
