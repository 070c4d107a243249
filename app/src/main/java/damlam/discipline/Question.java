package damlam.discipline;

/// What the council votes on, in this order; stored by name.
public enum Question {
    DISCIPLINE,
    FORM
}
