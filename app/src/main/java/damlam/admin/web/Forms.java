package damlam.admin.web;

import damlam.page.Typed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// What the administrator's forms share.
final class Forms {
    private Forms() {}

    /// The choice of a closed list; empty, and the field marked, if it is none of them.
    static <E extends Enum<E>> Optional<E> oneOf(Typed typed, String field, Class<E> type) {
        try {
            return Optional.of(Enum.valueOf(type, typed.value(field)));
        } catch (IllegalArgumentException e) {
            typed.wrong(field, typed.words().say("page.typed.choice"));
            return Optional.empty();
        }
    }

    /// The day that an address asks for; today where it asks for none or for one that does not exist.
    static LocalDate day(String asked, LocalDate today) {
        try {
            return asked.isEmpty() ? today : LocalDate.parse(asked);
        } catch (DateTimeParseException e) {
            return today;
        }
    }

    static String said(String done, Set<String> known) {
        return known.contains(done) ? done : "";
    }

    static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static long number(long id) {
        if (id < 1) {
            throw notThere();
        }
        return id;
    }
}
