package damlam.simulate;

/// How somebody gets around one case. Each is carried out step by step; what the steps look like in a log is left to
/// them.
enum Tactic {
    NONE,
    PASS_ON,
    PASS_BACK,
    RETURN_LATER,
    CONSULT_AGAIN,
    CONSULT_MANY,
    LIE,
    NOT_START,
    WAIT,
    EXTEND,
    REPORT,
    ESCALATE,
    NOT_DECIDE;

    private static final Tactic[] ALL = values();

    /// What a person of that type does with cases; those who dodge consultations do it there.
    static Tactic of(Truth type) {
        return switch (type) {
            case PASSES_ON -> PASS_ON;
            case PASSES_BACK -> PASS_BACK;
            case RETURNS_GROUNDLESSLY -> RETURN_LATER;
            case CONSULTS_AGAIN -> CONSULT_AGAIN;
            case CONSULTS_TOO_MUCH -> CONSULT_MANY;
            case LETS_LIE -> LIE;
            case NEVER_STARTS -> NOT_START;
            case WAITS_FALSELY -> WAIT;
            case EXTENDS_SERIALLY -> EXTEND;
            case REPORTS_EMPTILY -> REPORT;
            case ESCALATES_NEEDLESSLY -> ESCALATE;
            case LEAVES_UNDECIDED -> NOT_DECIDE;
            case HONEST,
                    HONEST_OVERLOADED,
                    HONEST_ABSENT,
                    HONEST_HARD_WORK,
                    HONEST_WAITING,
                    HONEST_RETURNING,
                    HONEST_CONSULTING,
                    HONEST_ESCALATING,
                    HONEST_HURRIED,
                    GIVES_NO_STANCE,
                    REPLIES_LATE,
                    DECISIVE,
                    UNBLOCKER,
                    TAKES_HARD_CASES -> NONE;
        };
    }

    /// One of them, as it happens to anybody.
    static Tactic any(Chance chance) {
        return ALL[chance.between(1, ALL.length - 1)];
    }
}
