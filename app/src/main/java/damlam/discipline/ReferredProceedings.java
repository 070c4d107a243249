package damlam.discipline;

import damlam.access.CurrentPerson;
import damlam.inspection.HearingId;
import damlam.inspection.ProceedingSource;
import damlam.org.PersonId;
import damlam.rulebook.Rule;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// From a hearing to what was opened from it, or cannot be yet.
@Component
class ReferredProceedings implements ProceedingSource {
    private final Openings openings;
    private final Ongoing ongoing;
    private final ProceedingRows rows;

    ReferredProceedings(Openings openings, Ongoing ongoing, ProceedingRows rows) {
        this.openings = openings;
        this.ongoing = ongoing;
        this.rows = rows;
    }

    @Override
    public List<Rule> unconfirmed(PersonId person) {
        return openings.unconfirmed(person);
    }

    @Override
    public Optional<String> address(CurrentPerson me, HearingId id) {
        return rows.openedFrom(id)
                .filter(one -> ongoing.readable(me, one).isPresent())
                .map(one -> "/proceedings/" + one.value());
    }
}
