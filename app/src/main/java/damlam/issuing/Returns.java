package damlam.issuing;

import damlam.access.CurrentPerson;
import damlam.issuing.Refusal.Reason;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.UnitId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What receivers do about a document that was recalled: they send the paper back, or destroy the file and say so
/// (NĐ 30/2020, art. 18.4). Until then it lies on their desks, signed for or not.
@Component
public class Returns {
    private final DraftRows rows;
    private final Acts acts;
    private final Org org;
    private final Clock clock;

    Returns(DraftRows rows, Acts acts, Org org, Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.org = org;
        this.clock = clock;
    }

    /// Units for which this person may say so and that did not yet.
    public List<UnitId> toReturn(CurrentPerson by, Draft draft) {
        if (draft.state() != State.RECALLED) {
            return List.of();
        }
        OrgChart chart = org.chart();
        List<UnitId> returned =
                rows.returned(draft.id()).stream().map(Receipt::unit).toList();
        return draft.paper().units().stream()
                .filter(unit -> !returned.contains(unit))
                .filter(unit -> chart.signsFor(by.id(), unit))
                .toList();
    }

    /// Says for a unit that nothing of it is kept there; a second time changes nothing.
    @Transactional
    public void giveBack(CurrentPerson by, DraftId id, UnitId unit) {
        Draft draft = rows.find(id).orElseThrow(() -> new Refusal(Reason.NOT_ALLOWED));
        if (rows.returned(id).stream().anyMatch(one -> one.unit().equals(unit))) {
            return;
        }
        acts.allow(toReturn(by, draft).contains(unit));
        if (rows.giveBack(id, unit, by.id(), clock.instant())) {
            acts.note(by, draft, Act.GIVE_BACK, "", Map.of("unit", unit.value()));
        }
    }
}
