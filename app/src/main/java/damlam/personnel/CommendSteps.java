package damlam.personnel;

import damlam.access.CurrentPerson;
import damlam.analysis.SignalFollowUp;
import damlam.analysis.Signals;
import damlam.org.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

/// From a signal of daring to the proposal to commend, for those who are above and have no part in it.
@Component
class CommendSteps implements SignalFollowUp {
    private final StaffProposals proposals;

    CommendSteps(StaffProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public List<Step> of(CurrentPerson me, Signals.Seen seen) {
        PersonId named = seen.signal().pattern().named().person();
        boolean may = named != null
                && seen.signal().stands()
                && seen.signal().pattern().kind().isDaring()
                && proposals.mayProposeOn(me, named);
        return named == null || !may
                ? List.of()
                : List.of(new Step(
                        "personnel.step.commend",
                        "/staff/new?person=" + named.value() + "&ground=staff.commend.daring&case="
                                + seen.signal().pattern().caseId().value()));
    }
}
