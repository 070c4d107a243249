package damlam.personnel;

/// A file that came with the answer of whom a proposal is about, as it is listed.
///
/// @param step the answer
public record Filed(int step, int no, String name) {}
