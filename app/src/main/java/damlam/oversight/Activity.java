package damlam.oversight;

/// What the law calls it (thanh tra, kiểm tra, giám sát); stored by name. Which of them a body may carry
/// out on a day is in the rule book.
public enum Activity {
    INSPECTION("thanhTra"),
    CHECK("kiemTra"),
    SUPERVISION("giamSat");

    private final String rule;

    Activity(String rule) {
        this.rule = rule;
    }

    /// The code of the rule that lets somebody carry it out.
    ///
    /// @param inspectorate whether an inspectorate does, or another unit of the body
    String code(boolean inspectorate) {
        return "oversight." + (inspectorate ? "inspectorate." : "body.") + rule;
    }
}
