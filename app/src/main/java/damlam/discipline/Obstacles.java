package damlam.discipline;

import damlam.access.Shut;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.procedure.Stop;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Days on which whom a proceeding is about cannot act here: nothing reaches them, and no time of theirs
/// runs.
@Component
class Obstacles {
    private final Shut shut;
    private final Org org;

    Obstacles(Shut shut, Org org) {
        this.shut = shut;
        this.org = org;
    }

    /// Since it was opened, the last without an end while it goes on.
    List<Stop> of(List<Act> acts) {
        Act opened = acts.getFirst();
        PersonId person = opened.facts().person("concerned");
        LocalDate today = org.today();
        List<LocalDate> days = shut.days(person, LocalDate.ofInstant(opened.at(), Org.ZONE), today).stream()
                .sorted()
                .toList();
        boolean goesOn = shut.since(person) != null;
        List<Stop> stops = new ArrayList<>();
        for (LocalDate day : days) {
            LocalDate end = goesOn && day.equals(today) ? null : day;
            LocalDate before = stops.isEmpty() ? null : stops.getLast().to();
            boolean next = before != null && before.plusDays(1).equals(day);
            stops.add(new Stop(Stop.Kind.OBSTACLE, next ? stops.removeLast().from() : day, end));
        }
        return stops;
    }
}
