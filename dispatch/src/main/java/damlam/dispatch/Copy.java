package damlam.dispatch;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What makes a text a copy of a document: the form printed below it, or the line above it (Nghị định 30/2020, art. 25,
/// and Phụ lục I).
///
/// @param organ the body that made the copy, not the one that issued the document
/// @param signedAt when the organ signed it, for an electronic copy, which has none of the rest
public record Copy(
        Form form,
        @Nullable DispatchNumber number,
        @Nullable String organ,
        @Nullable String place,
        @Nullable LocalDate date,
        List<String> recipients,
        @Nullable Signer signer,
        @Nullable OffsetDateTime signedAt) {

    public Copy {
        recipients = List.copyOf(recipients);
    }

    /// The whole of the original, a part of it, or a copy of a copy.
    public enum Form {
        SAO_Y,
        TRICH_SAO,
        SAO_LUC
    }
}
