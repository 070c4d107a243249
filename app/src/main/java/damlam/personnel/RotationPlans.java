package damlam.personnel;

import damlam.documents.Document;
import damlam.documents.Documents;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the plans of rotations in the registers: a number alone is soon made up.
@Component
public class RotationPlans {
    private final Documents documents;

    RotationPlans(Documents documents) {
        this.documents = documents;
    }

    /// The first document of its number.
    public Optional<Document> registered(RotationPlan plan) {
        return documents
                .bearing(plan.number())
                .filter(each -> !each.restricted())
                .min(Comparator.comparing(Document::registeredOn));
    }

    /// Whether a plan was in the registers before a day. Its own date is typed; that of the entry is not.
    boolean isOlder(@Nullable RotationPlan plan, LocalDate day) {
        return plan != null
                && registered(plan)
                        .filter(each -> each.registeredOn().isBefore(day))
                        .isPresent();
    }
}
