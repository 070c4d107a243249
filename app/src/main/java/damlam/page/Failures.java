package damlam.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.View;

/// When a page cannot be shown: what happened, what was kept, what to do, in the person's language.
@Controller
@ControllerAdvice
@Order
class Failures implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /// Failures with words of their own, by status; the rest say `page.failure.500`.
    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 413, 503);

    private final Pages pages;

    Failures(Pages pages) {
        this.pages = pages;
    }

    /// For programs that ask for something else than a page.
    @RequestMapping("/error")
    ResponseEntity<Void> plain(HttpServletRequest request) {
        return ResponseEntity.status(status(request)).build();
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    View page(HttpServletRequest request, HttpServletResponse response) {
        return told(status(request), response);
    }

    private static int status(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value();
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    View tooLarge(HttpServletResponse response) {
        return told(HttpStatus.CONTENT_TOO_LARGE.value(), response);
    }

    /// The database is away; our own is being started again meanwhile.
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        TransientDataAccessResourceException.class
    })
    View databaseAway(Exception failure, HttpServletResponse response) {
        LOG.warn("A page waits for the database: {}", failure.getMessage());
        return told(HttpStatus.SERVICE_UNAVAILABLE.value(), response);
    }

    private View told(int status, HttpServletResponse response) {
        response.setStatus(status);
        return pages.of("page/failure", Map.of("status", TOLD.contains(status) ? status : 500));
    }
}
