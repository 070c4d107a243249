package damlam.issuing;

import damlam.documents.DocumentId;
import damlam.documents.PendingSource;
import damlam.documents.Validity.Bar;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Documents that are numbered and still with the clerk.
@Component
class Pending implements PendingSource {
    private final DraftRows rows;

    Pending(DraftRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Bar> pending(DocumentId document) {
        return rows.ofDocument(document).map(Draft::state).flatMap(Pending::bar);
    }

    private static Optional<Bar> bar(State state) {
        return switch (state) {
            case NUMBERED -> Optional.of(Bar.TO_SEAL);
            case SEALED -> Optional.of(Bar.TO_RELEASE);
            case DRAFTING, CHECKING, TO_SIGN, SIGNED, RELEASED, RECALLED, DROPPED -> Optional.empty();
        };
    }
}
