package damlam.issuing;

import damlam.access.CurrentPerson;
import damlam.documents.Amendment;
import damlam.documents.Direction;
import damlam.documents.DocumentAct;
import damlam.documents.DocumentActSource;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Validity;
import damlam.org.Org;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Leads whoever may draft for the unit that issued a document from its page to what corrects or
/// replaces it (NĐ 30/2020, art. 18.3).
@Component
class Amends implements DocumentActSource {
    private final DraftRows rows;
    private final Amending amending;
    private final Documents documents;
    private final Validity validity;
    private final Org org;

    Amends(DraftRows rows, Amending amending, Documents documents, Validity validity, Org org) {
        this.rows = rows;
        this.amending = amending;
        this.documents = documents;
        this.validity = validity;
        this.org = org;
    }

    @Override
    public List<DocumentAct> of(CurrentPerson person, DocumentId document) {
        boolean outgoing = documents
                .find(document)
                .filter(one -> one.direction() == Direction.OUTGOING)
                .isPresent();
        if (!outgoing || !validity.wentOut(document) || !mayAmend(person, document)) {
            return List.of();
        }
        boolean replaced = amending.of(document).stream().anyMatch(one -> one.kind() == Amendment.Kind.REPLACED_BY);
        List<DocumentAct> all = new ArrayList<>();
        // What does not hold any more is not corrected, and takes one successor.
        if (!replaced && validity.holds(document)) {
            all.add(new DocumentAct("issuing.correct", "/issuing/new?corrects=" + document.value(), false));
        }
        if (!replaced) {
            all.add(new DocumentAct("issuing.replace", "/issuing/new?replaces=" + document.value(), false));
        }
        return all;
    }

    /// A school that received it does not amend what the body above it issued.
    private boolean mayAmend(CurrentPerson person, DocumentId document) {
        return Issuing.mayDraft(person)
                && (person.sight().all()
                        || rows.ofDocument(document)
                                .filter(draft -> draft.unit().equals(org.chart().addressable(person.unit())))
                                .isPresent());
    }
}
