package damlam.inspection;

import damlam.access.CurrentPerson;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.PersonId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to relations that people declare. Each sees their own, and nobody else's.
@Component
public class Interests {
    private final InterestRows rows;
    private final Journal journal;
    private final Clock clock;

    Interests(InterestRows rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    public List<Interest> of(CurrentPerson me) {
        return rows.of(me.id());
    }

    /// Whether two people are related by what one of them declared; not how, nor by whom.
    public boolean related(PersonId one, PersonId other) {
        return rows.related(one, other);
    }

    /// Of some people those who are related to another.
    public Set<PersonId> related(PersonId one, Collection<PersonId> some) {
        return rows.related(one, some);
    }

    /// Bars the two from judging on each other, from now on.
    ///
    /// @return false where it was declared before, or is about oneself
    @Transactional
    public boolean declare(CurrentPerson me, PersonId other, Kinship kinship) {
        boolean known = rows.of(me.id()).stream()
                .anyMatch(one -> one.endedAt() == null && one.other().equals(other) && one.kinship() == kinship);
        if (known || other.equals(me.id())) {
            return false;
        }
        long id = rows.declare(me.id(), other, kinship, clock.instant());
        // Who and what is the person's own affair; that they declared something is accountable.
        journal.append(new Entry(
                clock.instant(), me.actor(), "inspection.declare", "interest:" + id, Map.of(), kinship.name()));
        return true;
    }

    @Transactional
    public void end(CurrentPerson me, long interest) {
        if (rows.end(me.id(), interest, clock.instant())) {
            journal.append(new Entry(
                    clock.instant(), me.actor(), "inspection.declare.end", "interest:" + interest, Map.of(), null));
        }
    }
}
