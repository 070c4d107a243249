package damlam.org;

/// A kind of matter that somebody has to decide.
public record Matter(MatterId id, String name) {}
