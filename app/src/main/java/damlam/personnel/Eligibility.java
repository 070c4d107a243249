package damlam.personnel;

import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.MadeMove;
import damlam.cases.Party;
import damlam.eventlog.MoveKind;
import damlam.inspection.Interests;
import damlam.org.Appointment;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.procedure.RemovalGround;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Who may propose, sign and decide on somebody: those above in the chart, and nobody who is related, or has a part in
/// the
/// evidence.
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

    /// Whoever acts for a unit above them, and the inspectorate of their body.
    boolean mayPropose(CurrentPerson me, PersonId about) {
        OrgChart chart = org.chart();
        List<UnitId> above = above(about, chart);
        if (about.equals(me.id()) || above.isEmpty() || interests.related(me.id(), about)) {
            return false;
        }
        boolean inspects = me.is(damlam.access.Role.INSPECTOR)
                && chart.upward(me.unit()).getLast().id().equals(above.getLast());
        // Who only stands in for a unit that the person heads is not above them.
        return inspects
                || above.stream()
                        .anyMatch(unit -> chart.standIn(me.id(), unit).isPresent() && !chart.isHead(about, unit));
    }

    /// The next unit above the one for which somebody proposes; one more where more care is asked for.
    UnitId authority(CurrentPerson me, PersonId about, boolean escalated) {
        OrgChart chart = org.chart();
        List<UnitId> above = above(about, chart);
        int own = 0;
        while (own < above.size() - 1 && chart.standIn(me.id(), above.get(own)).isEmpty()) {
            own++;
        }
        return above.get(Math.min(above.size() - 1, own + (escalated ? 2 : 1)));
    }

    /// Whom the person's moves in the evidence were directed to: they have a part in it.
    private Set<PersonId> parties(PersonId about, Collection<CaseId> evidence) {
        Set<PersonId> parties = new HashSet<>();
        for (CaseId id : evidence) {
            for (MadeMove move : cases.movesOf(id)) {
                Party to = move.to();
                boolean theirs = about.equals(move.by().person());
                if (theirs && to != null) {
                    Stream.ofNullable(to.person()).forEach(parties::add);
                }
                if (to != null && about.equals(to.person()) && move.kind() != MoveKind.ASSIGN) {
                    parties.add(move.actor());
                }
            }
        }
        parties.remove(about);
        return parties;
    }

    /// Who proposed it, signed it, gave out the work it rests on, or had it from the person.
    Set<PersonId> involved(Proposal each) {
        Set<PersonId> involved = parties(each.about(), each.cases().keySet());
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

    /// Two different people with posts, neither the person, nor related to them, nor with a part in the evidence.
    boolean maySign(StaffProposals.Wanted wanted, Collection<CaseId> evidence) {
        Set<PersonId> parties = parties(wanted.about(), evidence);
        return !wanted.first().equals(wanted.second())
                && Stream.of(wanted.first(), wanted.second())
                        .allMatch(signer -> free(signer, wanted.about(), parties) && hasPost(signer));
    }

    /// The same at the moment of signing: relations may have been declared since.
    boolean maySign(Proposal each, PersonId signer) {
        return free(signer, each.about(), parties(each.about(), each.cases().keySet())) && hasPost(signer);
    }

    private boolean free(PersonId judge, PersonId about, Set<PersonId> parties) {
        return !judge.equals(about) && !parties.contains(judge) && !interests.related(judge, about);
    }

    private boolean hasPost(PersonId person) {
        return org.chart().appointmentsOf(person).stream().anyMatch(held -> held.duty() != Duty.ADMINISTRATOR);
    }

    /// The units for which somebody decides.
    List<UnitId> authorities(CurrentPerson me, OrgChart chart) {
        return chart.units().stream()
                .map(Unit::id)
                .filter(unit -> chart.standIn(me.id(), unit).isPresent())
                .toList();
    }

    /// Who acts for the authority, and neither proposed nor signed it nor has a part in it; its head alone where more
    /// care is asked for.
    boolean mayDecide(PersonId person, Proposal each) {
        OrgChart chart = org.chart();
        boolean acts = each.escalated()
                ? chart.isHead(person, each.authority())
                : chart.standIn(person, each.authority()).isPresent();
        return acts
                && !person.equals(each.by())
                && !each.signers().contains(person)
                && free(person, each.about(), parties(each.about(), each.cases().keySet()));
    }

    List<PersonId> deciders(Proposal each) {
        return org.chart().staffOf(each.authority()).stream()
                .map(Appointment::person)
                .map(person -> person.id())
                .filter(person -> mayDecide(person, each))
                .distinct()
                .toList();
    }
}
