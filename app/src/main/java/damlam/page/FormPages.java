package damlam.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// On which page a form stands that is sent to an address of its own. After an error the browser shows that address,
/// where there is no page: whoever asks for it is sent to the page of the form.
///
/// Where a form was sent from is remembered for the session; else it is the nearest address above that has a page.
@Component
class FormPages implements HandlerInterceptor, WebMvcConfigurer {
    private static final String REMEMBERED = FormPages.class.getName();
    private static final int MOST = 50;

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    FormPages(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /// Addresses of forms and their pages, the oldest forgotten first.
    private static final class Remembered extends LinkedHashMap<String, String> implements Serializable {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (RequestMethod.POST.name().equals(request.getMethod())) {
            remember(request);
        }
        return true;
    }

    private void remember(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String from = sentFrom(request);
        if (session != null && from != null) {
            // A copy, so that whoever reads it meanwhile reads a whole one.
            Remembered pages = new Remembered();
            pages.putAll(remembered(session));
            pages.put(request.getRequestURI(), from);
            session.setAttribute(REMEMBERED, pages);
        }
    }

    private static Remembered remembered(HttpSession session) {
        return session.getAttribute(REMEMBERED) instanceof Remembered pages ? pages : new Remembered();
    }

    /// The page of ours that a form was sent from; null where the browser does not say, and where that was itself the
    /// answer to a form.
    private @Nullable String sentFrom(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return null;
        }
        try {
            URI from = new URI(referer);
            String path = from.getRawPath();
            boolean ours = request.getServerName().equals(from.getHost()) && path != null && hasPage(path);
            return ours ? path + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery()) : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /// @return the address of the page where the form stands that is sent to the one asked for
    String pageOf(HttpServletRequest request) {
        String asked = request.getRequestURI();
        HttpSession session = request.getSession(false);
        String known = session == null ? null : remembered(session).get(asked);
        return known == null ? nearest(asked) : known;
    }

    private String nearest(String asked) {
        for (int end = asked.lastIndexOf('/'); end > 0; end = asked.lastIndexOf('/', end - 1)) {
            String above = asked.substring(0, end);
            if (hasPage(above)) {
                return above;
            }
        }
        return "/";
    }

    /// Whether a form is sent to exactly this address, though it may look like a page's to which it gives a value.
    boolean takesForms(String path) {
        return addresses(RequestMethod.POST)
                .anyMatch(condition -> condition.getDirectPaths().contains(path));
    }

    private boolean hasPage(String path) {
        PathContainer asked = PathContainer.parsePath(path);
        boolean named = addresses(RequestMethod.GET)
                .anyMatch(condition -> condition.getDirectPaths().contains(path));
        return named
                || (!takesForms(path)
                        && addresses(RequestMethod.GET)
                                .flatMap(condition -> condition.getPatterns().stream())
                                .anyMatch(pattern -> pattern.matches(asked)));
    }

    private Stream<PathPatternsRequestCondition> addresses(RequestMethod method) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(info -> info.getMethodsCondition().getMethods().contains(method))
                .map(RequestMappingInfo::getPathPatternsCondition)
                .filter(Objects::nonNull);
    }
}
