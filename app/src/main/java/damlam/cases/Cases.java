package damlam.cases;

import damlam.access.CurrentPerson;
import damlam.access.Sight;
import damlam.calendar.WorkCalendar;
import damlam.directives.Directive;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.journal.Actor;
import damlam.journal.Journal;
import damlam.journal.Reasons;
import damlam.org.MatterId;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to work that somebody holds: giving it out, every move on it, and where it stands.
@Component
public class Cases {
    /// So long what silence stood for is still shown to whoever was silent.
    private static final int SILENT_SHOWN_DAYS = 30;

    private final CaseRows rows;
    private final CaseLists lists;
    private final CaseCounts counts;
    private final Openings openings;
    private final Consulting consulting;
    private final Passing passing;
    private final Directives directives;
    private final Journal journal;
    private final Org org;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Cases(
            CaseRows rows,
            CaseLists lists,
            CaseCounts counts,
            Openings openings,
            Consulting consulting,
            Passing passing,
            Directives directives,
            Journal journal,
            Org org,
            Clock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.lists = lists;
        this.counts = counts;
        this.openings = openings;
        this.consulting = consulting;
        this.passing = passing;
        this.directives = directives;
        this.journal = journal;
        this.org = org;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Gives out a piece of work, or splits off a part of one.
    ///
    /// @return the case, or why not: only who acts for the issuing unit may, to that unit and those below it
    public Opened open(CurrentPerson by, Opening opening) {
        return transaction.execute(status -> openings.open(by, opening, now()));
    }

    /// Issues a directive: each of its requirements at each of its units becomes a case, all of them or none.
    ///
    /// @param version of the page on which it was done
    /// @return the cases, in the order of the directive's duties
    /// @throws damlam.directives.Refusal if the directive cannot be issued, or not by this person
    public List<CaseId> issue(CurrentPerson by, DirectiveId id, int version) {
        return transaction.execute(status -> {
            Directive issued = directives.markIssued(by, id, version);
            return openings.issue(by, issued, directives.duties(issued), now());
        });
    }

    /// Gives out work on a standing order, as periodic reports are asked for. Whether it may be given is settled by the
    /// order; it joins the caller's transaction.
    ///
    /// @param by on whose order
    /// @return the cases, in order
    public List<CaseId> issue(List<Opening> ordered, Actor by) {
        return transaction.execute(status -> openings.issue(ordered, by, now()));
    }

    /// What became of giving out a piece of work.
    public sealed interface Opened {
        record Case(CaseId id) implements Opened {}

        record Refused(Refusal reason) implements Opened {}
    }

    /// Makes a move, or says why not.
    ///
    /// @param seenMoveNo the number of the latest move that the person saw
    public Outcome make(CaseId id, CurrentPerson by, Move move, int seenMoveNo) {
        return make(id, by, move, seenMoveNo, null);
    }

    /// Makes a move, or says why not. The same token again makes no second move, and is answered as the first was.
    ///
    /// @param seenMoveNo the number of the latest move that the person saw
    /// @param token names the form it comes from
    public Outcome make(CaseId id, CurrentPerson by, Move move, int seenMoveNo, @Nullable UUID token) {
        try {
            return transaction.execute(status -> tryMake(id, by, move, seenMoveNo, token));
        } catch (DuplicateKeyException | OvertakenException e) {
            // Somebody was quicker by a moment. Now their move can be seen, and perhaps it was this very form.
            return transaction.execute(status -> tryMake(id, by, move, seenMoveNo, token));
        }
    }

    /// Another move came in between; rolls back what was written of this one.
    private static final class OvertakenException extends RuntimeException {}

    private Outcome tryMake(CaseId id, CurrentPerson by, Move move, int seenMoveNo, @Nullable UUID token) {
        List<MadeMove> moves = rows.movesOf(id);
        if (moves.isEmpty()) {
            return new Outcome.Refused(Refusal.NO_SUCH_CASE);
        }
        Standing stored = Standing.of(id, moves);
        if (token != null) {
            Optional<MadeMove> earlier =
                    moves.stream().filter(made -> token.equals(made.token())).findFirst();
            if (earlier.isPresent()) {
                return new Outcome.Made(earlier.get(), stored.position());
            }
        }
        if (stored.lastMoveNo() != seenMoveNo) {
            return new Outcome.Refused(Refusal.STALE);
        }
        Instant at = after(stored);
        Rights rights = rights(id, moves);
        Standing now = Inheritance.applied(stored, rights, at);
        MoveColumns columns = MoveColumns.of(move);
        return switch (new Checks(rights, now, by.id()).check(move, columns, at)) {
            case Checks.Result.Denied(Refusal reason) -> new Outcome.Refused(reason);
            case Checks.Result.Allowed allowed ->
                refused(id, by, move, moves, now, rights)
                        .<Outcome>map(Outcome.Refused::new)
                        .orElseGet(() -> {
                            MoveColumns told = passing.told(
                                    id, move, columns, allowed.acting().by(by.id()));
                            return write(
                                    MovesMade.of(stored, now, by, told, move.kind(), allowed, at, token), told, stored);
                        });
        };
    }

    /// What is asked of somebody who makes a move now, beside what is asked of any move.
    private Optional<Refusal> refused(
            CaseId id, CurrentPerson by, Move move, List<MadeMove> moves, Standing now, Rights rights) {
        return switch (move) {
            case Move.Note _ -> concerned(id, now, by, rights) ? Optional.empty() : Optional.of(Refusal.NOT_CONCERNED);
            case Move.Consult asking ->
                Optional.ofNullable(
                                consulting.refusal(asking, moves, rights.chart().day()))
                        .or(() -> rights.capacity(MoveKind.CONSULT, now, by.id())
                                .filter(acting -> rights.above(asking.to(), acting, by.id()))
                                .flatMap(acting -> passing.own(id, acting.by(by.id())))
                                .map(basis -> Refusal.ASKS_UP));
            case Move.Objection objection ->
                Optional.ofNullable(
                        consulting.refusal(objection, now, rights.chart().day()));
            case Move.Forward aside -> tooShort(aside.ground().words());
            case Move.Escalate up
            when up.reason().isEmpty() ->
                rights.capacity(MoveKind.ESCALATE, now, by.id())
                        .flatMap(acting -> passing.own(id, acting.by(by.id())))
                        .map(basis -> Refusal.OWN_MATTER)
                        // Where the map does not know, whoever sends it up says so themselves.
                        .or(() -> Boolean.TRUE.equals(up.ownAuthority()) && !passing.isKnown(id)
                                ? Optional.of(Refusal.OWN_SAID)
                                : Optional.empty());
            case Move.Escalate up -> tooShort(up.reason());
            default -> Optional.empty();
        };
    }

    private static Optional<Refusal> tooShort(String reason) {
        return Reasons.suffice(reason, Move.SHORTEST_REASON) ? Optional.empty() : Optional.of(Refusal.REASON_SHORT);
    }

    private Outcome write(MadeMove made, MoveColumns columns, Standing before) {
        Standing after = before.after(made);
        journal.append(MovesMade.entry(made, columns.evidence(), columns.said()));
        if (!rows.insertMove(made, after.position(), before.lastMoveNo())) {
            throw new OvertakenException();
        }
        if (!columns.evidence().isEmpty()) {
            rows.insertEvidence(List.of(new CaseRows.Shown(made.caseId(), made.no(), columns.evidence())));
        }
        rows.insertSaid(List.of(new CaseRows.SaidWith(made.caseId(), made.no(), columns.said())));
        return new Outcome.Made(made, after.position());
    }

    private boolean concerned(CaseId id, Standing standing, CurrentPerson by, Rights rights) {
        return by.sight().all()
                || new Checks(rights, standing, by.id()).asked()
                || lists.concerns(id, by.sight().units())
                || lists.concerns(id, List.of(rights.chart().addressable(by.unit())));
    }

    /// Time never runs backwards within a case, whatever the machine's clock does.
    private Instant after(Standing standing) {
        Instant now = now();
        return now.isBefore(standing.lastMoveAt()) ? standing.lastMoveAt() : now;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Rights rights() {
        OrgChart chart = org.chart();
        return new Rights(chart);
    }

    /// The same for a case, in the kind of matter that it is.
    private Rights rights(CaseId id, List<MadeMove> moves) {
        return new Rights(org.chart(), passing.matter(id).orElse(null), moves);
    }

    /// What a person may do to a case now, and what they may not, as far as that can be told before they choose to
    /// whom.
    public Choices choicesOf(CaseId id, CurrentPerson by) {
        List<MadeMove> moves = rows.movesOf(id);
        if (moves.isEmpty()) {
            return Choices.NONE;
        }
        Instant at = now();
        Standing stored = Standing.of(id, moves);
        Rights rights = rights(id, moves);
        Standing now = Inheritance.applied(stored, rights, at);
        return Choices.of(rights, now, moves, by.id(), concerned(id, now, by, rights));
    }

    /// What was written in the moves of each case, in order; cases without words are left out.
    public Map<CaseId, List<String>> words(Collection<CaseId> ids) {
        return rows.words(ids);
    }

    /// Whether a person sees a case, in SQL.
    ///
    /// @param id an expression for the case's number
    public static String visibleTo(Sight sight, String id) {
        return sight.all()
                ? "true"
                : id + " in (select c.case_id from cases.concern c where c.unit_id = any(" + CaseQuery.units(sight)
                        + "))";
    }

    /// Whether a case stands so on a day, in SQL.
    ///
    /// @param id an expression for the case's number
    public static String stands(Progress as, String id, LocalDate today) {
        String progress = CaseQuery.PROGRESS
                .replace(":today", "date '" + today + "'")
                .replace(":soon", "date '" + Progress.soonUntil(today, WorkCalendar.vietnam()) + "'");
        return id + " in (select p.case_id from cases.position p where " + progress + " = '" + as.name() + "')";
    }

    /// The work that was given or passed to some units in a time, by number.
    public List<CaseId> givenTo(Collection<UnitId> units, Instant from, Instant until) {
        return lists.givenTo(units, from, until);
    }

    /// All moves of a case, the first first.
    public List<MadeMove> movesOf(CaseId id) {
        return rows.movesOf(id);
    }

    /// The same of many cases, those of one after the other.
    public List<MadeMove> movesOf(Collection<CaseId> ids) {
        return ids.isEmpty() ? List.of() : rows.movesOf(ids);
    }

    /// Since when cases lie with the units that hold them, of those alone that came to their holder on a later day: the
    /// time between is that of the unit, or of whoever of it held them before.
    public Map<CaseId, Instant> unitSince(Collection<CaseLine> lines) {
        Map<CaseId, Position> held = lines.stream()
                // Nobody had it before the day on which it was given out.
                .filter(line -> line.at().holder() != null
                        && day(line.work().at()).isBefore(day(line.at().heldSince())))
                .map(CaseLine::at)
                .collect(Collectors.toMap(Position::caseId, at -> at, (one, same) -> one));
        Map<CaseId, List<MadeMove>> moves =
                movesOf(held.keySet()).stream().collect(Collectors.groupingBy(MadeMove::caseId));
        Map<CaseId, Instant> since = new HashMap<>();
        held.forEach((id, at) -> {
            Standing standing = Standing.of(id, moves.getOrDefault(id, List.of()));
            Party of = Standing.party(standing.state().holder());
            Party holder = at.holder();
            boolean same = of != null && holder != null && of.unit().equals(holder.unit());
            if (same && day(standing.unitSince()).isBefore(day(at.heldSince()))) {
                since.put(id, standing.unitSince());
            }
        });
        return since;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Org.ZONE);
    }

    /// A case that somebody was given by another, the first time on a day.
    public record Given(PersonId to, CaseId caseId, LocalDate day) {}

    /// What others gave to some people, from one day to before another.
    public List<Given> given(Collection<PersonId> people, LocalDate from, LocalDate until) {
        return people.isEmpty() ? List.of() : rows.given(people, from, until);
    }

    /// By which moves somebody said since an instant that a case cannot lawfully or feasibly be done.
    public List<MadeMove> objections(PersonId person, Instant from) {
        return rows.objections(person, from);
    }

    /// For which unit each of these cases was last approved; those that never were are left out.
    public Map<CaseId, UnitId> approvedFor(Collection<CaseId> ids) {
        return ids.isEmpty() ? Map.of() : rows.approvedFor(ids);
    }

    /// Where the time of a case went, up to now.
    ///
    /// @param moves all its moves, from [#movesOf]
    public CaseLedger ledgerOf(List<MadeMove> moves) {
        return new Ledgers(org.chart(), WorkCalendar.vietnam()).of(moves, now());
    }

    /// The same of many cases; those that do not exist are left out.
    public Map<CaseId, CaseLedger> ledgers(Collection<CaseId> ids) {
        Instant now = now();
        Ledgers ledgers = new Ledgers(org.chart(), WorkCalendar.vietnam());
        return rows.movesOf(ids).stream().collect(Collectors.groupingBy(MadeMove::caseId)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> ledgers.of(each.getValue(), now)));
    }

    /// Where cases stand, as lists have it: the cheapest way to see which of many have moved.
    public Map<CaseId, Position> positions(Collection<CaseId> ids) {
        return ids.isEmpty() ? Map.of() : lists.positions(ids);
    }

    /// The files that came with the moves of a case, by move number; without their content.
    public Map<Integer, List<Evidence.Listed>> evidenceOf(CaseId id) {
        return rows.evidenceOf(id);
    }

    /// What was said with the moves of a case beside their words, by move number.
    public Map<Integer, Map<Said, String>> saidOf(CaseId id) {
        return rows.saidOf(id);
    }

    /// The answers of a case that came after their last day, by move number.
    ///
    /// @param moves all its moves, from [#movesOf]
    public static Set<Integer> lateAnswers(List<MadeMove> moves) {
        return LateAnswers.of(moves);
    }

    /// One file, with its content.
    public Optional<Evidence> evidence(CaseId id, int moveNo, int fileNo) {
        return rows.evidence(id, moveNo, fileNo);
    }

    /// A case, for somebody who may see it.
    public Optional<CaseLine> find(CaseId id, Sight sight) {
        return present(lists.byIds(List.of(id))).stream()
                .filter(line -> sight.all() || lists.concerns(id, sight.units()))
                .findFirst();
    }

    /// A case that somebody may see: by their sight, for it concerns where they work, or because it is of a kind of
    /// matter in which they act for a unit that it concerns.
    public Optional<CaseLine> find(CaseId id, CurrentPerson me) {
        OrgChart chart = org.chart();
        Sight sight = me.sight().and(chart.addressable(me.unit()));
        return present(lists.byIds(List.of(id))).stream()
                .filter(line -> sight.all()
                        || lists.concerns(id, sight.units())
                        || lists.concerns(id, actedFor(line, me.id(), chart)))
                .findFirst();
    }

    /// Those of some that a sight shows.
    public Set<CaseId> visible(Collection<CaseId> ids, Sight sight) {
        return sight.all() || ids.isEmpty() ? Set.copyOf(ids) : lists.concerning(ids, sight.units());
    }

    public List<CaseLine> find(Collection<CaseId> ids) {
        return present(lists.byIds(ids));
    }

    /// @param offset how many to leave out at the beginning
    public List<CaseLine> list(CaseFilter filter, Sight sight, int limit, int offset) {
        return present(lists.list(filter, sight, limit, offset, null));
    }

    /// The same, where it was counted before: what is seldom is found in another way than what is in every tenth case.
    public List<CaseLine> list(CaseFilter filter, Sight sight, int limit, int offset, int all) {
        return present(lists.list(filter, sight, limit, offset, all));
    }

    /// How many cases of a list are shown as what; every [Progress] has its number.
    public Map<Progress, Integer> tally(CaseFilter filter, Sight sight) {
        return counts.tally(filter, sight);
    }

    /// How many cases there are, counted up to `most`.
    public int count(CaseFilter filter, Sight sight, int most) {
        return counts.count(filter, sight, most);
    }

    /// What a unit and anyone in it holds.
    ///
    /// @param oldest when the first of them came there
    public record Load(UnitId unit, int open, int late, Instant oldest) {
        public Load plus(Load other) {
            return new Load(
                    unit, open + other.open, late + other.late, oldest.isBefore(other.oldest) ? oldest : other.oldest);
        }

        private Load heldBy(UnitId heir) {
            return new Load(heir, open, late, oldest);
        }
    }

    /// What each unit holds, of what a person may see; units that hold nothing are left out. Whoever has left since the
    /// last hour still counts as the holder since they were.
    public Map<UnitId, Load> loads(Sight sight) {
        Rights rights = rights();
        return counts.loads(sight).stream()
                .map(load -> load.heldBy(rights.heir(load.unit()).orElse(load.unit())))
                .collect(Collectors.toMap(Load::unit, Function.identity(), Load::plus));
    }

    /// A unit with late work.
    ///
    /// @param longest what is longest overdue
    /// @param late how much is late, `elsewhere` of it waiting for somebody outside the unit
    public record Overdue(UnitId unit, CaseId longest, int late, int elsewhere) {}

    /// The units that hold late work. What a unit left behind when it was merged is counted with its successor once it
    /// was passed on, within the hour.
    public List<Overdue> overdue() {
        return counts.overdue();
    }

    /// All cases of a directive, without their parts.
    public List<CaseLine> ofDirective(DirectiveId id) {
        return present(lists.ofDirective(id));
    }

    /// What a person has to do next, the oldest clock first: what they hold, and what the units hold that they act for.
    public List<CaseLine> inHandsOf(PersonId person) {
        OrgChart chart = org.chart();
        // What somebody left behind is in the hands of their unit, before it is passed on as well.
        return present(lists.inHandsOf(person, chart.actedForInAnyBy(person))).stream()
                .filter(line -> isFor(line.at().holder(), person, actedFor(line, person, chart)))
                .toList();
    }

    private static boolean isFor(@Nullable Party party, PersonId person, List<UnitId> units) {
        return party != null && (party.person() == null ? units.contains(party.unit()) : person.equals(party.person()));
    }

    /// For which units somebody acts in a case of its kind of matter.
    private static List<UnitId> actedFor(CaseLine line, PersonId person, OrgChart chart) {
        return chart.actedForBy(person, line.work().matter());
    }

    /// What a person has to work on now.
    ///
    /// @param givers who gave them how many of these; what they took from their unit's queue nobody did
    public record OpenWork(int cases, Map<PersonId, Integer> givers) {}

    public OpenWork openWork(PersonId person) {
        return lists.openWork(person);
    }

    /// Somebody, at an instant.
    public record Worker(PersonId person, Instant at) {}

    /// Who had given each of some what they had to work on then; those to whom nobody had are left out.
    public Map<Worker, Set<PersonId>> gaveWork(Collection<Worker> workers) {
        return lists.gaveWork(workers);
    }

    /// Everything that a unit or anyone in it holds, the oldest clock first.
    public List<CaseLine> heldBy(UnitId unit) {
        return present(lists.heldBy(unit));
    }

    /// What a person, or a unit they act for, holds while somebody else has to answer; the longest wait first.
    public List<CaseLine> waitedFor(PersonId person) {
        // What somebody left behind waits no more, and is their unit's before it is passed on.
        OrgChart chart = org.chart();
        return present(lists.waitedFor(person, chart.actedForInAnyBy(person))).stream()
                .filter(line -> line.at().waits())
                .filter(line -> isFor(line.at().holder(), person, actedFor(line, person, chart)))
                .toList();
    }

    /// What others wait for from a person, or from a unit they act for: an opinion, a decision, a review; and opinions
    /// that silence stood for, which are still taken.
    public List<Asked> askedOf(PersonId person) {
        OrgChart chart = org.chart();
        List<UnitId> units = chart.actedForInAnyBy(person);
        List<CaseLine> decisions = present(lists.askedOf(person, units)).stream()
                .filter(line -> line.at().state() != LedgerState.AWAITING_REPLY)
                .filter(line -> isFor(line.at().charged(), person, actedFor(line, person, chart)))
                .toList();
        List<CaseLine> opinions =
                present(lists.consultedOf(person, units, org.today().minusDays(SILENT_SHOWN_DAYS)));
        Map<CaseId, List<MadeMove>> moves = rows
                .movesOf(Stream.concat(decisions.stream(), opinions.stream())
                        .map(line -> line.work().id())
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(MadeMove::caseId));
        List<Asked> asked = new ArrayList<>();
        for (CaseLine line : decisions) {
            asked.add(AskedParties.decision(line, moves.getOrDefault(line.work().id(), List.of())));
        }
        for (CaseLine line : opinions) {
            asked.addAll(AskedParties.opinions(
                    line, moves.getOrDefault(line.work().id(), List.of()), person, actedFor(line, person, chart)));
        }
        return asked;
    }

    /// Objections that a person made, or that they, or a unit they act for, are to answer; the newest first.
    public List<MadeMove> objections(PersonId person) {
        return objections(person, Set.of());
    }

    /// The same of which none of these moves came after.
    public List<MadeMove> objections(PersonId person, Set<MoveKind> ends) {
        OrgChart chart = org.chart();
        List<MadeMove> found = rows.objections(person, chart.actedForInAnyBy(person), ends);
        Map<CaseId, MatterId> matters =
                passing.matters(found.stream().map(MadeMove::caseId).toList());
        return found.stream()
                .filter(move -> person.equals(move.actor())
                        || person.equals(move.forPerson())
                        || isFor(move.to(), person, chart.actedForBy(person, matters.get(move.caseId()))))
                .toList();
    }

    /// A result that was approved.
    ///
    /// @param by who handed it in, in their own name or for whom they stood in
    /// @param submittedAt when that was
    public record Approved(CaseLine line, PersonId by, Instant submittedAt) {
        private LocalDate day() {
            return LocalDate.ofInstant(submittedAt, Org.ZONE);
        }

        /// Whether it was handed in by its last day; standing work is never late.
        public boolean onTime() {
            LocalDate due = line.at().dueOn();
            return due == null || !day().isAfter(due);
        }
    }

    /// The results of some people that were approved from one instant to before another.
    public List<Approved> results(Collection<PersonId> people, Instant from, Instant until) {
        Map<CaseId, PersonId> by = rows.approved(people, from, until);
        List<Approved> all = new ArrayList<>();
        for (CaseLine line : lists.byIds(by.keySet())) {
            PersonId whose = by.get(line.work().id());
            Instant at = line.at().submittedAt();
            if (whose != null && at != null) {
                all.add(new Approved(line, whose, at));
            }
        }
        return all;
    }

    /// The latest result of each of these cases that was handed in before an instant, with who did, and for which unit:
    /// in their own name, or whom they stood in for.
    public Map<CaseId, HandedIn> handedIn(Collection<CaseId> ids, Instant before) {
        return ids.isEmpty() ? Map.of() : rows.handedIn(ids, before);
    }

    /// Whoever is gone holds nothing: the unit does, from the day they left.
    private List<CaseLine> present(List<CaseLine> found) {
        return Inheritance.shown(found, rights());
    }

    /// Passes the work of those who are gone to their units, in the projection that lists read. Moves are not touched:
    /// each next move says by itself who held the case before it.
    ///
    /// @return how many cases changed hands
    public int passOn() {
        Rights rights = rights();
        List<CaseId> left = lists.holders().stream()
                .filter(holder -> rights.inheritor(holder).isPresent())
                .flatMap(holder -> lists.heldByParty(holder).stream())
                .toList();
        left.forEach(this::rebuild);
        return left.size();
    }

    /// Makes the position of a case again from its moves.
    public void rebuild(CaseId id) {
        transaction.executeWithoutResult(status -> {
            rows.lock(id);
            Standing stored = Standing.of(id, rows.movesOf(id));
            rows.deletePosition(id);
            // As the organisation is by now: whoever was given the case meanwhile may have come since all were listed.
            rows.insertPositions(
                    List.of(Inheritance.applied(stored, rights(), now()).position()));
        });
    }

    /// Takes in cases that were worked on elsewhere before, through the same rules as any move.
    ///
    /// @return their numbers, in order
    /// @throws IllegalArgumentException if a move of one is refused; the message names case, move and reason, and
    ///     nothing is taken in
    public List<CaseId> bulk(List<Past> past) {
        return transaction.execute(status -> openings.bulk(past));
    }
}
