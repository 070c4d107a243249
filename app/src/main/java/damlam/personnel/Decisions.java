package damlam.personnel;

import damlam.access.OwnWork;
import damlam.documents.Document;
import damlam.issuing.DraftId;
import damlam.issuing.Issuing;
import damlam.issuing.State;
import damlam.org.Org;
import damlam.org.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The decisions that carry out approved proposals, as far as they have come.
@Component
class Decisions {
    private final ProposalRows rows;
    private final Issuing issuing;
    private final OwnWork own;
    private final Org org;

    Decisions(ProposalRows rows, Issuing issuing, OwnWork own, Org org) {
        this.rows = rows;
        this.issuing = issuing;
        this.own = own;
        this.org = org;
    }

    /// The draft that still counts.
    Optional<DraftId> live(Proposal each) {
        return rows.draftOf(each.id())
                .filter(id -> issuing.standing(id)
                        .filter(now -> now.state() != State.DROPPED && now.state() != State.RECALLED)
                        .isPresent());
    }

    /// The decision, once it was issued.
    Optional<Document> issued(Proposal each) {
        return live(each)
                .flatMap(issuing::standing)
                .filter(now -> now.state() == State.RELEASED)
                .flatMap(now -> Optional.ofNullable(now.document()));
    }

    /// Whether something of a kind was approved of somebody and waits to be carried out, whoever proposed it.
    boolean isOutstanding(PersonId about, Kind kind) {
        return own.look(() -> rows.approved(about, kind).stream().anyMatch(this::isOutstanding));
    }

    private boolean isOutstanding(Proposal each) {
        boolean decided = isDecided(each.kind());
        // Whoever was moved meanwhile has had it carried out, by whatever document.
        boolean moved = org.chart().appointmentsOf(each.about()).stream()
                .noneMatch(held -> held.unit().equals(each.unit()));
        return decided && !moved && issued(each).isEmpty();
    }

    /// Whether a decision carries it out: of discipline a proceeding does, and protection begins with the approval.
    static boolean isDecided(Kind kind) {
        return kind != Kind.DISCIPLINE && kind != Kind.PROTECT;
    }
}
