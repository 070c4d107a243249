package damlam.oversight;

import damlam.access.CurrentPerson;
import damlam.cases.Case;
import damlam.cases.CaseFollowUp;
import java.util.List;
import org.springframework.stereotype.Component;

/// From a case to the inspection that it came of, for those who see that.
@Component
class RecommendedCases implements CaseFollowUp {
    private final Inspections inspections;

    RecommendedCases(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public List<Step> of(CurrentPerson me, Case work) {
        return work.kind().equals(Closings.KIND)
                ? inspections.of(me, work.id()).stream()
                        .map(seen -> new Step(
                                "oversight.of.case",
                                List.of(),
                                "/inspections/" + seen.inspection().id().value()))
                        .toList()
                : List.of();
    }
}
