package damlam.files;

/// Where a file stands.
public enum FileState {
    /// Is added to.
    OPEN,
    /// The work has ended; nothing is added any more.
    CLOSED,
    /// Offered to the agency's archive, which has not taken it yet.
    OFFERED,
    /// In the agency's archive.
    ARCHIVED
}
