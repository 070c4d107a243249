package damlam.directives;

/// How far a directive is on its way to its addressees.
public enum DirectiveState {
    /// The clerk works out who has to do what.
    PREPARING,
    /// Laid before whoever may issue it.
    SUBMITTED,
    /// Issued; its requirements no longer change.
    ISSUED
}
