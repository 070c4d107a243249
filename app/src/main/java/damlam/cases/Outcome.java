package damlam.cases;

/// What became of a move.
public sealed interface Outcome {
    /// It stands; the case is now here.
    record Made(MadeMove move, Position position) implements Outcome {}

    /// Nothing was changed.
    record Refused(Refusal reason) implements Outcome {}
}
