package damlam.oversight;

import static damlam.oversight.OversightRefusedException.require;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.oversight.OversightRefusedException.Reason;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Who sees an inspection, and what they are in it: every step begins here.
@Component
class Parts {
    private final InspectionRows rows;
    private final TeamBars bars;
    private final Org org;

    Parts(InspectionRows rows, TeamBars bars, Org org) {
        this.rows = rows;
        this.bars = bars;
        this.org = org;
    }

    Optional<Seen> find(CurrentPerson me, InspectionId id) {
        return rows.find(id).flatMap(inspection -> seen(me, inspection, org.chart()));
    }

    List<Seen> all(CurrentPerson me) {
        OrgChart chart = org.chart();
        return me.is(Role.OFFICIAL)
                ? rows.all().stream()
                        .flatMap(inspection -> seen(me, inspection, chart).stream())
                        .toList()
                : List.of();
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

    private Optional<Seen> seen(CurrentPerson me, Inspection inspection, OrgChart chart) {
        if (!me.is(Role.OFFICIAL)) {
            return Optional.empty();
        }
        Part part = Part.of(me, inspection, chart);
        boolean unit = part.unit() && isTold(inspection, chart.day());
        if (!part.whole() && !unit) {
            return Optional.empty();
        }
        Inspection shown = part.whole() ? inspection : inspection.forTheUnit();
        Optional<TeamBar> bar =
                bars.bar(me.id(), inspection.unit(), inspection.plan().from(), chart);
        return Optional.of(new Seen(shown, me.id(), part, inspection.stage(chart.day()), bar));
    }

    /// Of what is planned the unit learns with the team, so that it can object; of what is sudden on its
    /// first day.
    private static boolean isTold(Inspection inspection, LocalDate today) {
        boolean begun = inspection.plan().sort() == Plan.Sort.YEARLY || !today.isBefore(inspection.starts());
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
