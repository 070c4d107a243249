package damlam.detect;

/// What a signal may be a manifestation of, in the words of the directive (DESIGN.md, section 4).
public enum Manifestation {
    /// Passing the buck.
    PASSING,
    /// Dodging.
    DODGING,
    /// Half-hearted work.
    STALLING,
    /// Fear of mistakes and of responsibility.
    FEAR,
    /// Not daring to act.
    NOT_DARING,
    /// Daring: to commend.
    DARING
}
