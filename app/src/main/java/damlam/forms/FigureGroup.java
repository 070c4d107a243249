package damlam.forms;

/// Figures that are reported together, so that their sums can be checked; stored by name.
public enum FigureGroup {
    /// The meeting at which the directive was passed on, from its minutes.
    MEETING,
    /// Who has confirmed reading, and who has not.
    READING,
    /// What became of the work: the four states of QĐ 42/2014.
    WORK
}
