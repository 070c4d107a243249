package damlam.discipline;

import damlam.access.OwnWork;
import damlam.calendar.WorkCalendar;
import damlam.org.PersonId;
import damlam.rulebook.NoRuleException;
import damlam.rulebook.Rulebook;
import damlam.rulebook.UnconfirmedRuleException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Whether somebody stands in a proceeding that goes on, whoever sees it: what follows from that must tell nobody.
@Component
class GoingOn {
    private final ProceedingRows rows;
    private final Rulebook book;
    private final OwnWork own;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    GoingOn(ProceedingRows rows, Rulebook book, OwnWork own) {
        this.rows = rows;
        this.book = book;
        this.own = own;
    }

    boolean on(PersonId person) {
        return stands(person, kept -> true);
    }

    /// Whether they stand in one in which any of some has a part, beside whoever it is on.
    boolean on(PersonId person, Set<PersonId> parties) {
        return stands(
                person,
                kept -> kept.parties().stream()
                        .anyMatch(party -> party.role() != PartyRole.CONCERNED && parties.contains(party.person())));
    }

    private boolean stands(PersonId person, Predicate<ProceedingRows.Kept> which) {
        return own.look(() -> rows.kept(rows.about(person)).values().stream()
                .anyMatch(kept -> which.test(kept) && goesOn(kept.acts())));
    }

    /// One of which nothing can be computed has not ended.
    private boolean goesOn(List<Act> acts) {
        try {
            return !Progress.of(acts, book, calendar, Ground.Known.NOTHING).ended();
        } catch (UnconfirmedRuleException | NoRuleException unread) {
            return true;
        }
    }
}
