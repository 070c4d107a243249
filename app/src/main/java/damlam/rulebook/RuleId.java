package damlam.rulebook;

/// Which version of which rule.
public record RuleId(long value) {}
