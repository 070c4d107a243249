package damlam.inspection;

/// What there is to do about a hearing, for whoever looks.
public enum Standing {
    /// They explain.
    TO_EXPLAIN(true),
    /// Another explains.
    WAITED(false),
    /// They decide on more time.
    TO_DECIDE(true),
    /// Another decides.
    MORE_ASKED(false),
    /// They conclude.
    TO_CONCLUDE(true),
    /// Another concludes.
    TO_BE_CONCLUDED(false),
    /// They withdraw it, or conclude for the person: the words it came from were erased.
    TO_STOP(true),
    /// Another does.
    STOPPING(false),
    /// They look at a conclusion again.
    TO_REVIEW(true),
    /// Another looks at it again.
    UNDER_REVIEW(false),
    /// They write, hand in or sign the reminder that it came to.
    TO_REMIND(true),
    /// It was passed to them as competent: they open a proceeding, or say why not.
    TO_TAKE_UP(true),
    /// They pass it on to whoever is competent.
    TO_PASS_ON(true),
    CONCLUDED(false),
    WITHDRAWN(false);

    private final boolean mine;

    Standing(boolean mine) {
        this.mine = mine;
    }

    /// Whether it is theirs to go on.
    public boolean mine() {
        return mine;
    }

    private static Standing left(Hearings.Seen seen, Standing none) {
        return switch (seen.left()) {
            case REMIND -> TO_REMIND;
            case TAKE_UP -> TO_TAKE_UP;
            case PASS_ON -> TO_PASS_ON;
            case null -> none;
        };
    }

    public static Standing of(Hearings.Seen seen) {
        return switch (seen.hearing()) {
            case Hearing.Concluded ended -> left(seen, CONCLUDED);
            case Hearing.Withdrawn ended -> WITHDRAWN;
            case Hearing.UnderReview open -> seen.mine() ? TO_REVIEW : left(seen, UNDER_REVIEW);
            case Hearing.Asked asked when seen.wordless() -> seen.mine() ? TO_STOP : STOPPING;
            case Hearing.Answered answered when seen.speaksForThem() -> seen.mine() ? TO_STOP : STOPPING;
            case Hearing.Asked asked
            when asked.openExtension() != null && !seen.concerned() -> seen.mine() ? TO_DECIDE : MORE_ASKED;
            case Hearing.Asked asked -> seen.concerned() ? TO_EXPLAIN : WAITED;
            case Hearing.Answered answered -> seen.mine() ? TO_CONCLUDE : TO_BE_CONCLUDED;
        };
    }
}
