package damlam.documents;

/// The mark of urgency on a document (NĐ 30/2020, art. 8.3).
public enum Urgency {
    NORMAL,
    URGENT,
    VERY_URGENT,
    FLASH;

    /// Whether it bears a mark at all: then nothing waits until the next day.
    public boolean pressing() {
        return this != NORMAL;
    }
}
