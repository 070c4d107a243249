package damlam.page;

import damlam.journal.RecordSilentException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// When a page cannot be shown: what happened, what was kept, what to do, in the person's language.
@Controller
@ControllerAdvice
@Order
class Failures implements ErrorController {
    private static final Pattern AWAY = Pattern.compile("(08|57)...");
    private static final String WAIT_SECONDS = "5";

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /// Failures with words of their own, by status; the rest say `page.failure.500`.
    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 409, 413, 422, 503);

    private final Pages pages;
    private final FormPages formPages;

    Failures(Pages pages, FormPages formPages) {
        this.pages = pages;
        this.formPages = formPages;
    }

    /// For programs that ask for something else than a page.
    @RequestMapping("/error")
    ResponseEntity<Void> plain(HttpServletRequest request) {
        return ResponseEntity.status(status(request)).build();
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    View page(HttpServletRequest request, HttpServletResponse response) {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure instanceof Throwable thrown && isAway(thrown)) {
            return databaseAway(thrown, request, response);
        }
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

    /// Who asks for the address of a form gets the page on which it stands; scripts know by the mark that nothing
    /// arrived, and keep what was typed.
    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    View formOnly(HttpServletRequest request, HttpServletResponse response) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return told(HttpStatus.METHOD_NOT_ALLOWED.value(), response);
        }
        RedirectView page = new RedirectView(formPages.pageOf(request) + "#unsent");
        page.setStatusCode(HttpStatus.SEE_OTHER);
        page.setExposeModelAttributes(false);
        page.setExpandUriTemplateVariables(false);
        return page;
    }

    /// A value in an address is not of its kind; and the address of a form may look like that of a page with a value.
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    View wrongValue(HttpServletRequest request, HttpServletResponse response) {
        return HttpMethod.GET.matches(request.getMethod()) && formPages.takesForms(request.getRequestURI())
                ? formOnly(request, response)
                : told(HttpStatus.BAD_REQUEST.value(), response);
    }

    /// Nobody foresaw it, unless the database went away meanwhile.
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    View failed(RuntimeException failure, HttpServletRequest request, HttpServletResponse response) {
        if (!isAway(failure)) {
            throw failure;
        }
        return databaseAway(failure, request, response);
    }

    /// The database does not answer, was shut down, or the line to it broke (classes 08 and 57 of its codes).
    private static boolean isAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && AWAY.matcher(String.valueOf(sql.getSQLState())).matches()) {
                return true;
            }
        }
        return false;
    }

    /// Our own database is being started again meanwhile. What was sent comes back, to be sent again with one press;
    /// what was only asked for is asked for again by itself.
    private View databaseAway(Throwable failure, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("A page waits for the database: {}", failure.getMessage());
        return wait("503", request, response);
    }

    /// Nothing is done that could not be proved afterwards.
    @ExceptionHandler(RecordSilentException.class)
    View recordSilent(RecordSilentException failure, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("An act was refused: {}", failure.getMessage());
        return wait("record", request, response);
    }

    @ExceptionHandler(RefusedException.class)
    View refused(RefusedException refused) {
        return pages.refusal(refused.why());
    }

    private View wait(String why, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, WAIT_SECONDS);
        Unsent unsent = Unsent.of(request);
        if (unsent == null) {
            response.setHeader("Refresh", WAIT_SECONDS);
            return pages.of("page/failure", Map.of("why", why));
        }
        return pages.of("page/unsent", Map.of("unsent", unsent, "why", why));
    }

    private View told(int status, HttpServletResponse response) {
        response.setStatus(status);
        return pages.of("page/failure", Map.of("why", String.valueOf(TOLD.contains(status) ? status : 500)));
    }
}
