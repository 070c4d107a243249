package damlam.documents.web;

import damlam.documents.Document;
import damlam.documents.Lineage.Cited;
import damlam.documents.RegisterQuery.Found;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document being brought in, ready to show.
///
/// @param text what was pasted
/// @param problem why nothing could be read; empty if nothing is wrong
/// @param target where it is to be attached; null for a document by itself
public record BringView(
        String text, String problem, @Nullable Target target) {

    /// A citation without its document, and the registered documents that could be it.
    ///
    /// @param asked what is looked for in the registers
    /// @param from `directive` where the way leads back to the directive, else empty
    public record Target(Document citing, Cited cited, String asked, Found found, String from) {
        public List<Document> choices() {
            return found.lines().stream()
                    .filter(one -> !one.id().equals(citing.id()))
                    .toList();
        }

        /// Where it leads back to.
        public String back() {
            return (from.isEmpty() ? "/documents/" : "/directives/of/")
                    + citing.id().value() + "#cited";
        }
    }

    public long citing() {
        return target == null ? 0 : target.citing().id().value();
    }

    public long citation() {
        return target == null ? 0 : target.cited().citationId();
    }
}
