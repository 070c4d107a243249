package damlam.whistleblowing;

import damlam.org.Org;
import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something that somebody did for which others may take it out on them.
///
/// @param at null for a report, of which the day alone is kept
/// @param against whom it was about, or to whom it was said
/// @param href where they find it
public record Exposure(Kind kind, LocalDate day, @Nullable Instant at, Set<PersonId> against, String href) {
    public Exposure {
        against = Set.copyOf(against);
    }

    static Exposure of(Kind kind, Instant at, Set<PersonId> against, String href) {
        return new Exposure(kind, LocalDate.ofInstant(at, Org.ZONE), at, against, href);
    }

    /// Whether something happened after it: where the hour of either is not known, on that day or later.
    public boolean precedes(Instant then) {
        return at == null ? !LocalDate.ofInstant(then, Org.ZONE).isBefore(day) : !then.isBefore(at);
    }

    public enum Kind {
        REPORT,
        /// Against somebody who asked them.
        EXPLANATION,
        /// That a case cannot lawfully or feasibly be done.
        OBJECTION
    }
}
