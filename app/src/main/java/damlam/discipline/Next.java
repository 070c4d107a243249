package damlam.discipline;

import damlam.inspection.Reopened;
import damlam.procedure.Clock;
import damlam.procedure.Closed;
import damlam.procedure.Complaints;
import damlam.procedure.Council;
import damlam.procedure.CouncilGround;
import damlam.procedure.CouncilMeeting;
import damlam.procedure.CouncilSummons;
import damlam.procedure.Decision;
import damlam.procedure.DecisionGround;
import damlam.procedure.Detection;
import damlam.procedure.Form;
import damlam.procedure.Liability;
import damlam.procedure.Limitation;
import damlam.procedure.NoBreach;
import damlam.procedure.Release;
import damlam.procedure.ReviewMeeting;
import damlam.procedure.ReviewSummons;
import damlam.procedure.Say;
import damlam.procedure.Step;
import damlam.procedure.Summons;
import damlam.procedure.TimeLimit;
import damlam.procedure.Withdrawn;
import damlam.rulebook.Missing;
import damlam.rulebook.NoRuleException;
import damlam.rulebook.Rule;
import damlam.rulebook.UnconfirmedRuleException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What comes next in a proceeding, whoever does it, and by when.
public final class Next {
    private final Progress progress;
    private final @Nullable Reopened conclusion;
    private final LocalDate today;

    /// @param conclusion what became of the one it was opened from; null where it stands, or there is none
    Next(Progress progress, @Nullable Reopened conclusion, LocalDate today) {
        this.progress = progress;
        this.conclusion = conclusion;
        this.today = today;
    }

    /// What may be done, the foremost first.
    public List<ActKind> acts() {
        List<ActKind> acts = new ArrayList<>(open());
        if (!progress.ended()) {
            if (!progress.complex()
                    && timeIfKnown()
                            .filter(time -> !time.clock().overdue(today))
                            .isPresent()) {
                acts.add(ActKind.EXTEND);
            }
            if (!progress.contestedPriors().isEmpty()
                    || progress.say().filter(Say::unanswered).isPresent()) {
                acts.add(ActKind.REPLY);
            }
            progress.say().ifPresent(say -> {
                if (!say.said()) {
                    acts.add(ActKind.HEARD);
                }
            });
            if (attends()) {
                acts.add(progress.waived() ? ActKind.APPEAR : ActKind.WAIVE);
            }
            acts.add(ActKind.SELF_REVIEW);
            acts.addAll(List.of(ActKind.ANSWERS, ActKind.SUSPEND, ActKind.RESUME, ActKind.LIFT));
            acts.addAll(List.of(ActKind.PRIOR, ActKind.SECONDED, ActKind.CONFLICT, ActKind.CONTEST, ActKind.UPHOLD));
            acts.add(ActKind.STRIKE);
        }
        if (!(progress.step() instanceof Withdrawn)) {
            acts.addAll(List.of(ActKind.APPOINT, ActKind.HAND_OVER));
        }
        return acts.stream().distinct().toList();
    }

    /// Whether the person may say of a meeting that it shall be held without them: before it meets, and of the review
    /// where the law knows that.
    private boolean attends() {
        boolean known = !(progress.step() instanceof ReviewSummons summons)
                || summons.course().law().found("review.asked").isPresent();
        return known && progress.awaited().filter(day -> !today.isAfter(day)).isPresent();
    }

    /// The steps that may be taken today. Nothing considers the person while there is no conclusion to stand
    /// on: as long as it is looked at again, and until whoever decides has said what follows from another in
    /// its place.
    private List<ActKind> open() {
        if (unfounded()) {
            return Stream.concat(Stream.of(ActKind.REASSESS), steps().stream().filter(kind -> !Bars.consider(kind)))
                    .toList();
        }
        return steps().stream()
                .filter(kind -> !onHold() || !Bars.consider(kind))
                .toList();
    }

    /// The conclusion is looked at again, and the day by which that is to be answered is not over. After it the steps
    /// may be taken: no answer stops the law's clock, and nobody escapes by one that does not come.
    public boolean onHold() {
        return conclusion != null && conclusion.open() && !progress.ended() && !today.isAfter(conclusion.answerBy());
    }

    /// Another conclusion took its place, and whoever decides has not said what follows.
    public boolean unfounded() {
        return conclusion != null && !conclusion.open() && !progress.reassessed() && !progress.cleared();
    }

    /// Whether no meeting is held for one of these reasons; what follows a decision goes on.
    public boolean waitsForItsGround() {
        return !progress.ended() && (onHold() || unfounded());
    }

    /// What became of the conclusion that it was opened from; empty where it stands, or there is none.
    public Optional<Reopened> conclusion() {
        return Optional.ofNullable(conclusion);
    }

    private List<ActKind> steps() {
        return switch (progress.step()) {
            case Detection begun -> {
                List<ActKind> acts = new ArrayList<>(
                        List.of(ActKind.SUMMON, ActKind.SKIP_REVIEW, ActKind.SKIP_BOTH, ActKind.BREACH));
                if (progress.isUnweighed()) {
                    acts.add(ActKind.WITHDRAW_OPENING);
                }
                yield acts;
            }
            case ReviewSummons summons -> {
                if (!held(summons.meeting())) {
                    yield List.of();
                }
                yield summons.missed() ? List.of(ActKind.SUMMON) : List.of(ActKind.REVIEW, ActKind.ABSENCE);
            }
            case ReviewMeeting met -> List.of(ActKind.REPORT);
            case CouncilGround ground -> List.of(ActKind.COUNCIL);
            case Council council -> List.of(ActKind.CALL);
            case CouncilSummons summons -> sitting(summons);
            case CouncilMeeting met -> List.of(ActKind.PROPOSE);
            case DecisionGround ground ->
                deciding().stream()
                        .filter(kind -> kind != ActKind.DECIDE || !waitsForSay())
                        .toList();
            case Decision decided -> afterwards();
            case Release ended -> List.of();
            case NoBreach ended -> List.of();
            case Closed ended -> List.of();
            case Withdrawn ended -> List.of();
        };
    }

    private List<ActKind> deciding() {
        return switch (progress.liability().verdict()) {
            case Liability.Verdict.Open open ->
                List.of(ActKind.ANSWERS, ActKind.DECIDE, ActKind.RELEASE, ActKind.NO_BREACH);
            case Liability.Verdict.Free free -> List.of(ActKind.RELEASE, ActKind.NO_BREACH, ActKind.DECIDE);
            case Liability.Verdict.Liable liable -> List.of(ActKind.DECIDE, ActKind.NO_BREACH, ActKind.RELEASE);
        };
    }

    /// Whether no discipline may be decided today, because the person is still to say whether they were heard
    /// elsewhere, or what they contest of it is not answered. What ends it in their favour does not wait.
    public boolean waitsForSay() {
        return !progress.ended()
                && progress.say().filter(say -> !say.isOver(today)).isPresent();
    }

    private boolean held(LocalDate meeting) {
        return !meeting.isAfter(today);
    }

    private List<ActKind> sitting(CouncilSummons summons) {
        if (!held(summons.meeting())) {
            return List.of();
        }
        if (progress.meeting().isEmpty()) {
            return summons.missed() ? List.of(ActKind.CALL) : List.of(ActKind.MEET, ActKind.ABSENCE);
        }
        if (progress.ballot().isPresent()) {
            return List.of(ActKind.COUNT, ActKind.BREAK);
        }
        // After a vote on paper the next one of the meeting is on paper as well.
        return progress.meeting().filter(Meeting::onPaper).isPresent()
                ? List.of(ActKind.COUNT)
                : List.of(ActKind.BALLOT, ActKind.COUNT);
    }

    private List<ActKind> afterwards() {
        List<ActKind> acts = new ArrayList<>();
        if (progress.wrong().isPresent()) {
            if (progress.rectified().isEmpty()) {
                acts.add(ActKind.RECTIFY);
                acts.add(ActKind.STRIKE);
            }
            return acts;
        }
        if (progress.received().isEmpty()) {
            acts.add(ActKind.RECEIVE);
        }
        progress.openComplaint().ifPresent(open -> {
            LocalDate dialogue = open.dialogue();
            if (open.accepted() == null) {
                acts.add(ActKind.ACCEPT);
            } else {
                acts.add(dialogue != null && held(dialogue) ? ActKind.SETTLE : ActKind.DIALOGUE);
            }
        });
        if (!progress.unattested().isEmpty()) {
            acts.add(ActKind.ATTEST);
        }
        if (progress.round() > 0) {
            acts.add(ActKind.COMPLAIN);
        }
        acts.add(ActKind.WRONG);
        return acts;
    }

    /// Of these acts, those that somebody must do for the proceeding to go on: not what they merely may.
    private static final Set<ActKind> DUE = EnumSet.of(
            ActKind.REASSESS,
            ActKind.SUMMON,
            ActKind.REVIEW,
            ActKind.REPORT,
            ActKind.COUNCIL,
            ActKind.CALL,
            ActKind.MEET,
            ActKind.BALLOT,
            ActKind.COUNT,
            ActKind.PROPOSE,
            ActKind.ANSWERS,
            ActKind.RELEASE,
            ActKind.DECIDE,
            ActKind.RECEIVE,
            ActKind.ACCEPT,
            ActKind.DIALOGUE,
            ActKind.SETTLE,
            ActKind.RECTIFY);

    /// What must be done next; empty while the proceeding waits for a day, or nothing must.
    public Optional<ActKind> must() {
        if (barred()) {
            return Optional.empty();
        }
        if (!progress.ended()
                && !waitsForItsGround()
                && progress.say().filter(Say::unanswered).isPresent()) {
            return Optional.of(ActKind.REPLY);
        }
        boolean liable = progress.liability().verdict() instanceof Liability.Verdict.Liable;
        return open().stream()
                .filter(DUE::contains)
                .filter(kind -> !movesDialogue(kind))
                .filter(kind -> kind != ActKind.RELEASE || !liable || !waitsForSay())
                .findFirst();
    }

    /// Whether a dialogue that was announced would be moved by it: that may be done, with a reason, and need not.
    public boolean movesDialogue(ActKind kind) {
        return kind == ActKind.DIALOGUE
                && progress.openComplaint().map(Complaint::dialogue).isPresent();
    }

    /// The day of the meeting that is waited for.
    public Optional<LocalDate> meeting() {
        LocalDate day = switch (progress.step()) {
            case ReviewSummons summons -> summons.meeting();
            case CouncilSummons summons -> summons.meeting();
            case Decision decided ->
                progress.openComplaint().map(Complaint::dialogue).orElse(null);
            default -> null;
        };
        return Optional.ofNullable(day).filter(each -> !held(each));
    }

    /// The same, also on its day, as long as nobody entered that it was held.
    public Optional<LocalDate> meetingUntilHeld() {
        Optional<LocalDate> today =
                progress.awaited().or(() -> progress.openComplaint().map(Complaint::dialogue));
        return meeting().or(() -> today.filter(this.today::equals));
    }

    /// Whether nothing may be considered today.
    public boolean barred() {
        return !progress.ended() && (!progress.bars(today).isEmpty() || progress.protectedOn(today));
    }

    /// Whether an act would be refused today for what bars: a meeting is of the day for which it was called.
    public boolean isBarred(ActKind kind) {
        boolean held = kind == ActKind.REVIEW || kind == ActKind.ABSENCE || kind == ActKind.MEET;
        LocalDate day = held && progress.step() instanceof Summons summons ? summons.meeting() : today;
        return Bars.consider(kind) && !progress.ended() && (!progress.bars(day).isEmpty() || progress.protectedOn(day));
    }

    /// By when what must be done must be done; empty where no confirmed rule says so.
    public Optional<Clock> due() {
        return Optional.ofNullable(when().clock());
    }

    /// By when, or why that cannot be said.
    private record When(
            @Nullable Clock clock,
            @Nullable Rule unconfirmed,
            @Nullable Missing missing) {}

    private When when() {
        try {
            return new When(clock(), null, null);
        } catch (UnconfirmedRuleException lacking) {
            return new When(null, lacking.rule(), null);
        } catch (NoRuleException none) {
            return new When(null, null, Missing.of(none));
        }
    }

    private @Nullable Clock clock() {
        Step step = progress.step();
        if (unfounded()) {
            return progress.ended() ? null : time().clock();
        }
        return switch (step) {
            case Decision decided -> afterwardsDue(decided, false);
            case Release ended -> null;
            case NoBreach ended -> null;
            case Closed ended -> null;
            case Withdrawn ended -> null;
            case Detection begun -> time().clock();
            case ReviewSummons summons -> time().clock();
            case Council council -> time().clock();
            // Once it sits, its proposal is what is waited for.
            case CouncilSummons summons -> progress.meeting().isPresent() ? summons.proposeBy() : time().clock();
            default -> step.clocks().getFirst();
        };
    }

    /// By when it would have to be done if rules held that nobody has confirmed; empty where a confirmed one says it.
    public Optional<Clock> dueIfConfirmed() {
        if (unfounded() || due().isPresent()) {
            return Optional.empty();
        }
        if (!(progress.step() instanceof Decision decided)) {
            return Optional.ofNullable(when().unconfirmed()).map(this::ifConfirmed);
        }
        try {
            return Optional.ofNullable(afterwardsDue(decided, true));
        } catch (UnconfirmedRuleException | NoRuleException noRule) {
            return Optional.empty();
        }
    }

    /// Its clock begins where the confirmed one would.
    private Clock ifConfirmed(Rule rule) {
        if (isDueToDecide()) {
            return progress.detection().timeLimitIfConfirmed(progress.complex()).clock();
        }
        LocalDate from = progress.step() instanceof CouncilSummons summons
                ? summons.meeting()
                : progress.step().day();
        return Clock.start(rule, from, List.of(), progress.calendar());
    }

    /// The rule that would say by when what must be done must be done, and that the book has not.
    public Optional<Missing> missing() {
        return Optional.ofNullable(when().missing());
    }

    /// Whether the day that is due is that of the decision, and not of what must be done next.
    public boolean isDueToDecide() {
        return switch (progress.step()) {
            case Detection begun -> true;
            case ReviewSummons summons -> true;
            case Council council -> true;
            case CouncilSummons summons -> progress.meeting().isEmpty();
            default -> false;
        };
    }

    private @Nullable Clock afterwardsDue(Decision decided, boolean ifConfirmed) {
        LocalDate wrong = progress.wrong().orElse(null);
        if (wrong != null) {
            return progress.rectified().isPresent() ? null : decided.rectify(wrong);
        }
        Optional<Complaint> open = progress.openComplaint();
        if (open.isPresent()) {
            LocalDate accepted = open.get().accepted();
            Complaints times = ifConfirmed ? progress.timesIfConfirmed() : progress.complaintTimes();
            return accepted == null
                    ? times.accept(open.get().day())
                    : times.settle(accepted, progress.opening().complex());
        }
        if (progress.round() == 0) {
            return null;
        }
        return (ifConfirmed ? progress.complaintIfConfirmed(decided) : progress.complaintTime(decided, List.of()))
                .orElse(null);
    }

    /// By when the authority must have decided.
    public TimeLimit time() {
        return progress.detection().timeLimit(progress.complex());
    }

    /// The rule for want of which it is not known, if the book has it and nobody confirmed it.
    public Optional<Rule> lackingForTime() {
        try {
            time();
            return Optional.empty();
        } catch (UnconfirmedRuleException lacking) {
            return Optional.of(lacking.rule());
        } catch (NoRuleException none) {
            return Optional.empty();
        }
    }

    /// The same; empty where it rests on a rule that nobody confirmed or that the book has not. What does not rest on
    /// it is known all the same.
    public Optional<TimeLimit> timeIfKnown() {
        try {
            return Optional.of(time());
        } catch (UnconfirmedRuleException | NoRuleException lacking) {
            return Optional.empty();
        }
    }

    /// Until when anything may lead to that form, of all breaches that are judged together.
    public Limitation limitation(Form form) {
        return progress.detection().limitation(form);
    }

    /// What may be decided today, as far as days go.
    public TimeLimit.Standing standing() {
        return time().on(today, limitation(Form.DISMISSAL));
    }

    /// When the decision lapses; empty where there is none that stands, and of a dismissal, after which nothing is left
    /// to lapse.
    public Optional<Clock> lapse() {
        return progress.step() instanceof Decision decided && decided.lapses() ? aYear() : Optional.empty();
    }

    /// The year after a decision that stands.
    Optional<Clock> aYear() {
        return progress.step() instanceof Decision decided && progress.wrong().isEmpty()
                ? Optional.of(decided.lapse())
                : Optional.empty();
    }

    public LocalDate today() {
        return today;
    }
}
