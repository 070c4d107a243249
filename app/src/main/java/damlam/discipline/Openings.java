package damlam.discipline;

import static damlam.discipline.ProceedingRefusedException.require;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.calendar.WorkCalendar;
import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.inspection.Hearing;
import damlam.inspection.HearingId;
import damlam.inspection.Hearings;
import damlam.inspection.Interests;
import damlam.inspection.Referrals;
import damlam.journal.Reasons;
import damlam.org.Competent;
import damlam.org.InPlace;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.StaffGroup;
import damlam.org.StaffGroups;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.procedure.Consequence;
import damlam.procedure.Form;
import damlam.procedure.Grounds;
import damlam.procedure.Group;
import damlam.procedure.LawfulForm;
import damlam.procedure.Matter;
import damlam.procedure.Regime;
import damlam.procedure.Subject;
import damlam.rulebook.Foreseen;
import damlam.rulebook.Missing;
import damlam.rulebook.NoRuleException;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import damlam.rulebook.Rules;
import damlam.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door through which a proceeding on discipline is opened: from what, by whom, by which law, and whether in time.
@Component
public class Openings {
    /// So long after somebody concluded on another, these open nothing on them.
    private static final String JUDGED = "discipline.opener.judged";

    private final ProceedingRows rows;
    private final Bars bars;
    private final Earlier earlier;
    private final List<OpeningSource> sources;
    private final Hearings hearings;
    private final Referrals referrals;
    private final Interests interests;
    private final Rulebook book;
    private final Vault vault;
    private final Org org;
    private final StaffGroups groups;
    private final GroundPapers papers;
    private final Ongoing ongoing;
    private final Places places;
    private final ActLog log;
    private final Clock clock;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    Openings(
            ProceedingRows rows,
            Bars bars,
            Earlier earlier,
            List<OpeningSource> sources,
            Hearings hearings,
            Referrals referrals,
            Interests interests,
            Rulebook book,
            Vault vault,
            Org org,
            StaffGroups groups,
            GroundPapers papers,
            Ongoing ongoing,
            Places places,
            ActLog log,
            Clock clock) {
        this.rows = rows;
        this.bars = bars;
        this.earlier = earlier;
        this.sources = sources;
        this.hearings = hearings;
        this.referrals = referrals;
        this.interests = interests;
        this.book = book;
        this.vault = vault;
        this.org = org;
        this.groups = groups;
        this.papers = papers;
        this.ongoing = ongoing;
        this.places = places;
        this.log = log;
        this.clock = clock;
    }

    /// The day on which the record first knew of the breach, where it is said to have been found later: then why it
    /// counts from that later day, which the person reads. Null where it is not.
    private @Nullable LocalDate firstSeen(CurrentPerson me, Opening opening, From from) {
        HearingId hearing = from.hearing();
        LocalDate known =
                hearing == null ? null : hearings.knownSince(me, hearing).orElse(null);
        if (known == null || !opening.detected().isAfter(known)) {
            return null;
        }
        require(Reasons.suffice(from.later(), Hearings.SHORTEST_REASONS), Reason.FOUND_LATER);
        return known;
    }

    /// The first day on which the record knew of what a hearing is about; empty where that is not known.
    public Optional<LocalDate> knownSince(CurrentPerson me, HearingId id) {
        return hearings.knownSince(me, id);
    }

    /// A hearing that was concluded by referring it to whoever is competent.
    ///
    /// @param concluded the day; the breach was found by then at the latest
    public record Referred(HearingId id, PersonId person, LocalDate concluded) {}

    /// Whether somebody may open a proceeding at all today: to a deputy beside a head who is there none is offered.
    public boolean mayOpen(CurrentPerson me) {
        return me.is(Role.OFFICIAL) && Competent.decidesAnywhere(org.chart(), me.id());
    }

    /// In whose place somebody would open one today.
    public List<InPlace> places(CurrentPerson me) {
        return places.of(me.id()).all();
    }

    /// The hearing from which somebody would open a proceeding.
    ///
    /// @throws ProceedingRefusedException if they do not see it as one who judges, or it was not referred
    public Referred referred(CurrentPerson me, HearingId id) {
        Hearings.Seen seen = hearings.see(me, id).orElseThrow(() -> new ProceedingRefusedException(Reason.NOT_SEEN));
        Hearing.Passing passing = referrals
                .passing(seen)
                .filter(one -> !seen.concerned())
                .orElseThrow(() -> new ProceedingRefusedException(Reason.NOT_SEEN));
        require(rows.openedFrom(id).isEmpty(), Reason.OPENED_ALREADY);
        require(!referrals.isDeclined(id), Reason.DECLINED);
        return new Referred(
                id,
                seen.hearing().inquiry().asked(),
                LocalDate.ofInstant(passing.conclusion().at(), Org.ZONE));
    }

    /// The approved proposal from which somebody would open a proceeding.
    ///
    /// @throws ProceedingRefusedException if it is not theirs to open from, or one was opened
    public OpeningSource.Proposed proposed(CurrentPerson me, long proposal) {
        OpeningSource.Proposed found = sources.stream()
                .flatMap(source -> source.approved(me, proposal).stream())
                .findFirst()
                .orElseThrow(() -> new ProceedingRefusedException(Reason.NOT_SEEN));
        require(rows.ofProposal(proposal).isEmpty(), Reason.OPENED_ALREADY);
        return found;
    }

    /// The unit whose head decides on somebody, as far as the chart says.
    public Optional<UnitId> competent(PersonId person, boolean manager) {
        return Competent.unit(org.chart(), person, manager);
    }

    /// The law that somebody falls under, by the post they hold; whoever opens a proceeding does not choose it. Empty
    /// where there is no discipline of such staff here, or no post says.
    public Optional<Group> law(PersonId person) {
        return groups.of(person)
                .flatMap(known -> Arrays.stream(Group.values())
                        .filter(group -> group.name().equals(known.group().name()))
                        .findFirst());
    }

    /// What would hold of a case.
    public record Foresight(Outlook outlook, Lacking lacking) {}

    /// Which rules a case would lack: as long as there are any, nothing is opened. Its time would run on while they
    /// wait, and the person would stand before the department for nothing.
    ///
    /// @param now those that its opening rests on, and nobody confirmed
    /// @param later others that its steps come to, and nobody confirmed
    /// @param missing those that its steps come to, and the book has not
    public record Lacking(List<Rule> now, List<Rule> later, List<Missing> missing) {
        public static final Lacking NOTHING = new Lacking(List.of(), List.of(), List.of());

        public boolean any() {
            return !now.isEmpty() || !later.isEmpty() || !missing.isEmpty();
        }

        /// All that nobody confirmed.
        public List<Rule> unconfirmed() {
            return Stream.concat(now.stream(), later.stream()).toList();
        }
    }

    /// Which law would govern a case, and until when anything could be decided.
    ///
    /// @throws damlam.rulebook.NoRuleException if the book has no law for those days
    public Foresight foresee(CurrentPerson me, Opening opening) {
        // Whoever only tries a name learns nothing of what somebody was disciplined for.
        boolean competent = Competent.is(org.chart(), me.id(), opening.person(), opening.manager());
        return foresee(opening, competent ? priors(opening) : List.of());
    }

    private Foresight foresee(Opening opening, List<LawfulForm.Prior> priors) {
        Foreseen rules = new Foreseen(book);
        Outlook outlook = outlook(opening, rules, priors);
        LocalDate law = outlook.governing().chosen().day();
        return new Foresight(outlook, lacking(law, opening.group(), opening.subject(), rules.unconfirmed()));
    }

    /// Which rules somebody's case would lack if it were opened today, whatever breach is named.
    public Lacking lacking(PersonId person) {
        return law(person)
                .map(group -> lacking(
                        org.today(), group, new Subject(person, group, manages(person), false), unconfirmed(person)))
                .orElse(Lacking.NOTHING);
    }

    /// Which rules the further steps of a proceeding that goes on would lack.
    public Lacking lacking(Seen seen) {
        Opening opening = seen.progress().opening();
        return seen.progress().ended()
                ? Lacking.NOTHING
                : lacking(
                        seen.progress().detection().course().law().day(),
                        opening.group(),
                        opening.subject(),
                        List.of());
    }

    private Lacking lacking(LocalDate law, Group group, Subject subject, List<Rule> now) {
        Foreseen rules = new Foreseen(book);
        Regime ahead = new Regime(rules, group, law);
        ahead.ahead(book.all().stream().map(Rule::code).distinct(), subject);
        return new Lacking(
                now,
                rules.unconfirmed().stream().filter(rule -> !now.contains(rule)).toList(),
                ahead.missing(subject.manager()));
    }

    /// Rules that nobody has confirmed, and that an opening on somebody rests on whatever breach is named, unless no
    /// limitation ends it.
    private List<Rule> unconfirmed(PersonId person) {
        return law(person)
                .flatMap(group -> Arrays.stream(Matter.values())
                        .flatMap(matter -> Arrays.stream(Consequence.values())
                                .flatMap(consequence -> missing(person, group, matter, consequence).stream()))
                        .reduce(Openings::common))
                .orElse(List.of());
    }

    /// Whether a case of any of some would lack rules.
    public boolean lacksRules(Collection<PersonId> people) {
        record Alike(StaffGroup group, boolean manages) {}
        Map<Alike, PersonId> one = new HashMap<>();
        groups.of(people).forEach((person, known) -> one.put(new Alike(known.group(), manages(person)), person));
        return one.values().stream().anyMatch(person -> lacking(person).any());
    }

    private static List<Rule> common(List<Rule> some, List<Rule> others) {
        return some.stream().filter(others::contains).toList();
    }

    /// What an opening today on such a breach of today would miss; empty where the law has nothing for it.
    private Optional<List<Rule>> missing(PersonId person, Group group, Matter matter, Consequence consequence) {
        LocalDate today = org.today();
        Opening opening = new Opening(
                person,
                group,
                manages(person),
                false,
                matter,
                consequence,
                today,
                today,
                matter.needsReminder() ? today : null,
                null,
                false,
                "",
                today);
        Foreseen rules = new Foreseen(book);
        try {
            Regime law = Outlook.of(rules, calendar, opening, today, List.of())
                    .governing()
                    .chosen();
            return Grounds.weighs(law, consequence) ? Optional.of(rules.unconfirmed()) : Optional.empty();
        } catch (NoRuleException none) {
            return Optional.empty();
        }
    }

    private List<LawfulForm.Prior> priors(Opening opening) {
        return Earlier.priors(earlier.of(opening.person(), org.today()));
    }

    private Outlook outlook(Opening opening, Rules rules, List<LawfulForm.Prior> priors) {
        LocalDate today = org.today();
        require(!opening.detected().isAfter(today), Reason.NOT_YET);
        require(!opening.breached().isAfter(opening.detected()), Reason.BREACH_LATER);
        return Outlook.of(rules, calendar, opening, today, priors);
    }

    /// Opens a proceeding.
    ///
    /// @param ground by what right, where the chart says nobody, or somebody under them; empty otherwise
    /// @throws ProceedingRefusedException if it is not opened
    @Transactional
    public ProceedingId open(
            CurrentPerson me, Opening opening, @Nullable HearingId hearing, String words, String ground) {
        return openFrom(me, opening, new From(hearing, 0), words, ground);
    }

    /// What a proceeding is opened from, beside a conclusion that is named.
    ///
    /// @param proposal on staff; 0 for none
    /// @param later why the breach counts as found later than the record knew of it; empty where it does not
    /// @param redo the paper that orders that what was decided is done anew; null where none is named
    public record From(
            @Nullable HearingId hearing,
            long proposal,
            String later,
            @Nullable Appointed redo) {
        public From(@Nullable HearingId hearing, long proposal) {
            this(hearing, proposal, "");
        }

        public From(@Nullable HearingId hearing, long proposal, String later) {
            this(hearing, proposal, later, null);
        }
    }

    /// The same, from a hearing or from an approved proposal.
    @Transactional
    public ProceedingId openFrom(CurrentPerson me, Opening opening, From from, String words, String ground) {
        require(Reasons.sayOrAreBlank(words), Reason.NOTHING_SAID);
        rows.alone();
        Facts facts = mayOpen(me, opening, from, ground);
        // The last thing asked: who may not open it otherwise, learns nothing of it, nor does who only looks.
        Ground.of(List.of(first(me, facts)), book, calendar, new Ground.Known(bars.of(opening.person()), List.of()))
                .requireConsiderable(org.today());
        require(!ongoing.any(opening.person()), Reason.NOT_NOW);
        Instant at = now();
        String said = vault.encrypt(Stream.of(words, from.later(), ground)
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining("\n\n")));
        Act first = new Act(1, ActKind.OPEN, facts, said, me.id(), at);
        HearingId hearing = from.hearing();
        if (hearing != null) {
            referrals.sayReporter(hearing);
        }
        try {
            ProceedingId id = rows.insert(opening.person(), hearing, at);
            log.keep(me, id, first);
            rows.insert(
                    id,
                    List.of(
                            new Party(opening.person(), PartyRole.CONCERNED, 1),
                            new Party(decider(first), PartyRole.DECIDER, 1)));
            int no = 1;
            for (Facts prior : earlier.of(opening.person(), org.today())) {
                no++;
                log.keep(me, id, new Act(no, ActKind.PRIOR, Places.also(prior, first), vault.encrypt(""), me.id(), at));
            }
            return id;
        } catch (DuplicateKeyException e) {
            throw new ProceedingRefusedException(Reason.OPENED_ALREADY);
        }
    }

    private static PersonId decider(Act first) {
        return Proceedings.decider(List.of(first));
    }

    /// Asks all that an opening asks, and opens nothing.
    ///
    /// @return the facts of its first act
    /// @throws ProceedingRefusedException if it would not be opened
    /// @throws damlam.procedure.StepRefusedException if the law does not take such a breach up
    public Facts mayOpen(CurrentPerson me, Opening opening, From from, String ground) {
        HearingId hearing = from.hearing();
        require(me.is(Role.OFFICIAL), Reason.NOT_SEEN);
        OrgChart chart = org.chart();
        require(Competent.heads(chart, me.id()) || Competent.decidesAnywhere(chart, me.id()), Reason.NOT_YOURS);
        require(!me.id().equals(opening.person()), Reason.RELATED);
        require(!interests.related(me.id(), opening.person()), Reason.RELATED);
        post(me, opening);
        boolean named = Reasons.suffice(ground, 0);
        Optional<Right> right = right(me, opening, hearing, named);
        // A ground is asked for only where it would help, and so never twice.
        require(right.isPresent() || right(me, opening, hearing, true).isPresent(), Reason.NOT_COMPETENT);
        InPlace place = right.orElseThrow(() -> new ProceedingRefusedException(Reason.NO_COMPETENCE_NAMED))
                .place();
        unjudged(me, opening.person(), place);
        // Nobody takes up what was not passed to those in whose place they stand, or not to be taken up by them.
        require(place == null || hearing == null || referrals.waitsFor(me, hearing), Reason.NOT_SEEN);
        require(law(opening.person()).filter(opening.group()::equals).isPresent(), Reason.OTHER_LAW);
        source(me, opening, from);
        Lacking lacking = foresee(opening, priors(opening)).lacking();
        require(lacking.now().isEmpty(), Reason.RULES_LACKING);
        Outlook outlook = outlook(opening, book, priors(opening));
        Regime law = outlook.governing().chosen();
        require(Grounds.weighs(law, opening.consequence()), Reason.NO_SUCH_CONSEQUENCE);
        require(
                !outlook.barred(org.today()),
                outlook.form() == Form.REPRIMAND ? Reason.REPRIMAND_LIMITATION : Reason.LIMITATION);
        Facts facts = Places.said(papers.looked(me, opening.person(), opening.facts()), place)
                .with("law", law.day())
                .with("hearing", hearing == null ? null : hearing.value())
                .with("firstSeen", firstSeen(me, opening, from))
                .with("proposal", from.proposal() == 0 ? null : from.proposal());
        // A breach that the law does not take up is refused here.
        Progress.of(List.of(first(me, facts)), book, calendar, Ground.Known.NOTHING);
        GroundPapers.requireReminder(facts);
        require(ongoing.seen(me, opening.person()).isEmpty(), Reason.STANDS);
        facts = anew(me, opening, from, facts);
        require(!lacking.any(), Reason.RULES_LACKING);
        return facts;
    }

    /// What was decided is not decided again, unless a paper of another orders it.
    private Facts anew(CurrentPerson me, Opening opening, From from, Facts facts) {
        Earlier.Decided before = earlier.same(opening, from.hearing()).orElse(null);
        if (before == null) {
            return facts;
        }
        Appointed order = from.redo();
        if (order == null) {
            throw new ProceedingRefusedException(Reason.DECIDED_ALREADY);
        }
        require(!order.day().isBefore(before.ended()), Reason.REDO_UNKNOWN);
        return papers.ordered(me, opening.person(), order, facts)
                .with("redoOf", before.id().value());
    }

    /// By what right somebody decides.
    ///
    /// @param place in whose place; null where in their own right
    private record Right(@Nullable InPlace place) {}

    /// By what right somebody decides on a person: by the chart, in their own right before another’s; or because it
    /// was passed to them. On a ground that they only name, a superior of whoever the chart says; where it says
    /// nobody, whoever is not under the person. Words alone would let anybody who heads a unit take a matter out of
    /// the right hands.
    ///
    /// @param named whether they name a ground
    private Optional<Right> right(CurrentPerson me, Opening opening, @Nullable HearingId hearing, boolean named) {
        OrgChart chart = org.chart();
        List<UnitId> upward =
                Competent.upward(chart, opening.person(), opening.manager()).toList();
        Stream<UnitId> passed = hearing == null ? Stream.empty() : referrals.passedTo(hearing).stream();
        Stream<UnitId> units = Stream.concat(upward.stream().limit(named ? upward.size() : 1), passed);
        Optional<Right> found = units.filter(unit -> Competent.decides(chart, me.id(), unit))
                .map(unit -> new Right(InPlace.of(chart, me.id(), unit).orElse(null)))
                .min(Comparator.comparing(right -> right.place() != null));
        boolean free = named && upward.isEmpty() && !acts(chart, opening.person(), unitsOf(chart, me.id()));
        return found.or(() -> free ? Optional.of(new Right(null)) : Optional.empty());
    }

    /// Whether somebody acts for a unit that another works in and does not head, or for one above it.
    public boolean isAbove(PersonId person, PersonId other) {
        OrgChart chart = org.chart();
        return acts(chart, person, unitsOf(chart, other).filter(unit -> !chart.isHead(other, unit)));
    }

    private static Stream<UnitId> unitsOf(OrgChart chart, PersonId person) {
        return chart.appointmentsOf(person).stream()
                .flatMap(held -> chart.upward(held.unit()).stream())
                .map(Unit::id);
    }

    private static boolean acts(OrgChart chart, PersonId person, Stream<UnitId> units) {
        return units.anyMatch(unit -> chart.standIn(person, unit).isPresent());
    }

    /// Nobody opens one on somebody who asks them to explain, inspects them or concluded on them, or whom they stand in
    /// for; nor in the place of a head who may not judge the person. It is opened above them.
    private void unjudged(CurrentPerson me, PersonId person, @Nullable InPlace place) {
        int months =
                book.on(JUDGED, org.today()).map(rule -> rule.amount().count()).orElse(0);
        Instant since = org.today().minusMonths(months).atStartOfDay(Org.ZONE).toInstant();
        require(!rows.hasJudged(person, me.id(), since), Reason.NEXT_ABOVE);
        if (place != null) {
            PersonId head = place.head();
            require(!head.equals(person) && !interests.related(head, person), Reason.NEXT_ABOVE);
            require(!rows.hasJudged(person, head, since), Reason.NEXT_ABOVE);
        }
    }

    /// The proceeding on somebody that goes on, for whoever has a part in it.
    public Optional<Seen> ongoing(CurrentPerson me, PersonId person) {
        return ongoing.seen(me, person);
    }

    /// Whether one on somebody goes on in which any of some has a part: asked where what these decided on the person is
    /// carried out, and said to nobody who has none.
    public boolean isConsidered(PersonId person, Set<PersonId> parties) {
        return ongoing.any(person, parties);
    }

    /// Its number alone, also where nothing of it can be computed because a rule is not confirmed.
    public Optional<ProceedingId> standing(CurrentPerson me, PersonId person) {
        return ongoing.standing(me, person);
    }

    /// The facts of an opening that name a paper, each with whether it is known.
    public Facts looked(CurrentPerson me, Opening opening) {
        return papers.looked(me, opening.person(), opening.facts());
    }

    /// Whether whoever opens has a part in a proceeding on somebody else that rests on the same conclusion.
    public boolean isUsed(Opening opening) {
        LocalDate concluded = opening.concluded();
        return concluded != null
                && !opening.number().isBlank()
                && rows.rests(opening.number(), concluded, opening.person());
    }

    /// Whether somebody manages is the chart’s to say, on the day of the opening: by whom it is decided, and which
    /// forms there are. A breach that only a manager commits asks it of the day of the breach. What the chart does
    /// not have, as a post held elsewhere, a decision in the registers says.
    private void post(CurrentPerson me, Opening opening) {
        Appointed named = opening.appointed();
        require(named == null || papers.isAppointment(me, opening.person(), named), Reason.APPOINTMENT_UNKNOWN);
        require(opening.manager() == (manages(opening.person()) || named != null), Reason.OTHER_POST);
        papers.requireManager(opening, opening.matter(), opening.breached());
    }

    /// Whether somebody manages today, as the chart says.
    public boolean manages(PersonId person) {
        return Competent.heads(org.chart(), person);
    }

    private Act first(CurrentPerson me, Facts facts) {
        return new Act(1, ActKind.OPEN, facts, "", me.id(), now());
    }

    private void source(CurrentPerson me, Opening opening, From from) {
        HearingId hearing = from.hearing();
        LocalDate concluded = opening.concluded();
        if (from.proposal() != 0) {
            OpeningSource.Proposed proposed = proposed(me, from.proposal());
            require(proposed.person().equals(opening.person()), Reason.NOT_SEEN);
            require(!opening.detected().isAfter(proposed.established()), Reason.DETECTED_LATER);
            concluded = proposed.approved();
        }
        if (hearing != null) {
            Referred referred = referred(me, hearing);
            require(referred.person().equals(opening.person()), Reason.NOT_SEEN);
            concluded = referred.concluded();
        }
        require(concluded != null && !concluded.isAfter(org.today()), Reason.NOT_YET);
        require(!opening.detected().isAfter(concluded), Reason.DETECTED_LATER);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
