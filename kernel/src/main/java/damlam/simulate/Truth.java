package damlam.simulate;

import java.util.Arrays;
import java.util.Set;

/// What a simulated person is: the column `type` of `truth.csv`. The names of signals are those of DESIGN.md, section
/// 4.
///
/// A person who avoids does so in a share of what reaches them, 25 to 60 % and a figure of their own, and does honest
/// work on the rest. Everybody, honest people too, now and then does one thing that looks like avoidance.
public enum Truth {
    /// Does the work as it comes.
    HONEST(Group.HONEST),
    /// A field of work with far more cases than one person can carry.
    HONEST_OVERLOADED(Group.HONEST),
    /// Ill, on leave or on courses for a good part of the year.
    HONEST_ABSENT(Group.HONEST),
    /// A field of hard kinds of work, and the harder cases among them.
    HONEST_HARD_WORK(Group.HONEST),
    /// A field in which most cases wait for somebody outside.
    HONEST_WAITING(Group.HONEST),
    /// A field in which many cases arrive incomplete or at the wrong unit, and are returned on a ground that holds.
    HONEST_RETURNING(Group.HONEST),
    /// A field in which most cases need opinions, some a second one.
    HONEST_CONSULTING(Group.HONEST),
    /// A field in which most cases are beyond an officer's authority.
    HONEST_ESCALATING(Group.HONEST),
    /// A field whose cases arrive late, with deadlines that were never feasible.
    HONEST_HURRIED(Group.HONEST),

    /// Sends cases on to other units, on whatever ground comes to mind.
    PASSES_ON(Group.PASSING, "HOT_POTATO", "PING_PONG", "CAROUSEL", "GROUNDLESS_RETURN"),
    /// Gives cases back to whoever assigned them, and again.
    PASSES_BACK(Group.PASSING, "PING_PONG", "HOT_POTATO", "CAROUSEL", "GROUNDLESS_RETURN"),
    /// Keeps a case for days, then returns it on no ground or a made-up one.
    RETURNS_GROUNDLESSLY(Group.DODGING, "GROUNDLESS_RETURN", "PING_PONG"),
    /// Answers consultations without an opinion.
    GIVES_NO_STANCE(Group.DODGING, "NO_STANCE"),
    /// Answers consultations after the date, or never.
    REPLIES_LATE(Group.DODGING, "LATE_REPLY"),
    /// Asks for opinions again when they are all there.
    CONSULTS_AGAIN(Group.DODGING, "CONSULT_LOOP", "OVER_CONSULT"),
    /// Lets cases lie, unopened or unread.
    LETS_LIE(Group.STALLING, "IDLE_HOLD", "NEVER_STARTED"),
    /// Waits for who has answered, or finds somebody to wait for when the deadline comes near.
    WAITS_FALSELY(Group.STALLING, "FALSE_WAIT"),
    /// Asks for more time at the end of the time, again and again.
    EXTENDS_SERIALLY(Group.STALLING, "SERIAL_EXTENSION", "UNDECIDED"),
    /// Reports progress on cases on which nothing is done.
    REPORTS_EMPTILY(Group.STALLING, "EMPTY_PROGRESS", "UNDECIDED"),
    /// Sends up what is their own to decide.
    ESCALATES_NEEDLESSLY(Group.FEAR, "NEEDLESS_ESCALATION"),
    /// Asks whoever can be asked before daring a step.
    CONSULTS_TOO_MUCH(Group.FEAR, "OVER_CONSULT", "CONSULT_LOOP"),
    /// Has everything, and does not conclude.
    LEAVES_UNDECIDED(Group.NOT_DARING, "UNDECIDED"),
    /// Opens a case and begins only when most of the time is gone.
    NEVER_STARTS(Group.NOT_DARING, "NEVER_STARTED", "IDLE_HOLD"),

    /// Decides quickly, and no worse.
    DECISIVE(Group.DARING, "DECISIVE"),
    /// Takes over what is stuck with others and gets it moving.
    UNBLOCKER(Group.DARING, "UNBLOCKER"),
    /// Takes hard cases, and those that others passed on.
    TAKES_HARD_CASES(Group.DARING, "TOOK_HARD_CASE");

    /// Honest, one of the manifestations of avoidance, or daring.
    public enum Group {
        HONEST,
        PASSING,
        DODGING,
        STALLING,
        FEAR,
        NOT_DARING,
        DARING;

        public boolean isAvoiding() {
            return this != HONEST && this != DARING;
        }
    }

    private final Group group;
    /// Names, apart by spaces: a value of an enum holds nothing that could change.
    private final String rightReasons;

    Truth(Group group, String... rightReasons) {
        this.group = group;
        this.rightReasons = String.join(" ", rightReasons);
    }

    public Group group() {
        return group;
    }

    /// The signals that such a person is rightly named for, because their own moves make them; none for the honest.
    public Set<String> rightReasons() {
        return rightReasons.isEmpty() ? Set.of() : Set.of(rightReasons.split(" "));
    }

    static Truth[] of(Group group) {
        return Arrays.stream(values()).filter(type -> type.group == group).toArray(Truth[]::new);
    }
}
