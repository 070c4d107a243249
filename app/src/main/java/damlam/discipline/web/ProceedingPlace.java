package damlam.discipline.web;

import damlam.access.CurrentPerson;
import damlam.discipline.Proceedings;
import damlam.page.Place;
import damlam.page.Section;
import org.springframework.stereotype.Component;

/// Proceedings are offered to those who may open one, or have a part in one.
@Component
class ProceedingPlace implements Place {
    private final Proceedings proceedings;

    ProceedingPlace(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    @Override
    public Section section() {
        return Section.PROCEEDINGS;
    }

    @Override
    public boolean hasAnythingFor(CurrentPerson person) {
        return proceedings.mayOpen(person) || proceedings.any(person);
    }
}
