package damlam.procedure;

/// What becomes of a complaint that was handed in.
public sealed interface Filing {
    /// The time it was measured by.
    Clock clock();

    /// It must be taken up.
    record InTime(Clock clock) implements Filing {}

    /// It came after the last day. It is answered in writing with that day and the ground; the days on which something
    /// kept the person from complaining do not count, and the answer asks for them.
    record TooLate(Clock clock) implements Filing {}

    default String key() {
        return "procedure.filing." + getClass().getSimpleName();
    }
}
