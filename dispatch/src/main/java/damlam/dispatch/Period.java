package damlam.dispatch;

/// How often something is due.
public enum Period {
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    HALF_YEARLY,
    YEARLY,
    /// The text says "periodically" and not how often; a person has to say it.
    UNSTATED
}
