package damlam.documents;

import java.util.List;

/// What a feature knows of documents that correct or replace others.
public interface AmendmentSource {
    List<Amendment> of(DocumentId document);
}
