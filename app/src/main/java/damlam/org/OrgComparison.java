package damlam.org;

import damlam.org.OrgDifference.Change;
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
    private record Span(
            @Nullable String parent,
            LocalDate from,
            @Nullable LocalDate until) {
        boolean covers(LocalDate start, @Nullable LocalDate end) {
            return !start.isBefore(from) && (until == null || (end != null && !end.isAfter(until)));
        }
    }

    /// Somebody heads a unit from a day to a day; `index` is its line in the import, -1 for what is known.
    private record Headship(
            String person, LocalDate from, @Nullable LocalDate until, int index) {
        boolean overlaps(Headship other) {
            return (until == null || other.from.isBefore(until)) && (other.until == null || from.isBefore(other.until));
        }
    }

    /// What makes two appointments one and the same.
    private record Held(String person, String unit, String title, Duty duty) {}

    private final OrgImport plan;
    private final Map<String, Unit> knownUnits = new HashMap<>();
    private final Map<UnitId, String> unitCodes = new HashMap<>();
    private final Map<String, Person> knownPeople;
    private final Map<Held, List<Appointment>> knownHeld = new HashMap<>();
    private final Map<String, Span> units = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    /// Appointments already known whose end changes, with their new end.
    private final List<Appointment> ended = new ArrayList<>();

    OrgComparison(OrgFacts facts, OrgImport plan) {
        this.plan = plan;
        for (Unit unit : facts.units()) {
            knownUnits.put(unit.code(), unit);
            unitCodes.put(unit.id(), unit.code());
        }
        for (Unit unit : facts.units()) {
            units.put(unit.code(), new Span(parentOf(unit), unit.from(), unit.until()));
        }
        knownPeople = HashMap.newHashMap(facts.people().size());
        facts.people().values().forEach(person -> knownPeople.put(person.code(), person));
        for (Appointment held : facts.appointments()) {
            knownHeld.computeIfAbsent(key(held), none -> new ArrayList<>(1)).add(held);
        }
    }

    private @Nullable String parentOf(Unit unit) {
        return unit.parent() == null ? null : unitCodes.get(unit.parent());
    }

    private Held key(Appointment held) {
        return new Held(
                held.person().code(),
                Objects.requireNonNull(unitCodes.get(held.unit())),
                held.post().title(),
                held.duty());
    }

    OrgDifference compare() {
        List<Change> unitChanges = compareUnits();
        List<Change> peopleChanges = comparePeople();
        List<Change> appointmentChanges = compareAppointments();
        checkHeads();
        return new OrgDifference(unitChanges, peopleChanges, appointmentChanges, faults);
    }

    /// To be read after [#compare()].
    List<Appointment> ended() {
        return ended;
    }

    private List<Change> compareUnits() {
        List<Change> changes = new ArrayList<>();
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
            changes.add(change(unit, knownUnits.get(unit.code())));
        }
        for (int i = 0; i < plan.units().size(); i++) {
            checkParent(i, plan.units().get(i));
        }
        return changes;
    }

    private Change change(NewUnit unit, @Nullable Unit known) {
        if (known == null) {
            return Change.ADDED;
        }
        boolean same = unit.name().equals(known.name())
                && unit.kind() == known.kind()
                && Objects.equals(unit.parent(), parentOf(known))
                && unit.from().equals(known.from())
                && Objects.equals(unit.until(), known.until())
                && unit.sort() == 0;
        return same ? Change.SAME : Change.CHANGED;
    }

    private void checkParent(int index, NewUnit unit) {
        if (unit.parent() == null) {
            return;
        }
        Span parent = units.get(unit.parent());
        if (parent == null) {
            fault(Part.UNIT, index, Refusal.PARENT_UNKNOWN, unit.parent());
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

    private List<Change> comparePeople() {
        List<Change> changes = new ArrayList<>();
        Map<String, NewPerson> seen = new HashMap<>();
        for (int i = 0; i < plan.people().size(); i++) {
            NewPerson person = plan.people().get(i);
            if (seen.put(person.code(), person) != null) {
                fault(Part.PERSON, i, Refusal.CODE_TWICE, person.code());
            }
            Person known = knownPeople.get(person.code());
            if (known == null) {
                changes.add(Change.ADDED);
            } else {
                boolean same = person.name().equals(known.name())
                        && (person.email() == null || person.email().equals(known.email()));
                changes.add(same ? Change.SAME : Change.CHANGED);
            }
        }
        plan.people().forEach(person -> knownPeople.putIfAbsent(person.code(), PENDING));
        return changes;
    }

    /// Stands for people who come with this import.
    private static final Person PENDING = new Person(new PersonId(Long.MAX_VALUE), "pending", "pending", null);

    private List<Change> compareAppointments() {
        List<Change> changes = new ArrayList<>();
        Map<Held, NewAppointment> seen = new HashMap<>();
        for (int i = 0; i < plan.appointments().size(); i++) {
            NewAppointment one = plan.appointments().get(i);
            checkAppointment(i, one);
            Held key = new Held(one.person(), one.unit(), one.title(), one.duty());
            NewAppointment other = seen.put(key, one);
            if (other != null && overlap(other.from(), other.until(), one.from(), one.until())) {
                fault(Part.APPOINTMENT, i, Refusal.POST_HELD, one.person());
            }
            changes.add(change(one, known(key, one)));
        }
        return changes;
    }

    private void checkAppointment(int index, NewAppointment one) {
        if (!knownPeople.containsKey(one.person())) {
            fault(Part.APPOINTMENT, index, Refusal.PERSON_UNKNOWN, one.person());
        }
        Span unit = units.get(one.unit());
        if (unit == null) {
            fault(Part.APPOINTMENT, index, Refusal.UNIT_UNKNOWN, one.unit());
        } else if (one.until() != null && !one.from().isBefore(one.until())) {
            fault(Part.APPOINTMENT, index, Refusal.ENDS_BEFORE_START, one.person());
        } else if (!unit.covers(one.from(), one.until())) {
            fault(Part.APPOINTMENT, index, Refusal.UNIT_NOT_THEN, one.unit());
        }
    }

    /// An appointment known already is the one that overlaps in time, whatever first day a later list gives.
    private @Nullable Appointment known(Held key, NewAppointment one) {
        return knownHeld.getOrDefault(key, List.of()).stream()
                .filter(held -> overlap(held.from(), held.until(), one.from(), one.until()))
                .findFirst()
                .orElse(null);
    }

    private Change change(NewAppointment one, @Nullable Appointment known) {
        if (known == null) {
            return Change.ADDED;
        }
        if (Objects.equals(known.until(), one.until())) {
            return Change.SAME;
        }
        ended.add(new Appointment(known.id(), known.person(), known.post(), known.from(), one.until()));
        return Change.CHANGED;
    }

    private static boolean overlap(
            LocalDate from, @Nullable LocalDate until, LocalDate otherFrom, @Nullable LocalDate otherUntil) {
        return (until == null || otherFrom.isBefore(until)) && (otherUntil == null || from.isBefore(otherUntil));
    }

    /// One head a unit and day, counting those known and those that come.
    private void checkHeads() {
        Map<AppointmentId, Appointment> newEnds = new HashMap<>();
        ended.forEach(held -> newEnds.put(held.id(), held));
        Map<String, List<Headship>> heads = new HashMap<>();
        knownHeld.forEach((key, all) -> {
            if (key.duty() == Duty.HEAD) {
                for (Appointment held : all) {
                    LocalDate until = newEnds.getOrDefault(held.id(), held).until();
                    heads.computeIfAbsent(key.unit(), unit -> new ArrayList<>())
                            .add(new Headship(key.person(), held.from(), until, -1));
                }
            }
        });
        for (int i = 0; i < plan.appointments().size(); i++) {
            NewAppointment one = plan.appointments().get(i);
            Held key = new Held(one.person(), one.unit(), one.title(), one.duty());
            if (one.duty() != Duty.HEAD || known(key, one) != null) {
                continue;
            }
            Headship head = new Headship(one.person(), one.from(), one.until(), i);
            List<Headship> others = heads.computeIfAbsent(one.unit(), unit -> new ArrayList<>());
            others.stream()
                    .filter(head::overlaps)
                    .findFirst()
                    .ifPresent(other -> fault(Part.APPOINTMENT, head.index(), Refusal.TWO_HEADS, other.person()));
            others.add(head);
        }
    }

    private void fault(Part part, int index, Refusal refusal, String value) {
        faults.add(new Fault(part, index, refusal, value));
    }
}
