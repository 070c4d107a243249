package damlam.documents;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A file as it was handed in, byte for byte.
///
/// @param name without folders, as a browser may send a whole path
/// @param bytes not to be changed afterwards
@SuppressWarnings("ArrayRecordComponent") // A file is bytes, and is never compared.
public record OriginalFile(String name, String mediaType, byte[] bytes) {
    public OriginalFile {
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        if (name.isEmpty() || bytes.length == 0) {
            throw new IllegalArgumentException(
                    "a file has a name and content, was '%s', %d bytes".formatted(name, bytes.length));
        }
    }

    /// What came in a form; null where no file was chosen, or one without a byte.
    public static @Nullable OriginalFile of(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return null;
        }
        String type = Objects.requireNonNullElse(file.getContentType(), "application/octet-stream");
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return new OriginalFile(name.isBlank() ? "file" : name, type, file.getBytes());
    }
}
