package damlam.procedure;

/// Who decides on discipline.
public enum Decider {
    /// Head of the body that appoints the manager.
    APPOINTING_BODY,
    /// Head of the public unit.
    UNIT,
    /// Head of the body the person is lent to, in agreement with the one that lends.
    HOST_WITH_SENDER,
    /// The one that lends: of a dismissal.
    SENDER;

    /// @param seconded whether the person is lent to another body
    public static Decider of(Regime regime, Subject subject, boolean seconded, Form form) {
        regime.binding("decider");
        if (seconded) {
            return form == Form.DISMISSAL ? SENDER : HOST_WITH_SENDER;
        }
        return subject.manager() ? APPOINTING_BODY : UNIT;
    }

    public String key() {
        return "procedure.decider." + this;
    }
}
