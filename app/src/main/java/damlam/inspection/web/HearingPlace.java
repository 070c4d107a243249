package damlam.inspection.web;

import damlam.access.CurrentPerson;
import damlam.inspection.HearingLists;
import damlam.page.Place;
import damlam.page.Section;
import org.springframework.stereotype.Component;

/// Hearings are in the menu of those for whom there is one.
@Component
class HearingPlace implements Place {
    private final HearingLists hearings;

    HearingPlace(HearingLists hearings) {
        this.hearings = hearings;
    }

    @Override
    public Section section() {
        return Section.HEARINGS;
    }

    @Override
    public boolean hasAnythingFor(CurrentPerson person) {
        return hearings.any(person);
    }
}
