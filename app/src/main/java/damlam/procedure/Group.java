package damlam.procedure;

/// Whose discipline: each has its own decree.
public enum Group {
    /// Staff of public units: schools, centres.
    VIEN_CHUC("vienChuc"),
    /// Staff of departments.
    CONG_CHUC("congChuc");

    private final String code;

    Group(String code) {
        this.code = code;
    }

    /// The code of the law on all such staff.
    public String staffLaw() {
        return "law." + code;
    }

    /// The code of a rule on discipline of this group.
    String rule(String name) {
        return "discipline." + code + "." + name;
    }

    /// The code of the law that governs discipline of this group.
    String law() {
        return "law.discipline." + code;
    }
}
