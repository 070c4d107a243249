package damlam.discipline;

import damlam.access.CouncilSeats;
import damlam.access.CurrentPerson;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.procedure.SeatKind;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Seats on disciplinary councils, for the head who delegates discipline to whoever has one.
@Component
class SeatsTaken implements CouncilSeats {
    private final ProceedingRows rows;
    private final Ongoing ongoing;
    private final Rulebook book;
    private final Org org;

    SeatsTaken(ProceedingRows rows, Ongoing ongoing, Rulebook book, Org org) {
        this.rows = rows;
        this.ongoing = ongoing;
        this.book = book;
        this.org = org;
    }

    @Override
    public List<Seat> of(CurrentPerson head, PersonId person) {
        List<ProceedingId> maybe = rows.of(head.id()).stream()
                .filter(outline -> outline.roles().contains(PartyRole.DECIDER)
                        && outline.acts().contains(ActKind.COUNCIL)
                        && Turn.mayGoOn(outline.acts()))
                .map(ProceedingRows.Outline::id)
                .toList();
        Map<ProceedingId, ProceedingRows.Kept> kept = rows.kept(maybe);
        Optional<Rule> chaired = book.on(Proceedings.CHAIRED, org.today());
        return maybe.stream()
                .filter(id -> goesOn(head, id))
                .flatMap(id -> Stream.ofNullable(kept.get(id))
                        .flatMap(one -> seat(head, person, id, one.acts(), chaired).stream()))
                .toList();
    }

    /// One of which nothing can be computed has not ended.
    private boolean goesOn(CurrentPerson head, ProceedingId id) {
        return ongoing.readable(head, id).map(seen -> !seen.progress().ended()).orElse(true);
    }

    private static Optional<Seat> seat(
            CurrentPerson head, PersonId person, ProceedingId id, List<Act> acts, Optional<Rule> chaired) {
        if (!Proceedings.decider(acts).equals(head.id())) {
            return Optional.empty();
        }
        if (Places.sits(person, acts)) {
            return Optional.of(new Seat(id.value(), true));
        }
        return chaired.filter(rule -> chairs(person, acts)).map(rule -> new Seat(id.value(), rule.mayBind()));
    }

    private static boolean chairs(PersonId person, List<Act> acts) {
        return acts.stream()
                .filter(act -> act.kind() == ActKind.COUNCIL && !Entries.isStruck(act, acts))
                .reduce((earlier, later) -> later)
                .filter(act -> person.equals(Progress.seats(act.facts()).get(SeatKind.CHAIR)))
                .isPresent();
    }
}
