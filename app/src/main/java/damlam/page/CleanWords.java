package damlam.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Words come in as people type them: without control characters, which the database refuses, and without the marks
/// that turn the direction of writing, by which a name can be made to look like another.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class CleanWords extends OncePerRequestFilter {
    /// All controls but tab and the ends of lines; LRM, RLM, embeddings, overrides and isolates.
    private static final Pattern UNTYPED =
            Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    /// What another system posts is read as it is, whatever kind of body it says it is.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/add-checkpoint");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Map<String, String[]> words;
        try {
            words = clean(request.getParameterMap());
        } catch (IllegalStateException e) {
            // The container gives up on a form whose words are beyond server.tomcat.max-http-form-post-size.
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        chain.doFilter(new Cleaned(request, words), response);
    }

    private static Map<String, String[]> clean(Map<String, String[]> sent) {
        Map<String, String[]> words = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            String[] clean = new String[values.length];
            for (int i = 0; i < values.length; i++) {
                // A name without a value, as in ?wait, may have none.
                clean[i] = UNTYPED.matcher(Objects.requireNonNullElse(values[i], ""))
                        .replaceAll("");
            }
            words.put(name, clean);
        });
        return words;
    }

    private static final class Cleaned extends HttpServletRequestWrapper {
        private final Map<String, String[]> words;

        Cleaned(HttpServletRequest request, Map<String, String[]> words) {
            super(request);
            this.words = Collections.unmodifiableMap(words);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = words.get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = words.get(name);
            return values == null ? null : values.clone();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(words.keySet());
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return words;
        }
    }
}
