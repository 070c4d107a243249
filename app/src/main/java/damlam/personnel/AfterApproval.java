package damlam.personnel;

import static damlam.personnel.ProposalRefusedException.require;

import damlam.access.CurrentPerson;
import damlam.access.OwnWork;
import damlam.calendar.WorkCalendar;
import damlam.discipline.Openings;
import damlam.discipline.Proceedings;
import damlam.documents.Document;
import damlam.documents.Letterheads;
import damlam.issuing.DraftId;
import damlam.issuing.Issuing;
import damlam.issuing.State;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.numbers.Numbers;
import damlam.org.Appointment;
import damlam.org.InPlace;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.StaffGroup;
import damlam.org.ToDo;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.personnel.ProposalRefusedException.Reason;
import damlam.procedure.Group;
import damlam.rulebook.LawsInForce;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What follows from an approved proposal: of discipline that a proceeding is opened, of protection nothing more, of
/// anything else that the decision is drafted. An approval that nobody follows up is none.
@Component
public class AfterApproval {
    public static final String CARRY = "staff.carry";
    private static final String COMPLAINT = "complaint.first";
    private static final int USUAL_CARRY = 10;

    private final ProposalRows rows;
    private final Eligibility eligibility;
    private final Decisions decisions;
    private final Since since;
    private final StaffProposals proposals;
    private final Openings openings;
    private final Proceedings proceedings;
    private final Issuing issuing;
    private final Letterheads letterheads;
    private final Rulebook book;
    private final OwnWork own;
    private final Org org;
    private final Journal journal;
    private final Clock clock;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    AfterApproval(
            ProposalRows rows,
            Eligibility eligibility,
            Decisions decisions,
            Since since,
            StaffProposals proposals,
            Openings openings,
            Proceedings proceedings,
            Issuing issuing,
            Letterheads letterheads,
            Rulebook book,
            OwnWork own,
            Org org,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.eligibility = eligibility;
        this.decisions = decisions;
        this.since = since;
        this.proposals = proposals;
        this.openings = openings;
        this.proceedings = proceedings;
        this.issuing = issuing;
        this.letterheads = letterheads;
        this.book = book;
        this.own = own;
        this.org = org;
        this.journal = journal;
        this.clock = clock;
    }

    /// What waits for somebody, and by when the first of it is due.
    public record Waiting(ToDo toDo, List<ProposalId> ids) {
        public Waiting {
            ids = List.copyOf(ids);
        }
    }

    public Waiting pending(CurrentPerson me) {
        OrgChart chart = org.chart();
        List<UnitId> places = chart.placesOf(me.id()).stream()
                .filter(unit -> InPlace.of(chart, me.id(), unit).isPresent())
                .toList();
        List<Proposal> waiting = rows.approvedWith(me.id(), places).stream()
                .filter(each -> mayOpen(me, each) || (mayDraft(me, each) && isTurnOf(me, each)) || mayGoOn(me, each))
                .toList();
        return new Waiting(
                ToDo.of(waiting.stream()
                        .map(each -> decideBy(each).or(() -> carryBy(each)))
                        .toList()),
                waiting.stream().map(Proposal::id).toList());
    }

    private boolean isTurnOf(CurrentPerson me, Proposal each) {
        return drafter(each).filter(me.id()::equals).isPresent();
    }

    /// Whose turn it is to draft the decision: the unit for personnel, else whoever proposed, else who
    /// approved. Any of them may; it is said to that one alone that it is theirs.
    public Optional<PersonId> drafter(Proposal each) {
        OrgChart chart = org.chart();
        return Stream.of(
                        each.drafters().stream(),
                        Stream.of(each.by()),
                        each.first(Step.Act.APPROVED).map(Step::decider).stream())
                .flatMap(some -> some)
                .filter(person -> !chart.appointmentsOf(person).isEmpty())
                .findFirst();
    }

    /// Whether the law came to protect the person since, or they came to be considered for discipline, so that
    /// it does not go on as it is.
    public boolean isStopped(Proposal each) {
        return stands(each) != Since.Standing.CLEAR;
    }

    /// Whether it waits because the law came to protect the person since.
    public boolean isProtected(Proposal each) {
        return isStopped(each) && stands(each) != Since.Standing.CONSIDERED;
    }

    private Since.Standing stands(Proposal each) {
        return each.first(Step.Act.APPROVED).isPresent() && issued(each).isEmpty()
                ? since.of(each)
                : Since.Standing.CLEAR;
    }

    /// Whether they may say why it goes on: whoever decides, where the law lets it.
    public boolean mayGoOn(CurrentPerson me, Proposal each) {
        return stands(each) == Since.Standing.TO_CONFIRM && eligibility.mayDecide(me.id(), each);
    }

    /// Says why it goes on, though something protects the person since it was approved.
    @Transactional
    public void goOn(CurrentPerson me, ProposalId id, String words) {
        rows.alone(id);
        StaffProposals.Seen seen =
                proposals.join(me, id).orElseThrow(() -> new ProposalRefusedException(Reason.NOT_SEEN));
        Proposal each = seen.proposal();
        require(eligibility.mayDecide(me.id(), each), Reason.NOT_YOURS);
        require(stands(each) != Since.Standing.FORBIDDEN, Reason.PROTECTED);
        require(mayGoOn(me, each), Reason.NOT_NEXT);
        proposals.step(me, each, Step.Act.GOES_ON, null, words, seen.inPlaceOf());
    }

    private static boolean approved(Proposal each, Kind kind) {
        return each.kind() == kind && each.first(Step.Act.APPROVED).isPresent();
    }

    /// Whether it is theirs to open the proceeding now.
    public boolean mayOpen(CurrentPerson me, Proposal each) {
        return approved(each, Kind.DISCIPLINE)
                && openings.mayOpen(me)
                && (each.deciders().contains(me.id()) || eligibility.mayDecide(me.id(), each))
                && !own.look(() -> proceedings.isOpenedFrom(each.id().value()));
    }

    /// By when it has to be decided on discipline, as the law on such staff has it; empty for anything else.
    public Optional<LocalDate> decideBy(Proposal each) {
        if (each.kind() != Kind.DISCIPLINE) {
            return Optional.empty();
        }
        String code = proposals
                .group(each.about())
                .filter(known -> known.group() == StaffGroup.CONG_CHUC)
                .map(known -> "discipline.congChuc.time")
                .orElse("discipline.vienChuc.time");
        return book.on(code, each.established())
                .map(rule -> each.established().plusDays(rule.amount().count()));
    }

    /// By when the decision should go to be signed; empty where none carries it out, or it was not approved.
    public Optional<LocalDate> carryBy(Proposal each) {
        return Decisions.isDecided(each.kind())
                ? each.first(Step.Act.APPROVED)
                        .map(step -> LocalDate.ofInstant(step.at(), Org.ZONE))
                        .map(day -> calendar.plusWorkingDays(
                                day,
                                book.on(CARRY, day)
                                        .map(rule -> rule.amount().count())
                                        .orElse(USUAL_CARRY)))
                : Optional.empty();
    }

    /// The decision, once it was issued.
    public Optional<Document> issued(Proposal each) {
        return decisions.issued(each);
    }

    /// How long somebody may complain of a decision after they received it, as the book has it; of discipline, where
    /// that is said in the proceeding, nothing.
    public Optional<Rule> complaint(Proposal each) {
        return each.kind().adverse() && each.kind() != Kind.DISCIPLINE
                ? book.on(COMPLAINT, org.today())
                : Optional.empty();
    }

    /// The decision, as far as it has come.
    public record Drafted(DraftId draft, State state, boolean opens) {}

    public Optional<Drafted> draftOf(CurrentPerson me, Proposal each) {
        return decisions
                .live(each)
                .flatMap(id -> issuing.standing(id)
                        .map(now -> new Drafted(
                                id, now.state(), issuing.visible(me, id).isPresent())));
    }

    /// Whether they may have the decision drafted.
    public boolean mayDraft(CurrentPerson me, Proposal each) {
        return isDrafter(me, each) && decisions.live(each).isEmpty() && !isStopped(each);
    }

    /// Who decides, who proposed, and who heads the unit for personnel.
    private static boolean isDrafter(CurrentPerson me, Proposal each) {
        return Decisions.isDecided(each.kind())
                && each.first(Step.Act.APPROVED).isPresent()
                && (each.deciders().contains(me.id())
                        || each.drafters().contains(me.id())
                        || each.by().equals(me.id()))
                && Issuing.mayDraft(me);
    }

    /// Begins the decision; pressed twice, it is begun once.
    @Transactional
    public DraftId draft(CurrentPerson me, ProposalId id) {
        rows.alone(id);
        StaffProposals.Seen seen =
                proposals.find(me, id).orElseThrow(() -> new ProposalRefusedException(Reason.NOT_SEEN));
        Proposal each = seen.proposal();
        Optional<DraftId> before = decisions.live(each);
        require(isDrafter(me, each), Reason.NOT_YOURS);
        if (before.isPresent()) {
            return before.get();
        }
        require(!isStopped(each), Reason.PROTECTED);
        Step approved = each.first(Step.Act.APPROVED).orElseThrow();
        DraftId draft = issuing.draftConfined(
                me,
                DecisionPaper.of(
                        each, approved.at(), seen.ground(), laws(each, seen.ground()), named(me, each, approved)));
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        rows.insert(draft, id, me.id(), at);
        journal.append(
                new Entry(at, me.actor(), "personnel.paper", id.subject(), Map.of("draft", draft.value()), null));
        return draft;
    }

    private List<String> laws(Proposal each, Rule ground) {
        LocalDate today = org.today();
        Optional<Rule> staff = proposals
                .group(each.about())
                .filter(known -> known.group() == StaffGroup.VIEN_CHUC)
                .flatMap(known -> book.on(Group.VIEN_CHUC.staffLaw(), today));
        return DecisionPaper.laws(each.kind(), ground, staff, new LawsInForce(book.all(), today));
    }

    private DecisionPaper.Named named(CurrentPerson me, Proposal each, Step approved) {
        OrgChart chart = org.chart();
        UnitId bodyId = Numbers.body(chart, each.authority());
        String body = chart.unit(bodyId).map(Unit::name).orElse("");
        String title = chart.headOf(each.authority())
                .or(() -> chart.appointmentsOf(approved.by()).stream().findFirst())
                .map(held -> held.post().title())
                .orElse("");
        Destination to = each.to();
        return new DecisionPaper.Named(
                title + " " + body,
                body,
                letterheads.of(bodyId),
                office(chart, each.by()),
                chart.person(each.about()).map(Person::name).orElse("?"),
                post(chart, each.about()),
                to == null ? "" : chart.everUnit(to.unit()).map(Unit::name).orElse(""),
                chart.unit(chart.addressable(me.unit()))
                        .filter(unit -> !unit.id().equals(bodyId))
                        .map(Unit::code)
                        .orElse(""),
                receivers(chart, each, bodyId),
                signer(chart, each, approved));
    }

    /// Who approved it; of what was approved in the head's place the head, once nobody stands in for them there.
    private static PersonId signer(OrgChart chart, Proposal each, Step approved) {
        return InPlace.of(chart, approved.by(), each.authority()).isPresent() ? approved.by() : approved.decider();
    }

    /// The units that carry it out: that for personnel, that of the person, and that to which they go.
    private static List<Unit> receivers(OrgChart chart, Proposal each, UnitId body) {
        Destination to = each.to();
        return Stream.of(
                        PersonnelUnit.of(chart, body).map(Unit::id).stream(),
                        Stream.of(each.unit()),
                        Stream.ofNullable(to).map(Destination::unit))
                .flatMap(some -> some)
                .map(unit -> chart.addressable(chart.successor(unit)))
                .distinct()
                .flatMap(unit -> chart.unit(unit).stream())
                .filter(unit -> unit.kind() != UnitKind.BODY)
                .toList();
    }

    private static String post(OrgChart chart, PersonId person) {
        return chart.appointmentsOf(person).stream()
                .findFirst()
                .map(Appointment::post)
                .map(held -> held.title()
                        + chart.unit(held.unit())
                                .map(unit -> ", " + unit.name())
                                .orElse(""))
                .orElse("");
    }

    /// A post with its unit as one says it: what the title ends with and the unit begins with is said once.
    private static String office(OrgChart chart, PersonId person) {
        return chart.appointmentsOf(person).stream()
                .findFirst()
                .map(held -> joined(
                        held.post().title(),
                        chart.unit(held.unit()).map(Unit::name).orElse("")))
                .orElseGet(() -> chart.person(person).map(Person::name).orElse("?"));
    }

    static String joined(String title, String unit) {
        List<String> words = List.of(unit.split(" ", -1));
        for (int same = words.size(); same > 0; same--) {
            String begins = String.join(" ", words.subList(0, same));
            if (title.toLowerCase(Locale.ROOT).endsWith(begins.toLowerCase(Locale.ROOT))) {
                return String.join(" ", title, String.join(" ", words.subList(same, words.size())))
                        .strip();
            }
        }
        return title + " " + unit;
    }
}
