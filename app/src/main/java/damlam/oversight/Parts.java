package damlam.oversight;

import static damlam.oversight.OversightRefusedException.require;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.inspection.FindingId;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.oversight.OversightRefusedException.Reason;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Who sees an inspection, and what they are in it: every step begins here.
@Component
class Parts {
    private final InspectionRows rows;
    private final ConcernedRows concerned;
    private final TeamBars bars;
    private final AnswerTimes times;
    private final Org org;

    Parts(InspectionRows rows, ConcernedRows concerned, TeamBars bars, AnswerTimes times, Org org) {
        this.rows = rows;
        this.concerned = concerned;
        this.bars = bars;
        this.times = times;
        this.org = org;
    }

    Optional<Seen> find(CurrentPerson me, InspectionId id) {
        return rows.find(id)
                .flatMap(inspection -> seen(me, List.of(inspection)).stream().findFirst());
    }

    /// A part of those that somebody sees, as much of each as a line says.
    List<Seen> outlines(CurrentPerson me, int limit, int offset) {
        return me.is(Role.OFFICIAL) ? seen(me, rows.outlines(limit, offset)) : List.of();
    }

    /// The open ones of these, as much of each as a line says.
    List<Seen> open(CurrentPerson me) {
        return me.is(Role.OFFICIAL) ? seen(me, rows.open()) : List.of();
    }

    /// For a step: nobody else takes one at the same time.
    Seen step(CurrentPerson me, InspectionId id) {
        rows.alone(id);
        return find(me, id).orElseThrow(() -> new OversightRefusedException(Reason.NOT_SEEN));
    }

    /// For a step of the team.
    Seen works(CurrentPerson me, InspectionId id) {
        Seen seen = step(me, id);
        require(seen.part().member(), Reason.NOT_YOURS);
        require(seen.bar().isEmpty(), Reason.BARRED);
        return seen;
    }

    /// For a step of the team while it looks: from the first day until the unit is shown what was found.
    Seen looks(CurrentPerson me, InspectionId id) {
        Seen seen = works(me, id);
        require(seen.stage() != Stage.AHEAD, Reason.NOT_BEGUN);
        require(seen.stage() == Stage.UNDER_WAY, Reason.NOT_NEXT);
        return seen;
    }

    /// Those of some that somebody sees; what bars them is asked for all at once.
    private List<Seen> seen(CurrentPerson me, List<Inspection> inspections) {
        if (inspections.isEmpty() || !me.is(Role.OFFICIAL)) {
            return List.of();
        }
        OrgChart chart = org.chart();
        Map<TeamBars.Asked, TeamBars.Found> found = bars.bars(
                inspections.stream()
                        .flatMap(inspection -> Stream.of(
                                        Stream.of(me.id()), atWork(inspection), leaders(inspection, chart))
                                .flatMap(people -> people)
                                .map(person -> new TeamBars.Asked(person, TeamBars.Place.of(inspection))))
                        .collect(Collectors.toSet()),
                chart);
        Map<InspectionId, Map<FindingId, Optional<LocalDate>>> unheard = unheard(inspections, chart.day());
        return inspections.stream()
                .flatMap(inspection ->
                        seen(me, inspection, found, unheard.getOrDefault(inspection.id(), Map.of()), chart).stream())
                .toList();
    }

    private Map<InspectionId, Map<FindingId, Optional<LocalDate>>> unheard(
            List<Inspection> inspections, LocalDate today) {
        List<InspectionId> named = inspections.stream()
                .filter(inspection -> inspection.stage(today) == Stage.TO_CONCLUDE)
                .filter(inspection -> inspection.about().findAny().isPresent())
                .map(Inspection::id)
                .toList();
        return named.isEmpty() ? Map.of() : concerned.unheard(named, today);
    }

    /// Those of the team who still have something to do that nobody else does.
    private static Stream<PersonId> atWork(Inspection inspection) {
        boolean signed = inspection.signature(Signature.Side.TEAM).isPresent();
        return inspection.conclusion() != null || inspection.cancelled() != null
                ? Stream.empty()
                : inspection.team().stream()
                        .flatMap(team -> team.members().stream())
                        .filter(person -> !signed || inspection.awaits(person));
    }

    /// Who leads the body, the head first.
    private static Stream<PersonId> leaders(Inspection inspection, OrgChart chart) {
        UnitId body = chart.successor(inspection.plan().body());
        return chart.staffOf(body).stream()
                .filter(held -> held.duty() == Duty.HEAD || held.duty() == Duty.DEPUTY)
                .map(held -> held.person().id())
                .distinct();
    }

    private static boolean isBarred(PersonId person, Inspection inspection, Map<TeamBars.Asked, TeamBars.Found> found) {
        TeamBars.Found each = found.get(new TeamBars.Asked(person, TeamBars.Place.of(inspection)));
        return each != null && each.bar() != null;
    }

    private static List<Hindrance> hindrances(Inspection inspection, Map<TeamBars.Asked, TeamBars.Found> found) {
        TeamBars.Place place = TeamBars.Place.of(inspection);
        return atWork(inspection)
                .flatMap(person -> Stream.ofNullable(found.get(new TeamBars.Asked(person, place)))
                        .map(each -> new Hindrance(
                                person,
                                inspection
                                        .team()
                                        .filter(team -> team.lead().equals(person))
                                        .isPresent(),
                                Optional.ofNullable(each.bar()),
                                each.since(),
                                each.claims(),
                                each.firm())))
                .toList();
    }

    private Optional<Seen> seen(
            CurrentPerson me,
            Inspection inspection,
            Map<TeamBars.Asked, TeamBars.Found> found,
            Map<FindingId, Optional<LocalDate>> unheard,
            OrgChart chart) {
        Part part = Part.of(me, inspection, chart);
        boolean unit = part.unit() && isTold(inspection, chart.day());
        if (!part.whole() && !unit) {
            return Optional.empty();
        }
        Inspection shown = part.whole() ? inspection : inspection.forTheUnit();
        Optional<TeamBar> bar = Optional.ofNullable(
                        found.get(new TeamBars.Asked(me.id(), TeamBars.Place.of(inspection))))
                .flatMap(each -> Optional.ofNullable(each.bar()));
        List<PersonId> free = leaders(inspection, chart)
                .filter(person -> !isBarred(person, inspection, found))
                .toList();
        AnswerTimes.Away away = times.away(inspection, unheard.keySet());
        return Optional.of(new Seen(
                shown,
                me.id(),
                part,
                inspection.stage(chart.day()),
                bar,
                hindrances(inspection, found),
                unheard,
                free.stream().filter(person -> !inspection.isPartOf(person)).toList(),
                free.stream().filter(inspection::isFree).toList(),
                away.people(),
                away.unit()));
    }

    /// Of what is planned the unit learns with the team, so that it can object; of what is sudden on its
    /// first day, and never where it was withdrawn before.
    private static boolean isTold(Inspection inspection, LocalDate today) {
        Cancellation cancelled = inspection.cancelled();
        LocalDate last = cancelled == null ? today : LocalDate.ofInstant(cancelled.at(), Org.ZONE);
        boolean begun = inspection.plan().sort() == Plan.Sort.YEARLY || !last.isBefore(inspection.starts());
        return !inspection.teams().isEmpty() && (begun || inspection.sending() != null);
    }

    /// The unit with all below it, those that are no more included.
    static Set<UnitId> units(UnitId unit, OrgChart chart) {
        Set<UnitId> all = new HashSet<>(chart.subtree(unit));
        boolean more = true;
        while (more) {
            more = false;
            for (Unit one : chart.everyUnit()) {
                more |= one.parent() != null && all.contains(one.parent()) && all.add(one.id());
            }
        }
        return all;
    }
}
