package damlam.files;

public record FileId(long value) {
    /// What the journal calls it.
    String subject() {
        return "file:" + value;
    }
}
