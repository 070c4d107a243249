package damlam.dispatch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What makes a text a copy of a document: the form printed below it (Nghị định 30/2020, art. 25, and Phụ lục I).
///
/// @param organ the body that made the copy, not the one that issued the document
public record Copy(
        Form form,
        @Nullable DispatchNumber number,
        @Nullable String organ,
        @Nullable LocalDate date,
        @Nullable Signer signer) {

    /// The whole of the original, a part of it, or a copy of a copy.
    public enum Form {
        SAO_Y,
        TRICH_SAO,
        SAO_LUC
    }
}
