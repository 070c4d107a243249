package damlam.discipline;

/// How a complaint was settled; stored by name.
public enum Settlement {
    /// The decision stands.
    KEPT,
    /// The discipline was wrong: the decision falls, and that is made public.
    WRONG,
    /// The procedure was at fault: the decision falls, and the steps are done again.
    REDO
}
