package damlam.procedure;

/// The tests by which a person is not held liable, or less (decree 234/2026, article 4), each a question answered from
/// the record.
public enum LiabilityTest {
    NO_CAPACITY(Effect.EXCLUDED, 1),
    EMERGENCY(Effect.EXCLUDED, 2),
    INNOVATION_AUTHORISED(Effect.EXEMPT, 3),
    INNOVATION_RIGHT_POLICY(Effect.EXEMPT, 3),
    INNOVATION_NO_CORRUPTION(Effect.EXEMPT, 3),
    INNOVATION_NO_FRAUD(Effect.EXEMPT, 3),
    INNOVATION_PURE_MOTIVE(Effect.EXEMPT, 3),
    INNOVATION_COMMON_GOOD(Effect.EXEMPT, 3),
    COMPETENCE_FOLLOWED(Effect.EXEMPT, 4),
    PROCEDURE_FOLLOWED(Effect.EXEMPT, 4),
    NO_SELF_INTEREST(Effect.EXEMPT, 4),
    OBJECTIVE_CAUSE(Effect.EXEMPT, 4),
    DECEASED(Effect.EXEMPT, 5),
    REPORTED_SELF(Effect.MITIGATES, 6),
    TOLD_OF_OTHERS(Effect.MITIGATES, 7),
    STOPPED_AND_REPAIRED(Effect.MITIGATES, 8),
    REFUSED_REVIEW(Effect.AGGRAVATES, 9),
    OBSTRUCTED_OR_RETALIATED(Effect.AGGRAVATES, 10),
    ORGANISED_OR_FALSIFIED(Effect.AGGRAVATES, 11),
    ABUSED_OFFICE(Effect.AGGRAVATES, 12);

    /// What follows where the answers are yes.
    public enum Effect {
        /// There is no liability.
        EXCLUDED,
        /// There is a breach, and no discipline.
        EXEMPT,
        MITIGATES,
        AGGRAVATES
    }

    /// What the record says.
    public enum Answer {
        YES,
        NO,
        OPEN
    }

    private final Effect effect;
    /// Tests of one ground, all of which must be answered with yes.
    private final int ground;

    LiabilityTest(Effect effect, int ground) {
        this.effect = effect;
        this.ground = ground;
    }

    public Effect effect() {
        return effect;
    }

    /// Whether a no needs no reason: everybody sees it.
    boolean isEvident() {
        return this == DECEASED;
    }

    int ground() {
        return ground;
    }

    public String key() {
        return "procedure.liability." + this;
    }
}
