package damlam.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where other systems send to: no session, but every request signed by a secret that both sides know.
@RestController
class Inbox {
    static final String PATH = "/exchange/inbox";

    /// A message is held in memory as a whole; more than this many at once would take everyone else's.
    private static final Semaphore ROOM = new Semaphore(2);

    private final Partners partners;
    private final Exchanges exchanges;
    private final Clock clock;

    Inbox(Partners partners, Exchanges exchanges, Clock clock) {
        this.partners = partners;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    /// @return 201 for what is new, 200 for what was here already, 401 unsigned, 413 too large, 422 with element and
    ///     line for what is no edXML, 503 where it should be tried again later
    @PostMapping(PATH)
    ResponseEntity<String> take(HttpServletRequest request) throws IOException {
        Optional<Partner> partner = partners.called(header(request, SignedRequest.SENDER));
        if (partner.isEmpty()) {
            return answer(HttpStatus.UNAUTHORIZED, "unknown sender");
        }
        if (!ROOM.tryAcquire()) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "busy");
        }
        try {
            byte[] body = request.getInputStream().readNBytes(Element.LARGEST_FILE + 1);
            if (body.length > Element.LARGEST_FILE) {
                return answer(HttpStatus.CONTENT_TOO_LARGE, "too large");
            }
            return take(request, partner.get(), body);
        } finally {
            ROOM.release();
        }
    }

    private ResponseEntity<String> take(HttpServletRequest request, Partner partner, byte[] body) {
        boolean good = SignedRequest.isGood(
                partners.secret(partner),
                PATH,
                header(request, SignedRequest.SENDER),
                header(request, SignedRequest.TIME),
                header(request, SignedRequest.HASH),
                header(request, SignedRequest.SIGNATURE),
                body,
                clock.instant());
        if (!good) {
            return answer(HttpStatus.UNAUTHORIZED, "signature");
        }
        try {
            boolean isNew = exchanges.arrive(partner, body);
            return answer(isNew ? HttpStatus.CREATED : HttpStatus.OK, isNew ? "taken" : "known");
        } catch (EdxmlException e) {
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
        }
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }

    private static ResponseEntity<String> answer(HttpStatus status, String words) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(words + "\n");
    }
}
