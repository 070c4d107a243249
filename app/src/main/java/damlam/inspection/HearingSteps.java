package damlam.inspection;

import damlam.access.CurrentPerson;
import damlam.analysis.Relation;
import damlam.analysis.SignalFollowUp;
import damlam.analysis.Signals;
import damlam.detect.Manifestation;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// From a signal to its hearing, or to the question that opens one.
@Component
class HearingSteps implements SignalFollowUp {
    private final Hearings hearings;

    HearingSteps(Hearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public List<Step> of(CurrentPerson me, Signals.Seen seen) {
        Optional<Hearings.Seen> hearing = hearings.of(me, seen.signal().id());
        if (hearing.isPresent()) {
            long id = hearing.get().hearing().inquiry().id().value();
            return List.of(new Step("inspection.step.hearing", "/hearings/" + id));
        }
        boolean daring = seen.signal().pattern().kind().manifestation() == Manifestation.DARING;
        return seen.relation() == Relation.CONCERNED
                        || daring
                        || seen.party()
                        || !seen.signal().stands()
                ? List.of()
                : List.of(new Step(
                        "inspection.step.ask",
                        "/hearings/new?signal=" + seen.signal().id().value()));
    }
}
