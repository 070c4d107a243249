package damlam.policy;

import damlam.documents.DocumentId;
import org.jspecify.annotations.Nullable;

/// A rule outside that holds work up.
///
/// @param number number and symbol of its document; empty where it has none
/// @param article where in the document; may be empty
/// @param subject what it says, in the words of whoever named it first
/// @param document the same in the registers; null where it is not there
public record Regulation(
        RegulationId id,
        String number,
        String article,
        String subject,
        @Nullable DocumentId document) {
    /// What people call it.
    public String called() {
        if (number.isEmpty()) {
            return subject;
        }
        return article.isEmpty() ? number : number + ", " + article;
    }
}
