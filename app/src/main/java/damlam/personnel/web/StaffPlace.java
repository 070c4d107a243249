package damlam.personnel.web;

import damlam.access.CurrentPerson;
import damlam.page.Place;
import damlam.page.Section;
import damlam.personnel.StaffProposals;
import org.springframework.stereotype.Component;

/// Proposals on staff are offered to those who may make one, or are party to one.
@Component
class StaffPlace implements Place {
    private final StaffProposals staffProposals;

    StaffPlace(StaffProposals staffProposals) {
        this.staffProposals = staffProposals;
    }

    @Override
    public Section section() {
        return Section.STAFF;
    }

    @Override
    public boolean hasAnythingFor(CurrentPerson person) {
        return staffProposals.leads(person) || staffProposals.any(person);
    }
}
