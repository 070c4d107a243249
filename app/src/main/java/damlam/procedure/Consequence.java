package damlam.procedure;

/// How grave the consequence of a breach was.
public enum Consequence {
    /// Inside the unit.
    LESS_SERIOUS,
    /// Beyond the unit, with bad opinion.
    SERIOUS,
    /// On the whole of society.
    VERY_SERIOUS,
    /// Only the decree of 2020 has it.
    EXTREMELY_SERIOUS
}
