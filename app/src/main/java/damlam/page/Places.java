package damlam.page;

import damlam.access.CurrentPerson;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Which places have nothing for somebody, and so are not offered to them.
@Component
public class Places {
    /// After a question that could not be answered none is asked for so long: a page that says what is out of order is
    /// not to wait for what is out of order.
    private static final long QUIET_NS = 10_000_000_000L;

    private final List<Place> places;
    private volatile long askAgainNs = System.nanoTime();

    Places(List<Place> places) {
        this.places = places;
    }

    public Set<Section> closedTo(CurrentPerson person) {
        return places.stream()
                .filter(place -> place.section().shownTo(person) && !hasAnything(place, person))
                .map(Place::section)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Without the database nothing is offered that only it knows of; the page is shown all the same.
    private boolean hasAnything(Place place, CurrentPerson person) {
        if (System.nanoTime() - askAgainNs < 0) {
            return false;
        }
        try {
            return place.hasAnythingFor(person);
        } catch (DataAccessException e) {
            askAgainNs = System.nanoTime() + QUIET_NS;
            return false;
        }
    }
}
