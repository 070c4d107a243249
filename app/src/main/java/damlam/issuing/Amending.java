package damlam.issuing;

import damlam.documents.Amendment;
import damlam.documents.Amendment.Kind;
import damlam.documents.AmendmentSource;
import damlam.documents.DocumentId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    @Override
    public Map<DocumentId, List<Amendment>> after(Collection<DocumentId> documents) {
        Map<DocumentId, List<Amendment>> all = new HashMap<>();
        rows.amendments(documents)
                .forEach(one -> all.computeIfAbsent(one.of(), first -> new ArrayList<>())
                        .add(new Amendment(one.corrects() ? Kind.CORRECTED_BY : Kind.REPLACED_BY, one.by())));
        return all;
    }

    @Override
    public String amended(Kind kind, String document) {
        String column = kind == Kind.CORRECTED_BY ? "corrects_id" : "replaces_id";
        return document + " in (select a." + column + " from issuing.draft a where a." + column
                + " is not null and a.state = 'RELEASED' and not a.restricted)";
    }

    private static void add(List<Amendment> all, Kind kind, @Nullable DocumentId other) {
        if (other != null) {
            all.add(new Amendment(kind, other));
        }
    }
}
