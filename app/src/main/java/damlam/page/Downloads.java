package damlam.page;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Files that a page hands out.
public final class Downloads {
    public static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    public static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Downloads() {}

    /// What came in: always saved, never shown, so that it does not run as a page of ours.
    public static ResponseEntity<byte[]> saved(String name, byte[] content) {
        return of(name, MediaType.APPLICATION_OCTET_STREAM, content);
    }

    /// To be saved.
    public static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content) {
        return with(ContentDisposition.attachment(), name, type, content);
    }

    /// To be looked at in the browser: for what we made ourselves only, never for what came in.
    public static ResponseEntity<byte[]> shown(String name, MediaType type, byte[] content) {
        return with(ContentDisposition.inline(), name, type, content);
    }

    private static ResponseEntity<byte[]> with(
            ContentDisposition.Builder how, String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(name, StandardCharsets.UTF_8).build().toString())
                .body(content);
    }
}
