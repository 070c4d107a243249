package damlam.documents;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Which documents a person may see, as a statement asks for it.
///
/// @param all whether they see what was sent to anybody
/// @param units to which something was sent that they see
/// @param named restricted documents that name them
/// @param hidden restricted documents that do not, which nothing else opens
record Sights(boolean all, List<Long> units, List<Long> named, List<Long> hidden) {
    /// Whether nothing has to be asked.
    boolean everything() {
        return all && hidden.isEmpty();
    }

    Map<String, Object> params() {
        return Map.of("all", all, "units", array(units), "named", array(named), "hidden", array(hidden));
    }

    /// The same where the units stand in the statement.
    ///
    /// @param document an expression for the document's number
    /// @param words whether it is about what a document says, which who does not see everything no
    /// longer reads once it was recalled
    String sql(String document, boolean words) {
        String shown = hidden.isEmpty() ? "true" : document + " <> all(" + literal(hidden) + ")";
        if (all) {
            return shown;
        }
        String sent = document + " in (select r.document_id from documents.recipient r where r.unit_id = any("
                + literal(units) + "))";
        return "(" + sent
                + (named.isEmpty() ? "" : " or " + document + " = any(" + literal(named) + ")") + ")"
                + (words ? " and " + document + " not in (select c.document_id from documents.recall c)" : "")
                + " and " + shown;
    }

    private static String literal(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "'{", "}'::bigint[]"));
    }

    private static Long[] array(List<Long> ids) {
        return ids.toArray(Long[]::new);
    }
}
