package damlam.page;

import damlam.access.CurrentPerson;
import damlam.journal.Sealing;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Turns what a page shows into HTML.
///
/// A controller returns `pages.of("cases/show", Map.of("view", …))`; the template takes `PageFrame frame` and what it
/// was given by name.
@Component
public class Pages {
    private static final String ERASED_KEY = "page.erased.mark";
    private static final String ERASED = Words.in(Locale.of("vi")).say(ERASED_KEY);

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), "damlam.pages");
    private final Clock clock;
    private final Sealing sealing;
    private final Places places;
    private final FormPages formPages;
    private final boolean demo;

    Pages(Clock clock, Sealing sealing, Places places, FormPages formPages, @Value("${damlam.demo}") boolean demo) {
        this.clock = clock;
        this.sealing = sealing;
        this.places = places;
        this.formPages = formPages;
        this.demo = demo;
    }

    /// As the answer to a form in which something is wrong, or which was refused, its status says so: 422 and 409,
    /// unless another is said already. Where the page has no place for what is wrong, because it has no such
    /// form or has it no more, that stands above it, with what was typed.
    ///
    /// @param template folder and name below `src/main/jte`, without its ending
    /// @param shown the template's parameters by name, but `frame`, which is added
    public View of(String template, Map<String, Object> shown) {
        return (model, request, response) -> {
            List<Typed> sent = isSent(request) && isOpen(response) ? Typed.of(request) : List.of();
            PageFrame frame = frame(request, null);
            if (sent.stream().allMatch(Typed::right)) {
                send(rendered(template, shown, frame), response);
                return;
            }
            String html = html(template, shown, frame);
            boolean placed = isPlaced(sent, html);
            boolean refused = !placed || sent.stream().anyMatch(Typed::refused);
            response.setStatus((refused ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
            send(utf8(placed ? html : html(template, shown, frame(request, lost(sent, frame)))), response);
        };
    }

    /// A page as the answer to what is not done as things stand, and the page says why.
    public static View refused(View page) {
        return answering(HttpStatus.CONFLICT, page);
    }

    /// A page as the answer to a form in which something is wrong that it keeps otherwise than as [Typed].
    public static View wrong(View page) {
        return answering(HttpStatus.UNPROCESSABLE_CONTENT, page);
    }

    /// What is only asked for is a page like any other.
    private static View answering(HttpStatus status, View page) {
        return (model, request, response) -> {
            if (isSent(request) && isOpen(response)) {
                response.setStatus(status.value());
            }
            page.render(model, request, response);
        };
    }

    /// Whether nobody has said yet what it comes to.
    private static boolean isOpen(HttpServletResponse response) {
        return response.getStatus() == HttpStatus.OK.value();
    }

    private static boolean isSent(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod());
    }

    /// Whether a page says what is wrong: the form shows all that is wrong with its fields, or is not there. What only
    /// stands in an attribute is not said yet.
    private static boolean isPlaced(List<Typed> sent, String html) {
        return sent.stream().flatMap(typed -> typed.wrong().stream()).anyMatch(wrong -> {
            StringOutput escaped = new StringOutput();
            Escape.htmlContent(wrong, escaped);
            return Pattern.compile("[^\"]" + Pattern.quote(escaped.toString()))
                    .matcher(html)
                    .find();
        });
    }

    private static Lost lost(List<Typed> sent, PageFrame frame) {
        Unsent unsent = frame.unsent();
        return Typed.lost(sent, unsent == null ? List.of() : unsent.written());
    }

    /// The page that says why what was sent is not done, where there is none on which it could be said.
    View refusal(String why) {
        return (model, request, response) -> {
            response.setStatus(HttpStatus.CONFLICT.value());
            Map<String, Object> shown = Map.of("why", why, "back", formPages.pageOf(request));
            send(rendered("page/refused", shown, frame(request, null)), response);
        };
    }

    private Utf8ByteOutput rendered(String template, Map<String, Object> shown, PageFrame frame) {
        if (frame.words().english()) {
            return utf8(html(template, shown, frame));
        }
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", framed(shown, frame), output);
        return output;
    }

    /// What stands in rows in the place of erased words is Vietnamese, whoever reads it.
    private String html(String template, Map<String, Object> shown, PageFrame frame) {
        StringOutput html = new StringOutput();
        engine.render(template + ".jte", framed(shown, frame), html);
        return frame.words().english()
                ? html.toString().replace(ERASED, frame.words().say(ERASED_KEY))
                : html.toString();
    }

    private static Map<String, Object> framed(Map<String, Object> shown, PageFrame frame) {
        Map<String, Object> parameters = new HashMap<>(shown);
        parameters.put("frame", frame);
        return parameters;
    }

    private static Utf8ByteOutput utf8(String html) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        output.writeContent(html);
        return output;
    }

    private static void send(Utf8ByteOutput output, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    /// A piece of a page, for a page of another feature.
    ///
    /// @param template folder and name below `src/main/jte`, without its ending
    /// @param shown the template's parameters by name
    public Content piece(String template, Map<String, Object> shown) {
        return output -> engine.render(template + ".jte", shown, output);
    }

    private PageFrame frame(HttpServletRequest request, @Nullable Lost lost) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Locale locale = RequestContextUtils.getLocale(request);
        CurrentPerson person = person();
        return new PageFrame(
                person,
                Words.in(locale),
                token == null ? "" : token.getToken(),
                address(request),
                clock.instant(),
                alarm(),
                Unsent.of(request),
                lost,
                person == null ? Set.of() : places.closedTo(person),
                demo);
    }

    private PageFrame.Alarm alarm() {
        if (sealing.contradicted()) {
            return PageFrame.Alarm.CONTRADICTED;
        }
        if (sealing.refuses()) {
            return PageFrame.Alarm.REFUSES;
        }
        if (sealing.disagrees()) {
            return PageFrame.Alarm.DISAGREES;
        }
        return sealing.warns() ? PageFrame.Alarm.WAITS : PageFrame.Alarm.NONE;
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static @Nullable CurrentPerson person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof CurrentPerson person ? person : null;
    }
}
