package damlam.page;

import damlam.access.CurrentPerson;
import damlam.journal.Sealing;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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
    private final boolean demo;

    Pages(Clock clock, Sealing sealing, Places places, @Value("${damlam.demo}") boolean demo) {
        this.clock = clock;
        this.sealing = sealing;
        this.places = places;
        this.demo = demo;
    }

    /// @param template folder and name below `src/main/jte`, without its ending
    /// @param shown the template's parameters by name, but `frame`, which is added
    public View of(String template, Map<String, Object> shown) {
        return (model, request, response) -> {
            Map<String, Object> parameters = new HashMap<>(shown);
            PageFrame frame = frame(request);
            parameters.put("frame", frame);
            Utf8ByteOutput output = frame.words().english()
                    ? english(template, parameters, frame.words())
                    : rendered(template, parameters);
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        };
    }

    private Utf8ByteOutput rendered(String template, Map<String, Object> parameters) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", parameters, output);
        return output;
    }

    /// What stands in rows in the place of erased words is Vietnamese, whoever reads it.
    private Utf8ByteOutput english(String template, Map<String, Object> parameters, Words words) {
        StringOutput html = new StringOutput();
        engine.render(template + ".jte", parameters, html);
        Utf8ByteOutput output = new Utf8ByteOutput();
        output.writeContent(html.toString().replace(ERASED, words.say(ERASED_KEY)));
        return output;
    }

    /// The same as the answer to a form: where it was not taken, the status says so.
    public View of(String template, Map<String, Object> shown, Typed typed) {
        View page = of(template, shown);
        if (typed.right()) {
            return page;
        }
        HttpStatus status = typed.refused() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return (model, request, response) -> {
            response.setStatus(status.value());
            page.render(model, request, response);
        };
    }

    /// A piece of a page, for a page of another feature.
    ///
    /// @param template folder and name below `src/main/jte`, without its ending
    /// @param shown the template's parameters by name
    public Content piece(String template, Map<String, Object> shown) {
        return output -> engine.render(template + ".jte", shown, output);
    }

    private PageFrame frame(HttpServletRequest request) {
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
