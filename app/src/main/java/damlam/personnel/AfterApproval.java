package damlam.personnel;

import static damlam.personnel.ProposalRefusedException.require;

import damlam.access.CurrentPerson;
import damlam.access.OwnWork;
import damlam.discipline.Openings;
import damlam.discipline.Proceedings;
import damlam.documents.Letterheads;
import damlam.issuing.Draft;
import damlam.issuing.DraftId;
import damlam.issuing.Issuing;
import damlam.issuing.State;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.numbers.Numbers;
import damlam.org.Appointment;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.StaffGroup;
import damlam.org.ToDo;
import damlam.org.Unit;
import damlam.personnel.ProposalRefusedException.Reason;
import damlam.rulebook.Rulebook;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What follows from an approved proposal: of discipline that a proceeding is opened, of a commendation that its
/// decision is drafted. An approval that nobody follows up is none.
@Component
public class AfterApproval {
    private final ProposalRows rows;
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

    AfterApproval(
            ProposalRows rows,
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
        List<Proposal> waiting = rows.approvedWith(me.id()).stream()
                .filter(each -> mayOpen(me, each) || (mayDraft(me, each) && approvedBy(me, each)))
                .toList();
        return new Waiting(
                ToDo.of(waiting.stream().map(this::decideBy).toList()),
                waiting.stream().map(Proposal::id).toList());
    }

    private static boolean approvedBy(CurrentPerson me, Proposal each) {
        return each.first(Step.Act.APPROVED)
                .filter(step -> step.by().equals(me.id()))
                .isPresent();
    }

    private static boolean approved(Proposal each, Kind kind) {
        return each.kind() == kind && each.first(Step.Act.APPROVED).isPresent();
    }

    /// Whether it is theirs to open the proceeding now.
    public boolean mayOpen(CurrentPerson me, Proposal each) {
        return approved(each, Kind.DISCIPLINE)
                && each.deciders().contains(me.id())
                && openings.mayOpen(me)
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

    /// The decision on a commendation, as far as it has come.
    public record Drafted(DraftId draft, State state, boolean opens) {}

    public Optional<Drafted> draftOf(CurrentPerson me, Proposal each) {
        return live(each)
                .flatMap(id -> issuing.standing(id)
                        .map(now -> new Drafted(
                                id, now.state(), issuing.visible(me, id).isPresent())));
    }

    private Optional<DraftId> live(Proposal each) {
        return rows.draftOf(each.id())
                .filter(id -> issuing.standing(id)
                        .filter(now -> now.state() != State.DROPPED && now.state() != State.RECALLED)
                        .isPresent());
    }

    /// Whether they may have the decision on a commendation drafted.
    public boolean mayDraft(CurrentPerson me, Proposal each) {
        return approved(each, Kind.COMMEND)
                && each.deciders().contains(me.id())
                && Issuing.mayDraft(me)
                && live(each).isEmpty();
    }

    /// Begins the decision on a commendation; pressed twice, it is begun once.
    @Transactional
    public DraftId draft(CurrentPerson me, ProposalId id) {
        rows.alone(id);
        StaffProposals.Seen seen =
                proposals.find(me, id).orElseThrow(() -> new ProposalRefusedException(Reason.NOT_SEEN));
        Proposal each = seen.proposal();
        Optional<DraftId> before = live(each);
        if (before.isPresent() && each.deciders().contains(me.id())) {
            return before.get();
        }
        require(mayDraft(me, each), Reason.NOT_YOURS);
        Step approved = each.first(Step.Act.APPROVED).orElseThrow();
        DraftId draft = issuing.draft(
                me,
                Draft.Purpose.OWN,
                CommendPaper.of(each, approved.at(), seen.ground().basis(), named(each, approved)));
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        rows.insert(draft, id, me.id(), at);
        journal.append(
                new Entry(at, me.actor(), "personnel.paper", id.subject(), Map.of("draft", draft.value()), null));
        return draft;
    }

    private CommendPaper.Named named(Proposal each, Step approved) {
        OrgChart chart = org.chart();
        String body = chart.unit(Numbers.body(chart, each.authority()))
                .map(Unit::name)
                .orElse("");
        String title = chart.headOf(each.authority())
                .or(() -> chart.appointmentsOf(approved.by()).stream().findFirst())
                .map(held -> held.post().title())
                .orElse("");
        String post = chart.appointmentsOf(each.about()).stream()
                .findFirst()
                .map(Appointment::post)
                .map(held -> held.title()
                        + chart.unit(held.unit())
                                .map(unit -> ", " + unit.name())
                                .orElse(""))
                .orElse("");
        return new CommendPaper.Named(
                title + " " + body,
                letterheads.of(body),
                chart.person(each.about()).map(Person::name).orElse("?"),
                post,
                approved.by());
    }
}
