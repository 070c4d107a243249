package damlam.cases.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The form that gives out work inside a unit.
///
/// @param parent the case that is split; 0 for work of its own
/// @param refused why it was not given out; empty otherwise
public record OpenShown(
        long parent,
        String whole,
        List<CaseShown.Option> people,
        Map<String, String> values,
        Map<String, String> errors,
        String refused) {
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
