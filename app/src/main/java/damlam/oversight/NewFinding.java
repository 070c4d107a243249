package damlam.oversight;

import damlam.cases.Evidence;
import damlam.org.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found, as somebody writes it.
///
/// @param item of the checklist; 0 where it is about none
/// @param named whom it is about; null where it is about the unit
public record NewFinding(
        Finding.Sort sort,
        int item,
        @Nullable PersonId named,
        String words,
        List<Finding.Shown> cases,
        List<Evidence> files) {
    public NewFinding {
        cases = cases.stream().distinct().toList();
        files = List.copyOf(files);
    }

    /// Whether something shows what is found wanting: a case or a file where it names somebody, who is to explain what
    /// they have seen; of the unit an item of the checklist as well.
    boolean isShown() {
        return sort == Finding.Sort.POSITIVE || !cases.isEmpty() || !files.isEmpty() || (named == null && item > 0);
    }
}
