package damlam.documents;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whether something may be done by a document: given out as work, answered with, sent on or copied. Not
/// before it went out, and not any more once it was taken back (NĐ 30/2020, art. 18).
@Component
public class Validity {
    private final DocumentRows rows;
    private final List<PendingSource> sources;

    Validity(DocumentRows rows, List<PendingSource> sources) {
        this.rows = rows;
        this.sources = sources;
    }

    /// What stands against it. The words for people are `documents.bar.<bar>`.
    public enum Bar {
        /// It has its number, and bears no seal yet.
        TO_SEAL,
        /// It is sealed and did not go out yet.
        TO_RELEASE,
        RECALLED;

        public boolean pending() {
            return this != RECALLED;
        }
    }

    /// @return empty for one that holds
    public Optional<Bar> bar(DocumentId document) {
        return rows.recall(document).isPresent()
                ? Optional.of(Bar.RECALLED)
                : sources.stream()
                        .flatMap(source -> source.pending(document).stream())
                        .findFirst();
    }

    public boolean holds(DocumentId document) {
        return bar(document).isEmpty();
    }

    /// Whether it went out at all, taken back since or not.
    public boolean wentOut(DocumentId document) {
        return bar(document).filter(Bar::pending).isEmpty();
    }
}
