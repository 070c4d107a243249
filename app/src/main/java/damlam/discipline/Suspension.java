package damlam.discipline;

/// Why a case is not considered, or its clocks stand still; stored by name.
public enum Suspension {
    ILLNESS,
    MATERNITY,
    CHILD,
    CUSTODY,
    LEAVE,
    LAND,
    CRIMINAL_PROCEEDINGS,
    COURT,
    /// A denouncer under protection.
    DENOUNCER;

    /// Whether the law of discipline has it among what bars considering.
    public boolean bars() {
        return compareTo(LAND) <= 0;
    }
}
