package damlam.access;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Checks a login and password, and limits how often either may be tried.
@Component
class SignIn implements AuthenticationProvider {
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final SignInLimit limit;
    /// Checked when there is no such login, so that the answer takes as long as for one that exists.
    private final String nobody;

    SignIn(Accounts accounts, PasswordEncoder passwords, SignInLimit limit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limit = limit;
        this.nobody = String.valueOf(passwords.encode("nobody"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String login = attempt.getName().strip();
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails from ? from.getRemoteAddress() : "unknown";
        limit.admit(login, address);
        String password = String.valueOf(attempt.getCredentials());
        var secret = accounts.byLogin(login);
        boolean right =
                passwords.matches(password, secret.map(AccountRows.Secret::hash).orElse(nobody));
        if (secret.isEmpty() || !right) {
            throw new BadCredentialsException("wrong login or password");
        }
        CurrentPerson person =
                accounts.person(secret.get().person()).orElseThrow(() -> new NoPostException("no post today"));
        limit.succeeded(login, address);
        return signedIn(person);
    }

    /// The session's token for a person.
    static AbstractAuthenticationToken signedIn(CurrentPerson person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                person,
                null,
                person.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                        .toList());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /// Who has an account but holds no post on this day cannot act, and so cannot sign in.
    static final class NoPostException extends DisabledException {
        NoPostException(String message) {
            super(message);
        }
    }
}
