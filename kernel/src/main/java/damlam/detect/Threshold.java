package damlam.detect;

/// The numbers that the detectors are given; the rule file says what each is, for which kind of work, since when, and
/// where it comes from.
public enum Threshold {
    /// HOT_POTATO: passed on within this time.
    PASSED_ON_WITHIN(Measure.TIME),
    /// PING_PONG, CAROUSEL: the sending back that counts as a hit, 2 for the second.
    SENT_BACK_TIMES(Measure.COUNT),
    /// CAROUSEL: how many others a case goes through before it comes back.
    CAROUSEL_OTHERS(Measure.COUNT),
    /// CONSULT_LOOP: rounds begun after all that were asked had answered.
    LOOP_ROUNDS(Measure.COUNT),
    /// OVER_CONSULT: more rounds than in this share of the peers' cases, and
    CONSULT_QUANTILE(Measure.SHARE, false),
    /// at least so many.
    CONSULT_LEAST(Measure.COUNT),
    /// IDLE_HOLD: longer than this many times what peers take in this share of their holdings, and
    IDLE_FACTOR(Measure.FACTOR),
    IDLE_QUANTILE(Measure.SHARE, false),
    /// longer than this.
    IDLE_LEAST(Measure.TIME),
    /// FALSE_WAIT: begins in this last part of the time allowed.
    WAIT_LAST_PART(Measure.SHARE),
    /// SERIAL_EXTENSION: so many asked
    EXTENSION_TIMES(Measure.COUNT),
    /// in this last part of the time allowed.
    EXTENSION_LAST_PART(Measure.SHARE),
    /// EMPTY_PROGRESS: so many without evidence.
    EMPTY_TIMES(Measure.COUNT),
    /// UNDECIDED: the whole time and the longest stretch without work in it each longer than this many times what peers
    /// take in this share of their cases, and
    UNDECIDED_FACTOR(Measure.FACTOR),
    UNDECIDED_QUANTILE(Measure.SHARE, false),
    /// longer than this.
    UNDECIDED_LEAST(Measure.TIME),
    /// NEVER_STARTED: this part of the time allowed is gone.
    NEVER_STARTED_PART(Measure.SHARE),
    /// DECISIVE: within this part of the time that half of the peers' cases take.
    DECISIVE_FACTOR(Measure.FACTOR),
    /// UNBLOCKER: real work within this time.
    UNBLOCKED_WITHIN(Measure.TIME),
    /// TOOK_HARD_CASE: passed on by others, without work and without a ground that holds, so many times before.
    HARD_PASSED_ON(Measure.COUNT),
    /// OVERLOAD: open work of more than this many times what is usual in the role, and
    OVERLOAD_FACTOR(Measure.FACTOR, false),
    /// of at least so many cases.
    OVERLOAD_LEAST(Measure.COUNT, false),
    /// OVERLOAD: the pace that this share of the peers do not exceed is what one person can do.
    PACE_QUANTILE(Measure.SHARE, false),
    /// ABSENCE: away for this part of the stretch.
    ABSENCE_PART(Measure.SHARE),
    /// LATE_INPUT: the input came when this part of the time allowed, or less, was left.
    LATE_INPUT_PART(Measure.SHARE),
    /// OUTSIDE_WAIT: this part of the stretch was spent waiting outside.
    OUTSIDE_PART(Measure.SHARE),
    /// INFEASIBLE_DEADLINE: less time than this share of the peers' cases need.
    FEASIBLE_QUANTILE(Measure.SHARE, false),
    /// What is usual among peers is known from so many of their cases on.
    PEERS_LEAST(Measure.COUNT, false),
    /// A party with more than this share of a kind's cases is held against the others only.
    LARGE_PARTY(Measure.SHARE, false);

    /// What the value of a threshold looks like.
    public enum Measure {
        /// Working time: `8h`, or `2d` for ordinary working days of the calendar.
        TIME,
        /// A part of the whole, 0 to 1.
        SHARE,
        /// A whole number.
        COUNT,
        /// A multiple.
        FACTOR
    }

    private final Measure measure;
    private final boolean byKind;

    Threshold(Measure measure) {
        this(measure, true);
    }

    Threshold(Measure measure, boolean byKind) {
        this.measure = measure;
        this.byKind = byKind;
    }

    public Measure measure() {
        return measure;
    }

    /// Whether it can differ by kind of work. What is measured over all kinds at once has one value.
    public boolean isByKind() {
        return byKind;
    }
}
