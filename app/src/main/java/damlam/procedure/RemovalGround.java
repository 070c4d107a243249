package damlam.procedure;

/// Why a manager may be removed (decree 115/2020, article 55.1).
public enum RemovalGround {
    DISCIPLINED_AND_WEAK,
    DISCIPLINED_TWICE_IN_TERM,
    LOW_CONFIDENCE,
    TWO_YEARS_UNFULFILLED,
    DEGRADATION,
    POLITICAL_STANDARD,
    CORRUPTION_IN_UNIT
}
