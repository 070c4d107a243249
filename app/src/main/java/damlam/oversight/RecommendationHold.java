package damlam.oversight;

import damlam.access.CurrentPerson;
import damlam.cases.CancelHold;
import damlam.cases.CaseLine;
import damlam.cases.Party;
import damlam.org.Org;
import org.springframework.stereotype.Component;

/// What an inspection recommended is ended without a result only by somebody who may conclude that inspection, and
/// never by whoever holds it (0131).
@Component
class RecommendationHold implements CancelHold {
    private final Inspections inspections;
    private final Org org;

    RecommendationHold(Inspections inspections, Org org) {
        this.inspections = inspections;
        this.org = org;
    }

    @Override
    public boolean mayCancel(CurrentPerson by, CaseLine line) {
        return !line.work().kind().equals(Closings.KIND)
                || (!holds(by, line)
                        && inspections
                                .of(by, line.work().id())
                                .filter(Seen::concludes)
                                .isPresent());
    }

    private boolean holds(CurrentPerson by, CaseLine line) {
        Party holder = line.at().holder();
        return holder != null
                && (by.id().equals(holder.person())
                        || org.chart()
                                .standIn(by.id(), holder.unit(), line.work().matter())
                                .isPresent());
    }
}
