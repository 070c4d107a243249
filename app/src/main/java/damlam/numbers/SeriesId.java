package damlam.numbers;

/// @param value its key in the database
public record SeriesId(long value) {}
