package damlam.discipline;

import static damlam.discipline.ProceedingRefusedException.require;

import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.org.PersonId;
import damlam.procedure.Say;
import damlam.procedure.Summons;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What was entered in a proceeding and may be taken back, contested or ended, and by whom.
public final class Entries {
    /// What can be entered anew; what was held, voted on or decided cannot, but how a vote on paper was counted can.
    private static final Set<ActKind> TAKEN_BACK = EnumSet.of(
            ActKind.BREACH,
            ActKind.PRIOR,
            ActKind.SECONDED,
            ActKind.SUMMON,
            ActKind.SKIP_REVIEW,
            ActKind.SKIP_BOTH,
            ActKind.COUNCIL,
            ActKind.CALL,
            ActKind.ABSENCE,
            ActKind.COUNT,
            ActKind.SUSPEND,
            ActKind.RESUME,
            ActKind.LIFT,
            ActKind.CONFLICT,
            ActKind.WRONG);

    private static final Set<ActKind> OF_AN_ENTRY = EnumSet.of(ActKind.CONTEST, ActKind.STRIKE, ActKind.UPHOLD);
    private static final Set<ActKind> AFTER_AN_ABSENCE = EnumSet.of(ActKind.SUMMON, ActKind.CALL, ActKind.ABSENCE);

    private Entries() {}

    /// Refuses an act that refers to another which is not there, or of which it cannot be said.
    static void refers(Seen seen, Act act, List<Act> acts) {
        switch (act.kind()) {
            case CONTEST -> {
                int of = act.facts().number("of");
                require(contestable(seen).stream().anyMatch(each -> each.no() == of), Reason.NO_SUCH_ACT);
            }
            case REPLY -> {
                int of = act.facts().number("of");
                require(toReply(seen).stream().anyMatch(each -> each.no() == of), Reason.NO_SUCH_ACT);
            }
            case UPHOLD -> {
                int of = act.facts().number("of");
                require(toAnswer(seen).stream().anyMatch(each -> each.no() == of), Reason.NO_SUCH_ACT);
            }
            case RESUME, LIFT -> {
                Act begun = numbered(acts, act.facts().number("of"));
                require(begun.kind() == ActKind.SUSPEND, Reason.NO_SUCH_ACT);
                require(Ground.end(begun, act.kind(), acts) == null, Reason.NO_SUCH_ACT);
                seen.progress()
                        .detection()
                        .course()
                        .requireInOrder(begun.facts().day("from"), act.facts().day("day"));
                require(
                        act.kind() == ActKind.RESUME
                                || begun.facts().of(Suspension.class, "why").bars(),
                        Reason.NO_SUCH_ACT);
            }
            case STRIKE -> {
                Act struck = numbered(acts, act.facts().number("of"));
                require(isTakenBack(struck), Reason.NO_SUCH_ACT);
                require(mayTakeBack(seen, struck), Reason.NOT_YOURS);
                require(!isStruck(struck, acts) && isLast(struck, acts), Reason.NO_SUCH_ACT);
            }
            default -> {}
        }
    }

    /// What was voted on the screen is counted by the program.
    private static boolean isTakenBack(Act act) {
        return TAKEN_BACK.contains(act.kind()) && !(act.kind() == ActKind.COUNT && !Counted.onPaper(act.facts()));
    }

    /// Whether somebody takes back what others rely on, and says why at length: a count, or that it was found wrong.
    static boolean takesBackAtLength(Act act, List<Act> acts) {
        return act.kind() == ActKind.STRIKE
                && acts.stream()
                        .filter(of -> of.no() == act.facts().number("of"))
                        .anyMatch(of -> of.kind() == ActKind.COUNT || of.kind() == ActKind.WRONG);
    }

    static boolean isStruck(Act struck, List<Act> acts) {
        return acts.stream()
                .anyMatch(each -> each.kind() == ActKind.STRIKE && each.facts().number("of") == struck.no());
    }

    /// Whether no later act stands upon it that was not taken back itself.
    private static boolean isLast(Act act, List<Act> acts) {
        return acts.stream()
                .filter(later -> later.no() > act.no() && !isStruck(later, acts))
                .noneMatch(later -> stands(act, later));
    }

    /// Whether a later act stands upon it: of a step any step, of what bars or stops none; what was done by others in
    /// place of somebody who may not judge. Another summons stands upon no absence: it was sent, whatever is said
    /// of it.
    private static boolean stands(Act struck, Act later) {
        if (struck.kind() == ActKind.ABSENCE && AFTER_AN_ABSENCE.contains(later.kind())) {
            return false;
        }
        return (isStep(struck.kind()) || struck.kind() == ActKind.CONFLICT) && isStep(later.kind());
    }

    private static boolean isStep(ActKind kind) {
        return switch (kind) {
            case APPOINT,
                    HAND_OVER,
                    PRIOR,
                    SECONDED,
                    CONFLICT,
                    CONTEST,
                    UPHOLD,
                    SUSPEND,
                    RESUME,
                    LIFT,
                    STRIKE,
                    ANSWERS,
                    REASSESS,
                    EXTEND,
                    SELF_REVIEW,
                    HEARD,
                    WAIVE,
                    APPEAR,
                    REPLY,
                    ATTEST -> false;
            default -> true;
        };
    }

    private static Act numbered(List<Act> acts, int no) {
        require(no >= 1 && no <= acts.size(), Reason.NO_SUCH_ACT);
        return acts.get(no - 1);
    }

    /// Which acts may be taken back now.
    public static List<Act> takenBack(Seen seen) {
        List<Act> acts = seen.acts();
        return acts.stream()
                .filter(act -> isTakenBack(act) && !isStruck(act, acts))
                .filter(act -> mayTakeBack(seen, act))
                .filter(act -> act.kind() != ActKind.SUSPEND
                        || !act.by().equals(seen.progress().opening().person()))
                .filter(act -> isLast(act, acts))
                .toList();
    }

    /// Whether somebody did it, or it was done in their name.
    private static boolean isBy(Act act, PersonId person) {
        return act.by().equals(person)
                || Proceedings.inNameOf(act).filter(person::equals).isPresent();
    }

    /// Whoever decides and their officer, whatever may be taken back until it is decided, but a count of the council:
    /// that whoever entered it or leads the council. That it was found wrong whoever entered that, until it is
    /// published. Others that somebody did not come, where they entered that themselves.
    private static boolean mayTakeBack(Seen seen, Act act) {
        if (act.kind() == ActKind.WRONG || seen.progress().ended()) {
            return act.kind() == ActKind.WRONG
                    && isBy(act, seen.person())
                    && seen.progress().rectified().isEmpty();
        }
        if (act.kind() == ActKind.COUNT) {
            return act.by().equals(seen.person()) || seen.leads();
        }
        return seen.roles().contains(PartyRole.DECIDER)
                || seen.roles().contains(PartyRole.OFFICER)
                || (act.kind() == ActKind.ABSENCE && act.by().equals(seen.person()));
    }

    /// That the person did not come and had no good reason, as long as no meeting was held without them: it counts. The
    /// last one.
    public static Optional<Act> counted(Seen seen) {
        return allCounted(seen).reduce((earlier, later) -> later);
    }

    private static Stream<Act> allCounted(Seen seen) {
        if (!(seen.progress().step() instanceof Summons)
                || seen.progress().meeting().isPresent()) {
            return Stream.empty();
        }
        return seen.acts().stream()
                .filter(act -> act.kind() == ActKind.ABSENCE && !act.facts().yes("excused"))
                .filter(act -> !seen.progress().voided().containsKey(act.no()));
    }

    /// Absences that the person contested and that wait for an answer: they are taken back, or upheld.
    public static List<Act> toAnswer(Seen seen) {
        return allCounted(seen)
                .filter(act -> isContested(act, seen.acts()) && !isUpheld(act, seen.acts()))
                .toList();
    }

    /// Whether it was answered that an absence stands, though it was contested.
    public static boolean isUpheld(Act of, List<Act> acts) {
        return acts.stream()
                .anyMatch(act -> act.kind() == ActKind.UPHOLD && act.facts().number("of") == of.no());
    }

    /// The answer to an absence that the person contested, since they last did something here.
    static Optional<Act> answered(Seen seen) {
        List<Act> acts = seen.acts();
        int own = acts.stream()
                .filter(act -> act.by().equals(seen.person()))
                .mapToInt(Act::no)
                .max()
                .orElse(0);
        return acts.stream()
                .filter(act -> act.no() > own && (act.kind() == ActKind.UPHOLD || act.kind() == ActKind.STRIKE))
                .filter(act -> isOfAbsence(act, acts)
                        && acts.stream()
                                .filter(of -> of.no() == act.facts().number("of"))
                                .anyMatch(of -> isContested(of, acts)))
                .reduce((earlier, later) -> later);
    }

    /// Whether the person said of an entry that it is wrong.
    public static boolean isContested(Act of, List<Act> acts) {
        return acts.stream()
                .anyMatch(act -> act.kind() == ActKind.CONTEST && act.facts().number("of") == of.no());
    }

    /// Whether it is about the entry of an absence: whoever reads that one reads it as well.
    static boolean isOfAbsence(Act act, List<Act> acts) {
        return OF_AN_ENTRY.contains(act.kind())
                && acts.stream().anyMatch(of -> of.no() == act.facts().number("of") && of.kind() == ActKind.ABSENCE);
    }

    /// Entries of who may not judge, of why it waits and of an absence that counts, which somebody may contest.
    public static List<Act> contestable(Seen seen) {
        List<Act> acts = seen.acts();
        Stream<Act> entered = acts.stream()
                .filter(act -> act.kind() == ActKind.CONFLICT || act.kind() == ActKind.SUSPEND)
                .filter(act -> !isStruck(act, acts) && !act.by().equals(seen.person()))
                .filter(act -> seen.concerned()
                        || (act.kind() == ActKind.CONFLICT
                                && act.facts().person("person").equals(seen.person())));
        Stream<Act> absent = allCounted(seen).filter(act -> seen.concerned() && !isContested(act, acts));
        // A decision that was made here is complained of where it was made.
        Stream<Act> earlier = acts.stream()
                .filter(act -> act.kind() == ActKind.PRIOR && !act.facts().has("held") && seen.concerned())
                .filter(act -> !isStruck(act, acts) && !isContested(act, acts));
        return Stream.of(entered, absent, earlier).flatMap(each -> each).toList();
    }

    /// What the person contests and waits for an answer, and whoever looks may answer: that they were heard elsewhere,
    /// an earlier decision.
    public static List<Act> toReply(Seen seen) {
        List<Act> acts = seen.acts();
        Stream<Act> heard = seen.progress().say().filter(Say::unanswered).stream()
                .flatMap(
                        say -> acts.stream()
                                .filter(act -> act.kind() == ActKind.HEARD)
                                .reduce((earlier, later) -> later)
                                .stream());
        Stream<Act> priors =
                acts.stream().filter(act -> seen.progress().contestedPriors().contains(act.no()));
        return Stream.concat(heard, priors)
                .filter(act -> mayReply(seen, resting(seen, act)))
                .toList();
    }

    /// By which the decision was found wrong, by a paper that is named; empty where it was not, or otherwise.
    public static Optional<Act> wrong(Seen seen) {
        return seen.acts().stream()
                .filter(act -> act.kind() == ActKind.WRONG)
                .filter(act -> !seen.progress().voided().containsKey(act.no()))
                .findFirst();
    }

    /// Whether the person contests that they were heard, by a paper that does not name them.
    public static boolean isOfDoubtful(Seen seen) {
        return seen.progress().say().filter(Say::unanswered).isPresent()
                && spared(seen, Integer.MAX_VALUE)
                        .filter(act -> GroundPapers.isDoubtful(act.facts()))
                        .isPresent();
    }

    /// By which review or council were spared, before an act; empty where they were not, or that was taken back.
    public static Optional<Act> spared(Seen seen, int before) {
        return seen.acts().stream()
                .filter(act -> act.no() < before && act.facts().has("sayBy"))
                .filter(act -> !seen.progress().voided().containsKey(act.no()))
                .reduce((earlier, later) -> later);
    }

    /// By whom it was said that the person was heard, of what they say of that; else the entry itself.
    private static Act resting(Seen seen, Act contested) {
        return contested.kind() == ActKind.HEARD ? spared(seen, contested.no()).orElse(contested) : contested;
    }

    /// Whoever decides; of a paper that does not name the person, only somebody other than whoever entered it, so that
    /// nobody says of themselves that they were right.
    private static boolean mayReply(Seen seen, Act rests) {
        return GroundPapers.isDoubtful(rests.facts())
                ? !rests.by().equals(seen.person())
                        && (seen.roles().contains(PartyRole.DECIDER)
                                || seen.roles().contains(PartyRole.OFFICER))
                : seen.roles().contains(PartyRole.DECIDER);
    }

    /// What keeps the case from being considered, or its clocks from running, and may be ended by whoever looks:
    /// what the person stated by them alone.
    public static List<Act> suspensions(Seen seen) {
        return begun(seen, ActKind.RESUME)
                .filter(act -> isOwn(seen, act) == seen.onlyConcerned())
                .toList();
    }

    /// What bars the case, and of which whoever looks may say that it shall bar no longer.
    public static List<Act> liftable(Seen seen) {
        return begun(seen, ActKind.LIFT)
                .filter(act -> act.facts().of(Suspension.class, "why").bars())
                .filter(act -> isOwn(seen, act) == seen.onlyConcerned()
                        || (seen.onlyConcerned() && Bars.mayAsk(ActKind.LIFT, act)))
                .toList();
    }

    private static Stream<Act> begun(Seen seen, ActKind end) {
        List<Act> acts = seen.acts();
        return acts.stream()
                .filter(act -> act.kind() == ActKind.SUSPEND && !isStruck(act, acts))
                .filter(act -> Ground.end(act, ActKind.RESUME, acts) == null && Ground.end(act, end, acts) == null);
    }

    private static boolean isOwn(Seen seen, Act act) {
        return act.by().equals(seen.progress().opening().person());
    }
}
