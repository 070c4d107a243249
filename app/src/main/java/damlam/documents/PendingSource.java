package damlam.documents;

import java.util.Optional;

/// What a feature knows of a document that has its number and did not go out yet.
public interface PendingSource {
    /// @return what it waits for; empty where it waits for nothing
    Optional<Validity.Bar> pending(DocumentId document);
}
