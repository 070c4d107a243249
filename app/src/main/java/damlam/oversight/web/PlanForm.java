package damlam.oversight.web;

import damlam.page.Choice;
import java.util.List;
import java.util.Set;

/// What the form of a plan offers.
///
/// @param kinds what the law of today lets whom carry out
/// @param items how long the checklist is with which it begins
public record PlanForm(List<Kind> kinds, List<Choice> units, Set<Long> chosen, List<Choice> people, int items) {
    /// @param by whom it is carried out by
    public record Kind(String by, String activity, String basis, String certainty) {}
}
