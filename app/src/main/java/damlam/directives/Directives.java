package damlam.directives;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.calendar.WorkCalendar;
import damlam.directives.Refusal.Reason;
import damlam.dispatch.Dispatch;
import damlam.dispatch.DispatchParser;
import damlam.dispatch.Point;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Validity;
import damlam.journal.Actor;
import damlam.org.Appointment;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to directives: from a document to requirements that people settled and a leader issued.
///
/// Every change is an accountable act and enters the journal. After issue the requirements are
/// frozen, in the database too.
@Component
public class Directives {
    private final DirectiveRows rows;
    private final RequirementRows requirements;
    private final Changes changes;
    private final Questions questions;
    private final Documents documents;
    private final Validity validity;
    private final Org org;
    private final Clock clock;

    Directives(
            DirectiveRows rows,
            RequirementRows requirements,
            Changes changes,
            Questions questions,
            Documents documents,
            Validity validity,
            Org org,
            Clock clock) {
        this.rows = rows;
        this.requirements = requirements;
        this.changes = changes;
        this.questions = questions;
        this.documents = documents;
        this.validity = validity;
        this.org = org;
        this.clock = clock;
    }

    /// Who may prepare: the clerk, the Office and leaders.
    public static boolean mayPrepare(CurrentPerson person) {
        return Documents.mayRegister(person) || person.is(Role.LEADER);
    }

    /// Who may issue: a leader, or the chief of the Office by delegation.
    public static boolean mayIssue(CurrentPerson person) {
        return person.is(Role.LEADER) || (person.is(Role.OFFICE) && person.is(Role.HEAD));
    }

    /// Reads a registered document as a directive and lays its requirements before the clerk. A second time
    /// it gives the directive that is there. One that only those it names may see is nobody's directive.
    ///
    /// @throws Refusal NOT_IN_FORCE for one that did not go out yet, or was recalled
    @Transactional
    public DirectiveId receive(CurrentPerson by, DocumentId document) {
        Changes.allow(mayPrepare(by) && !documents.restricted(document));
        Instant at = clock.instant();
        Optional<DirectiveId> fresh = rows.insert(document, by.id(), at);
        if (fresh.isEmpty()) {
            return rows.ofDocument(document).orElseThrow().id();
        }
        requireHolds(document);
        DirectiveId id = fresh.get();
        List<Proposed> proposals = Proposals.of(DispatchParser.parse(documents.text(document)), org.chart());
        for (int i = 0; i < proposals.size(); i++) {
            requirements.insert(id, i + 1, proposals.get(i));
        }
        Map<String, Object> facts = Map.of("document", document.value(), "requirements", proposals.size());
        changes.record(by.actor(), at, "directives.receive", id, facts, null);
        return id;
    }

    private void requireHolds(DocumentId document) {
        if (!validity.holds(document)) {
            throw new Refusal(Reason.NOT_IN_FORCE);
        }
    }

    public Optional<Directive> find(DirectiveId id) {
        return rows.find(id);
    }

    /// Many at once, by their numbers.
    public Map<DirectiveId, Directive> all(Collection<DirectiveId> ids) {
        return rows.all(ids);
    }

    /// Directives that were issued, the latest first.
    public List<Directive> issued() {
        return rows.issued();
    }

    public Optional<Directive> ofDocument(DocumentId document) {
        return rows.ofDocument(document);
    }

    /// Those of some documents that are directives.
    public Set<DirectiveId> ofDocuments(Collection<DocumentId> documents) {
        return documents.isEmpty() ? Set.of() : rows.ofDocuments(documents);
    }

    /// The directive, if this person may see it: who prepares sees all, others what was issued to their unit.
    public Optional<Directive> visible(CurrentPerson to, DirectiveId id) {
        return rows.find(id).filter(directive -> sees(to, directive));
    }

    /// The same for a document, where a directive has come of it.
    public Optional<Directive> visible(CurrentPerson to, DocumentId document) {
        return rows.ofDocument(document).filter(directive -> sees(to, directive));
    }

    private boolean sees(CurrentPerson to, Directive directive) {
        return mayPrepare(to)
                || (directive.issued()
                        && documents.visible(to, directive.document()).isPresent());
    }

    /// Some directives, and how many there are in all.
    public record Part(List<Directive> shown, int all, int submitted, int preparing) {
        public Part {
            shown = List.copyOf(shown);
        }
    }

    /// All directives that a person may see, the latest first.
    public List<Directive> list(CurrentPerson to) {
        return list(to, Integer.MAX_VALUE, 0).shown();
    }

    /// Some of those that a person may see, the latest first.
    public Part list(CurrentPerson to, int limit, int offset) {
        boolean everywhere = mayPrepare(to) || to.sight().all();
        return rows.part(mayPrepare(to), everywhere ? null : unitsAround(to), limit, offset);
    }

    /// Their unit, those above it, and those they may see.
    Collection<UnitId> unitsAround(CurrentPerson person) {
        OrgChart chart = org.chart();
        Set<UnitId> units = new LinkedHashSet<>(person.sight().units());
        chart.upward(person.unit()).forEach(unit -> units.add(unit.id()));
        return units;
    }

    /// What has to be settled before issue.
    public List<Gap> gaps(Directive directive) {
        OrgChart chart = org.chart();
        List<Gap> gaps = new ArrayList<>();
        for (Requirement one : directive.requirements()) {
            if (one.term().open()) {
                boolean period = one.term() instanceof Term.Ask;
                gaps.add(new Gap(one.id(), one.no(), period ? Gap.Kind.PERIOD : Gap.Kind.DEADLINE));
            } else if (!directive.issued() && one.pastByText(org.today())) {
                gaps.add(new Gap(one.id(), one.no(), Gap.Kind.PAST));
            }
            if (!one.scope().unresolved().isEmpty()) {
                gaps.add(new Gap(one.id(), one.no(), Gap.Kind.ADDRESSEES));
            } else if (one.scope().units(chart).isEmpty()) {
                gaps.add(new Gap(one.id(), one.no(), Gap.Kind.UNITS));
            }
        }
        return gaps;
    }

    /// Settles a requirement anew. Whoever changes day or period, or says that the printed one
    /// stands, is named beside it from then on.
    ///
    /// @param version of the page on which it was done
    /// @param token of the form; the same form a second time changes nothing
    /// @throws Refusal STALE, ISSUED or NOT_ALLOWED
    @Transactional
    public void settle(CurrentPerson by, DirectiveId id, int version, UUID token, Requirement changed) {
        settle(by, id, version, token, changed, "");
    }

    /// As the other; where the leader was asked for day or period, setting it answers.
    ///
    /// @param answer words that go with the answer; may be empty
    @Transactional
    public void settle(CurrentPerson by, DirectiveId id, int version, UUID token, Requirement changed, String answer) {
        if (!changes.begin(by, id, version, token)) {
            return;
        }
        Requirement before = existing(id, changed.id());
        boolean sameTerm = before.term().equals(changed.term()) && Objects.equals(before.termBy(), changed.termBy());
        PersonId termBy = sameTerm ? before.termBy() : by.id();
        Requirement after = new Requirement(
                changed.id(),
                before.no(),
                changed.title(),
                changed.text(),
                before.span(),
                changed.scope(),
                changed.lead(),
                changed.coordinators(),
                changed.product(),
                changed.term(),
                termBy);
        requirements.update(id, after);
        if (!after.term().open()) {
            questions.close(by, id, after.id(), answer);
        }
        Map<String, Object> facts = new TreeMap<>(Map.of(
                "requirement", after.id().value(),
                "units", after.scope().units(org.chart()).size(),
                "term", after.term().getClass().getSimpleName()));
        changes.record(
                by.actor(), clock.instant(), "directives.settle", id, facts, after.title() + "\n" + after.text());
    }

    /// Adds a duty that the reading missed, bound to no unit yet.
    @Transactional
    public void add(CurrentPerson by, DirectiveId id, int version, UUID token, String text) {
        if (!changes.begin(by, id, version, token)) {
            return;
        }
        int seq = requirements.lastSeq(id) + 1;
        insertAt(
                by,
                id,
                seq,
                freeNo(id, String.valueOf(seq)),
                text,
                new Scope(List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    /// Makes two requirements of one: the first keeps its words, the second gets what is given and the same scope.
    @Transactional
    public void split(CurrentPerson by, DirectiveId id, int version, UUID token, RequirementId which, String text) {
        if (!changes.begin(by, id, version, token)) {
            return;
        }
        Requirement first = existing(id, which);
        int seq = requirements.seqOf(id, which);
        requirements.makeRoomAfter(id, seq);
        insertAt(by, id, seq + 1, freeNo(id, first.no() + "b"), text, first.scope());
    }

    /// Makes a requirement of its own of a point, with the addressees and the day or period that the point has.
    ///
    /// @param point its number as printed
    /// @throws Refusal NO_REQUIREMENT where that requirement has no such point (any more)
    @Transactional
    public void splitOff(CurrentPerson by, DirectiveId id, int version, UUID token, RequirementId which, String point) {
        if (!changes.begin(by, id, version, token)) {
            return;
        }
        Requirement whole = existing(id, which);
        Dispatch read =
                DispatchParser.parse(documents.text(rows.find(id).orElseThrow().document()));
        damlam.dispatch.Requirement printed =
                OwnPoint.read(whole, read).orElseThrow(() -> new Refusal(Reason.NO_REQUIREMENT));
        List<Point> points = printed.points().stream()
                .filter(one -> OwnPoint.isIn(whole, one))
                .toList();
        Point off = points.stream()
                .filter(one -> one.no().equals(point))
                .findFirst()
                .orElseThrow(() -> new Refusal(Reason.NO_REQUIREMENT));
        List<Point> left = points.stream().filter(one -> !one.equals(off)).toList();
        requirements.update(id, whole.without(off, Proposals.term(printed.term(), left)));
        int seq = requirements.seqOf(id, which);
        requirements.makeRoomAfter(id, seq);
        insert(by, id, seq + 1, Proposals.of(off, freeNo(id, whole.no() + off.no()), whole, org.chart()));
    }

    private void insertAt(CurrentPerson by, DirectiveId id, int seq, String no, String text, Scope scope) {
        String title = Proposals.shortened(text);
        Proposed added =
                new Proposed(no, title, text.strip(), null, scope, List.of(), "", new Term.Standing(), by.id());
        insert(by, id, seq, added);
    }

    private void insert(CurrentPerson by, DirectiveId id, int seq, Proposed added) {
        requirements.insert(id, seq, added);
        String text = added.no() + " " + added.text();
        Map<String, Object> facts =
                Map.of("seq", seq, "requirement", requirements.at(id, seq).value());
        changes.record(by.actor(), clock.instant(), "directives.add", id, facts, text);
    }

    private String freeNo(DirectiveId id, String wanted) {
        List<String> taken = rows.find(id).orElseThrow().requirements().stream()
                .map(Requirement::no)
                .toList();
        String no = wanted;
        for (int i = 2; taken.contains(no); i++) {
            no = wanted + "." + i;
        }
        return no;
    }

    /// Takes out what is no duty after all; at least one requirement stays.
    @Transactional
    public void remove(CurrentPerson by, DirectiveId id, int version, UUID token, RequirementId which) {
        if (!changes.begin(by, id, version, token)) {
            return;
        }
        Requirement gone = existing(id, which);
        if (rows.find(id).orElseThrow().requirements().size() == 1) {
            throw new Refusal(Reason.LAST_REQUIREMENT);
        }
        requirements.delete(id, which);
        Map<String, Object> facts = Map.of("requirement", which.value());
        changes.record(by.actor(), clock.instant(), "directives.remove", id, facts, gone.no() + " " + gone.text());
    }

    /// Lays the directive before whoever may issue it.
    @Transactional
    public void submit(CurrentPerson by, DirectiveId id, int version, UUID token) {
        if (changes.begin(by, id, version, token)) {
            requireSettled(id);
            if (rows.find(id).orElseThrow().state() == DirectiveState.SUBMITTED) {
                return; // it lies before the leader since it was submitted first
            }
            Instant at = clock.instant();
            rows.submit(id, by.id(), at);
            changes.record(by.actor(), at, "directives.submit", id, Map.of(), null);
        }
    }

    /// Sends it back to whoever prepares it. From then on it cannot be issued until it is submitted again.
    ///
    /// @throws Refusal NO_REASON where nothing says what is to be mended, NOT_SUBMITTED where nothing was submitted
    @Transactional
    public void sendBack(CurrentPerson by, DirectiveId id, int version, UUID token, String reason) {
        Changes.allow(mayIssue(by));
        String why = reason.replace('\u0000', ' ').strip();
        if (why.isEmpty()) {
            throw new Refusal(Reason.NO_REASON);
        }
        if (changes.begin(by, id, version, token)) {
            if (rows.find(id).orElseThrow().state() != DirectiveState.SUBMITTED) {
                throw new Refusal(Reason.NOT_SUBMITTED);
            }
            Instant at = clock.instant();
            rows.sendBack(id, by.id(), at, why);
            changes.record(by.actor(), at, "directives.sendBack", id, Map.of(), why);
        }
    }

    /// Why this person cannot issue the directive as it stands; empty where they can. A leader issues what is laid
    /// before them; what they prepare themselves need not be.
    public Optional<Reason> notIssuable(CurrentPerson by, Directive directive) {
        if (!mayIssue(by)) {
            return Optional.of(Reason.NOT_ALLOWED);
        }
        if (!validity.holds(directive.document())) {
            return Optional.of(Reason.NOT_IN_FORCE);
        }
        if (directive.sentBack() != null) {
            return Optional.of(Reason.SENT_BACK);
        }
        if (directive.requirements().isEmpty() || !gaps(directive).isEmpty()) {
            return Optional.of(Reason.UNSETTLED);
        }
        boolean laid = directive.state() != DirectiveState.PREPARING
                || directive.preparedBy().equals(by.id());
        return laid ? Optional.empty() : Optional.of(Reason.NOT_SUBMITTED);
    }

    /// Freezes the directive as issued today and sends it to its units. Whoever calls this makes a
    /// case of each of its [#duties] in the same transaction.
    ///
    /// @param version of the page on which it was done
    /// @throws Refusal NOT_ALLOWED, STALE, ISSUED, NOT_SUBMITTED, SENT_BACK or UNSETTLED
    @Transactional
    public Directive markIssued(CurrentPerson by, DirectiveId id, int version) {
        Changes.allow(mayIssue(by));
        changes.requireOpen(id, version);
        notIssuable(by, rows.find(id).orElseThrow()).ifPresent(reason -> {
            throw new Refusal(reason);
        });
        Instant at = clock.instant();
        LocalDate day = LocalDate.ofInstant(at, Org.ZONE);
        PersonId leader = by.is(Role.LEADER) ? null : leader(by).orElse(null);
        Actor actor = leader == null ? by.actor() : by.actingFor(leader);
        Set<UnitId> units = new LinkedHashSet<>();
        Directive settled = rows.find(id).orElseThrow();
        settled.requirements().forEach(one -> units.addAll(one.scope().units(org.chart())));
        rows.issue(id, by.id(), leader, at, day);
        rows.insertAddressed(id, units);
        documents.sendTo(settled.document(), units);
        String to =
                units.stream().map(UnitId::value).sorted().map(String::valueOf).collect(Collectors.joining(" "));
        Map<String, Object> facts = Map.of(
                "requirements", settled.requirements().size(),
                "units", units.size(),
                "to", to,
                "duties", requirements.fingerprint(id),
                "hash", documents.bundle(settled.document()).hex());
        changes.record(actor, at, "directives.issue", id, facts, requirements.words(id));
        return rows.find(id).orElseThrow();
    }

    /// The head of the body that a person works in, for whom the chief of the Office acts.
    public Optional<PersonId> leader(CurrentPerson of) {
        OrgChart chart = org.chart();
        return chart.upward(of.unit()).stream()
                .filter(unit -> unit.kind() == UnitKind.BODY)
                .findFirst()
                .flatMap(body -> chart.headOf(body.id()))
                .map(Appointment::person)
                .map(person -> person.id());
    }

    /// Requirement × unit, in the order of the directive and of the official list, with days
    /// resolved by the calendar in force: from the day of issue, or as if issued today.
    public List<Duty> duties(DirectiveId id) {
        return duties(rows.find(id).orElseThrow());
    }

    public List<Duty> duties(Directive directive) {
        Directive.Issue issue = directive.issue();
        LocalDate day = issue == null ? org.today() : issue.on();
        OrgChart chart = org.at(day);
        List<Duty> duties = new ArrayList<>();
        for (Requirement one : directive.requirements()) {
            for (UnitId unit : one.scope().units(chart)) {
                duties.add(duty(one, unit, day, chart));
            }
        }
        return duties;
    }

    private static Duty duty(Requirement one, UnitId unit, LocalDate day, OrgChart chart) {
        @Nullable LocalDate due = one.term().dueOn(day, WorkCalendar.vietnam()).orElse(null);
        @Nullable PersonId lead = one.lead();
        boolean there = lead != null && chart.subtree(unit).stream().anyMatch(part -> chart.worksIn(lead, part));
        return new Duty(
                one.id(),
                one.no(),
                one.title(),
                unit,
                due,
                one.term() instanceof Term.Every(ReportRule rule) ? rule : null,
                one.term() instanceof Term.Standing,
                one.product(),
                there ? lead : null,
                one.coordinators().stream().filter(other -> !other.equals(unit)).toList());
    }

    private void requireSettled(DirectiveId id) {
        Directive directive = rows.find(id).orElseThrow();
        if (directive.requirements().isEmpty() || !gaps(directive).isEmpty()) {
            throw new Refusal(Reason.UNSETTLED);
        }
    }

    private Requirement existing(DirectiveId id, RequirementId which) {
        return rows.find(id)
                .flatMap(directive -> directive.requirement(which))
                .orElseThrow(() -> new Refusal(Reason.NO_REQUIREMENT));
    }
}
