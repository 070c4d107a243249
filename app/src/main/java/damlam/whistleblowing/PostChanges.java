package damlam.whistleblowing;

import damlam.org.Appointment;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// That a post of theirs ended afterwards, or is to end.
@Component
class PostChanges implements ReprisalSource {
    private final Org org;

    PostChanges(Org org) {
        this.org = org;
    }

    @Override
    public Happened happened(PersonId person, LocalDate first, LocalDate until) {
        OrgChart chart = org.chart();
        return exposure -> after(person, exposure, chart);
    }

    private static List<ReprisalFact> after(PersonId person, Exposure exposure, OrgChart chart) {
        List<ReprisalFact> facts = new ArrayList<>();
        for (Appointment held : chart.careerOf(person)) {
            LocalDate end = held.until();
            if (end != null && end.isAfter(exposure.day()) && !held.from().isAfter(exposure.day())) {
                facts.add(fact(chart, person, held, exposure.day(), end));
            }
        }
        return facts;
    }

    private static ReprisalFact fact(
            OrgChart chart, PersonId person, Appointment held, LocalDate since, LocalDate end) {
        Set<PersonId> colleagues = new HashSet<>();
        Set<PersonId> changed = new HashSet<>();
        for (Appointment other : chart.everyAppointment()) {
            LocalDate ends = other.until();
            boolean then = other.unit().equals(held.unit())
                    && !other.person().id().equals(person)
                    && !other.from().isAfter(since)
                    && (ends == null || ends.isAfter(since));
            if (then) {
                colleagues.add(other.person().id());
                if (ends != null && !ends.isAfter(end)) {
                    changed.add(other.person().id());
                }
            }
        }
        List<Told> against = new ArrayList<>();
        if (!changed.isEmpty()) {
            against.add(Told.of("whistleblowing.reprisal.post.others", changed.size(), colleagues.size()));
        }
        against.add(Told.of("whistleblowing.reprisal.post.planned"));
        return new ReprisalFact(
                end, Told.of("whistleblowing.reprisal.post", held.post().title(), held.unit(), end), against);
    }
}
