package damlam.cases;

import damlam.eventlog.Event;
import damlam.eventlog.MoveKind;
import damlam.org.PersonId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one person may do to a case now.
///
/// @param allowed the moves that case and organisation allow them
/// @param insteadOf for whom they would make it, where they act in another's place
/// @param reviewers to whom they may submit
/// @param usualReviewer who of these gave the work, or else issued it; null if neither may review it
/// @param superiors whom they may ask to decide
public record Choices(
        Set<MoveKind> allowed,
        Map<MoveKind, PersonId> insteadOf,
        List<Party> reviewers,
        @Nullable Party usualReviewer,
        List<Party> superiors) {
    static final Choices NONE = new Choices(Set.of(), Map.of(), List.of(), null, List.of());

    public Choices {
        allowed = Set.copyOf(allowed);
        insteadOf = Map.copyOf(insteadOf);
        reviewers = List.copyOf(reviewers);
        superiors = List.copyOf(superiors);
    }

    static Choices of(Rights rights, Standing standing, PersonId person, boolean concerned) {
        Set<MoveKind> allowed = EnumSet.noneOf(MoveKind.class);
        Map<MoveKind, PersonId> insteadOf = new EnumMap<>(MoveKind.class);
        for (MoveKind kind : MoveKind.values()) {
            if (kind != MoveKind.NOTE || concerned) {
                rights.capacity(kind, standing, person)
                        .filter(acting -> fits(kind, standing, acting, person))
                        .ifPresent(acting -> {
                            allowed.add(kind);
                            if (acting.forPerson() != null) {
                                insteadOf.put(kind, acting.forPerson());
                            }
                        });
            }
        }
        Checks checks = new Checks(rights, standing, person);
        if (!checks.extendable()) {
            allowed.remove(MoveKind.EXTEND_ASK);
        }
        return new Choices(allowed, insteadOf, checks.reviewers(), checks.usualReviewer(), checks.superiors());
    }

    private static boolean fits(MoveKind kind, Standing standing, Rights.Acting acting, PersonId person) {
        Event event = Event.of(kind, 0, Standing.kernel(acting.by(person)));
        boolean ownResult = kind == MoveKind.APPROVE && person.equals(standing.submittedBy());
        return !ownResult
                && standing.state()
                        .check(event)
                        .filter(refusal -> refusal != damlam.ledger.Refusal.NO_RECEIVER)
                        .isEmpty();
    }

    public boolean may(MoveKind kind) {
        return allowed.contains(kind);
    }
}
