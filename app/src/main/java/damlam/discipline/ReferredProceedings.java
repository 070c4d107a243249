package damlam.discipline;

import damlam.access.CurrentPerson;
import damlam.inspection.HearingId;
import damlam.inspection.ProceedingSource;
import damlam.org.PersonId;
import damlam.rulebook.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// From a hearing to what was opened from it, or cannot be yet.
@Component
class ReferredProceedings implements ProceedingSource {
    private final Openings openings;
    private final Ongoing ongoing;
    private final Proceedings proceedings;
    private final ProceedingRows rows;

    ReferredProceedings(Openings openings, Ongoing ongoing, Proceedings proceedings, ProceedingRows rows) {
        this.openings = openings;
        this.ongoing = ongoing;
        this.proceedings = proceedings;
        this.rows = rows;
    }

    @Override
    public List<Rule> unconfirmed(PersonId person) {
        return openings.lacking(person).unconfirmed();
    }

    @Override
    public Optional<String> address(CurrentPerson me, HearingId id) {
        return rows.openedFrom(id)
                .filter(one -> ongoing.readable(me, one).isPresent())
                .map(ReferredProceedings::address);
    }

    @Override
    public Set<PersonId> judging(HearingId id) {
        return rows.judging(id);
    }

    @Override
    public boolean isUnderWay(HearingId id) {
        return rows.isUnderWay(id);
    }

    private static String address(ProceedingId id) {
        return "/proceedings/" + id.value();
    }

    @Override
    public List<Opened> opened(CurrentPerson me, HearingId id) {
        return rows.everOpenedFrom(id).stream()
                .map(one -> new Opened(
                        one.at(),
                        one.takenBack(),
                        ongoing.readable(me, one.id()).flatMap(this::part).orElse(null)))
                .toList();
    }

    /// Empty where they do not see who opened it.
    private Optional<Part> part(Seen seen) {
        Optional<Act> back = act(seen, ActKind.WITHDRAW_OPENING);
        return act(seen, ActKind.OPEN)
                .map(open -> new Part(
                        address(seen.id()),
                        open.by(),
                        back.map(Act::by).orElse(null),
                        back.map(proceedings::words).orElse("")));
    }

    private static Optional<Act> act(Seen seen, ActKind kind) {
        return seen.acts().stream().filter(act -> act.kind() == kind).findFirst();
    }
}
