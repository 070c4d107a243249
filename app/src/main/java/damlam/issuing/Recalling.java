package damlam.issuing;

import damlam.access.CurrentPerson;
import damlam.documents.DocumentAct;
import damlam.documents.DocumentActSource;
import damlam.documents.DocumentId;
import java.util.List;
import org.springframework.stereotype.Component;

/// Leads who may take a released document back from its page to where they do (NĐ 30/2020, art. 18.4).
@Component
class Recalling implements DocumentActSource {
    private final DraftRows rows;
    private final Issuing issuing;

    Recalling(DraftRows rows, Issuing issuing) {
        this.rows = rows;
        this.issuing = issuing;
    }

    @Override
    public List<DocumentAct> of(CurrentPerson person, DocumentId document) {
        return rows
                .ofDocument(document)
                .filter(draft -> issuing.allowed(person, draft).contains(Act.RECALL))
                .filter(draft -> issuing.visible(person, draft.id()).isPresent())
                .map(draft -> new DocumentAct(
                        "issuing.do.RECALL", "/issuing/" + draft.id().value() + "?act=RECALL", false))
                .stream()
                .toList();
    }
}
