package damlam.directives;

import damlam.access.CurrentPerson;
import damlam.documents.DirectiveSource;
import damlam.documents.DocumentId;
import org.springframework.stereotype.Component;

/// Says of a document whether a directive has come of it.
@Component
class Directing implements DirectiveSource {
    private final Directives directives;

    Directing(Directives directives) {
        this.directives = directives;
    }

    @Override
    public boolean directs(CurrentPerson person, DocumentId document) {
        return directives.visible(person, document).isPresent();
    }
}
