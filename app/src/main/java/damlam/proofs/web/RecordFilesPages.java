package damlam.proofs.web;

import damlam.journal.RecordPlace;
import damlam.note.VerifierKey;
import damlam.record.RecordFormatException;
import damlam.record.VerifyPage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The files of the record for whoever checks it, as C2SP tlog-tiles asks: tiles never change, the checkpoint does
/// every few seconds. Nothing of it tells of a person.
@Controller
class RecordFilesPages {
    static final String PREFIX = "/record/log/";

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final Pattern TILE =
            Pattern.compile("tile/(?:\\d{1,2}|entries)/(?:x\\d{3}/){0,5}\\d{3}(?:\\.p/\\d{1,3})?");
    private static final Pattern CHECKPOINT = Pattern.compile("checkpoint(?:\\.cosigned)?");
    /// The longest bundle of entries that the specification allows.
    private static final int MOST_BYTES = 256 * (2 + 0xFFFF);
    /// The page checks in the reader's browser and asks for nothing from anywhere; it says so itself, in its head.
    private static final String OWN_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final RecordPlace place;

    RecordFilesPages(RecordPlace place) {
        this.place = place;
    }

    @GetMapping(PREFIX + "**")
    ResponseEntity<byte[]> file(HttpServletRequest request) throws IOException {
        String path = request.getRequestURI().substring(PREFIX.length());
        if (path.equals("verify.html")) {
            return ResponseEntity.ok()
                    .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                    .header("Content-Security-Policy", OWN_POLICY)
                    .body(VerifyPage.html(publicKeys()).getBytes(StandardCharsets.UTF_8));
        }
        if (path.equals("keys.txt")) {
            List<VerifierKey> keys = publicKeys();
            return keys.isEmpty()
                    ? ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build()
                    : fresh(keys.stream()
                            .map(key -> key.vkey() + "\n")
                            .collect(Collectors.joining())
                            .getBytes(StandardCharsets.UTF_8));
        }
        boolean tile = TILE.matcher(path).matches();
        Optional<byte[]> found =
                tile || CHECKPOINT.matcher(path).matches() ? place.folder().read(path, MOST_BYTES) : Optional.empty();
        if (found.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return tile ? immutable(found.get()) : fresh(found.get());
    }

    /// None while the key file is missing or damaged: what the record's keys are, only the right file says.
    private List<VerifierKey> publicKeys() throws IOException {
        try {
            return place.publicKeys();
        } catch (RecordFormatException e) {
            return List.of();
        }
    }

    private static ResponseEntity<byte[]> immutable(byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(bytes);
    }

    private static ResponseEntity<byte[]> fresh(byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                // Else the name `checkpoint.cosigned` would have it saved as a file of another kind.
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=2")
                .body(bytes);
    }
}
