package damlam.policy;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.cases.Case;
import damlam.cases.CaseFollowUp;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// From a case to the rules that hold it up: to report one, and what became of those that were.
@Component
class CaseRules implements CaseFollowUp {
    private final Policies policies;

    CaseRules(Policies policies) {
        this.policies = policies;
    }

    @Override
    public List<Step> of(CurrentPerson me, Case work) {
        if (!me.is(Role.OFFICIAL)) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                "policy.case.report",
                List.of(),
                "/policies/report?case=" + work.id().value()));
        for (Review review : policies.of(me, work.id())) {
            Regulation regulation = review.regulation();
            steps.add(new Step(
                    "policy.case." + review.state(),
                    List.of(
                            regulation.called().isEmpty()
                                    ? String.valueOf(regulation.id().value())
                                    : regulation.called()),
                    "/policies/" + regulation.id().value()));
        }
        return steps;
    }
}
