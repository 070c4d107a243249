package damlam.exchange;

import damlam.exchange.EdxmlException.What;
import damlam.exchange.Partner.Transport;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where other systems send to: no session, but every request signed by a secret that both sides
/// know.
@RestController
class Inbox {
    static final String PATH = "/exchange/inbox";

    /// A message is held in memory as a whole; more than this many at once would take everyone
    /// else's.
    private static final Semaphore ROOM = new Semaphore(2);

    private final Partners partners;
    private final Intake intake;
    private final SetAsideRows aside;
    private final Clock clock;

    Inbox(Partners partners, Intake intake, SetAsideRows aside, Clock clock) {
        this.partners = partners;
        this.intake = intake;
        this.aside = aside;
        this.clock = clock;
    }

    /// @return 201 for what is new, 200 for what was here already, 401 unsigned, 409 where the
    ///     document is here with another content, 413 too large, 422 with element and line for what
    ///     is no edXML, 503 where it should be tried again later
    @PostMapping(PATH)
    ResponseEntity<String> take(HttpServletRequest request) throws IOException {
        Optional<Partner> partner =
                partners.called(header(request, SignedRequest.SENDER)).filter(one -> isSigned(one, request));
        if (partner.isEmpty()) {
            return answer(HttpStatus.UNAUTHORIZED, "unknown sender, or not signed so");
        }
        if (!ROOM.tryAcquire()) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "busy");
        }
        try {
            return take(request, partner.get());
        } catch (EdxmlException e) {
            String code = header(request, SignedRequest.SENDER);
            aside.insert(Transport.HTTP, place(request), code, partner.get().id(), e, clock.instant());
            return answer(status(e), String.valueOf(e.getMessage()));
        } finally {
            ROOM.release();
        }
    }

    /// What it is known by here: the sender keeps it, and may send it again.
    private static String place(HttpServletRequest request) {
        return header(request, SignedRequest.SENDER) + " " + header(request, SignedRequest.HASH);
    }

    private boolean isSigned(Partner partner, HttpServletRequest request) {
        return SignedRequest.isGood(
                partners.secret(partner),
                PATH,
                header(request, SignedRequest.SENDER),
                header(request, SignedRequest.TIME),
                header(request, SignedRequest.HASH),
                header(request, SignedRequest.SIGNATURE),
                clock.instant());
    }

    private ResponseEntity<String> take(HttpServletRequest request, Partner partner)
            throws IOException, EdxmlException {
        byte[] body = request.getContentLengthLong() > Element.LARGEST_FILE
                ? new byte[0]
                : request.getInputStream().readNBytes(Element.LARGEST_FILE + 1);
        if (request.getContentLengthLong() > Element.LARGEST_FILE || body.length > Element.LARGEST_FILE) {
            throw new EdxmlException(What.TOO_LARGE, "edXML", 1);
        }
        if (!SignedRequest.isOf(body, header(request, SignedRequest.HASH))) {
            return answer(HttpStatus.UNAUTHORIZED, "not the body that was signed");
        }
        boolean isNew = intake.arrive(List.of(partner), body);
        aside.taken(Transport.HTTP, place(request), clock.instant());
        return answer(isNew ? HttpStatus.CREATED : HttpStatus.OK, isNew ? "taken" : "known");
    }

    private static HttpStatus status(EdxmlException e) {
        return switch (e.what()) {
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case OTHER_CONTENT -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }

    private static ResponseEntity<String> answer(HttpStatus status, String words) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(words + "\n");
    }
}
