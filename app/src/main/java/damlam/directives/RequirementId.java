package damlam.directives;

/// A requirement of a directive.
public record RequirementId(long value) {}
