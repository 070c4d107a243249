package damlam.cases.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The form that gives out work inside a unit.
///
/// @param whole the case that is split; empty for work of its own
/// @param matters the kinds of matter of the competence map
/// @param refused why it was not given out; empty otherwise
public record OpenShown(
        Optional<Whole> whole,
        List<CaseShown.Option> people,
        List<CaseShown.Option> matters,
        Map<String, String> values,
        Map<String, String> errors,
        String refused) {

    /// What is known of the whole before a part of it is given out.
    ///
    /// @param asked what the directive asks; null for a unit's own work
    /// @param until its last day, or when it is reported next, in words
    /// @param product what its result is to be, in words; empty where `asked` says it, and where none is named
    /// @param hint what it means for the part to have no last day
    public record Whole(
            long id, String title, CaseShown.@Nullable Asked asked, String until, String product, String hint) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
