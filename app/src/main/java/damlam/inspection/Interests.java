package damlam.inspection;

import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.ToDo;
import damlam.rulebook.Rulebook;
import damlam.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to relations that people declare. Whom one is with is told of it and says whether it is so; nobody makes
/// themselves unaskable by naming those above them as relatives, nor by another name once it was denied. Where it is
/// denied a third person looks at it.
@Component
public class Interests {
    static final String ANSWER = "hearing.relation";
    private static final int USUAL_DAYS = 3;

    private final InterestRows rows;
    private final Rulebook book;
    private final Vault vault;
    private final Journal journal;
    private final Clock clock;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    Interests(InterestRows rows, Rulebook book, Vault vault, Journal journal, Clock clock) {
        this.rows = rows;
        this.book = book;
        this.vault = vault;
        this.journal = journal;
        this.clock = clock;
    }

    public List<Interest> of(CurrentPerson me) {
        return rows.of(me.id());
    }

    /// Those that others declared of somebody.
    public List<Interest> about(CurrentPerson me) {
        return rows.about(me.id());
    }

    /// Those that were denied and that somebody, who is neither of the two, may rule on.
    public List<Interest> toRule(CurrentPerson me) {
        return rows.toRule(me.id());
    }

    /// What waits for somebody: to say whether it is so, or to rule on what was denied.
    public ToDo pending(CurrentPerson me) {
        return ToDo.of(Stream.concat(about(me).stream().filter(one -> one.answer() == null), toRule(me).stream())
                .map(one -> Optional.of(due(one)))
                .toList());
    }

    /// By when the present step should be taken.
    public LocalDate due(Interest interest) {
        Interest.Answer answer = interest.answer();
        LocalDate day = LocalDate.ofInstant(answer == null ? interest.declaredAt() : answer.at(), Org.ZONE);
        int days = book.on(ANSWER, day).map(rule -> rule.amount().count()).orElse(USUAL_DAYS);
        return calendar.plusWorkingDays(day, days);
    }

    /// Whether two people are related by what one of them declared; not how, nor by whom.
    public boolean related(PersonId one, PersonId other) {
        return rows.related(one, other);
    }

    /// Of some people those who are related to another.
    public Set<PersonId> related(PersonId one, Collection<PersonId> some) {
        return rows.related(one, some);
    }

    /// What came of a declaration.
    public enum Declared {
        DONE,
        /// It was declared before, or is about oneself.
        KNOWN,
        /// Another kinship of the two is declared that does not go with it.
        EXCLUDED
    }

    /// Bars the two from judging on each other, until the other denies it; of what came in before only whoever declares
    /// it, until the other confirms it.
    @Transactional
    public Declared declare(CurrentPerson me, PersonId other, Kinship kinship) {
        List<Interest> own = rows.of(me.id()).stream()
                .filter(one -> one.endedAt() == null && one.other().equals(other))
                .toList();
        if (other.equals(me.id()) || own.stream().anyMatch(one -> one.kinship() == kinship)) {
            return Declared.KNOWN;
        }
        // What the other declared and somebody denied hinders nobody from saying what is so.
        Stream<Interest> theirs =
                rows.about(me.id()).stream().filter(one -> one.declaredBy().equals(other) && one.isStanding());
        if (Stream.concat(own.stream(), theirs).anyMatch(one -> one.kinship().excludes(kinship))) {
            return Declared.EXCLUDED;
        }
        long id = rows.declare(me.id(), other, kinship, clock.instant());
        // Who and what is the person's own affair; that they declared something is accountable.
        record(me, "inspection.declare", id, clock.instant(), kinship.name());
        return Declared.DONE;
    }

    /// @return false where they declared no such thing, or ended it before
    @Transactional
    public boolean end(CurrentPerson me, long interest) {
        boolean ended = rows.end(me.id(), interest, clock.instant());
        if (ended) {
            record(me, "inspection.declare.end", interest, clock.instant(), null);
        }
        return ended;
    }

    /// Says whether a relation that another declared is so.
    ///
    /// @return false where it is not theirs to say, or was said before
    @Transactional
    public boolean answer(CurrentPerson me, long interest, boolean confirmed) {
        boolean mine = about(me).stream().anyMatch(one -> one.id() == interest && one.answer() == null);
        Instant at = now();
        if (!mine || !rows.answer(interest, confirmed, at)) {
            return false;
        }
        record(me, confirmed ? "inspection.relationConfirm" : "inspection.relationDeny", interest, at, null);
        return true;
    }

    /// Rules on a relation that was denied.
    ///
    /// @return false where it does not wait for them
    @Transactional
    public boolean rule(CurrentPerson me, long interest, boolean holds, String reasons) {
        if (toRule(me).stream().noneMatch(one -> one.id() == interest)) {
            return false;
        }
        Instant at = now();
        String kept = vault.encrypt(reasons);
        if (!rows.rule(interest, holds, kept, me.id(), at)) {
            return false;
        }
        record(me, holds ? "inspection.relationHolds" : "inspection.relationNot", interest, at, kept);
        return true;
    }

    private void record(CurrentPerson me, String kind, long interest, Instant at, @Nullable String words) {
        journal.append(new Entry(at, me.actor(), kind, "interest:" + interest, Map.of(), words));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
