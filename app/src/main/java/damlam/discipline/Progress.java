package damlam.discipline;

import static damlam.discipline.ProceedingRefusedException.require;

import damlam.calendar.WorkCalendar;
import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.org.PersonId;
import damlam.procedure.Ballot;
import damlam.procedure.Breach;
import damlam.procedure.Circumstance;
import damlam.procedure.Clock;
import damlam.procedure.Closed;
import damlam.procedure.Complaints;
import damlam.procedure.Consequence;
import damlam.procedure.Council;
import damlam.procedure.CouncilGround;
import damlam.procedure.CouncilMeeting;
import damlam.procedure.CouncilSummons;
import damlam.procedure.Course;
import damlam.procedure.Decider;
import damlam.procedure.Decision;
import damlam.procedure.DecisionGround;
import damlam.procedure.Detection;
import damlam.procedure.Form;
import damlam.procedure.FullSkip;
import damlam.procedure.LawfulForm;
import damlam.procedure.Liability;
import damlam.procedure.LiabilityTest;
import damlam.procedure.Matter;
import damlam.procedure.NoBreach;
import damlam.procedure.Presence;
import damlam.procedure.Release;
import damlam.procedure.ReviewMeeting;
import damlam.procedure.ReviewSkip;
import damlam.procedure.ReviewSummons;
import damlam.procedure.Say;
import damlam.procedure.SeatKind;
import damlam.procedure.ShieldSource.Told;
import damlam.procedure.Step;
import damlam.procedure.StepRefusedException;
import damlam.procedure.Stop;
import damlam.procedure.Summons;
import damlam.procedure.Withdrawn;
import damlam.rulebook.Foreseen;
import damlam.rulebook.NoRuleException;
import damlam.rulebook.Rules;
import damlam.rulebook.UnconfirmedRuleException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where a proceeding stands: its acts taken one after the other, each through the step of the law that it is. An act
/// that the law does not allow, as a council on which a relative sits, does not count, nor does what follows from it.
public final class Progress {
    private static final Set<ActKind> MEETINGS =
            EnumSet.of(ActKind.SUMMON, ActKind.CALL, ActKind.ABSENCE, ActKind.REVIEW, ActKind.MEET);

    private final Facts opened;
    private final Opening opening;
    private final WorkCalendar calendar;
    private Detection detection;
    private final Priors priors = new Priors();
    private @Nullable Act seconded;
    private boolean handedOver;
    private final Map<Integer, String> voided = new HashMap<>();
    private final Aftermath aftermath;
    private Step step;
    private boolean councilVoid;
    private @Nullable Meeting meeting;
    private @Nullable Integer ballot;
    private Liability liability = new Liability(Map.of());
    private boolean reassessed;
    private boolean extended;
    private @Nullable Say say;
    private boolean summoned;
    private boolean waived;

    private PersonId decider;

    private final List<Told> told;
    private final Course asked;

    private Progress(List<Act> counted, Rules rules, WorkCalendar calendar, Ground.Known known) {
        this.opened = counted.getFirst().facts();
        this.opening = Opening.of(opened);
        this.decider = Proceedings.decider(List.of(counted.getFirst()));
        this.calendar = calendar;
        this.told = known.told();
        this.asked = Ground.of(counted, rules, calendar, known);
        this.detection = asked.held().detect(List.of(opening.breach()), opening.detected());
        this.step = detection;
        this.aftermath = new Aftermath(
                opening,
                new Complaints(rules, calendar, opening.group()),
                new Complaints(new Foreseen(rules), calendar, opening.group()),
                voided);
    }

    /// @param acts in order, the opening first
    /// @param known what else is known of the person
    static Progress of(List<Act> acts, Rules rules, WorkCalendar calendar, Ground.Known known) {
        Set<Integer> struck = acts.stream()
                .filter(act -> act.kind() == ActKind.STRIKE)
                .map(act -> act.facts().number("of"))
                .collect(Collectors.toSet());
        List<Act> counted =
                acts.stream().filter(act -> !struck.contains(act.no())).toList();
        Progress progress = new Progress(counted, rules, calendar, known);
        struck.forEach(no -> progress.voided.put(no, "discipline.struck"));
        for (Act act : acts.subList(1, acts.size())) {
            if (!struck.contains(act.no())) {
                progress.summoned |= act.kind() == ActKind.SUMMON;
                progress.takeOrVoid(act);
            } else if (act.kind() == ActKind.COUNCIL) {
                progress.councilVoid = true;
            } else if (act.kind() == ActKind.ABSENCE && isCalledAgain(act, counted)) {
                progress.calledAgain();
            }
        }
        return progress;
    }

    /// Whether the person was called again upon an absence.
    private static boolean isCalledAgain(Act absence, List<Act> counted) {
        return counted.stream()
                .filter(act -> act.no() > absence.no() && MEETINGS.contains(act.kind()))
                .findFirst()
                .filter(next -> next.kind() == ActKind.SUMMON || next.kind() == ActKind.CALL)
                .isPresent();
    }

    /// An absence that was taken back after another summons does not count, and that summons stands.
    private void calledAgain() {
        if (step instanceof Summons summons && !summons.missed() && meeting == null) {
            step = summons.absent(true);
        }
    }

    private void takeOrVoid(Act act) {
        try {
            take(act);
            councilVoid &= act.kind() != ActKind.COUNCIL;
        } catch (StepRefusedException refused) {
            councilVoid |= act.kind() == ActKind.COUNCIL;
            voided.put(act.no(), refused.key());
        } catch (ProceedingRefusedException refused) {
            // What was done by a council that is no council falls with it, and not for coming at the wrong time.
            boolean falls = councilVoid && refused.reason() == Reason.NOT_NEXT;
            voided.put(act.no(), falls ? "discipline.councilVoid" : "discipline.refused." + refused.reason());
        } catch (UnconfirmedRuleException | NoRuleException noLaw) {
            voided.put(act.no(), "discipline.refused.NO_LAW");
        }
    }

    /// Takes one more act.
    ///
    /// @throws StepRefusedException if the law does not allow it
    /// @throws ProceedingRefusedException if it does not follow where the proceeding stands
    void take(Act act) {
        Facts facts = act.facts();
        LocalDate day = act.day();
        switch (act.kind()) {
            case OPEN -> throw new ProceedingRefusedException(Reason.NOT_NEXT);
            case APPOINT, STRIKE, CONFLICT, UPHOLD -> {}
            case CONTEST -> priors.contest(facts.number("of"));
            case REPLY -> reply(act);
            case SELF_REVIEW, HEARD -> said(act);
            case WAIVE, APPEAR -> attends(act);
            case HAND_OVER -> {
                handedOver = seconded != null;
                decider = facts.person("decider");
            }
            case BREACH -> together(facts);
            case PRIOR -> {
                require(!ended(), Reason.NOT_NEXT);
                require(!facts.day("effective").isAfter(day), Reason.NOT_YET);
                priors.enter(act);
            }
            case SECONDED -> second(act);
            case SUSPEND -> require(!facts.day("from").isAfter(day), Reason.NOT_YET);
            case RESUME, LIFT -> require(!facts.day("day").isAfter(day), Reason.NOT_YET);
            case SUMMON, REVIEW, REPORT, SKIP_REVIEW, SKIP_BOTH -> reviewed(act);
            case REASSESS -> reassess(act);
            case WITHDRAW_OPENING -> withdraw(day);
            case EXTEND -> {
                require(!ended() && !complex(), Reason.NOT_NEXT);
                require(!detection.timeLimit(false).clock().overdue(day), Reason.NOT_NEXT);
                // Asks for the longer one: as long as nobody has confirmed it, there is none.
                detection.timeLimit(true);
                extended = true;
            }
            case ABSENCE -> step = absent(facts, day);
            case COUNCIL -> step = is(CouncilGround.class).council(day, seats(facts), facts.person("secretary"));
            case CALL -> {
                step = call(facts, day);
                waived = false;
                meeting = null;
                ballot = null;
            }
            case MEET -> meet(facts, day);
            case BALLOT -> {
                require(meeting != null && ballot == null, Reason.NOT_NEXT);
                require(facts.of(Question.class, "question") == sitting().question(), Reason.NOT_NEXT);
                ballot = act.no();
            }
            case BREAK -> {
                require(ballot != null, Reason.NOT_NEXT);
                ballot = null;
            }
            case COUNT -> count(facts);
            case PROPOSE -> step = is(CouncilMeeting.class).propose(day);
            case ANSWERS -> {
                require(!ended(), Reason.NOT_NEXT);
                liability = answers(facts);
            }
            case DECIDE -> step = decided(act);
            case RELEASE -> step = is(DecisionGround.class).release(day, liability);
            case NO_BREACH -> step = is(DecisionGround.class).noBreach(day);
            case RECEIVE, COMPLAIN, ATTEST, ACCEPT, DIALOGUE, SETTLE, WRONG, RECTIFY -> after(act);
        }
    }

    private Step decided(Act act) {
        Facts facts = act.facts();
        LocalDate day = act.day();
        Form form = facts.of(Form.class, "form");
        competent(form);
        // One that is being written fixes no day where it takes effect from its own on.
        LocalDate fixed = facts.dayIfAny("effective");
        LocalDate effective = fixed == null ? day : fixed;
        Step decided = is(DecisionGround.class).decide(day, form, effective, liability, act.words());
        Form lawful = lawful(day).map(LawfulForm::one).orElse(form);
        require(lawful == form || !act.words().isBlank(), Reason.OTHER_FORM);
        return decided;
    }

    private void reply(Act act) {
        if (!priors.answer(act.facts().number("of"))) {
            said(act);
        }
    }

    private void second(Act act) {
        require(!ended(), Reason.NOT_NEXT);
        LocalDate agreed = act.facts().dayIfAny("agreed");
        require(agreed == null || !agreed.isAfter(act.day()), Reason.NOT_YET);
        seconded = act;
        handedOver = false;
    }

    private void withdraw(LocalDate day) {
        require(isUnweighed(), Reason.NOT_NEXT);
        step = detection.withdraw(day);
    }

    /// Whether nobody was called yet, and nothing spared, so that its opening may be taken back.
    boolean isUnweighed() {
        return !summoned && step instanceof Detection;
    }

    /// What follows from another conclusion in place of the one it was opened from.
    private void reassess(Act act) {
        require(!reassessed, Reason.NOT_NEXT);
        reassessed = true;
        if (act.facts().of(Onward.class, "onward") == Onward.CLOSE) {
            if (step instanceof Decision) {
                aftermath.wrong(act.day(), act.day());
            } else {
                step = detection.close(act.day());
                meeting = null;
                ballot = null;
            }
        }
    }

    /// Of who is lent, the host decides in agreement with the body that lends, and that one dismisses.
    private void competent(Form form) {
        Act lent = seconded;
        if (lent == null) {
            return;
        }
        switch (Decider.of(detection.course().law(), opening.subject(), true, form)) {
            case SENDER -> require(handedOver, Reason.SENDER_DECIDES);
            default -> require(handedOver || lent.facts().has("agreed"), Reason.NO_AGREEMENT);
        }
    }

    /// Another breach, upon which the person is heard together with the first.
    private void together(Facts facts) {
        require(step instanceof Detection, Reason.HEARD_ALREADY);
        List<Breach> all = new ArrayList<>(detection.breaches());
        all.add(new Breach(
                facts.of(Matter.class, "matter"),
                facts.of(Consequence.class, "consequence"),
                facts.day("breached"),
                null,
                facts.dayIfAny("reminded")));
        detection = detection.course().detect(all, detection.day());
        step = detection;
    }

    /// Which form the law has for all that is judged; empty where a rule that it needs binds nobody yet.
    public Optional<LawfulForm> lawful(LocalDate on) {
        try {
            return Optional.of(LawfulForm.of(
                    detection.course(), detection.breaches(), priors.counted(), liability.attitude(), on));
        } catch (UnconfirmedRuleException | NoRuleException unread) {
            return Optional.empty();
        }
    }

    /// The heaviest form that the law may have for all that is judged; empty where nothing tells.
    public Optional<Form> heaviest(LocalDate on) {
        try {
            return LawfulForm.heaviest(
                    detection.course(), detection.breaches(), priors.counted(), liability.attitude(), on);
        } catch (UnconfirmedRuleException | NoRuleException unread) {
            return Optional.empty();
        }
    }

    /// The forms that may be voted for on a day: none that the law does not have for what is judged, and none past its
    /// limitation. Where nothing is left, nothing may be decided anyway, and all are.
    public List<Form> open(LocalDate on) {
        List<Form> all = Form.of(detection.course().law(), opening.manager());
        Form most = heaviest(on).orElse(null);
        List<Form> open = all.stream()
                .filter(form -> most == null || !form.heavierThan(most))
                .filter(form -> !pastLimitation(form, on))
                .toList();
        return open.isEmpty() ? all : open;
    }

    /// Acts that enter earlier decisions which the registers do not have.
    public Set<Integer> unfoundPriors() {
        return priors.unfound();
    }

    /// The same of those that the person contests, and nobody answered.
    public Set<Integer> contestedPriors() {
        return priors.contested();
    }

    /// Whether the limitation of that form is over.
    public boolean pastLimitation(Form form, LocalDate on) {
        return detection.limitation(form).passed(on);
    }

    /// Whether the person wishes to be there: of one meeting, until it is held or another is called.
    private void attends(Act act) {
        require(awaited().filter(meeting -> !act.day().isAfter(meeting)).isPresent(), Reason.NOT_NEXT);
        require(waived == (act.kind() == ActKind.APPEAR), Reason.NOT_NEXT);
        waived = !waived;
    }

    /// The day of the meeting that the person is called to and that was not held; empty where there is none.
    Optional<LocalDate> awaited() {
        return step instanceof Summons summons && !summons.missed() && meeting == null
                ? Optional.of(summons.meeting())
                : Optional.empty();
    }

    /// Whether the person asked that the meeting they are called to be held without them, and did not take it back.
    public boolean waived() {
        return waived && awaited().isPresent();
    }

    private void reviewed(Act act) {
        step = review(act);
        waived = false;
        // What was skipped before the person was asked is not asked again.
        say = act.facts().has("sayBy") ? Say.asked(detection.course(), act.day()) : null;
    }

    private Step review(Act act) {
        Facts facts = act.facts();
        LocalDate day = act.day();
        return switch (act.kind()) {
            case SUMMON ->
                step instanceof ReviewSummons earlier
                        ? earlier.again(day, facts.day("meeting"))
                        : is(Detection.class).summon(day, facts.day("meeting"), facts.person("chair"));
            case REVIEW -> {
                ReviewSummons summons = is(ReviewSummons.class);
                require(!summons.meeting().isAfter(day), Reason.NOT_YET);
                yield summons.hold(facts.of(Presence.class, "presence"));
            }
            case REPORT -> is(ReviewMeeting.class).report(day);
            case SKIP_REVIEW -> {
                require(!facts.day("day").isAfter(day), Reason.NOT_YET);
                yield is(Detection.class)
                        .skipReview(
                                facts.of(ReviewSkip.Ground.class, "ground"),
                                facts.dayIfAny("dated"),
                                facts.day("day"),
                                facts.yes("accepted"));
            }
            default -> {
                require(!facts.day("day").isAfter(day), Reason.NOT_YET);
                yield is(Detection.class)
                        .skipBoth(
                                facts.of(FullSkip.Ground.class, "ground"),
                                facts.of(Form.class, "form"),
                                facts.day("heard"),
                                facts.day(facts.has("dated") ? "dated" : "day"),
                                facts.day("day"));
            }
        };
    }

    /// The person had their say of having been heard elsewhere, or what they contested was answered.
    private void said(Act act) {
        Say before = say;
        if (before == null) {
            require(act.kind() == ActKind.SELF_REVIEW, Reason.NOT_NEXT);
            return;
        }
        switch (act.kind()) {
            case SELF_REVIEW -> say = before.had();
            case HEARD -> {
                require(!before.said() && !ended(), Reason.NOT_NEXT);
                boolean contests = act.facts().of(HeardThere.class, "heardThere") == HeardThere.CONTESTED;
                say = contests ? before.contested() : before.had();
            }
            default -> {
                require(before.unanswered(), Reason.NOT_NEXT);
                say = before.answered();
            }
        }
    }

    private Step absent(Facts facts, LocalDate day) {
        boolean excused = facts.yes("excused");
        Summons summons = is(Summons.class);
        require(!summons.missed() && meeting == null, Reason.NOT_NEXT);
        require(!summons.meeting().isAfter(day), Reason.NOT_YET);
        return summons.absent(excused);
    }

    private CouncilSummons call(Facts facts, LocalDate day) {
        return step instanceof CouncilSummons earlier
                ? earlier.again(day, facts.day("meeting"))
                : is(Council.class).summon(day, facts.day("meeting"));
    }

    /// Who has which seat of a council, by the act that sets it up.
    public static Map<SeatKind, PersonId> seats(Facts facts) {
        Map<SeatKind, PersonId> seats = new EnumMap<>(SeatKind.class);
        for (SeatKind seat : SeatKind.values()) {
            if (facts.has("seat" + seat)) {
                seats.put(seat, facts.person("seat" + seat));
            }
        }
        return seats;
    }

    /// Everybody of a council, by the act that sets it up.
    static Set<PersonId> members(Facts facts) {
        Set<PersonId> all = new HashSet<>(seats(facts).values());
        if (facts.has("secretary")) {
            all.add(facts.person("secretary"));
        }
        return all;
    }

    private void meet(Facts facts, LocalDate day) {
        CouncilSummons summons = is(CouncilSummons.class);
        require(meeting == null, Reason.NOT_NEXT);
        require(!summons.meeting().isAfter(day), Reason.NOT_YET);
        LocalDate held = facts.dayIfAny(Minutes.HELD);
        if (held != null) {
            require(!held.isAfter(day), Reason.NOT_YET);
            summons.course().requireInOrder(summons.meeting(), held);
        }
        Set<SeatKind> present = Arrays.stream(SeatKind.values())
                .filter(seat -> facts.yes("present" + seat))
                .collect(Collectors.toSet());
        Presence presence = facts.of(Presence.class, "presence");
        // Whether it may sit is asked before anybody votes: as if all had voted against.
        Objects.requireNonNull(summons.hold(presence, present, new Ballot(0, present.size(), 0), null));
        meeting = new Meeting(presence, present, null, false, false);
    }

    private Meeting sitting() {
        if (meeting == null) {
            throw new ProceedingRefusedException(Reason.NOT_NEXT);
        }
        return meeting;
    }

    private void count(Facts facts) {
        CouncilSummons summons = is(CouncilSummons.class);
        Meeting sits = sitting();
        require(facts.of(Question.class, "question") == sits.question(), Reason.NOT_NEXT);
        require(facts.has("ballot") == (ballot != null), Reason.NOT_NEXT);
        require(ballot == null || isOf(ballot, facts), Reason.FORGED);
        Ballot first = sits.discipline();
        if (first == null) {
            vote(summons, sits, facts);
        } else {
            choose(summons, sits, first, facts);
        }
        ballot = null;
    }

    /// Whether the figures are those of the votes that the act names.
    private static boolean isOf(int ballot, Facts facts) {
        return facts.number("ballot") == ballot && BallotBox.counted(facts).equals(facts);
    }

    private void vote(CouncilSummons summons, Meeting sits, Facts facts) {
        Ballot votes = Counted.discipline(facts);
        try {
            step = summons.hold(sits.presence(), sits.present(), votes, null);
            meeting = null;
        } catch (StepRefusedException refused) {
            if (refused.reason() != StepRefusedException.Reason.SECOND_BALLOT) {
                throw refused;
            }
            meeting = new Meeting(sits.presence(), sits.present(), votes, false, Counted.onPaper(facts));
        }
    }

    private void choose(CouncilSummons summons, Meeting sits, Ballot first, Facts facts) {
        try {
            step = summons.hold(sits.presence(), sits.present(), first, Counted.forms(facts));
            meeting = null;
        } catch (StepRefusedException refused) {
            if (refused.reason() != StepRefusedException.Reason.TIE) {
                throw refused;
            }
            meeting = new Meeting(sits.presence(), sits.present(), first, true, Counted.onPaper(facts));
        }
    }

    static Liability answers(Facts facts) {
        Map<LiabilityTest, LiabilityTest.Answer> answers = new EnumMap<>(LiabilityTest.class);
        for (LiabilityTest test : LiabilityTest.values()) {
            if (facts.has(test.name())) {
                answers.put(test, facts.of(LiabilityTest.Answer.class, test.name()));
            }
        }
        return new Liability(answers);
    }

    private void after(Act act) {
        if (aftermath.take(is(Decision.class), act)) {
            aftermath.begin();
            step = detection;
            meeting = null;
            ballot = null;
        }
    }

    /// Which complaint may be handed in now; 0 for none.
    public int round() {
        return step instanceof Decision ? aftermath.round() : 0;
    }

    /// Until when the complaint that may be handed in now is in time; empty where no confirmed rule says so.
    public Optional<Clock> complaintTime(Decision decision, List<Stop> obstacles) {
        return aftermath.complaintTime(decision, obstacles);
    }

    private <T> T is(Class<T> type) {
        require(type.isInstance(step), Reason.NOT_NEXT);
        return type.cast(step);
    }

    /// What its opening says, also of the papers it names.
    public Facts opened() {
        return opened;
    }

    public Opening opening() {
        return opening;
    }

    public Detection detection() {
        return detection;
    }

    public Step step() {
        return step;
    }

    /// What whatever is done next is asked by: also what bars it.
    Course asked() {
        return asked;
    }

    /// What keeps the case from being considered on a day.
    public List<Circumstance> bars(LocalDate day) {
        return asked.bars(day);
    }

    /// What of it was entered here, where whoever decides reads it: what the person declared elsewhere of their health
    /// or family is told to nobody else.
    public List<Circumstance> entered(LocalDate day) {
        return bars(day).stream()
                .filter(bar -> told.stream()
                        .noneMatch(one -> one.kind() == bar.kind() && one.from().equals(bar.from())))
                .toList();
    }

    /// Whether the law protects the person on that day, from what is said to nobody who judges.
    public boolean protectedOn(LocalDate day) {
        return asked.protects(day);
    }

    /// Since when the person cannot act here, so that no time of theirs runs; empty where they can.
    public Optional<LocalDate> standsStillSince() {
        return asked.obstacles().stream()
                .filter(each -> each.to() == null)
                .map(Stop::from)
                .findFirst();
    }

    public Optional<Meeting> meeting() {
        return Optional.ofNullable(meeting);
    }

    /// The number of the act by which the ballot was opened that is open now.
    public Optional<Integer> ballot() {
        return Optional.ofNullable(ballot);
    }

    public Liability liability() {
        return liability;
    }

    public Optional<LocalDate> received() {
        return aftermath.received();
    }

    public List<Complaint> complaints() {
        return aftermath.complaints();
    }

    /// The complaint that waits for an answer.
    public Optional<Complaint> openComplaint() {
        return aftermath.openComplaint();
    }

    /// Acts by which others entered complaints of which the person has not said whether they are theirs.
    public Set<Integer> unattested() {
        return aftermath.unattested();
    }

    public Optional<LocalDate> wrong() {
        return aftermath.wrong();
    }

    public Optional<LocalDate> rectified() {
        return aftermath.rectified();
    }

    /// Acts that do not count, by number, each with the key of why.
    public Map<Integer, String> voided() {
        return Map.copyOf(voided);
    }

    /// Whether it was decided, one way or the other.
    public boolean ended() {
        return step instanceof Decision || cleared();
    }

    /// Whether nothing stands against the person: it ended without discipline, or what was decided was wrong.
    public boolean cleared() {
        return step instanceof Release
                || step instanceof NoBreach
                || step instanceof Closed
                || withdrawn()
                || wrong().isPresent();
    }

    /// Whether its opening was taken back.
    public boolean withdrawn() {
        return step instanceof Withdrawn;
    }

    /// What the person says of having been heard elsewhere; empty where nothing was skipped for it.
    public Optional<Say> say() {
        return Optional.ofNullable(say);
    }

    /// Whether the person is lent to the body that decides.
    boolean lent() {
        return seconded != null;
    }

    /// Who decides now.
    PersonId decider() {
        return decider;
    }

    /// Whether the longer time limit counts, as it was said at the opening or since.
    public boolean complex() {
        return extended || opening.complex();
    }

    /// Whether that was said since.
    public boolean extended() {
        return extended;
    }

    /// Whether it was said what follows from another conclusion in place of the one it was opened from.
    public boolean reassessed() {
        return reassessed;
    }

    /// Whether somebody leads the council that sits or sat.
    public boolean isLedBy(PersonId person) {
        return council()
                .filter(council -> person.equals(council.seats().get(SeatKind.CHAIR)))
                .isPresent();
    }

    /// The council that sits or sat, unless a later step did away with it.
    public Optional<Council> council() {
        return Optional.ofNullable(
                switch (step) {
                    case Council council -> council;
                    case CouncilSummons summons -> summons.council();
                    case CouncilMeeting met -> met.summons().council();
                    default ->
                        proposalOf(step).map(met -> met.summons().council()).orElse(null);
                });
    }

    /// The form that the council proposed; empty where it proposed none, or there was no council.
    public Optional<Form> proposed() {
        return ground(step) instanceof damlam.procedure.Proposal proposal
                ? Optional.ofNullable(proposal.proposed())
                : Optional.empty();
    }

    private static Step ground(Step step) {
        return switch (step) {
            case Decision decision -> decision.ground();
            case Release release -> release.ground();
            case NoBreach none -> none.ground();
            default -> step;
        };
    }

    private static Optional<CouncilMeeting> proposalOf(Step step) {
        return ground(step) instanceof damlam.procedure.Proposal proposal
                ? Optional.of(proposal.meeting())
                : Optional.empty();
    }

    WorkCalendar calendar() {
        return calendar;
    }

    Complaints complaintTimes() {
        return aftermath.times();
    }

    /// The same by rules that nobody confirmed, which bind nobody.
    Complaints timesIfConfirmed() {
        return aftermath.timesIfConfirmed();
    }

    Optional<Clock> complaintIfConfirmed(Decision decision) {
        return aftermath.foreseenTime(decision);
    }
}
