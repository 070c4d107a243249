package damlam.cases;

import damlam.access.CurrentPerson;
import damlam.directives.Directive;
import damlam.directives.Duty;
import damlam.eventlog.MoveKind;
import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Cases being given out: one, all those of a directive, or those of a past that is taken in.
@Component
class Openings {
    private final CaseRows rows;
    private final CaseLists lists;
    private final Journal journal;
    private final Org org;

    Openings(CaseRows rows, CaseLists lists, Journal journal, Org org) {
        this.rows = rows;
        this.lists = lists;
        this.journal = journal;
        this.org = org;
    }

    /// Everything that is written about new cases, kept until all of it is written at once.
    private static final class Batch {
        final List<Case> cases = new ArrayList<>();
        final List<MadeMove> moves = new ArrayList<>();
        final List<Position> positions = new ArrayList<>();
        final List<CaseRows.Shown> evidence = new ArrayList<>();
        final List<CaseRows.SaidWith> said = new ArrayList<>();
        final Set<CaseRows.Concern> concerns = new LinkedHashSet<>();
        final List<Entry> entries = new ArrayList<>();

        Standing issue(CaseId id, Opening opening, Actor by, UnitId issuer, Instant at) {
            Case work = work(id, opening, at);
            MadeMove issue = issued(id, opening, by, issuer, at);
            cases.add(work);
            moves.add(issue);
            entries.add(MovesMade.entry(issue, work));
            concerns.add(new CaseRows.Concern(opening.to().unit(), id, false));
            concerns.add(new CaseRows.Concern(opening.issuer(), id, false));
            opening.coordinators().forEach(unit -> concerns.add(new CaseRows.Concern(unit, id, true)));
            return Standing.start(id, at).after(issue);
        }
    }

    private static Case work(CaseId id, Opening opening, Instant at) {
        return new Case(
                id,
                opening.directive(),
                opening.requirement(),
                opening.dutyNo(),
                opening.parent(),
                opening.issuer(),
                opening.to().unit(),
                opening.kind(),
                opening.title(),
                opening.product(),
                at,
                null,
                opening.coordinators());
    }

    private static MadeMove issued(CaseId id, Opening opening, Actor by, UnitId issuer, Instant at) {
        return new MadeMove(
                id,
                1,
                MoveKind.ISSUE,
                at,
                new PersonId(by.personId()),
                issuer,
                by.postId(),
                by.forPersonId() == null ? null : new PersonId(by.forPersonId()),
                opening.to(),
                "",
                null,
                opening.dueOn(),
                null,
                null,
                0,
                new Move.Issue(opening.to(), opening.dueOn(), opening.words()).words(),
                null,
                null,
                null);
    }

    Cases.Opened open(CurrentPerson by, Opening opening, Instant at) {
        Rights rights = new Rights(org.chart());
        Optional<Rights.Acting> acting = rights.as(by.id(), Party.of(opening.issuer()));
        Refusal refusal = acting.isEmpty() ? Refusal.NOT_THE_HEAD : senseless(opening, rights);
        if (refusal != null) {
            return new Cases.Opened.Refused(refusal);
        }
        Actor actor = acting.get().forPerson() == null
                ? by.actor()
                : by.actingFor(acting.get().forPerson());
        return new Cases.Opened.Case(issue(List.of(opening), actor, at).getFirst());
    }

    private @Nullable Refusal senseless(Opening opening, Rights rights) {
        OrgChart chart = rights.chart();
        if (!chart.subtree(opening.issuer()).contains(opening.to().unit())) {
            return Refusal.OTHER_UNIT;
        }
        if (!rights.isThere(opening.to())) {
            return Refusal.RECEIVER_GONE;
        }
        if (opening.dueOn() != null && opening.dueOn().isBefore(chart.day())) {
            return Refusal.DAY_PAST;
        }
        return opening.parent() == null ? null : notSplittable(opening.parent(), opening.issuer());
    }

    /// Only the unit that holds a case splits it, while it is open.
    private @Nullable Refusal notSplittable(CaseId parent, UnitId issuer) {
        return lists.byIds(List.of(parent)).stream()
                .findFirst()
                .map(whole -> {
                    Party holder = whole.at().holder();
                    if (holder == null) {
                        return Refusal.ALREADY_DONE;
                    }
                    return holder.unit().equals(issuer) ? null : Refusal.NOT_THE_HOLDING_UNIT;
                })
                .orElseGet(() -> exists(parent) ? null : Refusal.NO_SUCH_CASE);
    }

    private boolean exists(CaseId id) {
        return !rows.movesOf(id).isEmpty();
    }

    /// A leader issues for the body they lead; the chief of the Office for its head.
    List<CaseId> issue(CurrentPerson by, Directive directive, List<Duty> duties, Instant at) {
        Rights rights = new Rights(org.chart());
        UnitId body = top(rights.chart(), by.unit());
        PersonId forPerson = rights.as(by.id(), Party.of(body))
                .map(Rights.Acting::forPerson)
                .orElse(directive.issue() == null ? null : directive.issue().forPerson());
        Actor actor = forPerson == null ? by.actor() : by.actingFor(forPerson);
        List<Opening> all = duties.stream()
                .map(duty -> opening(directive, duty, body, rights))
                .toList();
        return issue(all, actor, at);
    }

    /// The body that a unit belongs to.
    private static UnitId top(OrgChart chart, UnitId unit) {
        UnitId at = unit;
        UnitId above = chart.unit(at).map(Unit::parent).orElse(null);
        while (above != null) {
            at = above;
            above = chart.unit(at).map(Unit::parent).orElse(null);
        }
        return at;
    }

    private static Opening opening(Directive directive, Duty duty, UnitId issuer, Rights rights) {
        Party to = new Party(duty.unit(), duty.lead());
        return new Opening(
                directive.id(),
                duty.requirement(),
                duty.no(),
                null,
                issuer,
                rights.isThere(to) ? to : Party.of(duty.unit()),
                "REQUIREMENT-" + duty.requirement().value(),
                duty.title(),
                duty.product(),
                duty.due(),
                duty.coordinators(),
                "");
    }

    /// Gives out many cases at once, in the transaction that is open. Whether the issuer may is checked by the caller.
    List<CaseId> issue(List<Opening> openings, Actor by, Instant at) {
        List<CaseId> ids = rows.newIds(openings.size());
        Batch batch = new Batch();
        for (int i = 0; i < openings.size(); i++) {
            Opening opening = openings.get(i);
            batch.positions.add(
                    batch.issue(ids.get(i), opening, by, opening.issuer(), at).position());
        }
        write(batch);
        return ids;
    }

    private void write(Batch batch) {
        journal.appendAll(batch.entries);
        rows.insertWork(batch.cases);
        rows.insertMoves(batch.moves);
        rows.insertEvidence(batch.evidence);
        rows.insertSaid(batch.said);
        rows.insertPositions(batch.positions);
        rows.insertConcerns(batch.concerns);
    }

    List<CaseId> bulk(List<Past> past) {
        List<CaseId> ids = rows.newIds(past.size());
        Batch batch = new Batch();
        for (int i = 0; i < past.size(); i++) {
            batch.positions.add(replay(ids.get(i), past.get(i), batch).position());
        }
        write(batch);
        return ids;
    }

    private Standing replay(CaseId id, Past past, Batch batch) {
        Instant issuedAt = past.issuedAt().truncatedTo(ChronoUnit.MILLIS);
        Rights onIssue = rightsOn(issuedAt);
        Rights.Acting issuer = onIssue.as(
                        past.issuedBy(), Party.of(past.opening().issuer()))
                .orElseThrow(() -> refused(past, 0, Refusal.NOT_THE_HEAD));
        Standing standing = batch.issue(
                id,
                past.opening(),
                actor(onIssue, past.issuedBy(), issuer),
                past.opening().issuer(),
                issuedAt);
        for (int i = 0; i < past.moves().size(); i++) {
            standing = replay(standing, past, i, batch);
        }
        return standing;
    }

    private Standing replay(Standing standing, Past past, int index, Batch batch) {
        Past.Made step = past.moves().get(index);
        Instant at = step.at().truncatedTo(ChronoUnit.MILLIS);
        if (at.isBefore(standing.lastMoveAt())) {
            throw new IllegalArgumentException("%s: move %d is earlier than the one before, at %s"
                    .formatted(past.opening().title(), index, at));
        }
        Rights rights = rightsOn(at);
        Standing now = Inheritance.applied(standing, rights, at);
        MoveColumns columns = MoveColumns.of(step.move());
        return switch (new Checks(rights, now, step.by()).check(step.move(), columns, at)) {
            case Checks.Result.Denied(Refusal reason) -> throw refused(past, index, reason);
            case Checks.Result.Allowed allowed -> {
                Actor actor = actor(rights, step.by(), allowed.acting());
                MadeMove made =
                        MovesMade.of(standing, now, actor, columns, step.move().kind(), allowed, at, null);
                batch.moves.add(made);
                batch.entries.add(MovesMade.entry(made, columns.evidence(), columns.said()));
                batch.said.add(new CaseRows.SaidWith(standing.caseId(), made.no(), columns.said()));
                batch.evidence.add(new CaseRows.Shown(standing.caseId(), made.no(), columns.evidence()));
                if (made.to() != null) {
                    batch.concerns.add(new CaseRows.Concern(made.to().unit(), standing.caseId(), false));
                }
                yield standing.after(made);
            }
        };
    }

    private static IllegalArgumentException refused(Past past, int index, Refusal reason) {
        String move = index < past.moves().size() ? past.moves().get(index).toString() : "ISSUE";
        return new IllegalArgumentException(
                "%s: move %d is refused (%s): %s".formatted(past.opening().title(), index, reason, move));
    }

    private Rights rightsOn(Instant at) {
        return new Rights(org.at(LocalDate.ofInstant(at, Org.ZONE)));
    }

    private static Actor actor(Rights rights, PersonId person, Rights.Acting acting) {
        Long appointment = rights.chart().appointmentsOf(person).stream()
                .findFirst()
                .map(own -> own.id().value())
                .orElse(null);
        return new Actor(
                person.value(),
                appointment,
                acting.forPerson() == null ? null : acting.forPerson().value());
    }
}
