package damlam.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/// Rights follow the organisation chart at every request: whose appointment ended yesterday no longer acts today, and
/// whose password was set by another changes it before anything else, and comes to nothing sealed until a third has
/// confirmed that they got it.
final class StandingFilter extends OncePerRequestFilter {
    /// What can be reached before the first password is changed.
    private static final Set<String> BEFORE_CHANGE = Set.of("/me/password", "/sign-out", "/language", "/error");

    private static final Set<String> SENT = Set.of("POST", "PUT", "PATCH", "DELETE");

    /// Where what is sealed is shown or done.
    private static final Pattern SEALED = Pattern.compile(
            "/(conduct|hearings|findings|proceedings|staff|signals|inspections|interests|initiatives|policies|rulebook|competence)(/.*)?"
                    + "|/record(/acts.*|/moves/.*)?");
    /// Where passwords and posts are given to others: closed to whose password may be another's, so that one
    /// hand cannot become two. Whose post waits is themselves, and their hand is known: the office can go on,
    /// and they can take back what they wrote.
    private static final Pattern GIVING =
            Pattern.compile("/admin/people/[^/]+/(account|appointments)(/.*)?|/admin/import(/.*)?");

    private final Sessions sessions;

    StandingFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof CurrentPerson then)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<CurrentPerson> now = sessions.now(request, then);
        if (now.isEmpty()) {
            end(request);
            response.sendRedirect(request.getContextPath() + "/sign-in?ended");
        } else if (sessions.mustChangePassword(now.get()) && mustWait(request)) {
            response.sendRedirect(request.getContextPath() + "/me/password");
        } else if (isShut(now.get(), path(request))) {
            // The page says that what was sent did not arrive, and the browser keeps its draft by the mark.
            String sent = SENT.contains(request.getMethod()) ? "?said=unsent#unsent" : "";
            response.sendRedirect(request.getContextPath() + "/me/confirmations" + sent);
        } else {
            if (!now.get().equals(then)) {
                SecurityContext fresh = SecurityContextHolder.createEmptyContext();
                fresh.setAuthentication(SignIn.signedIn(now.get()));
                SecurityContextHolder.setContext(fresh);
            }
            chain.doFilter(request, response);
        }
    }

    private boolean isShut(CurrentPerson now, String path) {
        return (!now.proven() && SEALED.matcher(path).matches())
                || (sessions.passwordInDoubt(now) && GIVING.matcher(path).matches());
    }

    private static boolean mustWait(HttpServletRequest request) {
        String path = path(request);
        boolean look = path.startsWith("/css/")
                || path.startsWith("/js/")
                || path.startsWith("/fonts/")
                || path.startsWith("/img/")
                || path.startsWith("/webjars/");
        return !look && !BEFORE_CHANGE.contains(path);
    }

    /// Decoded and without parameters of its parts, as the pages are found by it.
    private static String path(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
