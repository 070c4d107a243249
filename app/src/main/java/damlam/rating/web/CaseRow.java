package damlam.rating.web;

/// A case behind a figure.
///
/// @param days by when it was due and when it was handed in, as they stand today, ready to read
public record CaseRow(long id, String title, String days) {}
