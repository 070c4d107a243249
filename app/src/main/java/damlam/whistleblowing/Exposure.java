package damlam.whistleblowing;

import damlam.org.PersonId;
import java.time.LocalDate;
import java.util.Set;

/// Something that somebody did for which others may take it out on them.
///
/// @param against whom it was about, or to whom it was said
/// @param href where they find it
public record Exposure(Kind kind, LocalDate day, Set<PersonId> against, String href) {
    public Exposure {
        against = Set.copyOf(against);
    }

    public enum Kind {
        REPORT,
        /// Against somebody who asked them.
        EXPLANATION,
        /// That a case cannot lawfully or feasibly be done.
        OBJECTION
    }
}
