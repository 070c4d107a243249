package damlam.oversight;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.analysis.Relation;
import damlam.org.OrgChart;
import damlam.org.Unit;
import damlam.org.UnitId;
import java.util.List;

/// What somebody is in an inspection.
///
/// @param leads whether they lead the team, `member` whether they are in it
/// @param unit whether they act for the inspected unit
/// @param body whether they act for the body that ordered it
/// @param inspects whether they work in that body's inspectorate
/// @param ordered whether they ordered it or decided on its team
public record Part(boolean leads, boolean member, boolean unit, boolean body, boolean inspects, boolean ordered) {
    static Part of(CurrentPerson me, Inspection inspection, OrgChart chart) {
        Plan plan = inspection.plan();
        boolean unit =
                chart.standIn(me.id(), chart.successor(inspection.unit())).isPresent();
        return new Part(
                inspection.team().filter(team -> team.lead().equals(me.id())).isPresent(),
                inspection
                        .team()
                        .filter(team -> team.members().contains(me.id()))
                        .isPresent(),
                unit,
                leads(me, plan.body(), chart),
                inspectsIn(me, plan.body(), chart),
                plan.by().equals(me.id())
                        || inspection.teams().stream()
                                .anyMatch(team -> team.by().equals(me.id())));
    }

    static boolean leads(CurrentPerson me, UnitId body, OrgChart chart) {
        return me.is(Role.LEADER) && chart.standIn(me.id(), body).isPresent();
    }

    static boolean inspectsIn(CurrentPerson me, UnitId body, OrgChart chart) {
        return me.is(Role.INSPECTOR) && body(me.unit(), chart).equals(body);
    }

    /// The body that a unit belongs to.
    static UnitId body(UnitId unit, OrgChart chart) {
        List<Unit> line = chart.upward(unit);
        return line.isEmpty() ? unit : line.getLast().id();
    }

    /// Whether they see all of it.
    boolean whole() {
        return body || (!unit && (member || inspects || ordered));
    }

    /// As what they see whom its findings name, where they are not above these.
    Relation relation() {
        if (inspects) {
            return Relation.INSPECTORATE;
        }
        if (body) {
            return Relation.LEADERSHIP;
        }
        if (unit) {
            return Relation.LINE;
        }
        return member ? Relation.TEAM : Relation.ORDERED;
    }

    /// Whether they may decide on plan and team.
    public boolean orders() {
        return body || (!unit && inspects);
    }
}
