package damlam.arrivals;

import damlam.access.CurrentPerson;
import damlam.arrivals.Refusal.Reason;
import damlam.arrivals.Standing.Stage;
import damlam.arrivals.Step.Kind;
import damlam.directives.Directives;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Validity;
import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Appointment;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.StandIn;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what came in: each document is laid before whoever directs, given to a unit, and settled
/// by an answer, by work given out, or by a note with its reason (NĐ 30/2020, art. 23, 24). Until then
/// somebody has it, and it ages.
///
/// Every step is an accountable act and enters the journal.
@Component
public class Arrivals {
    private final ArrivalRows rows;
    private final Documents documents;
    private final Validity validity;
    private final Journal journal;
    private final Org org;
    private final Clock clock;

    Arrivals(ArrivalRows rows, Documents documents, Validity validity, Journal journal, Org org, Clock clock) {
        this.rows = rows;
        this.documents = documents;
        this.validity = validity;
        this.journal = journal;
        this.org = org;
        this.clock = clock;
    }

    /// Whether a person sees everything that came in.
    public static boolean follows(CurrentPerson person) {
        return person.sight().all() && (Documents.mayRegister(person) || Directives.mayPrepare(person));
    }

    /// Where a document stands; empty for one that did not come in.
    public Optional<Standing> find(DocumentId id) {
        return Optional.ofNullable(rows.standings(List.of(id)).get(id));
    }

    public Map<DocumentId, Standing> all(List<DocumentId> ids) {
        return rows.standings(ids);
    }

    public List<Step> steps(DocumentId id) {
        return rows.steps(id);
    }

    /// The steps of many documents.
    public Map<DocumentId, List<Step>> steps(List<DocumentId> ids) {
        return rows.steps(ids);
    }

    /// What is not settled, the oldest first: all of it for those who follow the body, else what lies
    /// with the person or their units.
    public List<Standing> unsettled(CurrentPerson to, int limit, int offset) {
        return rows.unsettled(follows(to), to.id(), to.sight().unitNumbers(), limit, offset);
    }

    /// How much of all that came in is unsettled, as far as this person may see it, and the day on which the oldest
    /// of it came.
    public record Age(int count, @Nullable LocalDate oldest) {}

    public Age age(CurrentPerson to) {
        ArrivalRows.Age age = rows.age(to.id());
        return new Age(age.count(), age.oldest());
    }

    /// What this person has to do next: what they registered and did not lay before anybody, what
    /// is laid before them, what a unit is to sign for where they do for it, what they signed
    /// for.
    public List<Standing> inHandsOf(CurrentPerson person) {
        OrgChart chart = org.chart();
        List<Standing> all = new ArrayList<>();
        if (Documents.mayRegister(person)) {
            Long[] present = chart.everyone().stream()
                    .map(Person::id)
                    .filter(one -> !chart.appointmentsOf(one).isEmpty())
                    .map(PersonId::value)
                    .toArray(Long[]::new);
            all.addAll(rows.toSubmit(person.id(), present));
        }
        Long[] signing = person.sight().units().stream()
                .filter(unit -> chart.signsFor(person.id(), unit))
                .map(UnitId::value)
                .toArray(Long[]::new);
        rows.unsettled(false, person.id(), signing, 200, 0).stream()
                .filter(one -> one.stage() != Stage.TO_SUBMIT)
                .filter(one -> one.person() == null || one.person().equals(person.id()))
                .forEach(all::add);
        return all;
    }

    /// Who may direct the handling: leaders of the body and the chief of the Office, in the order
    /// of the official list.
    public List<Appointment> directors(CurrentPerson person) {
        OrgChart chart = org.chart();
        List<Unit> line = chart.upward(person.unit());
        if (line.isEmpty()) {
            return List.of();
        }
        Unit body = line.getLast();
        List<Appointment> all = new ArrayList<>(chart.staffOf(body.id()).stream()
                .filter(one -> one.duty() == Duty.HEAD || one.duty() == Duty.DEPUTY)
                .toList());
        chart.children(body.id()).stream()
                .filter(unit -> unit.kind() == UnitKind.OFFICE)
                .flatMap(unit -> chart.headOf(unit.id()).stream())
                .forEach(all::add);
        return all;
    }

    /// Lays it before somebody who directs the handling (art. 23.1).
    @Transactional
    public void submit(CurrentPerson by, DocumentId id, int seen, PersonId director, String words) {
        Standing at = open(by, id, seen);
        require(allowed(by, at).contains(Kind.SUBMIT));
        if (directors(by).stream().noneMatch(one -> one.person().id().equals(director))) {
            throw new Refusal(Reason.NOT_A_DIRECTOR);
        }
        documents.admit(by.actor(), id, List.of(director));
        make(by.actor(), id, step(at, Kind.SUBMIT, by, null, director, null, List.of(), null, null, words));
    }

    /// Gives it to a unit to settle, others taking part (art. 23.2); a unit that has it may be relieved
    /// by another. They may read it from now on.
    ///
    /// @param dueOn the last day; null where none is set
    @Transactional
    public void direct(
            CurrentPerson by,
            DocumentId id,
            int seen,
            UnitId lead,
            List<UnitId> with,
            @Nullable LocalDate dueOn,
            String words) {
        Standing at = open(by, id, seen);
        require(allowed(by, at).contains(Kind.DIRECT));
        if (dueOn != null && dueOn.isBefore(org.today())) {
            throw new Refusal(Reason.DAY_PAST);
        }
        List<UnitId> others = with.stream().filter(unit -> !unit.equals(lead)).toList();
        Set<UnitId> units = new LinkedHashSet<>(others);
        units.add(lead);
        documents.sendTo(id, units);
        // Of a restricted one the heads, who decide whom they show it to.
        OrgChart chart = org.chart();
        documents.admit(
                by.actor(),
                id,
                units.stream()
                        .flatMap(unit -> chart.headOf(unit).stream())
                        .map(head -> head.person().id())
                        .toList());
        make(by.actor(), id, step(at, Kind.DIRECT, by, null, null, lead, others, dueOn, null, words));
    }

    /// Signs for it in the unit; whoever does has it from then on.
    @Transactional
    public void receive(CurrentPerson by, DocumentId id, int seen) {
        Standing at = open(by, id, seen);
        UnitId unit = directed(at);
        require(worksFor(by, unit));
        make(
                by.actor(),
                id,
                step(at, Kind.RECEIVE, by, standsFor(by, unit), by.id(), unit, List.of(), at.dueOn(), null, ""));
    }

    /// Sends it back to whoever gave it, saying why.
    @Transactional
    public void giveBack(CurrentPerson by, DocumentId id, int seen, String reason) {
        Standing at = open(by, id, seen);
        UnitId unit = directed(at);
        require(worksFor(by, unit));
        PersonId director = rows.steps(id).reversed().stream()
                .filter(one -> one.kind() == Kind.DIRECT)
                .map(Step::by)
                .findFirst()
                .orElseThrow(() -> new Refusal(Reason.NOT_DIRECTED));
        Step back =
                step(at, Kind.RETURN, by, standsFor(by, unit), director, null, List.of(), null, null, reasoned(reason));
        make(by.actor(), id, back);
    }

    /// Settles it by a document that answers it.
    @Transactional
    public void answer(CurrentPerson by, DocumentId id, int seen, DocumentId answer) {
        Standing at = open(by, id, seen);
        require(allowed(by, at).contains(Kind.ANSWER));
        answer(by.actor(), at, answer);
    }

    /// The same for a document that is sent out as the answer, by whoever sends it; nothing where it is settled
    /// already.
    @Transactional
    public void answeredBy(Actor by, DocumentId id, DocumentId answer) {
        find(id).filter(at -> !at.settled()).ifPresent(at -> answer(by, at, answer));
    }

    private void answer(Actor by, Standing at, DocumentId answer) {
        boolean outgoing = documents.find(answer).stream().anyMatch(one -> one.direction() == Direction.OUTGOING);
        if (!outgoing) {
            throw new Refusal(Reason.NOT_OUTGOING);
        }
        if (!validity.holds(answer)) {
            throw new Refusal(Reason.NOT_IN_FORCE);
        }
        Step made = new Step(
                at.stepNo() + 1,
                Kind.ANSWER,
                clock.instant(),
                new PersonId(by.personId()),
                null,
                at.person(),
                at.unit(),
                List.of(),
                at.dueOn(),
                answer,
                "");
        make(by, at.document().id(), made);
    }

    /// What was ever answered with a document.
    List<DocumentId> answeredWith(DocumentId answer) {
        return rows.answeredWith(answer);
    }

    /// Settles it without an answer, saying why none is needed.
    @Transactional
    public void note(CurrentPerson by, DocumentId id, int seen, String reason) {
        Standing at = open(by, id, seen);
        require(allowed(by, at).contains(Kind.NOTE));
        UnitId unit = at.unit();
        PersonId forPerson = unit == null ? null : standsFor(by, unit);
        make(
                by.actor(),
                id,
                step(at, Kind.NOTE, by, forPerson, at.person(), unit, List.of(), at.dueOn(), null, reasoned(reason)));
    }

    /// Takes it up again: it lies before whoever says so.
    @Transactional
    public void reopen(CurrentPerson by, DocumentId id, int seen, String reason) {
        Standing at = current(by, id, seen);
        require(Directives.mayIssue(by));
        if (at.stage() == Stage.CASE) {
            throw new Refusal(Reason.BY_CASE);
        }
        require(at.settled());
        make(by.actor(), id, step(at, Kind.REOPEN, by, null, by.id(), null, List.of(), null, null, reasoned(reason)));
    }

    /// The steps this person may make now.
    public Set<Kind> allowed(CurrentPerson by, Standing at) {
        Set<Kind> all = new LinkedHashSet<>();
        if (at.settled()) {
            return at.stage() != Stage.CASE && Directives.mayIssue(by) ? Set.of(Kind.REOPEN) : Set.of();
        }
        UnitId unit = at.unit();
        if (Directives.mayIssue(by)) {
            all.add(Kind.DIRECT);
        }
        if (Documents.mayRegister(by) && (at.stage() == Stage.TO_SUBMIT || at.stage() == Stage.TO_DIRECT)) {
            all.add(Kind.SUBMIT);
        }
        if (unit != null && worksFor(by, unit)) {
            if (at.stage() == Stage.TO_RECEIVE) {
                all.add(Kind.RECEIVE);
            }
            all.add(Kind.RETURN);
        }
        if (maySettle(by, at) || Documents.mayRegister(by)) {
            all.add(Kind.ANSWER);
        }
        if (maySettle(by, at)) {
            all.add(Kind.NOTE);
        }
        return all;
    }

    private boolean maySettle(CurrentPerson by, Standing at) {
        UnitId unit = at.unit();
        return Directives.mayIssue(by) || (unit != null && worksFor(by, unit));
    }

    private boolean worksFor(CurrentPerson by, UnitId unit) {
        return org.chart().worksFor(by.id(), unit);
    }

    private @Nullable PersonId standsFor(CurrentPerson by, UnitId unit) {
        return org.chart().standIn(by.id(), unit).map(StandIn::forPerson).orElse(null);
    }

    private Standing open(CurrentPerson by, DocumentId id, int seen) {
        Standing at = current(by, id, seen);
        if (at.settled()) {
            throw new Refusal(Reason.SETTLED);
        }
        return at;
    }

    private Standing current(CurrentPerson by, DocumentId id, int seen) {
        if (documents.visible(by, id).isEmpty()) {
            throw new Refusal(Reason.NOT_ALLOWED);
        }
        Standing at = find(id).orElseThrow(() -> new Refusal(Reason.NOT_INCOMING));
        if (at.stepNo() != seen) {
            throw new Refusal(Reason.STALE);
        }
        return at;
    }

    private static UnitId directed(Standing at) {
        UnitId unit = at.unit();
        if (unit == null) {
            throw new Refusal(Reason.NOT_DIRECTED);
        }
        return unit;
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new Refusal(Reason.NOT_ALLOWED);
        }
    }

    private static String reasoned(String reason) {
        String why = reason.replace('\u0000', ' ').strip();
        if (why.isEmpty()) {
            throw new Refusal(Reason.NO_REASON);
        }
        return why;
    }

    private Step step(
            Standing at,
            Kind kind,
            CurrentPerson by,
            @Nullable PersonId forPerson,
            @Nullable PersonId toPerson,
            @Nullable UnitId toUnit,
            List<UnitId> with,
            @Nullable LocalDate dueOn,
            @Nullable DocumentId answer,
            String words) {
        return new Step(
                at.stepNo() + 1,
                kind,
                clock.instant(),
                by.id(),
                forPerson,
                toPerson,
                toUnit,
                with,
                dueOn,
                answer,
                words.replace('\u0000', ' ').strip());
    }

    private void make(Actor by, DocumentId id, Step step) {
        try {
            rows.insert(id, step);
        } catch (DuplicateKeyException e) {
            throw new Refusal(Reason.STALE);
        }
        String with = step.withUnits().stream()
                .map(unit -> String.valueOf(unit.value()))
                .collect(Collectors.joining(" "));
        Map<String, Object> facts = new TreeMap<>(Map.of("step", step.no(), "with", with));
        PersonId person = step.toPerson();
        UnitId unit = step.toUnit();
        LocalDate due = step.dueOn();
        DocumentId answer = step.answer();
        if (person != null) {
            facts.put("person", person.value());
        }
        if (unit != null) {
            facts.put("unit", unit.value());
        }
        if (due != null) {
            facts.put("due", due.toString());
        }
        if (answer != null) {
            facts.put("answer", answer.value());
        }
        Instant at = step.at();
        PersonId forPerson = step.forPerson();
        Actor actor = forPerson == null ? by : new Actor(by.personId(), by.postId(), forPerson.value());
        String kind = "arrivals." + step.kind().name().toLowerCase(Locale.ROOT);
        journal.append(new Entry(
                at, actor, kind, "document:" + id.value(), facts, step.words().isEmpty() ? null : step.words()));
    }
}
