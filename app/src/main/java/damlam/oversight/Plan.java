package damlam.oversight;

import damlam.documents.DocumentId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.rulebook.RuleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be looked at, at one unit or several.
///
/// @param rule the version of the rule by which it bears its name
/// @param items its checklist, as it was when it was planned
/// @param from the first day that is looked at, `until` the last
/// @param basis number of the decision or the plan it rests on, of `basisDay`
/// @param document that decision, where it is in the registers
/// @param body whose units are inspected
/// @param by who ordered it
public record Plan(
        long id,
        Sort sort,
        Activity activity,
        RuleId rule,
        String subject,
        String scope,
        List<Item> items,
        LocalDate from,
        LocalDate until,
        String basis,
        LocalDate basisDay,
        @Nullable DocumentId document,
        UnitId body,
        PersonId by,
        Instant at) {
    public Plan {
        items = List.copyOf(items);
    }

    /// Stored by name.
    public enum Sort {
        /// Of the year's plan.
        YEARLY,
        /// Without notice: the unit learns of it on its first day.
        SUDDEN
    }
}
