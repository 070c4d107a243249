package damlam.documents.web;

import damlam.access.CurrentPerson;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.signatures.KeptFiles;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Files of documents, for the page that says all of their signatures.
@Component
class SignedFiles implements KeptFiles {
    private final Documents documents;

    SignedFiles(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Optional<Kept> find(CurrentPerson reader, long document, int version) {
        DocumentId id = new DocumentId(document);
        return documents
                .visible(reader, id)
                .filter(one -> !documents.frozen(reader, id))
                .flatMap(one ->
                        documents.file(id, version).map(file -> new Kept(one.called(), file.name(), file.bytes())));
    }
}
