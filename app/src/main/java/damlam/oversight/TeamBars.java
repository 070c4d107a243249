package damlam.oversight;

import damlam.org.Appointment;
import damlam.org.Duty;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Who may neither inspect nor conclude. It is asked anew at each step: a relation may be declared at any
/// time.
@Component
class TeamBars {
    private final InspectionRows rows;

    TeamBars(InspectionRows rows) {
        this.rows = rows;
    }

    /// An inspection, as far as it bars.
    ///
    /// @param from the first day that is looked at
    record Place(UnitId unit, LocalDate from) {
        static Place of(Inspection inspection) {
            return new Place(inspection.unit(), inspection.plan().from());
        }
    }

    Optional<TeamBar> bar(PersonId person, Place place, OrgChart chart) {
        return Optional.ofNullable(bars(person, Set.of(place), chart).get(place));
    }

    /// Of some those from which a person is barred; who is related to whom is asked once.
    Map<Place, TeamBar> bars(PersonId person, Set<Place> places, OrgChart chart) {
        List<Appointment> career = chart.careerOf(person);
        Map<UnitId, Set<UnitId>> subtrees = new HashMap<>();
        Map<Place, TeamBar> all = new HashMap<>();
        for (Place place : places) {
            Set<UnitId> units = subtrees.computeIfAbsent(place.unit(), chart::subtree);
            boolean own = career.stream()
                    .filter(held -> units.contains(held.unit()) || held.unit().equals(place.unit()))
                    .anyMatch(held -> overlaps(held, place.from(), chart.day()));
            if (own || chart.standIn(person, place.unit()).isPresent()) {
                all.put(place, TeamBar.OWN_UNIT);
            }
        }
        Map<Place, Set<PersonId>> heads =
                heads(places.stream().filter(place -> !all.containsKey(place)).toList(), chart);
        Set<PersonId> related = rows.related(
                person, heads.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        heads.forEach((place, those) -> {
            if (those.stream().anyMatch(related::contains)) {
                all.put(place, TeamBar.RELATED);
            }
        });
        return all;
    }

    /// Who headed each in the time that is looked at, and since.
    private static Map<Place, Set<PersonId>> heads(List<Place> places, OrgChart chart) {
        Map<UnitId, List<Appointment>> heads = chart.everyAppointment().stream()
                .filter(held -> held.duty() == Duty.HEAD)
                .collect(Collectors.groupingBy(Appointment::unit));
        return places.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        place -> heads.getOrDefault(place.unit(), List.of()).stream()
                                .filter(held -> overlaps(held, place.from(), chart.day()))
                                .map(held -> held.person().id())
                                .collect(Collectors.toSet())));
    }

    private static boolean overlaps(Appointment held, LocalDate from, LocalDate today) {
        LocalDate until = held.until();
        return !held.from().isAfter(today) && (until == null || until.isAfter(from));
    }
}
