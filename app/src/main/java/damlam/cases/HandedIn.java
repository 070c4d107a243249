package damlam.cases;

/// A result as it was handed in.
///
/// @param by who did, and for which unit
/// @param files how many files came with it
public record HandedIn(Party by, int files) {}
