package damlam.documents;

import damlam.org.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One text of a document; a changed text is another version.
///
/// @param text empty where only a file without a text layer is there
/// @param fileName null where the text was pasted
/// @param fileHash of the file, byte for byte; null where there is none
/// @param reason why it was changed; empty for the first
public record Version(
        int no,
        String text,
        TextHash hash,
        @Nullable String fileName,
        @Nullable String mediaType,
        @Nullable TextHash fileHash,
        String reason,
        PersonId by,
        Instant at) {}
