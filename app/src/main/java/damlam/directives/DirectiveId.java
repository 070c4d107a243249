package damlam.directives;

/// A directive.
public record DirectiveId(long value) {}
