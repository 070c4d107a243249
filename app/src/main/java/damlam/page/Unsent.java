package damlam.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A form that was sent and could not be saved, as it was: its words are on the page that says so, and can be sent
/// again.
///
/// @param address where it goes
/// @param files whether files were sent with it; a page cannot hold them
public record Unsent(String address, List<Field> fields, boolean files) {
    private static final Pattern CHOSEN = Pattern.compile("[0-9]*|[A-Za-z_]+|[A-Z0-9_.:-]+");

    public record Field(String name, String value) {}

    /// @return null where nothing was sent, or only what no page shows: passwords
    static @Nullable Unsent of(HttpServletRequest request) {
        String address = address(request);
        if (!"POST".equals(request.getMethod()) || address.startsWith("/sign-in") || address.endsWith("/password")) {
            return null;
        }
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                if (!name.equals("_csrf")) {
                    fields.add(new Field(name, value));
                }
            }
        });
        return new Unsent(address, List.copyOf(fields), hasFiles(request));
    }

    /// What somebody wrote, to be copied from a page that has no form for it: no number or code of something chosen,
    /// and no secret.
    public List<String> written() {
        return fields.stream()
                .map(Field::value)
                .map(String::strip)
                .filter(value -> !CHOSEN.matcher(value).matches())
                .distinct()
                .toList();
    }

    private static String address(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String uri ? uri : request.getRequestURI();
    }

    private static boolean hasFiles(HttpServletRequest request) {
        if (request.getContentType() == null || !request.getContentType().startsWith("multipart/")) {
            return false;
        }
        try {
            return request.getParts().stream()
                    .map(part -> part.getSubmittedFileName())
                    .anyMatch(name -> name != null && !name.isEmpty());
        } catch (IOException | ServletException | IllegalStateException e) {
            return true;
        }
    }
}
