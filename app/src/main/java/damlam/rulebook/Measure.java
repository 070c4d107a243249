package damlam.rulebook;

/// What the number of a rule counts.
public enum Measure {
    WORKING_DAYS,
    /// Days of the calendar.
    DAYS,
    MONTHS,
    YEARS,
    PEOPLE,
    TIMES,
    PERCENT,
    /// The rule says something that is no number.
    NONE
}
