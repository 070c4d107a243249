package damlam.documents;

/// Which register a document stands in.
public enum Direction {
    INCOMING,
    OUTGOING
}
