package damlam.procedure;

/// The four kinds of breach that no limitation ends.
public enum NoLimitation {
    PARTY_EXPULSION,
    INTERNAL_POLITICAL_PROTECTION,
    NATIONAL_INTEREST,
    FALSE_PAPERS
}
