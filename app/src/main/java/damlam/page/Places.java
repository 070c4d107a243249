package damlam.page;

import damlam.access.CurrentPerson;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Which places have nothing for somebody, and so are not offered to them.
@Component
public class Places {
    private final List<Place> places;

    Places(List<Place> places) {
        this.places = places;
    }

    public Set<Section> closedTo(CurrentPerson person) {
        return places.stream()
                .filter(place -> !place.hasAnythingFor(person))
                .map(Place::section)
                .collect(Collectors.toUnmodifiableSet());
    }
}
