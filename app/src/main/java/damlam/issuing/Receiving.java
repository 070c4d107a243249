package damlam.issuing;

import damlam.access.CurrentPerson;
import damlam.documents.DocumentAct;
import damlam.documents.DocumentActSource;
import damlam.documents.DocumentId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Leads who may sign for a released document, or has to give back a recalled one, from its page to where they do.
@Component
class Receiving implements DocumentActSource {
    private final DraftRows rows;
    private final Releases releases;
    private final Returns returns;

    Receiving(DraftRows rows, Releases releases, Returns returns) {
        this.rows = rows;
        this.releases = releases;
        this.returns = returns;
    }

    @Override
    public List<DocumentAct> of(CurrentPerson person, DocumentId document) {
        return rows.ofDocument(document).flatMap(draft -> act(person, draft)).stream()
                .toList();
    }

    private Optional<DocumentAct> act(CurrentPerson person, Draft draft) {
        String address = "/issuing/" + draft.id().value();
        if (!releases.toReceive(person, draft).isEmpty()) {
            return Optional.of(new DocumentAct("issuing.do.RECEIVE", address, true));
        }
        return returns.toReturn(person, draft).isEmpty()
                ? Optional.empty()
                : Optional.of(new DocumentAct("issuing.do.GIVE_BACK", address, true));
    }
}
