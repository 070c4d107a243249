package damlam.documents;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What a feature knows of documents that correct or replace others.
public interface AmendmentSource {
    List<Amendment> of(DocumentId document);

    /// What corrects or replaces many of them; those to which that did not happen are left out.
    Map<DocumentId, List<Amendment>> after(Collection<DocumentId> documents);

    /// Whether a document was corrected, or replaced, by one that is not restricted, in SQL.
    ///
    /// @param document an expression for the document's number
    String amended(Amendment.Kind kind, String document);
}
