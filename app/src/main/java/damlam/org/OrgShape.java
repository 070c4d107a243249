package damlam.org;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Units and who is appointed in them, as it stays from one change to the next: what the charts of those days share.
final class OrgShape {
    final Map<UnitId, Unit> units = new LinkedHashMap<>();
    final Map<UnitId, List<Unit>> children = new HashMap<>();
    final Map<UnitId, List<Appointment>> staff = new HashMap<>();
    final Map<PersonId, List<Appointment>> appointments;

    OrgShape(LocalDate day, OrgFacts facts) {
        for (Unit unit : facts.units()) {
            if (covers(day, unit.from(), unit.until())) {
                units.put(unit.id(), unit);
            }
        }
        for (Unit unit : units.values()) {
            if (unit.parent() != null) {
                children.computeIfAbsent(unit.parent(), parent -> new ArrayList<>())
                        .add(unit);
            }
        }
        this.appointments = HashMap.newHashMap(facts.people().size());
        for (Appointment appointment : facts.appointments()) {
            if (covers(day, appointment.from(), appointment.until()) && units.containsKey(appointment.unit())) {
                staff.computeIfAbsent(appointment.unit(), unit -> new ArrayList<>())
                        .add(appointment);
                appointments.merge(appointment.person().id(), List.of(appointment), OrgShape::joined);
            }
        }
        // Facts come with people in the order of their names, and sorting keeps it among those of one duty.
        staff.values().forEach(list -> list.sort(Comparator.comparing(Appointment::duty)));
    }

    /// Nearly everyone holds one post; a list of one costs a third of a growing list.
    private static List<Appointment> joined(List<Appointment> known, List<Appointment> more) {
        List<Appointment> all = new ArrayList<>(known);
        all.addAll(more);
        all.sort(Comparator.comparing(Appointment::duty)
                .thenComparingLong(held -> held.id().value()));
        return List.copyOf(all);
    }

    static boolean covers(LocalDate day, LocalDate from, @Nullable LocalDate until) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
