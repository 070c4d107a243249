package damlam.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/// A session holds who signed in and in which post; what they may do is asked anew at every request.
@Component
public class Sessions {
    private static final String STAMP = Sessions.class.getName() + ".stamp";

    private final Accounts accounts;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Sessions(Accounts accounts) {
        this.accounts = accounts;
    }

    /// After a right password: remembers under which stamp, then goes where the person wanted to.
    AuthenticationSuccessHandler begun() {
        SavedRequestAwareAuthenticationSuccessHandler onward = new SavedRequestAwareAuthenticationSuccessHandler();
        return (request, response, authentication) -> {
            if (authentication.getPrincipal() instanceof CurrentPerson person) {
                stamp(request.getSession(), person);
            }
            onward.onAuthenticationSuccess(request, response, authentication);
        };
    }

    /// Signs a person in without a password: the demonstration's one click, and another of one's own posts. The session
    /// gets a new name and a new form token, so that whoever knew the old ones gains nothing.
    public void begin(HttpServletRequest request, HttpServletResponse response, CurrentPerson person) {
        request.getSession();
        request.changeSessionId();
        new HttpSessionCsrfTokenRepository().saveToken(null, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignIn.signedIn(person));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        stamp(request.getSession(), person);
    }

    private void stamp(HttpSession session, CurrentPerson person) {
        accounts.account(person.id()).ifPresent(account -> session.setAttribute(STAMP, account.stamp()));
    }

    /// The person as they stand now: in the post in which they signed in, else in their highest one.
    ///
    /// @return empty if the session is over: no post any more, or the account was closed or given a new password
    Optional<CurrentPerson> now(HttpServletRequest request, CurrentPerson then) {
        Optional<Account> account = accounts.account(then.id());
        if (account.isPresent() && isOver(request, account.get())) {
            return Optional.empty();
        }
        return accounts.person(then.id(), then.appointment()).or(() -> accounts.person(then.id()));
    }

    private static boolean isOver(HttpServletRequest request, Account account) {
        HttpSession session = request.getSession(false);
        Object began = session == null ? null : session.getAttribute(STAMP);
        return account.closed() || (began != null && !began.equals(account.stamp()));
    }

    boolean passwordInDoubt(CurrentPerson person) {
        return accounts.account(person.id()).map(Account::inDoubt).orElse(false);
    }

    boolean mustChangePassword(CurrentPerson person) {
        return accounts.account(person.id()).map(Account::mustChange).orElse(false);
    }
}
