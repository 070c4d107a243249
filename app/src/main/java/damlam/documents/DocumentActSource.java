package damlam.documents;

import damlam.access.CurrentPerson;
import java.util.Optional;

/// What a feature asks of somebody who looks at a document.
public interface DocumentActSource {
    /// @return empty where there is nothing for them to do
    Optional<DocumentAct> of(CurrentPerson person, DocumentId document);
}
