package damlam.discipline;

import static damlam.discipline.ProceedingRefusedException.require;

import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.org.PersonId;
import damlam.procedure.ShieldSource;
import damlam.procedure.ShieldSource.Told;
import damlam.procedure.Step;
import damlam.procedure.Summons;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What the law does not let be done to a person while they are ill, with child, in custody, or protected: asked of
/// every step on the day it is taken, whoever told of it and wherever.
@Component
class Bars {
    /// What considers the person, and so waits. What only tells of it, as a report, and what ends it in the person's
    /// favour does not.
    private static final Set<ActKind> CONSIDER = EnumSet.of(
            ActKind.BREACH,
            ActKind.SUMMON,
            ActKind.REVIEW,
            ActKind.ABSENCE,
            ActKind.SKIP_REVIEW,
            ActKind.SKIP_BOTH,
            ActKind.COUNCIL,
            ActKind.CALL,
            ActKind.MEET,
            ActKind.BALLOT,
            ActKind.COUNT,
            ActKind.DECIDE);
    /// What somebody may state of themselves.
    static final Set<Suspension> OWN = EnumSet.of(Suspension.ILLNESS, Suspension.MATERNITY, Suspension.CHILD);

    /// So many months after it was said it is said again, with a paper of then.
    private static final int LONGEST = 12;

    private final List<ShieldSource> sources;

    Bars(List<ShieldSource> sources) {
        this.sources = sources;
    }

    List<Told> of(PersonId person) {
        return of(Set.of(person)).getOrDefault(person, List.of());
    }

    /// The same of many; whom nothing protects is left out.
    Map<PersonId, List<Told>> of(Collection<PersonId> people) {
        Map<PersonId, List<Told>> all = new HashMap<>();
        if (!people.isEmpty()) {
            for (ShieldSource source : sources) {
                source.of(people)
                        .forEach((person, told) -> all.computeIfAbsent(person, none -> new ArrayList<>())
                                .addAll(told));
            }
        }
        return all;
    }

    static boolean consider(ActKind kind) {
        return CONSIDER.contains(kind);
    }

    /// Refuses an act that considers the person while the law does not let it; a meeting is of the day it was held.
    ///
    /// @param before where the proceeding stood before it
    static void heed(Progress before, Act act) {
        if (consider(act.kind())) {
            before.asked().requireConsiderable(day(before.step(), act));
        }
    }

    private static LocalDate day(Step step, Act act) {
        return switch (act.kind()) {
            case REVIEW, ABSENCE, MEET -> step instanceof Summons summons ? summons.meeting() : act.day();
            default -> act.day();
        };
    }

    /// The person says of themselves what they may, until the day that their paper names; and what they said,
    /// they alone end. Whoever decides could otherwise go on in spite of it; to the body it ends by itself.
    static void state(Seen seen, Act act, List<Act> acts) {
        switch (act.kind()) {
            case SUSPEND -> {
                Suspension why = act.facts().of(Suspension.class, "why");
                require(Suspension.stated(!seen.onlyConcerned()).contains(why), Reason.NOT_YOURS);
                if (seen.onlyConcerned() && why != Suspension.CHILD) {
                    LocalDate until = act.facts().dayIfAny("until");
                    LocalDate last = act.day().plusMonths(LONGEST);
                    require(until != null && !until.isAfter(last), Reason.UNTIL);
                }
            }
            case RESUME, LIFT, STRIKE -> {
                int of = act.facts().number("of");
                Act said = acts.stream()
                        .filter(each -> each.no() == of)
                        .findFirst()
                        .orElse(act);
                boolean own = said.kind() == ActKind.SUSPEND
                        && said.by().equals(seen.progress().opening().person());
                require(!own || act.kind() != ActKind.STRIKE, Reason.NO_SUCH_ACT);
                require(!own || seen.onlyConcerned(), Reason.NOT_YOURS);
                require(own || !seen.onlyConcerned() || mayAsk(act.kind(), said), Reason.NOT_YOURS);
            }
            default -> {}
        }
    }

    /// Whether the person may ask that something another entered of them bar no longer: only what it protects them by.
    static boolean mayAsk(ActKind kind, Act said) {
        return kind == ActKind.LIFT
                && said.kind() == ActKind.SUSPEND
                && OWN.contains(said.facts().of(Suspension.class, "why"));
    }
}
