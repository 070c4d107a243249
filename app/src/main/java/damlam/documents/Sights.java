package damlam.documents;

import java.util.List;
import java.util.stream.Collectors;

/// Which documents a person may see: the one rule, asked for by pages, registers and searches alike.
///
/// @param person who asks
/// @param all whether they see what was sent to anybody
/// @param units to which something was sent that they see
/// @param drafting units whose own documents they see
/// @param named restricted documents that name them
/// @param hidden restricted documents that do not, which nothing else opens
record Sights(long person, boolean all, List<Long> units, List<Long> drafting, List<Long> named, List<Long> hidden) {
    /// Whether nothing has to be asked.
    boolean everything() {
        return all && hidden.isEmpty();
    }

    /// The rule in SQL, the units standing in the statement.
    ///
    /// @param document an expression for the document's number
    /// @param words whether it is about what a document says, which whoever only received it no longer
    /// reads once it was recalled
    String sql(String document, boolean words) {
        String shown = hidden.isEmpty() ? "true" : document + " <> all(" + literal(hidden) + ")";
        if (all) {
            return shown;
        }
        String sent = document + " in (select r.document_id from documents.recipient r where r.unit_id = any("
                + literal(units) + "))";
        String made = document + " in (select m.document_id from documents.maker m where m.unit_id = any("
                + literal(drafting) + ") or m.drafter = " + person + " or m.signer = " + person + ")";
        String named = this.named.isEmpty() ? "" : " or " + document + " = any(" + literal(this.named) + ")";
        return "(" + sent + named + " or " + made + ")"
                + (words
                        ? " and (" + document + " not in (select c.document_id from documents.recall c) or " + made
                                + ")"
                        : "")
                + " and " + shown;
    }

    private static String literal(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "'{", "}'::bigint[]"));
    }
}
