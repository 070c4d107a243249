package damlam.issuing;

import damlam.documents.Amendment;
import damlam.documents.Amendment.Kind;
import damlam.documents.AmendmentSource;
import damlam.documents.DocumentId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Released documents that correct or replace one another.
@Component
class Amending implements AmendmentSource {
    private final DraftRows rows;

    Amending(DraftRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Amendment> of(DocumentId document) {
        List<Amendment> all = new ArrayList<>();
        for (Draft later : rows.after(document)) {
            boolean corrects = document.equals(later.purpose().corrects());
            add(all, corrects ? Kind.CORRECTED_BY : Kind.REPLACED_BY, later.document());
        }
        rows.ofDocument(document).map(Draft::purpose).ifPresent(purpose -> {
            add(all, Kind.CORRECTS, purpose.corrects());
            add(all, Kind.REPLACES, purpose.replaces());
        });
        return all;
    }

    private static void add(List<Amendment> all, Kind kind, @Nullable DocumentId other) {
        if (other != null) {
            all.add(new Amendment(kind, other));
        }
    }
}
