package damlam.discipline;

import damlam.access.CurrentPerson;
import damlam.org.PersonId;
import damlam.rulebook.NoRuleException;
import damlam.rulebook.UnconfirmedRuleException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Proceedings on somebody that go on: what else is found meanwhile is judged in the same one, with one form for all.
@Component
class Ongoing {
    private static final Set<ActKind> ENDS =
            EnumSet.of(ActKind.DECIDE, ActKind.RELEASE, ActKind.NO_BREACH, ActKind.WITHDRAW_OPENING);

    private final ProceedingRows rows;
    private final Proceedings proceedings;
    private final GoingOn goingOn;

    Ongoing(ProceedingRows rows, Proceedings proceedings, GoingOn goingOn) {
        this.rows = rows;
        this.proceedings = proceedings;
        this.goingOn = goingOn;
    }

    /// One in which whoever asks has a part.
    Optional<Seen> seen(CurrentPerson me, PersonId person) {
        return rows.of(me.id()).stream()
                .filter(outline -> outline.about().equals(person))
                .flatMap(outline -> readable(me, outline.id()).stream())
                .filter(Ongoing::goesOn)
                .findFirst();
    }

    /// The one on somebody that has not ended in which whoever asks has a part, also where a rule is not confirmed that
    /// it rests on.
    Optional<ProceedingId> standing(CurrentPerson me, PersonId person) {
        return rows.of(me.id()).stream()
                .filter(outline -> outline.about().equals(person) && stands(me, outline))
                .map(ProceedingRows.Outline::id)
                .findFirst();
    }

    /// What is done anew after a complaint is told to nobody who only answers for what was decided before.
    private static boolean goesOn(Seen seen) {
        return !seen.progress().ended() && !seen.onlyDecided();
    }

    private boolean stands(CurrentPerson me, ProceedingRows.Outline outline) {
        try {
            return proceedings.see(me, outline.id()).filter(Ongoing::goesOn).isPresent();
        } catch (UnconfirmedRuleException | NoRuleException unread) {
            return Collections.disjoint(outline.acts(), ENDS);
        }
    }

    /// One in which somebody has a part; empty as well where a rule is not confirmed that it rests on.
    Optional<Seen> readable(CurrentPerson me, ProceedingId id) {
        try {
            return proceedings.see(me, id);
        } catch (UnconfirmedRuleException | NoRuleException unread) {
            return Optional.empty();
        }
    }

    /// Whether there is any, whoever has a part in it.
    boolean any(PersonId person) {
        return goingOn.on(person);
    }

    /// Whether there is one in which any of some has a part.
    boolean any(PersonId person, Set<PersonId> parties) {
        return goingOn.on(person, parties);
    }
}
