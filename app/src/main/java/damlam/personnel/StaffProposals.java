package damlam.personnel;

import static damlam.personnel.ProposalRefusedException.require;

import damlam.access.CurrentPerson;
import damlam.access.Shut;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.Evidence;
import damlam.inspection.HearingClocks;
import damlam.inspection.Hearings;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.journal.Reasons;
import damlam.org.Appointment;
import damlam.org.InPlace;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.StaffGroup;
import damlam.org.StaffGroups;
import damlam.org.ToDo;
import damlam.personnel.Proposal.State;
import damlam.personnel.ProposalRefusedException.Reason;
import damlam.procedure.RemovalProposal;
import damlam.procedure.StepRefusedException;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import damlam.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to proposals on staff: to replace, transfer, remove, discipline, commend or protect somebody.
///
/// A proposal is seen by its parties alone: whoever proposes, the two who sign, and from the second signature
/// on whom it is about and those who decide; what drafting the decision takes, by whoever drafts it.
@Component
public class StaffProposals {
    public static final String DECIDE = "staff.decide";
    public static final String WISH = "staff.wish";
    public static final String SIGN = "staff.sign";
    /// The ground that is a plan, and no work.
    public static final String ROTATION = "staff.transfer.rotation";
    private static final int USUAL_DECIDE = 10;
    private static final int USUAL_WISH = 5;
    private static final int USUAL_SIGN = 5;

    private final ProposalRows rows;
    private final Eligibility eligibility;
    private final Required required;
    private final Decisions decisions;
    private final Shields shields;
    private final Considered considered;
    private final RotationPlans plans;
    private final FactSearch facts;
    private final Cases cases;
    private final Rulebook book;
    private final Vault vault;
    private final StaffGroups groups;
    private final Shut shut;
    private final Org org;
    private final Journal journal;
    private final Clock clock;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    StaffProposals(
            ProposalRows rows,
            Eligibility eligibility,
            Required required,
            Decisions decisions,
            Shields shields,
            Considered considered,
            RotationPlans plans,
            FactSearch facts,
            Cases cases,
            Rulebook book,
            Vault vault,
            StaffGroups groups,
            Shut shut,
            Org org,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.eligibility = eligibility;
        this.required = required;
        this.decisions = decisions;
        this.shields = shields;
        this.considered = considered;
        this.plans = plans;
        this.facts = facts;
        this.cases = cases;
        this.book = book;
        this.vault = vault;
        this.groups = groups;
        this.shut = shut;
        this.org = org;
        this.journal = journal;
        this.clock = clock;
    }

    /// What somebody would propose.
    ///
    /// @param ground the code of its lawful ground
    /// @param established the day on which the ground was established
    /// @param talked the day the person was talked to, of a removal; else null
    /// @param cases the evidence; of a rotation none
    /// @param plan of a rotation; else null
    /// @param to where a transfer leads; else null
    public record Wanted(
            PersonId about,
            String ground,
            LocalDate established,
            @Nullable LocalDate talked,
            String words,
            Set<CaseId> cases,
            PersonId first,
            PersonId second,
            @Nullable RotationPlan plan,
            @Nullable Destination to) {
        public Wanted {
            cases = Set.copyOf(cases);
        }
    }

    /// A proposal as one of its parties sees it.
    ///
    /// @param mayTakeBack whether they said that they do not want it, and may still want it after all
    /// @param place in whose place they decide; null where it is their own decision, or none of theirs
    /// @param mayApprove whether it may be approved: nobody is commended who has not said that they want it
    /// @param mayLearn whether whoever looks is told of how it ended by opening it
    /// @param signBy by when whoever signs next should; null once both have
    /// @param decideBy by when the authority decides; null before it was received
    /// @param drafts whether whoever looks only drafts the decision, so that they see what that takes and no more
    /// @param shutSince since when the time to answer stands still, because whom it is about cannot act here;
    ///     null where it runs
    public record Seen(
            Proposal proposal,
            State state,
            Rule ground,
            boolean concerned,
            boolean maySign,
            boolean mayAnswer,
            boolean mayTakeBack,
            boolean mayDecide,
            @Nullable InPlace place,
            boolean mayApprove,
            boolean mayWithdraw,
            boolean mayLearn,
            boolean drafts,
            @Nullable LocalDate signBy,
            @Nullable LocalDate decideBy,
            @Nullable LocalDate shutSince) {
        /// Whether it waits for whoever looks.
        public boolean mine() {
            return maySign || mayAnswer || mayDecide || mayLearn;
        }

        /// The head in whose place they decide; null where it is their own decision.
        public @Nullable PersonId inPlaceOf() {
            return place == null ? null : place.head();
        }

        /// By when the present step should be taken; empty where it has no day.
        public Optional<LocalDate> due() {
            return switch (state) {
                case TO_HEAR -> shutSince == null ? proposal.hearBy() : Optional.empty();
                case TO_DECIDE -> Optional.ofNullable(decideBy);
                case TO_SIGN -> Optional.ofNullable(signBy);
                case ENDED -> Optional.empty();
            };
        }
    }

    /// Whom somebody may propose something about.
    public boolean mayProposeOn(CurrentPerson me, PersonId about) {
        return eligibility.mayPropose(me, about);
    }

    /// Whether it would be about who stands above them: that goes to whoever stands above both.
    public boolean isOver(PersonId about, CurrentPerson me) {
        return eligibility.isOver(about, me.id());
    }

    /// Whether somebody is party to any.
    public boolean any(CurrentPerson me) {
        return rows.any(me.id());
    }

    /// Whether there is anybody about whom somebody may propose something.
    public boolean leads(CurrentPerson me) {
        return me.is(damlam.access.Role.INSPECTOR)
                || !eligibility.authorities(me, org.chart()).isEmpty();
    }

    /// The grounds that hold today and can apply to somebody, of every kind.
    public List<Rule> grounds(PersonId about) {
        Optional<StaffGroup> group = groups.of(about).map(StaffGroups.Known::group);
        List<Appointment> held = org.chart().appointmentsOf(about);
        return book.on(org.today()).stream()
                .filter(rule -> Kind.of(rule.code()).isPresent())
                .filter(rule ->
                        group.filter(known -> Grounds.isFor(rule.code(), known)).isPresent())
                .filter(rule -> Grounds.isForPosts(rule.code(), held))
                .toList();
    }

    /// Which law somebody falls under; empty for whoever holds no post.
    public Optional<StaffGroups.Known> group(PersonId about) {
        return groups.of(about);
    }

    private boolean isFor(String ground, PersonId about) {
        return groups.of(about)
                .filter(known -> Grounds.isFor(ground, known.group()))
                .isPresent();
    }

    /// Proposes; two people sign before anybody else learns of it.
    ///
    /// @throws ProposalRefusedException if it is not taken
    /// @throws damlam.rulebook.UnconfirmedRuleException if the ground or a clock that works upon the person was not
    /// found in the law itself and nobody confirmed it
    @Transactional
    public ProposalId propose(CurrentPerson me, Wanted wanted) {
        require(!eligibility.isOver(wanted.about(), me.id()), Reason.SUPERIOR);
        require(eligibility.mayPropose(me, wanted.about()), Reason.NOT_YOUR_STAFF);
        Kind kind = Kind.of(wanted.ground()).orElseThrow(() -> new ProposalRefusedException(Reason.NO_GROUND));
        LocalDate today = org.today();
        require(book.on(wanted.ground(), today).isPresent(), Reason.NO_GROUND);
        require(isFor(wanted.ground(), wanted.about()), Reason.OTHER_LAW);
        required.post(wanted);
        Rule ground = book.binding(wanted.ground(), today);
        Shields.Bar bar = shields.bar(wanted.about(), kind, ground.code());
        requireLawful(bar);
        required.of(wanted, kind, today);
        rows.alone(me.id());
        require(rows.of(me.id()).stream().noneMatch(each -> same(each, me, wanted, ground)), Reason.PROPOSED_ALREADY);
        require(!kind.adverse() || !decisions.isOutstanding(wanted.about(), kind), Reason.APPROVED_ALREADY);
        Map<CaseId, Integer> evidence = evidence(me, wanted, kind);
        requireSigners(wanted, evidence.keySet());
        requireEvidence(wanted.established(), evidence.keySet());
        List<Fact> found = facts.about(wanted.about(), me, evidence.keySet());
        boolean reprisal =
                kind.adverse() && found.stream().anyMatch(fact -> fact.what().reprisal());
        boolean escalated = reprisal || bar == Shields.Bar.ESCALATED;
        Instant at = now();
        Proposal made = new Proposal(
                new ProposalId(1),
                kind,
                ground.id(),
                wanted.about(),
                eligibility.unitOf(wanted.about()),
                me.id(),
                eligibility.authority(me, wanted.about(), escalated),
                escalated,
                wanted.established(),
                kind == Kind.REMOVE ? wanted.talked() : null,
                wanted.ground().equals(ROTATION) ? wanted.plan() : null,
                kind == Kind.TRANSFER ? wanted.to() : null,
                wanted.words(),
                at,
                List.of(wanted.first(), wanted.second()),
                List.of(),
                List.of(),
                evidence,
                found,
                List.of());
        require(!eligibility.deciders(made).isEmpty(), Reason.NO_AUTHORITY);
        require(Reasons.suffice(wanted.words(), Hearings.SHORTEST_REASONS), Reason.NO_REASONS);
        String words = vault.encrypt(made.words());
        ProposalId id = rows.insert(made, words);
        journal.append(new Entry(at, me.actor(), "personnel.propose", id.subject(), told(made), words));
        admit(me, id, me.id(), Role.PROPOSER, at);
        admit(me, id, wanted.first(), Role.SIGNER, at);
        admit(me, id, wanted.second(), Role.SIGNER, at);
        return id;
    }

    private static boolean same(Proposal each, CurrentPerson me, Wanted wanted, Rule ground) {
        return each.by().equals(me.id())
                && each.about().equals(wanted.about())
                && each.ground().equals(ground.id())
                && each.end().isEmpty();
    }

    private Map<CaseId, Integer> evidence(CurrentPerson me, Wanted wanted, Kind kind) {
        Map<CaseId, Integer> evidence = new HashMap<>();
        for (CaseId id : wanted.cases()) {
            CaseLine line = cases.find(id, me).orElseThrow(() -> new ProposalRefusedException(Reason.NO_EVIDENCE));
            evidence.put(id, line.at().lastMoveNo());
        }
        require(!evidence.isEmpty() || !kind.adverse() || wanted.ground().equals(ROTATION), Reason.NO_EVIDENCE);
        return evidence;
    }

    private void requireSigners(Wanted wanted, Set<CaseId> evidence) {
        require(eligibility.maySign(wanted.first(), wanted.about(), evidence), Reason.FIRST_SIGNER);
        require(
                !wanted.first().equals(wanted.second())
                        && eligibility.maySign(wanted.second(), wanted.about(), evidence),
                Reason.SIGNERS);
    }

    /// A ground is not older than what shows it: clocks run from its day.
    private void requireEvidence(LocalDate established, Set<CaseId> evidence) {
        LocalDate earliest = evidence.stream()
                .flatMap(id -> this.cases.movesOf(id).stream().limit(1))
                .map(move -> LocalDate.ofInstant(move.at(), Org.ZONE))
                .min(LocalDate::compareTo)
                .orElse(established);
        if (established.isBefore(earliest)) {
            throw new ProposalRefusedException(Reason.BEFORE_EVIDENCE, earliest);
        }
    }

    private static Map<String, Object> told(Proposal made) {
        LocalDate talked = made.talked();
        Map<String, Object> told = new HashMap<>(Map.of(
                "what", made.kind().name(),
                "ground", made.ground().value(),
                "about", made.about().value(),
                "unit", made.unit().value(),
                "authority", made.authority().value(),
                "escalated", made.escalated(),
                "established", made.established().toString(),
                "talked", talked == null ? "" : talked.toString()));
        RotationPlan plan = made.plan();
        if (plan != null) {
            RotationPlan.Area area = plan.area();
            told.putAll(Map.of(
                    "plan",
                    plan.number(),
                    "planDay",
                    plan.day().toString(),
                    "planArea",
                    area == null ? "" : area.name()));
        }
        Destination to = made.to();
        if (to != null) {
            told.putAll(Map.of(
                    "toUnit",
                    to.unit().value(),
                    "toPost",
                    to.post(),
                    "toFrom",
                    to.from().toString()));
        }
        told.put(
                "cases",
                made.cases().entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> String.valueOf(each.getKey().value()), Map.Entry::getValue)));
        told.put("found", FactSearch.told(made.facts()));
        return told;
    }

    private void admit(CurrentPerson by, ProposalId id, PersonId person, Role role, Instant at) {
        if (rows.admit(id, person, role, at)) {
            journal.append(new Entry(
                    at,
                    by.actor(),
                    "personnel.admit",
                    id.subject(),
                    Map.of("member", person.value(), "role", role.name()),
                    null));
        }
    }

    /// A part of those that somebody sees.
    ///
    /// @param waiting how many of all wait for them
    /// @param more whether there are others after these
    public record Listed(List<Seen> seen, ToDo waiting, boolean more) {}

    /// A part of all to which somebody is a party, and of those that wait before the authority whose
    /// leadership they have come into: what waits for them first, then the newest. Words and facts are left
    /// out.
    ///
    /// @param offset how many to leave out at the beginning
    public Listed list(CurrentPerson me, int limit, int offset) {
        List<Seen> open = open(me);
        List<ProposalId> mine = open.stream()
                .filter(Seen::mine)
                .map(seen -> seen.proposal().id())
                .toList();
        Map<ProposalId, Seen> known =
                open.stream().collect(Collectors.toMap(seen -> seen.proposal().id(), seen -> seen));
        Set<ProposalId> order = new LinkedHashSet<>(mine);
        Stream.concat(known.keySet().stream(), rows.numbers(me.id()).stream())
                .sorted(Comparator.comparingLong(ProposalId::value).reversed())
                .forEach(order::add);
        List<ProposalId> page = order.stream().skip(offset).limit(limit).toList();
        List<ProposalId> others =
                page.stream().filter(id -> !known.containsKey(id)).toList();
        seen(me, rows.outlines(others))
                .forEach(seen -> known.put(seen.proposal().id(), seen));
        return new Listed(
                page.stream().flatMap(id -> Stream.ofNullable(known.get(id))).toList(),
                ToDo.of(open.stream().filter(Seen::mine).map(Seen::due).toList()),
                order.size() > offset + page.size());
    }

    /// What of proposals stands on somebody's desk.
    ///
    /// @param standing how many wait for whom they are about, who cannot answer here: their time stands
    ///     still
    public record OnDesk(ToDo toDo, int standing) {}

    public OnDesk onDesk(CurrentPerson me) {
        List<Seen> open = open(me);
        return new OnDesk(
                ToDo.of(open.stream().filter(Seen::mine).map(Seen::due).toList()),
                (int) open.stream().filter(seen -> seen.shutSince() != null).count());
    }

    public ToDo pending(CurrentPerson me) {
        return onDesk(me).toDo();
    }

    private List<Seen> open(CurrentPerson me) {
        return seen(me, rows.open(me.id(), eligibility.authorities(me, org.chart())));
    }

    /// A proposal, for its parties; that whom it is about has opened it is kept, and that they have opened how it
    /// ended. Whoever decides it now becomes a party by opening it, to read it afterwards as well; who does so in a
    /// head's place reads it as long as they stand in.
    @Transactional
    public Optional<Seen> see(CurrentPerson me, ProposalId id) {
        Optional<Seen> seen = join(me, id);
        if (seen.filter(Seen::concerned).isEmpty()) {
            return seen;
        }
        rows.alone(id);
        if (seen.get().proposal().first(Step.Act.READ).isEmpty()) {
            step(me, seen.get().proposal(), Step.Act.READ, null, "");
            seen = find(me, id);
        }
        if (seen.filter(Seen::mayLearn).isPresent()) {
            step(me, seen.get().proposal(), Step.Act.LEARNED, null, "");
            return find(me, id);
        }
        return seen;
    }

    /// Whoever decides it becomes a party by looking.
    Optional<Seen> join(CurrentPerson me, ProposalId id) {
        Optional<Seen> seen = find(me, id);
        if (seen.filter(one -> !one.proposal().hasParty(me.id())).isEmpty()) {
            return seen;
        }
        admit(me, id, me.id(), Role.DECIDER, now());
        return find(me, id);
    }

    /// The same without keeping who opened it.
    public Optional<Seen> find(CurrentPerson me, ProposalId id) {
        return seen(me, rows.find(id).stream().toList()).stream().findFirst();
    }

    /// Those of some that somebody sees; what it takes to tell is asked for all of them at once.
    private List<Seen> seen(CurrentPerson me, List<Proposal> some) {
        Map<ProposalId, PersonId> decides = eligibility.decidesFor(
                me.id(), some.stream().filter(StaffProposals::isBeforeAuthority).toList());
        Set<ProposalId> stoodIn = rows.stoodIn(
                me.id(),
                some.stream()
                        .filter(each -> each.deciders().contains(me.id()) && !decides.containsKey(each.id()))
                        .map(Proposal::id)
                        .toList());
        return some.stream()
                .filter(each -> each.hasParty(me.id()) || decides.containsKey(each.id()))
                // What they did in a head's place is theirs, and its further course is not.
                .filter(each -> !stoodIn.contains(each.id()))
                .map(each -> seen(me, each, decides.get(each.id())))
                .toList();
    }

    /// What was approved is before it still: whoever decides now carries it on.
    private static boolean isBeforeAuthority(Proposal each) {
        return each.received().isPresent()
                && (each.end().isEmpty() || each.first(Step.Act.APPROVED).isPresent());
    }

    /// @param decides whose decision it is that they take; null where it is none of theirs
    private Seen seen(CurrentPerson me, Proposal whole, @Nullable PersonId decides) {
        boolean drafts = whole.isOnlyDraftedBy(me.id());
        Proposal each = drafts ? whole.toDraft() : whole;
        State state = each.state(org.today());
        boolean concerned = each.about().equals(me.id());
        boolean open = state == State.TO_HEAR || state == State.TO_DECIDE;
        return new Seen(
                each,
                state,
                book.rule(each.ground()).orElseThrow(),
                concerned,
                state == State.TO_SIGN && each.signers().contains(me.id()) && !each.signedBy(me.id()),
                concerned && open && !each.heard(),
                concerned && each.mayBeWished(org.today()),
                state == State.TO_DECIDE && decides != null,
                decides == null || decides.equals(me.id())
                        ? null
                        : InPlace.of(org.chart(), me.id(), each.authority()).orElse(null),
                each.kind() != Kind.COMMEND || each.first(Step.Act.WISHED).isPresent(),
                state != State.ENDED && each.by().equals(me.id()),
                concerned && each.isToLearn(),
                drafts,
                state == State.TO_SIGN ? signBy(each) : null,
                decideBy(each),
                state == State.TO_HEAR && !concerned ? shut.since(each.about()) : null);
    }

    /// The person hears of it only once two have signed: it does not lie with either for ever.
    private LocalDate signBy(Proposal each) {
        Instant since = each.first(Step.Act.SIGNED).map(Step::at).orElse(each.at());
        LocalDate day = LocalDate.ofInstant(since, Org.ZONE);
        int days = book.on(SIGN, day).map(rule -> rule.amount().count()).orElse(USUAL_SIGN);
        return calendar.plusWorkingDays(day, days);
    }

    private @Nullable LocalDate decideBy(Proposal each) {
        Step received = each.received().orElse(null);
        if (received == null) {
            return null;
        }
        LocalDate day = LocalDate.ofInstant(received.at(), Org.ZONE);
        boolean extended = each.first(Step.Act.EXTENDED).isPresent();
        if (each.kind() == Kind.REMOVE) {
            return removal(each, day).decideBy(extended).due();
        }
        int days = book.on(DECIDE, day).map(rule -> rule.amount().count()).orElse(USUAL_DECIDE);
        LocalDate usual = calendar.plusWorkingDays(day, days);
        // Whoever could not answer for a time is heard later, and decided on later.
        return each.hearBy()
                .filter(heard -> !heard.isBefore(usual))
                .map(heard -> calendar.plusWorkingDays(heard, days - (days + 1) / 2))
                .orElse(usual);
    }

    private RemovalProposal removal(Proposal each, LocalDate received) {
        LocalDate talked = each.talked();
        if (talked == null) {
            throw new IllegalStateException("a removal is talked about before: " + each.id());
        }
        return new RemovalProposal(
                book,
                calendar,
                Eligibility.removalGround(book.rule(each.ground()).orElseThrow().code()),
                each.established(),
                talked,
                received);
    }

    /// How long whoever proposes a removal has to talk to the person and to propose it, if its ground is of today.
    public Optional<Rule> removal() {
        return book.on("removal.propose", org.today());
    }

    /// By when a removal has to be proposed; empty for anything else.
    public Optional<LocalDate> proposeBy(Proposal each) {
        return each.kind() == Kind.REMOVE
                ? Optional.ofNullable(RemovalProposal.clock(book, each.established(), calendar)
                        .due())
                : Optional.empty();
    }

    /// Signs; the second signature brings it before the authority, and before whom it is about.
    @Transactional
    public void sign(CurrentPerson me, ProposalId id, String words) {
        Seen seen = mine(me, id);
        require(seen.maySign(), Reason.NOT_YOURS);
        Proposal each = seen.proposal();
        requireLawful(shields.bar(each.about(), each.kind(), seen.ground().code()));
        require(eligibility.maySign(each, me.id()), Reason.SIGNERS);
        boolean second = each.steps().stream().anyMatch(step -> step.act() == Step.Act.SIGNED);
        step(me, each, Step.Act.SIGNED, second ? answerBy(each.kind()) : null, words);
        if (second) {
            Instant at = now();
            admit(me, id, each.about(), Role.CONCERNED, at);
            eligibility.deciders(each).forEach(person -> admit(me, id, person, Role.DECIDER, at));
        }
    }

    private static void requireLawful(Shields.Bar bar) {
        require(bar != Shields.Bar.FORBIDDEN, Reason.PROTECTED);
    }

    private LocalDate answerBy(Kind kind) {
        LocalDate today = org.today();
        int days = kind.adverse()
                ? book.binding(HearingClocks.ANSWER, today).amount().count()
                : book.on(WISH, today).map(rule -> rule.amount().count()).orElse(USUAL_WISH);
        return calendar.plusWorkingDays(today, days);
    }

    /// A signer does not sign, with reasons.
    @Transactional
    public void giveBack(CurrentPerson me, ProposalId id, String words) {
        Seen seen = mine(me, id);
        require(seen.maySign(), Reason.NOT_YOURS);
        step(me, seen.proposal(), Step.Act.RETURNED, null, words);
    }

    /// Whom it is about answers.
    ///
    /// @param wished of a commendation or protection, whether they want it; who did not may want it after all
    @Transactional
    public void answer(CurrentPerson me, ProposalId id, boolean wished, String words, List<Evidence> files) {
        Seen seen = mine(me, id);
        require(seen.concerned(), Reason.NOT_YOURS);
        require(seen.mayAnswer() || (seen.mayTakeBack() && wished), Reason.NOT_NEXT);
        Step.Act wish = wished ? Step.Act.WISHED : Step.Act.UNWISHED;
        Proposal each = seen.proposal();
        Step.Act act = each.kind().adverse() ? Step.Act.HEARD : wish;
        filed(me, new Step(id, each.steps().size() + 1, act, null, 0, 0, words, me.id(), null, now()), files);
    }

    private void filed(CurrentPerson me, Step step, List<Evidence> files) {
        List<Evidence> kept = files.stream()
                .map(file -> new Evidence(file.name(), file.mediaType(), vault.encrypt(file.content())))
                .toList();
        record(me, step, kept);
        rows.insert(step.proposal(), step.no(), kept);
    }

    /// The files of an answer, or of a plan, for its parties.
    public List<Filed> files(Seen seen) {
        return seen.drafts() ? List.of() : rows.files(seen.proposal().id());
    }

    public Optional<Evidence> file(CurrentPerson me, ProposalId id, int step, int no) {
        return find(me, id)
                .filter(seen -> !seen.drafts())
                .flatMap(seen -> rows.file(id, step, no))
                .map(kept -> new Evidence(kept.name(), kept.mediaType(), vault.decrypt(kept.content())));
    }

    /// Takes longer to decide on a removal, once, for an objective reason.
    @Transactional
    public void extend(CurrentPerson me, ProposalId id, String words) {
        Seen seen = mine(me, id);
        require(seen.mayDecide(), Reason.NOT_YOURS);
        Proposal each = seen.proposal();
        require(each.kind() == Kind.REMOVE && each.first(Step.Act.EXTENDED).isEmpty(), Reason.EXTENDED);
        LocalDate received = LocalDate.ofInstant(each.received().orElseThrow().at(), Org.ZONE);
        step(me, each, Step.Act.EXTENDED, removal(each, received).decideBy(true).due(), words, seen.inPlaceOf());
    }

    /// Decides, with reasons; late as well.
    ///
    /// @param members who may vote on a removal, `inFavour` how many did so for it; else 0
    @Transactional
    public void decide(CurrentPerson me, ProposalId id, boolean approved, int members, int inFavour, String words) {
        decide(me, id, approved, members, inFavour, words, PlanSeen.NO);
    }

    /// That whoever approves a rotation saw its plan, which is in no register.
    ///
    /// @param files the plan, where they have it as a file
    public record PlanSeen(boolean seen, List<Evidence> files) {
        public static final PlanSeen NO = new PlanSeen(false, List.of());

        public PlanSeen {
            files = List.copyOf(files);
        }
    }

    /// Whether it rests on a plan that nobody finds in the registers.
    public boolean isPlanUnfound(Proposal each) {
        RotationPlan plan = each.plan();
        return plan != null && plans.registered(plan).isEmpty();
    }

    /// @param plan heeded only where the plan of a rotation is in no register
    @Transactional
    public void decide(
            CurrentPerson me, ProposalId id, boolean approved, int members, int inFavour, String words, PlanSeen plan) {
        Seen seen = mine(me, id);
        Proposal each = seen.proposal();
        require(seen.state() != State.TO_HEAR, Reason.NOT_HEARD);
        require(seen.mayDecide(), Reason.NOT_YOURS);
        if (approved) {
            requireLawful(shields.barsApproval(
                    each.about(), each.kind(), seen.ground().code(), each.plan()));
            require(considered.of(me, each).filter(Consideration::bars).isEmpty(), Reason.CONSIDERED);
            require(seen.mayApprove(), Reason.NOT_WISHED);
            require(each.kind() != Kind.REMOVE || carried(each, members, inFavour), Reason.VOTES);
        }
        boolean votes = each.kind() == Kind.REMOVE && approved;
        int no = each.steps().size() + 1;
        if (approved && isPlanUnfound(each)) {
            require(plan.seen(), Reason.PLAN_UNSEEN);
            filed(
                    me,
                    new Step(id, no++, Step.Act.PLAN_SEEN, null, 0, 0, "", me.id(), seen.inPlaceOf(), now()),
                    plan.files());
        }
        record(
                me,
                new Step(
                        id,
                        no,
                        approved ? Step.Act.APPROVED : Step.Act.DENIED,
                        null,
                        votes ? members : 0,
                        votes ? inFavour : 0,
                        words,
                        me.id(),
                        seen.inPlaceOf(),
                        now()));
        if (approved && Decisions.isDecided(each.kind())) {
            eligibility.drafter(each).ifPresent(person -> admit(me, id, person, Role.DRAFTER, now()));
        }
    }

    /// That the person stands in a proceeding, for whoever signs or decides now and has a part in that.
    public Optional<Consideration> considered(CurrentPerson me, Seen seen) {
        boolean decided = seen.proposal().first(Step.Act.APPROVED).isPresent()
                && (seen.proposal().deciders().contains(me.id()) || eligibility.mayDecide(me.id(), seen.proposal()));
        return seen.maySign() || seen.mayDecide() || decided ? considered.of(me, seen.proposal()) : Optional.empty();
    }

    private boolean carried(Proposal each, int members, int inFavour) {
        LocalDate received = LocalDate.ofInstant(each.received().orElseThrow().at(), Org.ZONE);
        try {
            return removal(each, received).vote(org.today(), members, inFavour).removed();
        } catch (StepRefusedException count) {
            return false;
        }
    }

    /// Takes it back before it is decided.
    @Transactional
    public void withdraw(CurrentPerson me, ProposalId id, String words) {
        Seen seen = mine(me, id);
        require(seen.mayWithdraw(), Reason.NOT_YOURS);
        step(me, seen.proposal(), Step.Act.WITHDRAWN, null, words);
    }

    private Seen mine(CurrentPerson me, ProposalId id) {
        rows.alone(id);
        Seen seen = join(me, id).orElseThrow(() -> new ProposalRefusedException(Reason.NOT_SEEN));
        require(seen.state() != State.ENDED || seen.mayTakeBack(), Reason.NOT_NEXT);
        return seen;
    }

    private void step(CurrentPerson me, Proposal each, Step.Act act, @Nullable LocalDate day, String words) {
        step(me, each, act, day, words, null);
    }

    /// @param inNameOf the head in whose place it is taken; null where there is none
    void step(
            CurrentPerson me,
            Proposal each,
            Step.Act act,
            @Nullable LocalDate day,
            String words,
            @Nullable PersonId inNameOf) {
        record(me, new Step(each.id(), each.steps().size() + 1, act, day, 0, 0, words, me.id(), inNameOf, now()));
    }

    private void record(CurrentPerson me, Step step) {
        record(me, step, List.of());
    }

    /// @param files encrypted; the act names them by the hashes of what is kept
    private void record(CurrentPerson me, Step step, List<Evidence> files) {
        String words = vault.encrypt(step.words());
        rows.insert(step, words);
        LocalDate day = step.day();
        PersonId head = step.inNameOf();
        Map<String, Object> told = Map.of(
                "files", Evidence.hashes(files),
                "no", step.no(),
                "act", step.act().name(),
                "day", day == null ? "" : day.toString(),
                "members", step.members(),
                "inFavour", step.inFavour(),
                "inNameOf", head == null ? "" : head.value());
        journal.append(new Entry(
                step.at(),
                me.actor(),
                step.act().kind(),
                step.proposal().subject(),
                told,
                words.isEmpty() ? null : words));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
