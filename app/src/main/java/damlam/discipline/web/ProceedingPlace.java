package damlam.discipline.web;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.discipline.Proceedings;
import damlam.page.Place;
import damlam.page.Section;
import org.springframework.stereotype.Component;

/// Proceedings are in the menu of whoever has a part in one, or may open one.
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
        return person.is(Role.OFFICIAL) && (proceedings.mayOpen(person) || proceedings.concerns(person));
    }
}
