package damlam.documents.web;

import damlam.dispatch.DispatchType;
import damlam.documents.Document;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a document that came in was answered by.
///
/// @param document null where it is restricted and does not name the reader
/// @param open whether the reader may open it
public record Answer(@Nullable Document document, boolean open) {
    /// Its type in the middle of a sentence; empty where it has none.
    public String type() {
        return document == null
                ? ""
                : DispatchType.named(document.type())
                        .map(DispatchType::title)
                        .orElse("")
                        .toLowerCase(Locale.of("vi"));
    }
}
