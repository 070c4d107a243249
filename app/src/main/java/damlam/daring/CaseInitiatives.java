package damlam.daring;

import damlam.access.CurrentPerson;
import damlam.cases.Case;
import damlam.cases.CaseFollowUp;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// From a case to what somebody registered on it, or would.
@Component
class CaseInitiatives implements CaseFollowUp {
    private final Initiatives initiatives;

    CaseInitiatives(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    @Override
    public List<Step> of(CurrentPerson me, Case work) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                "daring.case.register",
                List.of(),
                "/initiatives/new?case=" + work.id().value()));
        for (Initiatives.Seen seen : initiatives.on(me, work.id())) {
            Initiative one = seen.initiative();
            steps.add(new Step(
                    "daring.case." + one.kind(),
                    List.of(one.about()),
                    "/initiatives/" + one.id().value()));
        }
        return steps;
    }
}
