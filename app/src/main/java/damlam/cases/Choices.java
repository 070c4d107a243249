package damlam.cases;

import damlam.eventlog.Event;
import damlam.eventlog.MoveKind;
import damlam.ledger.CaseState;
import damlam.ledger.Request;
import damlam.org.PersonId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one person may do to a case now.
///
/// @param allowed the moves that case and organisation allow them
/// @param insteadOf for whom they would make it, where they act in another's place
/// @param reviewers to whom they may submit
/// @param usualReviewer who of these gave the work, or else issued it; null if neither may review it
/// @param superiors whom they may ask to decide
/// @param open the moves that asked for what nobody has answered, the first first
/// @param objected whether a decision of theirs would answer an objection
/// @param recalled the move that a RECALL of theirs would take back; null where they have none to take back
public record Choices(
        Set<MoveKind> allowed,
        Map<MoveKind, PersonId> insteadOf,
        List<Party> reviewers,
        @Nullable Party usualReviewer,
        List<Party> superiors,
        List<MadeMove> open,
        boolean objected,
        @Nullable MadeMove recalled) {
    private static final Set<MoveKind> HAND_OVERS = EnumSet.of(MoveKind.FORWARD, MoveKind.ASSIGN, MoveKind.SUBMIT);
    static final Choices NONE = new Choices(Set.of(), Map.of(), List.of(), null, List.of(), List.of(), false, null);

    public Choices {
        allowed = Set.copyOf(allowed);
        insteadOf = Map.copyOf(insteadOf);
        reviewers = List.copyOf(reviewers);
        superiors = List.copyOf(superiors);
        open = List.copyOf(open);
    }

    /// @param moves all moves of the case
    static Choices of(Rights rights, Standing standing, List<MadeMove> moves, PersonId person, boolean concerned) {
        Set<MoveKind> allowed = EnumSet.noneOf(MoveKind.class);
        Map<MoveKind, PersonId> insteadOf = new EnumMap<>(MoveKind.class);
        Checks checks = new Checks(rights, standing, person);
        for (MoveKind kind : MoveKind.values()) {
            if (kind != MoveKind.NOTE || concerned) {
                rights.capacity(kind, standing, person)
                        .filter(acting ->
                                checks.onOneself(kind, acting) == null && fits(kind, standing, acting, person))
                        .ifPresent(acting -> {
                            allowed.add(kind);
                            if (acting.forPerson() != null) {
                                insteadOf.put(kind, acting.forPerson());
                            }
                        });
            }
        }
        if (!checks.extendable() || checks.isAsked(MoveKind.EXTEND_ASK, null)) {
            allowed.remove(MoveKind.EXTEND_ASK);
        }
        if (!checks.superiors().isEmpty()
                && checks.superiors().stream().allMatch(each -> checks.isAsked(MoveKind.ESCALATE, each))) {
            allowed.remove(MoveKind.ESCALATE);
        }
        MadeMove recalled = allowed.contains(MoveKind.RECALL)
                ? rights.capacity(MoveKind.RECALL, standing, person)
                        .map(acting -> recalled(standing, moves, acting.by(person)))
                        .orElse(null)
                : null;
        return new Choices(
                allowed,
                insteadOf,
                checks.reviewers(),
                checks.usualReviewer(),
                checks.superiors(),
                open(standing, moves),
                checks.decidesObjection(),
                recalled);
    }

    private static List<MadeMove> open(Standing standing, List<MadeMove> moves) {
        return standing.state().openRequests().stream()
                .flatMap(request -> moves.stream().filter(move -> isBy(request, move)))
                .toList();
    }

    private static boolean isBy(Request request, MadeMove move) {
        return move.kind() == request.move() && move.at().toEpochMilli() == request.sinceMs();
    }

    /// Which move it takes back shows in what it does: it withdraws a question, or else undoes the latest hand-over.
    private static @Nullable MadeMove recalled(Standing standing, List<MadeMove> moves, Party by) {
        CaseState now = standing.state();
        List<Request> left =
                now.apply(Event.of(MoveKind.RECALL, 0, Standing.kernel(by))).openRequests();
        Optional<Request> withdrawn = now.openRequests().stream()
                .filter(request -> !left.contains(request))
                .findFirst();
        return moves.reversed().stream()
                .filter(move ->
                        withdrawn.map(request -> isBy(request, move)).orElseGet(() -> HAND_OVERS.contains(move.kind())))
                .findFirst()
                .orElse(null);
    }

    private static boolean fits(MoveKind kind, Standing standing, Rights.Acting acting, PersonId person) {
        Event event = Event.of(kind, 0, Standing.kernel(acting.by(person)));
        return standing.state()
                .check(event)
                .filter(refusal -> refusal != damlam.ledger.Refusal.NO_RECEIVER)
                .isEmpty();
    }

    Choices without(MoveKind kind) {
        Set<MoveKind> others = EnumSet.copyOf(allowed);
        others.remove(kind);
        return new Choices(others, insteadOf, reviewers, usualReviewer, superiors, open, objected, recalled);
    }

    public boolean may(MoveKind kind) {
        return allowed.contains(kind);
    }
}
