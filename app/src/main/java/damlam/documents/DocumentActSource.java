package damlam.documents;

import damlam.access.CurrentPerson;
import java.util.List;

/// What a feature asks of somebody who looks at a document, or offers them.
public interface DocumentActSource {
    /// @return empty where there is nothing for them to do
    List<DocumentAct> of(CurrentPerson person, DocumentId document);
}
