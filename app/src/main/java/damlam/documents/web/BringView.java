package damlam.documents.web;

import damlam.documents.Document;
import damlam.documents.Lineage.Cited;
import damlam.documents.MessageFiles.NotTakenException;
import damlam.documents.RegisterQuery.Found;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document being brought in, ready to show.
///
/// @param text what was pasted
/// @param problem the key of the words why nothing could be read; empty if nothing is wrong
/// @param filled what stands in them
/// @param target where it is to be attached; null for a document by itself
public record BringView(
        String text,
        String problem,
        List<Object> filled,
        @Nullable Target target) {
    BringView(String text, @Nullable Target target) {
        this(text, "", List.of(), target);
    }

    BringView refused(String reason) {
        return new BringView(text, "documents.problem." + reason, List.of(), target);
    }

    BringView refused(NotTakenException e) {
        return new BringView(text, e.words(), List.of(e.filled()), target);
    }

    public Object[] words() {
        return filled.toArray();
    }

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
