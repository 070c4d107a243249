package damlam;

import damlam.access.CurrentPerson;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// Does something as somebody who is signed in, as the database sees it.
final class SignedIn {
    private SignedIn() {}

    static <T> T as(CurrentPerson person, Supplier<T> act) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(person, null, List.of()));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
