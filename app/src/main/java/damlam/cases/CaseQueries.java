package damlam.cases;

import damlam.access.Sight;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.documents.Documents;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Makes queries of filters: what was typed may be the number of the document that a case comes from.
@Component
class CaseQueries {
    private final Documents documents;
    private final Directives directives;

    CaseQueries(Documents documents, Directives directives) {
        this.documents = documents;
        this.directives = directives;
    }

    CaseQuery of(CaseFilter filter, Sight sight) {
        Set<DirectiveId> numbered =
                filter.text().isEmpty() ? Set.of() : directives.ofDocuments(documents.numbered(filter.text()));
        return new CaseQuery(filter, sight, numbered);
    }
}
