package damlam.simulate;

/// What is hard about the place in which an officer works, whoever they are: an honest type has its own;
/// those who avoid are spread over all.
enum Place {
    ORDINARY,
    OVERLOADED,
    ABSENT,
    HARD_WORK,
    WAITING,
    RETURNING,
    CONSULTING,
    ESCALATING,
    HURRIED;

    /// How many of those who avoid have a hard place, about as many as of the honest.
    private static final double HARD = 0.25;

    private static final Place[] ALL = values();

    static Place of(Truth type, Chance chance) {
        return switch (type) {
            case HONEST_OVERLOADED -> OVERLOADED;
            case HONEST_ABSENT -> ABSENT;
            case HONEST_HARD_WORK -> HARD_WORK;
            case HONEST_WAITING -> WAITING;
            case HONEST_RETURNING -> RETURNING;
            case HONEST_CONSULTING -> CONSULTING;
            case HONEST_ESCALATING -> ESCALATING;
            case HONEST_HURRIED -> HURRIED;
            default ->
                type.group().isAvoiding() && chance.hit(HARD) ? ALL[chance.between(1, ALL.length - 1)] : ORDINARY;
        };
    }
}
