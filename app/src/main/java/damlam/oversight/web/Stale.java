package damlam.oversight.web;

import damlam.oversight.Stage;
import damlam.page.Typed;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What was sent by a form that the page does not show, because its step has not come yet or is over: why it was not
/// taken, and what was typed.
///
/// @param words field by field, empty where nothing was typed
/// @param files the names of files that were chosen with it; empty for none
public record Stale(String why, List<String> words, String files) {
    /// Chosen and not typed.
    private static final Set<String> CHOSEN = Set.of("kind", "item", "named", "files", "secretary", "holder", "papers");

    public Stale {
        words = List.copyOf(words);
    }

    /// Empty where nothing is wrong, or the form that it is said at is shown.
    static Optional<Stale> of(Typed typed, InspectionView view) {
        Set<String> missing = fields(view).entrySet().stream()
                .filter(field -> !field.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return missing.stream()
                .filter(field -> typed.error(field) != null)
                .findFirst()
                .map(field -> new Stale(why(typed, view, field), words(typed, missing), files(typed, missing)));
    }

    private static String why(Typed typed, InspectionView view, String field) {
        String error = typed.error(field);
        // What is missing in a form says nothing where the whole of it comes too early.
        return view.stage() == Stage.AHEAD || error == null ? typed.words().say("oversight.refused.NOT_BEGUN") : error;
    }

    private static List<String> words(Typed typed, Set<String> fields) {
        return fields.stream()
                .filter(field -> !CHOSEN.contains(field) && !field.startsWith("result"))
                .map(typed::value)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String files(Typed typed, Set<String> fields) {
        return fields.stream()
                .map(typed::unsent)
                .filter(names -> !names.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /// The fields that a form could send, and whether its form is shown.
    private static Map<String, Boolean> fields(InspectionView view) {
        Map<String, Boolean> fields = new LinkedHashMap<>();
        List.of("found", "cases", "kind", "item", "named", "files").forEach(field -> fields.put(field, view.works()));
        view.items().forEach(item -> {
            fields.put("seen" + item.no(), view.works());
            fields.put("result" + item.no(), view.works());
        });
        view.findings().forEach(line -> fields.put("why" + line.id(), line.drops()));
        fields.put("size", view.drawing().promise());
        fields.put("draw", view.drawing().draw());
        boolean sends = view.leads() && view.unconfirmed().isEmpty();
        List.of("answerBy", "secretary").forEach(field -> fields.put(field, sends));
        List.of("explanation", "papers").forEach(field -> fields.put(field, view.explains()));
        fields.put("sign", view.signs());
        fields.put("refusal", view.refuses());
        boolean recommends = view.stage() != Stage.CONCLUDED && !view.units().isEmpty();
        List.of("recommended", "due", "holder").forEach(field -> fields.put(field, recommends));
        List.of("conclusion", "issued").forEach(field -> fields.put(field, view.concludes()));
        return fields;
    }
}
