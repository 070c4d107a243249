package damlam.procedure;

/// What kind of breach: the cases of the article on reprimands, then those with articles of their own.
public enum Matter {
    PROFESSION,
    WORK_DISCIPLINE,
    SELF_SEEKING,
    /// Avoiding, pushing away, not doing what is one’s task, without good reason.
    AVOIDANCE,
    CRIME_PREVENTION,
    STATE_SECRETS,
    COMPLAINTS,
    PROPERTY,
    FAMILY,
    OTHER,
    /// A manager’s own: letting subordinates break the law, not fulfilling the task of managing.
    MANAGEMENT,
    FALSE_PAPERS_FOR_POST,
    FALSE_PAPERS_FOR_ENTRY,
    DRUGS;

    boolean listed() {
        return compareTo(OTHER) <= 0;
    }

    /// Whether it counts only after a reminder in writing.
    public boolean needsReminder() {
        return this == PROFESSION || this == WORK_DISCIPLINE;
    }
}
