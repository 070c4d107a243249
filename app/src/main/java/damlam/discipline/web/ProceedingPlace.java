package damlam.discipline.web;

import damlam.access.CurrentPerson;
import damlam.discipline.Openings;
import damlam.discipline.Proceedings;
import damlam.page.Place;
import damlam.page.Section;
import org.springframework.stereotype.Component;

/// Proceedings are offered to those who may open one, or have a part in one.
@Component
class ProceedingPlace implements Place {
    private final Openings openings;
    private final Proceedings proceedings;

    ProceedingPlace(Openings openings, Proceedings proceedings) {
        this.openings = openings;
        this.proceedings = proceedings;
    }

    @Override
    public Section section() {
        return Section.PROCEEDINGS;
    }

    @Override
    public boolean hasAnythingFor(CurrentPerson person) {
        return openings.mayOpen(person) || proceedings.any(person);
    }
}
