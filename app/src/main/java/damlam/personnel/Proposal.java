package damlam.personnel;

import damlam.cases.CaseId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.rulebook.RuleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is proposed about somebody, with all that happened to it.
///
/// @param ground the version of the rule it rests on
/// @param unit of the person, that day
/// @param authority the unit whose leadership decides
/// @param escalated whether its head has to decide in person
/// @param established the day on which the ground was established
/// @param talked the day the person was talked to about a removal; else null
/// @param plan the published plan of a rotation; else null
/// @param to where a transfer leads; null of anything else, and of those made before this was asked for
/// @param signers the two whose signatures it needs
/// @param deciders who may decide; empty before the second signature
/// @param drafters who heads the unit for personnel, once it is approved
/// @param cases the evidence: cases, each with how many moves it had
public record Proposal(
        ProposalId id,
        Kind kind,
        RuleId ground,
        PersonId about,
        UnitId unit,
        PersonId by,
        UnitId authority,
        boolean escalated,
        LocalDate established,
        @Nullable LocalDate talked,
        @Nullable RotationPlan plan,
        @Nullable Destination to,
        String words,
        Instant at,
        List<PersonId> signers,
        List<PersonId> deciders,
        List<PersonId> drafters,
        Map<CaseId, Integer> cases,
        List<Fact> facts,
        List<Step> steps) {
    static final int SIGNATURES = 2;

    public Proposal {
        signers = List.copyOf(signers);
        deciders = List.copyOf(deciders);
        drafters = List.copyOf(drafters);
        cases = Map.copyOf(cases);
        facts = List.copyOf(facts);
        steps = List.copyOf(steps);
    }

    /// Where it stands.
    public enum State {
        TO_SIGN,
        /// The person has time to answer.
        TO_HEAR,
        TO_DECIDE,
        ENDED
    }

    public Optional<Step> first(Step.Act act) {
        return steps.stream().filter(step -> step.act() == act).findFirst();
    }

    public Optional<Step> last(Step.Act act) {
        return steps.stream().filter(step -> step.act() == act).reduce((earlier, later) -> later);
    }

    public Optional<Step> end() {
        return steps.stream()
                .filter(step -> step.act().ends() && !isTakenBack(step))
                .findFirst();
    }

    /// Whether the person wanted it after all.
    private boolean isTakenBack(Step step) {
        return step.act() == Step.Act.UNWISHED
                && first(Step.Act.WISHED).filter(wish -> wish.no() > step.no()).isPresent();
    }

    /// Whether the person, who does not want it, may still want it after all: within the time they were given.
    boolean mayBeWished(LocalDate today) {
        return end().filter(step -> step.act() == Step.Act.UNWISHED).isPresent()
                && hearBy().filter(day -> !today.isAfter(day)).isPresent();
    }

    public boolean signedBy(PersonId person) {
        return steps.stream()
                .anyMatch(step -> step.act() == Step.Act.SIGNED && step.by().equals(person));
    }

    private List<Step> signatures() {
        return steps.stream().filter(step -> step.act() == Step.Act.SIGNED).toList();
    }

    /// The signature that brought it before the authority; empty before that.
    public Optional<Step> received() {
        return signatures().size() < SIGNATURES
                ? Optional.empty()
                : Optional.of(signatures().getLast());
    }

    /// By when the person answers; empty before it was received.
    public Optional<LocalDate> hearBy() {
        return received().map(Step::day);
    }

    /// Whether somebody is a party: whom it is about is one from the second signature on.
    boolean hasParty(PersonId person) {
        return by.equals(person)
                || signers.contains(person)
                || deciders.contains(person)
                || drafters.contains(person)
                || (about.equals(person) && received().isPresent());
    }

    /// Whether all that somebody has to do with it is to draft the decision.
    boolean isOnlyDraftedBy(PersonId person) {
        return drafters.contains(person)
                && !by.equals(person)
                && !about.equals(person)
                && !signers.contains(person)
                && !deciders.contains(person);
    }

    /// The same as far as the decision is drafted from it: who, what, by which ground, whose proposal, and when it was
    /// approved; of praise what it is for, which the decision says. Not what it rests on, and not what was said.
    Proposal toDraft() {
        return new Proposal(
                id,
                kind,
                ground,
                about,
                unit,
                by,
                authority,
                escalated,
                established,
                talked,
                plan,
                to,
                kind == Kind.COMMEND ? words : "",
                at,
                List.of(),
                List.of(),
                drafters,
                Map.of(),
                List.of(),
                steps.stream()
                        .filter(step -> step.act() == Step.Act.APPROVED || step.act() == Step.Act.GOES_ON)
                        .map(Step::unsaid)
                        .toList());
    }

    public boolean heard() {
        return first(Step.Act.HEARD).isPresent() || first(Step.Act.WISHED).isPresent();
    }

    public State state(LocalDate today) {
        if (end().isPresent()) {
            return State.ENDED;
        }
        if (received().isEmpty()) {
            return State.TO_SIGN;
        }
        boolean waits = !heard() && hearBy().filter(day -> !today.isAfter(day)).isPresent();
        return waits ? State.TO_HEAR : State.TO_DECIDE;
    }

    /// Whether the person has yet to open how it ended: what somebody else ended after they were told of it.
    boolean isToLearn() {
        return received().isPresent()
                && end().filter(step -> step.act() != Step.Act.UNWISHED).isPresent()
                && first(Step.Act.LEARNED).isEmpty();
    }

    public boolean looksLikeReprisal() {
        return facts.stream().anyMatch(fact -> fact.what().reprisal());
    }
}
