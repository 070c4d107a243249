package damlam.cases;

/// One case as lists show it.
public record CaseLine(Case work, Position at, Progress progress) {}
