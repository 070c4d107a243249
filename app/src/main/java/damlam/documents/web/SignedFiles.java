package damlam.documents.web;

import damlam.access.CurrentPerson;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.OriginalFile;
import damlam.signatures.KeptFiles;
import damlam.signatures.SafePdf;
import damlam.signatures.Signatures;
import damlam.signatures.UnfitPdfException;
import damlam.signatures.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Files of documents, and what their signatures are worth.
@Component
class SignedFiles implements KeptFiles {
    private final Documents documents;
    private final Signatures signatures;

    SignedFiles(Documents documents, Signatures signatures) {
        this.documents = documents;
        this.signatures = signatures;
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

    /// On the signatures of a file; none where it is no PDF, or one that cannot be looked into.
    List<Verdict> verdicts(@Nullable OriginalFile file) {
        if (file == null || !SafePdf.isPdf(file.bytes())) {
            return List.of();
        }
        try {
            return signatures.verify(file.bytes());
        } catch (UnfitPdfException e) {
            return List.of();
        }
    }
}
