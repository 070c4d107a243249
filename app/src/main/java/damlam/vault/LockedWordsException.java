package damlam.vault;

/// Words of a personnel case that this server's key does not open: they were changed, or `personnel.key` is not the one
/// they were encrypted with.
public class LockedWordsException extends RuntimeException {
    private static final String REMEDY =
            "Words of a personnel case cannot be decrypted: bring personnel.key back from the backup of the data folder";

    public LockedWordsException() {
        super(REMEDY);
    }

    public LockedWordsException(Throwable cause) {
        super(REMEDY, cause);
    }
}
