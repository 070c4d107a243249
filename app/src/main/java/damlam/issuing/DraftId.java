package damlam.issuing;

/// @param value its key in the database
public record DraftId(long value) {}
