package damlam.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Rights follow the organisation chart at every request: whose appointment ended yesterday no longer acts today, and
/// whose password was set by another changes it before anything else.
final class StandingFilter extends OncePerRequestFilter {
    /// What can be reached before the first password is changed.
    private static final Set<String> BEFORE_CHANGE = Set.of("/me/password", "/sign-out", "/language", "/error");

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
        } else {
            if (!now.get().equals(then)) {
                SecurityContext fresh = SecurityContextHolder.createEmptyContext();
                fresh.setAuthentication(SignIn.signedIn(now.get()));
                SecurityContextHolder.setContext(fresh);
            }
            chain.doFilter(request, response);
        }
    }

    private static boolean mustWait(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean look = path.startsWith("/css/")
                || path.startsWith("/js/")
                || path.startsWith("/fonts/")
                || path.startsWith("/img/")
                || path.startsWith("/webjars/");
        return !look && !BEFORE_CHANGE.contains(path);
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
