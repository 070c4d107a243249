package damlam.org;

import damlam.org.OrgDifference.Effect;
import damlam.org.OrgDifference.Fault;
import damlam.org.OrgDifference.Part;
import damlam.org.OrgImport.NewAppointment;
import damlam.org.OrgImport.NewPerson;
import damlam.org.OrgImport.NewUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lays an import beside what is known: what each line would do, and what speaks against it.
final class OrgComparison {
    /// A unit as it would be after the import.
    record Span(
            @Nullable String parent,
            LocalDate from,
            @Nullable LocalDate until) {
        boolean covers(LocalDate start, @Nullable LocalDate end) {
            return !start.isBefore(from) && !endsBefore(end);
        }

        boolean endsBefore(@Nullable LocalDate end) {
            return until != null && (end == null || end.isAfter(until));
        }
    }

    private final OrgImport plan;
    private final Set<String> doubtful;
    private final Map<String, Unit> knownUnits = new HashMap<>();
    private final Map<UnitId, String> unitCodes = new HashMap<>();
    private final Map<String, Person> knownPeople;
    private final Map<String, Span> units = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final AppointmentComparison appointments;

    /// @param doubtful codes of units that stand in the same list but could not be read to the end: what names them is
    /// not blamed
    OrgComparison(OrgFacts facts, OrgImport plan, Set<String> doubtful) {
        this.plan = plan;
        this.doubtful = doubtful;
        for (Unit unit : facts.units()) {
            knownUnits.put(unit.code(), unit);
            unitCodes.put(unit.id(), unit.code());
        }
        for (Unit unit : facts.units()) {
            units.put(unit.code(), new Span(parentOf(unit), unit.from(), unit.until()));
        }
        knownPeople = HashMap.newHashMap(facts.people().size());
        facts.people().values().forEach(person -> knownPeople.put(person.code(), person));
        appointments = new AppointmentComparison(facts.appointments(), unitCodes, plan.appointments(), this::fault);
    }

    private @Nullable String parentOf(Unit unit) {
        return unit.parent() == null ? null : unitCodes.get(unit.parent());
    }

    OrgDifference compare() {
        List<Effect<Unit>> unitEffects = compareUnits();
        List<Effect<Person>> peopleEffects = comparePeople();
        checkReferences();
        List<Effect<Appointment>> appointmentEffects = appointments.compare();
        checkEnds(unitEffects);
        return new OrgDifference(unitEffects, peopleEffects, appointmentEffects, faults);
    }

    /// To be read after [#compare()].
    List<AppointmentComparison.Amended> amended() {
        return appointments.amended();
    }

    private List<Effect<Unit>> compareUnits() {
        List<Effect<Unit>> effects = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < plan.units().size(); i++) {
            NewUnit unit = plan.units().get(i);
            if (!seen.add(unit.code())) {
                fault(Part.UNIT, i, Refusal.CODE_TWICE, unit.code());
            }
            if (unit.until() != null && !unit.from().isBefore(unit.until())) {
                fault(Part.UNIT, i, Refusal.ENDS_BEFORE_START, unit.code());
            }
            units.put(unit.code(), new Span(unit.parent(), unit.from(), unit.until()));
            Unit known = knownUnits.get(unit.code());
            effects.add(known == null ? Effect.added() : Effect.on(known, isSame(unit, known)));
        }
        for (int i = 0; i < plan.units().size(); i++) {
            checkParent(i, plan.units().get(i));
        }
        return effects;
    }

    private boolean isSame(NewUnit unit, Unit known) {
        return unit.name().equals(known.name())
                && unit.kind() == known.kind()
                && Objects.equals(unit.parent(), parentOf(known))
                && unit.from().equals(known.from())
                && Objects.equals(unit.until(), known.until())
                && (unit.sort() == 0 || unit.sort() == known.sort());
    }

    private void checkParent(int index, NewUnit unit) {
        if (unit.parent() == null) {
            return;
        }
        Span parent = units.get(unit.parent());
        if (parent == null) {
            if (!doubtful.contains(unit.parent())) {
                fault(Part.UNIT, index, Refusal.PARENT_UNKNOWN, unit.parent());
            }
        } else if (standsAboveItself(unit.code())) {
            fault(Part.UNIT, index, Refusal.UNIT_CYCLE, unit.code());
        } else if (unit.from().isBefore(parent.from())
                || (parent.until() != null && !unit.from().isBefore(parent.until()))) {
            fault(Part.UNIT, index, Refusal.PARENT_NOT_THEN, unit.parent());
        }
    }

    private boolean standsAboveItself(String code) {
        Set<String> above = new HashSet<>();
        Span span = units.get(code);
        while (span != null && span.parent() != null && above.add(span.parent())) {
            span = units.get(span.parent());
        }
        return above.contains(code);
    }

    private List<Effect<Person>> comparePeople() {
        List<Effect<Person>> effects = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < plan.people().size(); i++) {
            NewPerson person = plan.people().get(i);
            if (!seen.add(person.code())) {
                fault(Part.PERSON, i, Refusal.CODE_TWICE, person.code());
            }
            Person known = knownPeople.get(person.code());
            effects.add(known == null ? Effect.added() : Effect.on(known, isSame(person, known)));
        }
        return effects;
    }

    private static boolean isSame(NewPerson person, Person known) {
        return person.name().equals(known.name())
                && Objects.equals(person.email(), known.email())
                && Objects.equals(person.phone(), known.phone());
    }

    private void checkReferences() {
        Set<String> coming = new HashSet<>();
        plan.people().forEach(person -> coming.add(person.code()));
        for (int i = 0; i < plan.appointments().size(); i++) {
            NewAppointment one = plan.appointments().get(i);
            if (!knownPeople.containsKey(one.person()) && !coming.contains(one.person())) {
                fault(Part.APPOINTMENT, i, Refusal.PERSON_UNKNOWN, one.person());
            }
            Span unit = units.get(one.unit());
            if (one.until() != null && !one.from().isBefore(one.until())) {
                fault(Part.APPOINTMENT, i, Refusal.ENDS_BEFORE_START, one.person());
            } else if (unit != null && !unit.covers(one.from(), one.until())) {
                fault(Part.APPOINTMENT, i, Refusal.UNIT_NOT_THEN, one.unit());
            }
            if (unit == null && !doubtful.contains(one.unit())) {
                fault(Part.APPOINTMENT, i, Refusal.UNIT_UNKNOWN, one.unit());
            }
        }
    }

    /// A list may end a unit only after whoever and whatever is in it: who takes them over is asked on the unit's page.
    private void checkEnds(List<Effect<Unit>> effects) {
        for (int i = 0; i < effects.size(); i++) {
            NewUnit unit = plan.units().get(i);
            Unit known = effects.get(i).before();
            if (known == null || unit.until() == null || unit.until().equals(known.until())) {
                continue;
            }
            Span ended = new Span(unit.parent(), unit.from(), unit.until());
            int index = i;
            units.entrySet().stream()
                    .filter(below -> unit.code().equals(below.getValue().parent())
                            && ended.endsBefore(below.getValue().until()))
                    .findFirst()
                    .ifPresent(below -> fault(Part.UNIT, index, Refusal.UNIT_HAS_CHILDREN, below.getKey()));
            if (appointments.anyAfter(unit.code(), ended)) {
                fault(Part.UNIT, i, Refusal.UNIT_HAS_PEOPLE, unit.code());
            }
        }
    }

    private void fault(Part part, int index, Refusal refusal, String value) {
        faults.add(new Fault(part, index, refusal, value));
    }
}
