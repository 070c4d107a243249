package damlam.issuing;

import damlam.access.CurrentPerson;
import damlam.documents.DocumentAct;
import damlam.documents.DocumentActSource;
import damlam.documents.DocumentId;
import java.util.List;
import org.springframework.stereotype.Component;

/// Leads who may sign for a released document from its page to where they do.
@Component
class Receiving implements DocumentActSource {
    private final DraftRows rows;
    private final Releases releases;

    Receiving(DraftRows rows, Releases releases) {
        this.rows = rows;
        this.releases = releases;
    }

    @Override
    public List<DocumentAct> of(CurrentPerson person, DocumentId document) {
        return rows
                .ofDocument(document)
                .filter(draft -> !releases.toReceive(person, draft).isEmpty())
                .map(draft -> new DocumentAct(
                        "issuing.do.RECEIVE", "/issuing/" + draft.id().value(), true))
                .stream()
                .toList();
    }
}
