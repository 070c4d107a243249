package damlam.detect;

/// What a run over a whole log found.
///
/// @param usual to look at some of its cases again
public record Detected(Findings findings, Usual usual) {}
