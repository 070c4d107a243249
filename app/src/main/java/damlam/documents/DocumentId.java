package damlam.documents;

/// A registered document.
public record DocumentId(long value) {}
