package damlam.procedure;

/// While what nothing may be considered.
public enum BarKind {
    ILLNESS("illness", false),
    MATERNITY("maternity", true),
    CHILD("child", true),
    CUSTODY("custody", true),
    /// Only the decree of 2020 has it.
    LEAVE("leave", false),
    /// Only the decree of 2026 has it.
    LAND("land", false);

    private final String code;
    private final boolean mayBeLifted;

    BarKind(String code, boolean mayBeLifted) {
        this.code = code;
        this.mayBeLifted = mayBeLifted;
    }

    String rule() {
        return "bar." + code;
    }

    /// By the person’s written request, or for custody by the authority’s decision.
    public boolean mayBeLifted() {
        return mayBeLifted;
    }
}
