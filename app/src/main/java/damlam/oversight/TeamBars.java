package damlam.oversight;

import damlam.inspection.Interests;
import damlam.org.Appointment;
import damlam.org.Duty;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Who may neither inspect nor conclude. It is asked anew at each step: a relation may be declared at any
/// time.
@Component
class TeamBars {
    private final Interests interests;

    TeamBars(Interests interests) {
        this.interests = interests;
    }

    /// @param from the first day that is looked at
    Optional<TeamBar> bar(PersonId person, UnitId unit, LocalDate from, OrgChart chart) {
        Set<UnitId> all = chart.subtree(unit);
        boolean own = chart.careerOf(person).stream()
                .filter(held -> all.contains(held.unit()) || held.unit().equals(unit))
                .anyMatch(held -> overlaps(held, from, chart.day()));
        if (own || chart.standIn(person, unit).isPresent()) {
            return Optional.of(TeamBar.OWN_UNIT);
        }
        boolean related = chart.everyAppointment().stream()
                .filter(held -> held.unit().equals(unit) && held.duty() == Duty.HEAD)
                .filter(held -> overlaps(held, from, chart.day()))
                .anyMatch(held -> interests.related(person, held.person().id()));
        return related ? Optional.of(TeamBar.RELATED) : Optional.empty();
    }

    private static boolean overlaps(Appointment held, LocalDate from, LocalDate today) {
        LocalDate until = held.until();
        return !held.from().isAfter(today) && (until == null || until.isAfter(from));
    }
}
