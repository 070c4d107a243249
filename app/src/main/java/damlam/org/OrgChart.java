package damlam.org;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The organisation as it stood on one day. Immutable; made by [Org#at(LocalDate)].
public final class OrgChart {
    private final LocalDate day;
    private final Map<UnitId, Unit> units = new LinkedHashMap<>();
    private final Map<UnitId, List<Unit>> children = new HashMap<>();
    private final Map<UnitId, List<Appointment>> staff = new HashMap<>();
    private final Map<PersonId, List<Appointment>> appointments = new HashMap<>();
    private final Map<PersonId, Person> people;
    private final List<Delegation> delegations;
    private final Map<PersonId, Absence> absences = new HashMap<>();
    private final Map<String, UnitGroup> groups = new LinkedHashMap<>();

    OrgChart(LocalDate day, OrgFacts facts) {
        this.day = day;
        for (Unit unit : facts.units()) {
            if (covers(unit.from(), unit.until())) {
                units.put(unit.id(), unit);
            }
        }
        for (Unit unit : units.values()) {
            if (unit.parent() != null) {
                children.computeIfAbsent(unit.parent(), parent -> new ArrayList<>())
                        .add(unit);
            }
        }
        for (Appointment appointment : facts.appointments()) {
            if (covers(appointment.from(), appointment.until()) && units.containsKey(appointment.unit())) {
                staff.computeIfAbsent(appointment.unit(), unit -> new ArrayList<>())
                        .add(appointment);
                appointments
                        .computeIfAbsent(appointment.person().id(), person -> new ArrayList<>())
                        .add(appointment);
            }
        }
        staff.values().forEach(list -> list.sort(Comparator.comparing(Appointment::duty)));
        appointments.values().forEach(list -> list.sort(Comparator.comparing(Appointment::duty)));
        this.people = facts.people();
        this.delegations = facts.delegations().stream()
                .filter(delegation -> covers(delegation.starts(), delegation.until()))
                .toList();
        facts.absences().stream()
                .filter(absence -> covers(absence.from(), absence.until()))
                .forEach(absence -> absences.put(absence.person(), absence));
        facts.groups().forEach(group -> groups.put(group.name(), group));
    }

    private boolean covers(LocalDate from, java.time.@org.jspecify.annotations.Nullable LocalDate until) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    public LocalDate day() {
        return day;
    }

    /// Units that exist on this day, in the order of the official list.
    public Collection<Unit> units() {
        return units.values();
    }

    public Optional<Unit> unit(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    public List<Unit> children(UnitId parent) {
        return List.copyOf(children.getOrDefault(parent, List.of()));
    }

    /// The unit and all below it.
    public Set<UnitId> subtree(UnitId top) {
        Set<UnitId> all = new LinkedHashSet<>();
        List<UnitId> open = new ArrayList<>(List.of(top));
        while (!open.isEmpty()) {
            UnitId next = open.removeLast();
            if (all.add(next)) {
                children.getOrDefault(next, List.of()).forEach(unit -> open.add(unit.id()));
            }
        }
        return all;
    }

    /// The unit that a directive addresses for somebody: the one directly under the body (a department, a school).
    public UnitId addressable(UnitId unit) {
        UnitId at = unit;
        Unit here = units.get(at);
        while (here != null && here.kind() == UnitKind.TEAM && here.parent() != null) {
            at = here.parent();
            here = units.get(at);
        }
        return at;
    }

    /// Anyone who ever worked here; names outlast appointments.
    public Optional<Person> person(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    /// Posts held on this day, the highest first.
    public List<Appointment> appointmentsOf(PersonId person) {
        return List.copyOf(appointments.getOrDefault(person, List.of()));
    }

    /// Those appointed in the unit itself, the head first.
    public List<Appointment> staffOf(UnitId unit) {
        return List.copyOf(staff.getOrDefault(unit, List.of()));
    }

    /// Everyone in the unit and below it, each once.
    public List<Person> peopleUnder(UnitId top) {
        Set<Person> all = new LinkedHashSet<>();
        subtree(top).forEach(unit -> staffOf(unit).forEach(appointment -> all.add(appointment.person())));
        return List.copyOf(all);
    }

    public Optional<Appointment> headOf(UnitId unit) {
        return staff.getOrDefault(unit, List.of()).stream()
                .filter(appointment -> appointment.duty() == Duty.HEAD)
                .findFirst();
    }

    public boolean worksIn(PersonId person, UnitId unit) {
        return appointments.getOrDefault(person, List.of()).stream()
                .anyMatch(appointment -> appointment.unit().equals(unit));
    }

    /// By what right a person acts for a unit: as its head, its deputy, or by a dated delegation.
    ///
    /// @return empty if they may not
    public Optional<StandIn> standIn(PersonId person, UnitId unit) {
        Optional<Appointment> head = headOf(unit);
        for (Appointment own : appointments.getOrDefault(person, List.of())) {
            if (own.unit().equals(unit) && own.duty() == Duty.HEAD) {
                return Optional.of(new StandIn(own, null));
            }
            if (own.unit().equals(unit) && own.duty() == Duty.DEPUTY) {
                return Optional.of(new StandIn(
                        own, head.map(appointment -> appointment.person().id()).orElse(null)));
            }
        }
        return delegations.stream()
                .filter(delegation ->
                        delegation.to().equals(person) && delegation.unit().equals(unit))
                .findFirst()
                .flatMap(delegation ->
                        appointmentsOf(person).stream().findFirst().map(own -> new StandIn(own, delegation.from())));
    }

    public Optional<Absence> absenceOf(PersonId person) {
        return Optional.ofNullable(absences.get(person));
    }

    /// Named groups of units, with the members that exist on this day.
    public Collection<UnitGroup> groups() {
        return groups.values();
    }

    public Optional<UnitGroup> group(String name) {
        return Optional.ofNullable(groups.get(name));
    }
}
