package damlam.calendar;

/// How often a report is due; stored by name.
public enum PeriodKind {
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR,
    NINE_MONTHS,
    YEAR,
    SCHOOL_YEAR
}
