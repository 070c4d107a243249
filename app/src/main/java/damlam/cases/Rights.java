package damlam.cases;

import damlam.eventlog.MoveKind;
import damlam.ledger.Request;
import damlam.org.Appointment;
import damlam.org.Duty;
import damlam.org.MatterId;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.StandIn;
import damlam.org.Unit;
import damlam.org.UnitId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who may act for whom on a day, and who holds what somebody left behind ("Who" of DESIGN.md, section 2).
///
/// @param matter which kind of matter the case is, so that whoever decides it by the competence map may, and whoever
///     was given it by a delegation of its own; null where nobody said, or it does not matter
/// @param moves those of the case, so that nobody answers what they asked; empty where it does not matter
record Rights(OrgChart chart, @Nullable MatterId matter, List<MadeMove> moves) {
    Rights {
        moves = List.copyOf(moves);
    }

    Rights(OrgChart chart) {
        this(chart, null, List.of());
    }

    /// By what right somebody acts for a unit in this case.
    Optional<StandIn> standIn(PersonId person, UnitId unit) {
        return chart.standIn(person, unit, matter);
    }

    /// In what capacity somebody acts.
    ///
    /// @param unit for which unit
    /// @param forPerson whom they stand in for; null where they act for themselves
    record Acting(UnitId unit, @Nullable PersonId forPerson) {
        /// Whose act it is.
        Party by(PersonId actor) {
            return new Party(unit, forPerson == null ? actor : forPerson);
        }
    }

    /// Whether somebody holds a post in the unit or in a team of it.
    boolean belongs(PersonId person, UnitId unit) {
        return chart.appointmentsOf(person).stream()
                .anyMatch(appointment -> appointment.unit().equals(unit)
                        || chart.addressable(appointment.unit()).equals(unit));
    }

    /// The unit itself, or whoever took over its work; empty if nobody did.
    Optional<UnitId> heir(UnitId unit) {
        UnitId at = unit;
        for (int steps = 0; steps < 100; steps++) {
            if (chart.unit(at).isPresent()) {
                return Optional.of(at);
            }
            UnitId successor = chart.everUnit(at).map(Unit::successor).orElse(null);
            if (successor == null) {
                return Optional.empty();
            }
            at = successor;
        }
        return Optional.empty();
    }

    /// The unit that holds instead of a party that is no longer there; empty if the party is there.
    Optional<UnitId> inheritor(Party holder) {
        UnitId unit = heir(holder.unit()).orElse(holder.unit());
        boolean gone = holder.person() != null && !belongs(holder.person(), holder.unit());
        return gone || !unit.equals(holder.unit()) ? Optional.of(unit) : Optional.empty();
    }

    /// The party as it can be found today: whoever is gone is replaced by their unit, a merged unit by its successor.
    Party present(Party party) {
        return inheritor(party).map(Party::of).orElse(party);
    }

    /// How a person acts for a party: as that very person; or for a unit as its head, deputy or delegate; or, with a
    /// head's power, for the head in person and for somebody who is gone.
    Optional<Acting> as(PersonId mover, Party party) {
        PersonId person = party.person();
        if (mover.equals(person)) {
            return Optional.of(new Acting(party.unit(), null));
        }
        Optional<StandIn> standIn = heir(party.unit()).flatMap(unit -> standIn(mover, unit));
        if (standIn.isEmpty()) {
            return Optional.empty();
        }
        PersonId forHead = standIn.get().forPerson();
        if (person == null) {
            return Optional.of(new Acting(party.unit(), mover.equals(forHead) ? null : forHead));
        }
        boolean gone = !belongs(person, party.unit());
        return gone || person.equals(forHead) ? Optional.of(new Acting(party.unit(), person)) : Optional.empty();
    }

    /// In what capacity somebody makes a move of this kind now; empty if they have none.
    Optional<Acting> capacity(MoveKind kind, Standing standing, PersonId mover) {
        Party holder = Standing.party(standing.state().holder());
        return switch (kind) {
            case OPEN -> holder == null ? Optional.empty() : member(mover, holder.unit());
            case ACCEPT -> holder == null ? Optional.empty() : taker(mover, holder);
            case ASSIGN -> holder == null ? Optional.empty() : as(mover, Party.of(holder.unit()));
            case FORWARD, RETURN, CONSULT, ESCALATE, OBJECT, WAIT, RESUME, PROGRESS, EXTEND_ASK, SUBMIT ->
                holder == null ? Optional.empty() : as(mover, holder);
            case REPLY, DECIDE, EXTEND_GRANT, EXTEND_DENY -> answerer(kind, standing, mover);
            case RECALL -> recaller(standing, mover);
            case REJECT, APPROVE ->
                asParty(mover, Standing.party(standing.state().reviewer()));
            case ISSUE, REOPEN, CANCEL -> issuer(standing, mover);
            case SILENCE -> Optional.empty();
            case NOTE ->
                chart.appointmentsOf(mover).stream()
                        .findFirst()
                        .map(own -> new Acting(chart.addressable(own.unit()), null));
        };
    }

    private Optional<Acting> asParty(PersonId mover, @Nullable Party party) {
        return party == null ? Optional.empty() : as(mover, party);
    }

    private Optional<Acting> issuer(Standing standing, PersonId mover) {
        Party issuer = Standing.party(standing.state().issuer());
        return issuer == null ? Optional.empty() : as(mover, Party.of(issuer.unit()));
    }

    private Optional<Acting> member(PersonId mover, UnitId unit) {
        return belongs(mover, unit) ? Optional.of(new Acting(unit, null)) : as(mover, Party.of(unit));
    }

    /// Where a unit holds, any member may take it; where a person does, that person.
    private Optional<Acting> taker(PersonId mover, Party holder) {
        boolean theirs = holder.person() == null ? belongs(mover, holder.unit()) : mover.equals(holder.person());
        return theirs ? Optional.of(new Acting(holder.unit(), null)) : Optional.empty();
    }

    /// A question to oneself comes before one to one's unit; the oldest first. Nobody answers what they asked, in
    /// whatever capacity they did.
    private Optional<Acting> answerer(MoveKind answer, Standing standing, PersonId mover) {
        List<Party> asked = standing.state().openRequests().stream()
                .filter(request -> answers(answer, request) && !isAsker(mover, request))
                .filter(request -> answer != MoveKind.DECIDE || decides(mover, request))
                .map(request -> Standing.party(request.of()))
                .filter(party -> party != null)
                .sorted(Comparator.comparing(party -> !mover.equals(party.person())))
                .toList();
        return asked.stream().flatMap(party -> as(mover, party).stream()).findFirst();
    }

    /// What waits for a head is the head's, and a deputy's only in their place (0121); a decision is also
    /// theirs whose post decides such a matter.
    private boolean decides(PersonId mover, Request request) {
        Party asked = Standing.party(request.of());
        return asked != null
                && (mover.equals(asked.person())
                        || (request.move() == MoveKind.ESCALATE && decidesByMap(mover))
                        || damlam.org.Acting.isCompetent(
                                mover, heir(asked.unit()).orElse(asked.unit()), chart, matter));
    }

    private boolean decidesByMap(PersonId mover) {
        return matter != null
                && chart.deciders(matter).stream()
                        .anyMatch(held -> mover.equals(held.person().id())
                                || (held.duty() == Duty.HEAD
                                        && damlam.org.Acting.isCompetent(mover, held.unit(), chart, matter)));
    }

    /// Whether somebody would get an answer to this, had they not asked it themselves.
    boolean asksThemselves(MoveKind answer, Standing standing, PersonId mover) {
        return standing.state().openRequests().stream()
                .filter(request -> answers(answer, request) && isAsker(mover, request))
                .map(request -> Standing.party(request.of()))
                .anyMatch(party -> party != null && as(mover, party).isPresent());
    }

    /// Whether somebody who acts in another's place would decide there on their own work: what they hold, or what a
    /// unit holds for which they act as well, other than the one in whose name they would decide.
    boolean isOwnWork(Acting acting, @Nullable Party holder, PersonId mover) {
        if (acting.forPerson() == null || holder == null) {
            return false;
        }
        UnitId unit = heir(holder.unit()).orElse(holder.unit());
        return mover.equals(holder.person())
                || (!unit.equals(acting.unit()) && standIn(mover, unit).isPresent());
    }

    /// Whether somebody held the case in person, or gave it back for whoever did: to have passed it on does not let
    /// them end it in the giver's name.
    boolean held(PersonId mover) {
        return moves.stream().anyMatch(move -> switch (move.kind()) {
            case ACCEPT, RETURN -> mover.equals(move.actor());
            case ISSUE, ASSIGN -> move.to() != null && mover.equals(move.to().person());
            default -> false;
        });
    }

    private boolean isAsker(PersonId mover, Request request) {
        return moves.stream()
                .anyMatch(move -> move.kind() == request.move()
                        && move.at().toEpochMilli() == request.sinceMs()
                        && mover.equals(move.actor()));
    }

    private static boolean answers(MoveKind answer, Request request) {
        return switch (request.move()) {
            case CONSULT -> answer == MoveKind.REPLY;
            case ESCALATE, OBJECT -> answer == MoveKind.DECIDE;
            default -> answer == MoveKind.EXTEND_GRANT || answer == MoveKind.EXTEND_DENY;
        };
    }

    /// Whoever can take the latest hand-over back: the kernel knows whose it was, here it is asked of each capacity.
    private Optional<Acting> recaller(Standing standing, PersonId mover) {
        return chart.appointmentsOf(mover).stream()
                .flatMap(own -> capacities(mover, own))
                .filter(acting -> standing.state()
                        .outOfPlace(damlam.eventlog.Event.of(MoveKind.RECALL, 0, Standing.kernel(acting.by(mover))))
                        .isEmpty())
                .findFirst();
    }

    private Stream<Acting> capacities(PersonId mover, Appointment own) {
        UnitId unit = chart.addressable(own.unit());
        Set<UnitId> acted = Set.copyOf(chart.actedForBy(mover, matter));
        // In the order of the chart, for the first that may is taken.
        return Stream.concat(
                Stream.of(new Acting(unit, null)),
                chart.units().stream()
                        .map(Unit::id)
                        .filter(acted::contains)
                        .flatMap(any -> standIn(mover, any).stream().map(right -> new Acting(any, right.forPerson()))));
    }

    /// Whether a party is above a holder: a unit over theirs, or those who lead their own. Nobody is above themselves,
    /// nor whoever acts in their place.
    boolean above(Party asked, Acting acting, PersonId mover) {
        if (mover.equals(asked.person()) || isInPlaceOf(acting, asked)) {
            return false;
        }
        if (asked.person() != null && !leads(asked.person(), asked.unit())) {
            return false;
        }
        UnitId at = acting.unit();
        if (at.equals(asked.unit())) {
            return asked.person() == null ? standIn(mover, at).isEmpty() : rank(asked.person(), at) > rank(mover, at);
        }
        Unit unit = chart.unit(at).orElse(null);
        while (unit != null && unit.parent() != null) {
            if (unit.parent().equals(asked.unit())) {
                return true;
            }
            unit = chart.unit(unit.parent()).orElse(null);
        }
        return false;
    }

    /// Whether what is asked would be asked of the very person in whose place somebody asks.
    boolean isInPlaceOf(Acting acting, Party asked) {
        PersonId head = acting.forPerson();
        return head != null
                && (asked.person() == null ? chart.isHead(head, asked.unit()) : head.equals(asked.person()));
    }

    /// The unit that answers an objection to what a unit gave: that unit, or where nobody but whoever objects
    /// would decide for it the next above; empty where nobody is left.
    Optional<UnitId> answersObjection(UnitId issuer, PersonId objector) {
        return chart.upward(issuer).stream()
                .map(Unit::id)
                .filter(unit -> chart.headOf(unit)
                        .map(head -> !head.person().id().equals(objector))
                        .orElseGet(() -> damlam.org.Acting.of(unit, chart, matter).stream()
                                .anyMatch(other -> !other.equals(objector))))
                .findFirst();
    }

    /// The heads and deputies of a unit and of those above it, each as a party; the nearest first.
    List<Party> leadersOver(UnitId unit) {
        List<Party> all = new java.util.ArrayList<>();
        for (Unit at : chart.upward(unit)) {
            chart.staffOf(at.id()).stream()
                    .filter(own -> own.duty() == Duty.HEAD || own.duty() == Duty.DEPUTY)
                    .forEach(own -> all.add(Party.of(at.id(), own.person().id())));
        }
        return all;
    }

    /// Within one unit: a head stands above a deputy, a deputy above everybody else.
    private int rank(PersonId person, UnitId unit) {
        return chart.staffOf(unit).stream()
                .filter(own -> own.person().id().equals(person))
                .mapToInt(own -> own.duty() == Duty.HEAD ? 2 : own.duty() == Duty.DEPUTY ? 1 : 0)
                .max()
                .orElse(0);
    }

    private boolean leads(PersonId person, UnitId unit) {
        return rank(person, unit) > 0;
    }

    /// Whether a party can be given something today.
    boolean isThere(Party party) {
        return chart.unit(party.unit()).isPresent()
                && (party.person() == null || belongs(party.person(), party.unit()));
    }
}
