package damlam.discipline;

/// What whoever decides does once the conclusion was replaced that a proceeding was opened from; stored by name.
public enum Onward {
    /// It goes on, on what else there is.
    GO_ON,
    /// It ends; what was decided already was wrong.
    CLOSE
}
