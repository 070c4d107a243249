package damlam.org;

/// A change to the organisation that cannot be made. Nothing was changed.
public final class OrgRefusedException extends RuntimeException {
    private final Refusal refusal;
    private final String value;

    /// @param value what was named, for the person to find it again: a code, a name, a day
    public OrgRefusedException(Refusal refusal, String value) {
        super(refusal + ": " + value);
        this.refusal = refusal;
        this.value = value;
    }

    public Refusal refusal() {
        return refusal;
    }

    public String value() {
        return value;
    }
}
