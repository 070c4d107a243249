package damlam.org;

import damlam.journal.Journal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Holds the days of an appointment to the record: who worked in a post on a day held it then. Days moved
/// past what they did would take from it what it shows of them, for and against.
@Component
class ActedPosts {
    /// The kind of the entries by which work is done.
    static final String MOVE = "cases.move";

    private final Journal journal;

    ActedPosts(Journal journal) {
        this.journal = journal;
    }

    /// @throws OrgRefusedException if the person acted in it on a day that these leave out
    void requireWithin(Appointment held, LocalDate from, @Nullable LocalDate until) {
        journal.span(held.person().id().value(), held.id().value(), MOVE).ifPresent(acted -> {
            LocalDate first = LocalDate.ofInstant(acted.first(), Org.ZONE);
            LocalDate last = LocalDate.ofInstant(acted.last(), Org.ZONE);
            if (first.isBefore(from)) {
                throw new OrgRefusedException(Refusal.ACTED_BEFORE, first.toString());
            }
            // Whoever hands over in the morning has worked on the first day on which they do not hold it any more.
            if (until != null && last.isAfter(until)) {
                throw new OrgRefusedException(Refusal.ACTED_AFTER, last.toString());
            }
        });
    }
}
