package damlam.cases;

import damlam.access.CurrentPerson;
import java.util.List;

/// What other features did, or would do, about a case; its page leads there.
@FunctionalInterface
public interface CaseFollowUp {
    /// @param message the key of what is said, `filled` what it takes
    /// @param href where it leads
    record Step(String message, List<String> filled, String href) {
        public Step {
            filled = List.copyOf(filled);
        }
    }

    /// For somebody who sees the case.
    List<Step> of(CurrentPerson me, Case work);
}
