package damlam.personnel;

import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.MadeMove;
import damlam.cases.Party;
import damlam.eventlog.MoveKind;
import damlam.inspection.Interests;
import damlam.numbers.Numbers;
import damlam.org.Appointment;
import damlam.org.Duty;
import damlam.org.InPlace;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.procedure.RemovalGround;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Who may propose, sign and decide on somebody: those above in the chart, and nobody who is related, or has
/// a part in the evidence.
@Component
class Eligibility {
    private final Cases cases;
    private final Interests interests;
    private final Org org;

    Eligibility(Cases cases, Interests interests, Org org) {
        this.cases = cases;
        this.interests = interests;
        this.org = org;
    }

    /// The ground of decree 115/2020 that a rule is, by the end of its code.
    static RemovalGround removalGround(String code) {
        String name = code.substring(code.lastIndexOf('.') + 1);
        return Arrays.stream(RemovalGround.values())
                .filter(ground -> ground.name().replace("_", "").equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no ground of removal: " + code));
    }

    /// Where somebody works, by their foremost post.
    UnitId unitOf(PersonId person) {
        return org.chart().appointmentsOf(person).getFirst().unit();
    }

    /// The units above somebody, the nearest first.
    private List<UnitId> above(PersonId person, OrgChart chart) {
        return chart.appointmentsOf(person).stream()
                .findFirst()
                .map(held -> chart.upward(held.unit()).stream().map(Unit::id).toList())
                .orElse(List.of());
    }

    /// Whether somebody stands above another: heads a unit of theirs, or is a deputy of one that the other does
    /// not lead.
    boolean isOver(PersonId superior, PersonId person) {
        return isOver(superior, person, org.chart());
    }

    private static boolean isOver(PersonId superior, PersonId person, OrgChart chart) {
        return !superior.equals(person)
                && chart.appointmentsOf(person).stream()
                        .flatMap(held -> chart.upward(held.unit()).stream())
                        .map(Unit::id)
                        .anyMatch(unit -> chart.isHead(superior, unit)
                                || (leads(superior, unit, chart) && !leads(person, unit, chart)));
    }

    private static boolean leads(PersonId person, UnitId unit, OrgChart chart) {
        return chart.appointmentsOf(person).stream()
                .anyMatch(held -> held.unit().equals(unit) && (held.duty() == Duty.HEAD || held.duty() == Duty.DEPUTY));
    }

    /// Whoever acts for a unit above them, and the inspectorate of their body; nobody on who stands above them.
    boolean mayPropose(CurrentPerson me, PersonId about) {
        OrgChart chart = org.chart();
        List<UnitId> above = above(about, chart);
        if (about.equals(me.id()) || above.isEmpty() || interests.related(me.id(), about)) {
            return false;
        }
        if (isOver(about, me.id(), chart)) {
            return false;
        }
        boolean inspects = me.is(damlam.access.Role.INSPECTOR)
                && chart.upward(me.unit()).getLast().id().equals(above.getLast());
        // Who only stands in for a unit that the person heads is not above them.
        return inspects || above.stream().anyMatch(unit -> actsFor(me.id(), unit, chart) && !chart.isHead(about, unit));
    }

    /// The next unit above the one for which somebody proposes; one more where more care is asked for.
    UnitId authority(CurrentPerson me, PersonId about, boolean escalated) {
        OrgChart chart = org.chart();
        List<UnitId> above = above(about, chart);
        int own = 0;
        while (own < above.size() - 1 && !actsFor(me.id(), above.get(own), chart)) {
            own++;
        }
        return above.get(Math.min(above.size() - 1, own + (escalated ? 2 : 1)));
    }

    /// Who has a part in the evidence: gave the work to the person, was asked something by them, or answered.
    private static Set<PersonId> parties(PersonId about, Collection<MadeMove> evidence) {
        Set<PersonId> parties = new HashSet<>();
        for (MadeMove move : evidence) {
            Party to = move.to();
            boolean theirs = about.equals(move.by().person());
            if (theirs && to != null) {
                Stream.ofNullable(to.person()).forEach(parties::add);
            }
            if (to != null && about.equals(to.person())) {
                parties.add(move.actor());
            }
        }
        parties.remove(about);
        return parties;
    }

    /// Who proposed it, signed it, gave out the work it rests on, or had it from the person.
    Set<PersonId> involved(Proposal each) {
        Set<PersonId> involved =
                parties(each.about(), cases.movesOf(each.cases().keySet()));
        involved.add(each.by());
        involved.addAll(each.signers());
        for (CaseId id : each.cases().keySet()) {
            cases.movesOf(id).stream()
                    .filter(move -> move.kind() == MoveKind.ASSIGN)
                    .map(MadeMove::actor)
                    .forEach(involved::add);
        }
        involved.remove(each.about());
        return involved;
    }

    /// Beside them whoever set the work, or has it at their hand now: what waits for them may be what it is held
    /// against the person.
    private boolean hasWork(PersonId judge, Collection<CaseId> evidence) {
        OrgChart chart = org.chart();
        boolean set = cases.movesOf(evidence).stream()
                .filter(move -> move.no() == 1)
                .anyMatch(move -> judge.equals(move.by().person()));
        return set
                || cases.find(evidence).stream()
                        .flatMap(line -> Stream.of(line.at().holder(), line.at().charged()))
                        .filter(Objects::nonNull)
                        .anyMatch(holder -> holder.person() == null
                                ? chart.standIn(judge, holder.unit()).isPresent()
                                : judge.equals(holder.person()));
    }

    /// Somebody with a post, neither the person, nor related to them, nor with a part in the evidence.
    boolean maySign(PersonId signer, PersonId about, Collection<CaseId> evidence) {
        return free(signer, about, parties(about, cases.movesOf(evidence)))
                && !hasWork(signer, evidence)
                && hasPost(signer);
    }

    /// The same at the moment of signing: relations may have been declared since.
    boolean maySign(Proposal each, PersonId signer) {
        return maySign(signer, each.about(), each.cases().keySet());
    }

    private boolean free(PersonId judge, PersonId about, Set<PersonId> parties) {
        return !judge.equals(about) && !parties.contains(judge) && !interests.related(judge, about);
    }

    private boolean hasPost(PersonId person) {
        return org.chart().appointmentsOf(person).stream().anyMatch(held -> held.duty() != Duty.ADMINISTRATOR);
    }

    /// The units whose leadership somebody belongs to, or in whose head's place they stand.
    List<UnitId> authorities(CurrentPerson me, OrgChart chart) {
        return chart.placesOf(me.id()).stream()
                .filter(unit -> actsFor(me.id(), unit, chart))
                .toList();
    }

    /// Whoever leads it; of delegations only one that names staff carries it (0116).
    private static boolean actsFor(PersonId person, UnitId unit, OrgChart chart) {
        return leads(person, unit, chart) || InPlace.of(chart, person, unit).isPresent();
    }

    /// Whether somebody decides now, for themselves or in the head's place.
    boolean mayDecide(PersonId person, Proposal each) {
        return decidesFor(person, each).isPresent();
    }

    Optional<PersonId> decidesFor(PersonId person, Proposal each) {
        return Optional.ofNullable(decidesFor(person, List.of(each)).get(each.id()));
    }

    /// Those of some on which a person decides, each with whose decision it is (0121). What waits for the head is
    /// theirs, and a deputy's only in their place ([InPlace]). Where there is no head, or the head may not decide,
    /// it is the deputies' own. The head alone decides where more care is asked for, and on whoever leads the unit
    /// beside them. Relations and moves are asked for once. As `personnel.decides_for` of the database.
    Map<ProposalId, PersonId> decidesFor(PersonId person, Collection<Proposal> some) {
        OrgChart chart = org.chart();
        List<Proposal> maybe = some.stream()
                .filter(each -> actsFor(person, each, chart))
                .filter(each -> !leads(each.about(), each.authority(), chart) || chart.isHead(person, each.authority()))
                .toList();
        Map<CaseId, List<MadeMove>> moves = cases
                .movesOf(maybe.stream()
                        .flatMap(each -> each.cases().keySet().stream())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.groupingBy(MadeMove::caseId));
        List<Proposal> theirs = free(person, maybe, moves, chart);
        Map<ProposalId, PersonId> heads = heads(person, theirs, moves, chart);
        Map<ProposalId, PersonId> decided = new HashMap<>();
        for (Proposal each : theirs) {
            PersonId head = heads.get(each.id());
            boolean own = head == null && !isInPlaceOnly(person, each, chart);
            if (own
                    || (head != null
                            && InPlace.of(chart, person, each.authority()).isPresent())) {
                decided.put(each.id(), head == null ? person : head);
            }
        }
        return decided;
    }

    /// Whether all they have of the authority is a delegation: it carries nothing that the head may not do.
    private static boolean isInPlaceOnly(PersonId person, Proposal each, OrgChart chart) {
        return chart.headOf(each.authority()).isPresent() && !leads(person, each.authority(), chart);
    }

    /// Of each the head who decides it, where that is somebody else than this person.
    private Map<ProposalId, PersonId> heads(
            PersonId person, List<Proposal> some, Map<CaseId, List<MadeMove>> moves, OrgChart chart) {
        Map<PersonId, List<Proposal>> before = new HashMap<>();
        for (Proposal each : some) {
            chart.headOf(each.authority())
                    .map(held -> held.person().id())
                    .filter(head -> !head.equals(person))
                    .ifPresent(head -> before.computeIfAbsent(head, one -> new ArrayList<>())
                            .add(each));
        }
        Map<ProposalId, PersonId> heads = new HashMap<>();
        before.forEach((head, theirs) -> free(head, theirs, moves, chart).forEach(each -> heads.put(each.id(), head)));
        return heads;
    }

    /// Those that somebody neither proposed nor signed nor has a part in, on nobody related to them or above them.
    private List<Proposal> free(
            PersonId person, List<Proposal> some, Map<CaseId, List<MadeMove>> moves, OrgChart chart) {
        List<Proposal> theirs = some.stream()
                .filter(each -> !person.equals(each.by())
                        && !person.equals(each.about())
                        && !isOver(each.about(), person, chart)
                        && !each.signers().contains(person))
                .toList();
        Set<PersonId> related =
                interests.related(person, theirs.stream().map(Proposal::about).collect(Collectors.toSet()));
        return theirs.stream()
                .filter(each -> !related.contains(each.about()))
                .filter(each -> !parties(
                                each.about(),
                                each.cases().keySet().stream()
                                        .flatMap(id -> moves.getOrDefault(id, List.of()).stream())
                                        .toList())
                        .contains(person))
                .toList();
    }

    /// The nearest head above an authority that has nobody who may decide.
    Optional<PersonId> deciderAbove(Proposal each) {
        OrgChart chart = org.chart();
        return above(each, chart).filter(person -> mayDecide(person, each)).findFirst();
    }

    private static Stream<PersonId> above(Proposal each, OrgChart chart) {
        return chart.upward(chart.successor(each.authority())).stream()
                .filter(unit -> !unit.id().equals(each.authority()))
                .flatMap(unit -> chart.headOf(unit.id()).stream())
                .map(Appointment::person)
                .map(person -> person.id());
    }

    private static boolean actsFor(PersonId person, Proposal each, OrgChart chart) {
        // Admitted while the authority has no head.
        if (chart.headOf(each.authority()).isEmpty() && above(each, chart).anyMatch(person::equals)) {
            return true;
        }
        return each.escalated() ? chart.isHead(person, each.authority()) : actsFor(person, each.authority(), chart);
    }

    /// Who heads the unit for personnel of the body that decides, unless it is about them or somebody
    /// related.
    Optional<PersonId> drafter(Proposal each) {
        OrgChart chart = org.chart();
        return PersonnelUnit.of(chart, Numbers.body(chart, each.authority()))
                .flatMap(unit -> chart.headOf(unit.id()))
                .map(Appointment::person)
                .map(person -> person.id())
                .filter(person -> !person.equals(each.about()) && !interests.related(person, each.about()));
    }

    /// Whose own decision it is; whoever stands in their place is let in by opening it.
    List<PersonId> deciders(Proposal each) {
        return org.chart().staffOf(each.authority()).stream()
                .map(Appointment::person)
                .map(person -> person.id())
                .filter(person ->
                        decidesFor(person, each).filter(person::equals).isPresent())
                .distinct()
                .toList();
    }
}
