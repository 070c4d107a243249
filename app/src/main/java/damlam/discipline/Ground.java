package damlam.discipline;

import damlam.calendar.WorkCalendar;
import damlam.org.PersonId;
import damlam.procedure.BarKind;
import damlam.procedure.Circumstance;
import damlam.procedure.Conflicts;
import damlam.procedure.Course;
import damlam.procedure.Protection;
import damlam.procedure.Regime;
import damlam.procedure.Relation;
import damlam.procedure.ShieldSource.Told;
import damlam.procedure.Stop;
import damlam.rulebook.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What every step of a proceeding is measured by, as its acts say it: the law, who may not judge, what bars or stops
/// it.
final class Ground {
    private final Regime law;
    private final WorkCalendar calendar;
    private final List<Circumstance> circumstances = new ArrayList<>();
    private final List<Stop> stops = new ArrayList<>();
    private final Map<PersonId, Relation> relations = new HashMap<>();
    private final List<Protection> protections = new ArrayList<>();

    private Ground(Regime law, WorkCalendar calendar) {
        this.law = law;
        this.calendar = calendar;
    }

    /// @param acts those that count
    /// @param known what else is known of the person
    static Course of(List<Act> acts, Rules rules, WorkCalendar calendar, Known known) {
        Facts opened = acts.getFirst().facts();
        Opening opening = Opening.of(opened);
        Ground ground = new Ground(new Regime(rules, opening.group(), opened.day("law")), calendar);
        for (Act act : acts) {
            if (act.kind() == ActKind.SUSPEND) {
                ground.suspend(act, acts);
            } else if (act.kind() == ActKind.CONFLICT) {
                ground.relations.put(act.facts().person("person"), act.facts().of(Relation.class, "relation"));
            }
        }
        known.told().forEach(ground::protect);
        ground.stopForComplaints(acts);
        return new Course(
                ground.law,
                calendar,
                opening.subject(),
                new Conflicts(opening.person(), ground.relations),
                ground.circumstances,
                ground.stops,
                ground.protections,
                known.obstacles());
    }

    /// What is known of a person besides what the acts say.
    ///
    /// @param told what protects them
    /// @param obstacles days on which they could not act here
    record Known(List<Told> told, List<Stop> obstacles) {
        static final Known NOTHING = new Known(List.of(), List.of());
    }

    private void protect(Told told) {
        BarKind kind = told.kind();
        if (kind == null) {
            // Whether the breach has to do with what was denounced, whoever judges does not say of somebody of whom
            // they may not know that they denounced.
            protections.add(new Protection(told.from(), told.until()));
        } else if (law.kind(kind)) {
            circumstances.add(circumstance(Suspension.valueOf(kind.name()), told.from(), told.until(), null));
        }
    }

    private void suspend(Act act, List<Act> acts) {
        Suspension why = act.facts().of(Suspension.class, "why");
        LocalDate from = act.facts().day("from");
        LocalDate ended = end(act, ActKind.RESUME, acts);
        LocalDate to = ended == null ? act.facts().dayIfAny("until") : ended;
        switch (why) {
            case CRIMINAL_PROCEEDINGS -> stops.add(new Stop(Stop.Kind.CRIMINAL_PROCEEDINGS, from, to));
            case COURT -> stops.add(new Stop(Stop.Kind.COMPLAINT_OR_COURT, from, to));
            case DENOUNCER -> {
                // Entered before that was left to the inspectorate.
                if (!act.facts().yes("unrelated")) {
                    protections.add(new Protection(from, to));
                }
            }
            default -> circumstances.add(circumstance(why, from, to, end(act, ActKind.LIFT, acts)));
        }
    }

    private Circumstance circumstance(
            Suspension why, LocalDate from, @Nullable LocalDate to, @Nullable LocalDate lifted) {
        Circumstance one = why == Suspension.CHILD && to == null
                ? Circumstance.child(law, from, calendar)
                : Circumstance.of(BarKind.valueOf(why.name()), from, to);
        return lifted == null ? one : one.lifted(lifted);
    }

    static @Nullable LocalDate end(Act act, ActKind kind, List<Act> acts) {
        return acts.stream()
                .filter(each -> each.kind() == kind && each.facts().number("of") == act.no())
                .map(each -> each.facts().day("day"))
                .findFirst()
                .orElse(null);
    }

    /// A complaint that brought the decision down stops the clocks until the steps are done again.
    private void stopForComplaints(List<Act> acts) {
        LocalDate complained = null;
        for (Act act : acts) {
            if (act.kind() == ActKind.COMPLAIN && complained == null) {
                complained = act.facts().day("day");
            } else if (act.kind() == ActKind.SETTLE) {
                if (complained != null && act.facts().of(Settlement.class, "outcome") == Settlement.REDO) {
                    stops.add(new Stop(Stop.Kind.COMPLAINT_OR_COURT, complained, act.day()));
                }
                complained = null;
            }
        }
    }
}
