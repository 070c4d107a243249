package damlam.forms;

/// Names one form; numbers start at 1.
public record FormId(long value) {
    public FormId {
        if (value < 1) {
            throw new IllegalArgumentException("no such form: " + value);
        }
    }

    /// As the journal names it.
    public String subject() {
        return "form:" + value;
    }
}
