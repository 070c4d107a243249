package damlam.oversight;

import damlam.org.Appointment;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who may neither inspect nor conclude. It is asked anew at each step: a relation may be declared at any time.
///
/// What the side that is looked at declares once it knows bars nobody by itself unless it is kinship, of which whoever
/// decides on the team is told, and judges: else anybody could be rid of all who might inspect them.
@Component
class TeamBars {
    private final InspectionRows rows;

    TeamBars(InspectionRows rows) {
        this.rows = rows;
    }

    /// An inspection, as far as it bars.
    ///
    /// @param from the first day that is looked at
    /// @param told since when the unit knows of it; null while it does not
    /// @param retained of whom it was judged that a relation declared late does not exist
    record Place(UnitId unit, LocalDate from, @Nullable Instant told, Set<PersonId> retained) {
        static Place of(Inspection inspection) {
            return new Place(
                    inspection.unit(),
                    inspection.plan().from(),
                    inspection.toldAt().orElse(null),
                    inspection.retained().stream().map(Retention::retained).collect(Collectors.toSet()));
        }

        boolean isLate(InspectionRows.Tie tie) {
            return told != null && !tie.at().isBefore(told);
        }
    }

    record Asked(PersonId person, Place place) {}

    /// @param bar null where there are only claims
    /// @param since the first day on which it barred
    record Found(@Nullable TeamBar bar, LocalDate since, List<Claim> claims, boolean firm) {}

    Optional<TeamBar> bar(PersonId person, Place place, OrgChart chart) {
        Asked asked = new Asked(person, place);
        return Optional.ofNullable(bars(Set.of(asked), chart).get(asked))
                .flatMap(found -> Optional.ofNullable(found.bar()));
    }

    /// What there is against some; who is related to whom is asked once.
    Map<Asked, Found> bars(Collection<Asked> some, OrgChart chart) {
        Map<UnitId, Set<UnitId>> subtrees = new HashMap<>();
        Map<Asked, Found> all = new HashMap<>();
        for (Asked asked : some) {
            Set<UnitId> units = subtrees.computeIfAbsent(asked.place().unit(), chart::subtree);
            left(asked.person(), chart)
                    .ifPresent(since -> all.put(asked, new Found(TeamBar.LEFT, since, List.of(), true)));
            own(asked, units, chart)
                    .ifPresent(since -> all.put(asked, new Found(TeamBar.OWN_UNIT, since, List.of(), true)));
        }
        List<Asked> others =
                some.stream().filter(asked -> !all.containsKey(asked)).toList();
        Map<Place, Set<PersonId>> heads =
                heads(others.stream().map(Asked::place).collect(Collectors.toSet()), chart);
        Map<PersonId, List<InspectionRows.Tie>> ties = ties(
                others.stream().map(Asked::person).collect(Collectors.toSet()),
                heads.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        for (Asked asked : others) {
            Set<PersonId> those = heads.getOrDefault(asked.place(), Set.of());
            related(asked, ties.getOrDefault(asked.person(), List.of()), those)
                    .ifPresent(found -> all.put(asked, found));
        }
        return all;
    }

    /// The first day on which somebody held no post any more: nobody is left to do their part in the team.
    private static Optional<LocalDate> left(PersonId person, OrgChart chart) {
        return chart.appointmentsOf(person).isEmpty()
                ? chart.careerOf(person).stream()
                        .map(Appointment::until)
                        .filter(Objects::nonNull)
                        .filter(until -> !until.isAfter(chart.day()))
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /// The first day on which they worked there, within what is looked at or since.
    private static Optional<LocalDate> own(Asked asked, Set<UnitId> units, OrgChart chart) {
        UnitId unit = asked.place().unit();
        Optional<LocalDate> worked = chart.careerOf(asked.person()).stream()
                .filter(held -> units.contains(held.unit()) || held.unit().equals(unit))
                .filter(held -> overlaps(held, asked.place().from(), chart.day()))
                .map(Appointment::from)
                .max(Comparator.naturalOrder());
        return worked.isPresent() || chart.standIn(asked.person(), unit).isEmpty() ? worked : Optional.of(chart.day());
    }

    private Map<PersonId, List<InspectionRows.Tie>> ties(Set<PersonId> people, Set<PersonId> heads) {
        Map<PersonId, List<InspectionRows.Tie>> all = new HashMap<>();
        for (InspectionRows.Tie tie : rows.ties(people, heads)) {
            for (PersonId end : Set.of(tie.by(), tie.other())) {
                all.computeIfAbsent(end, key -> new ArrayList<>()).add(tie);
            }
        }
        return all;
    }

    private static Optional<Found> related(Asked asked, List<InspectionRows.Tie> ties, Set<PersonId> heads) {
        Place place = asked.place();
        Predicate<InspectionRows.Tie> late = tie -> heads.contains(tie.by()) && place.isLate(tie);
        List<InspectionRows.Tie> those = ties.stream()
                .filter(tie -> heads.contains(tie.by().equals(asked.person()) ? tie.other() : tie.by()))
                .toList();
        List<InspectionRows.Tie> firm = those.stream().filter(late.negate()).toList();
        List<InspectionRows.Tie> claimed = those.stream()
                .filter(late)
                .filter(tie -> !place.retained().contains(asked.person()))
                .toList();
        Optional<LocalDate> since = Stream.concat(
                        firm.stream(), claimed.stream().filter(InspectionRows.Tie::kin))
                .map(tie -> LocalDate.ofInstant(tie.at(), Org.ZONE))
                .min(Comparator.naturalOrder());
        List<Claim> claims = claimed.stream()
                .map(tie -> new Claim(tie.by(), tie.kin(), tie.at()))
                .toList();
        return since.isEmpty() && claims.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(
                        since.isPresent() ? TeamBar.RELATED : null,
                        since.orElse(LocalDate.MIN),
                        claims,
                        !firm.isEmpty()));
    }

    /// Who headed each in the time that is looked at, and since.
    private static Map<Place, Set<PersonId>> heads(Set<Place> places, OrgChart chart) {
        Map<UnitId, List<Appointment>> heads = chart.everyAppointment().stream()
                .filter(held -> held.duty() == Duty.HEAD)
                .collect(Collectors.groupingBy(Appointment::unit));
        Map<Place, Set<PersonId>> all = new HashMap<>();
        for (Place place : places) {
            Set<PersonId> those = new HashSet<>();
            heads.getOrDefault(place.unit(), List.of()).stream()
                    .filter(held -> overlaps(held, place.from(), chart.day()))
                    .map(held -> held.person().id())
                    .forEach(those::add);
            all.put(place, those);
        }
        return all;
    }

    private static boolean overlaps(Appointment held, LocalDate from, LocalDate today) {
        LocalDate until = held.until();
        return !held.from().isAfter(today) && (until == null || until.isAfter(from));
    }
}
