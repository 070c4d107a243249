package damlam.documents;

import damlam.access.CurrentPerson;

/// Whether work is given out by a document.
public interface DirectiveSource {
    /// @return whether there is a directive that this person may see
    boolean directs(CurrentPerson person, DocumentId document);
}
