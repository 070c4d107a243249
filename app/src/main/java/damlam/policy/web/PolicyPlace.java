package damlam.policy.web;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.page.Place;
import damlam.page.Section;
import damlam.policy.Policies;
import org.springframework.stereotype.Component;

/// Rules that hold work up are in the menu once there is one.
@Component
class PolicyPlace implements Place {
    private final Policies policies;

    PolicyPlace(Policies policies) {
        this.policies = policies;
    }

    @Override
    public Section section() {
        return Section.POLICIES;
    }

    @Override
    public boolean hasAnythingFor(CurrentPerson person) {
        return person.is(Role.OFFICIAL) && policies.any();
    }
}
