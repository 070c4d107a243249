package damlam.ledger;

import damlam.eventlog.Event;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Party;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The open requests of a case: an immutable list, newest first, so that adding one and asking who is waited on
/// cost the same however many are open.
final class Requests {
    private final Request newest;
    private final @Nullable Requests older;

    /// The consultation that has been awaited longest, and the decision that was asked last.
    private final @Nullable Request consultation;

    private final @Nullable Request decision;

    private Requests(Request newest, @Nullable Requests older) {
        this.newest = newest;
        this.older = older;
        Request oldestConsultation = consultation(older);
        consultation = oldestConsultation == null && newest.isAwaited() ? newest : oldestConsultation;
        decision = newest.isDecision() ? newest : decision(older);
    }

    static Requests plus(@Nullable Requests requests, Request request) {
        return new Requests(request, requests);
    }

    static @Nullable Requests minus(@Nullable Requests requests, Request closed) {
        List<Request> left = oldestFirst(requests);
        left.remove(closed);
        Requests rest = null;
        for (Request request : left) {
            rest = plus(rest, request);
        }
        return rest;
    }

    static List<Request> oldestFirst(@Nullable Requests requests) {
        List<Request> list = new ArrayList<>();
        for (Requests at = requests; at != null; at = at.older) {
            list.add(at.newest);
        }
        Collections.reverse(list);
        return list;
    }

    static @Nullable Request consultation(@Nullable Requests requests) {
        return requests == null ? null : requests.consultation;
    }

    static @Nullable Request decision(@Nullable Requests requests) {
        return requests == null ? null : requests.decision;
    }

    /// The oldest open request that asks the actor in person, else the oldest that asks their unit.
    static @Nullable Request answerable(@Nullable Requests requests, MoveKind answer, Party actor) {
        Request best = null;
        int bestMatch = 1;
        for (Requests at = requests; at != null; at = at.older) {
            int match = at.newest.isAnsweredBy(answer) ? at.newest.answerableBy(actor) : 0;
            if (match >= bestMatch) {
                best = at.newest;
                bestMatch = match;
            }
        }
        return best;
    }

    /// The oldest consultation of that party whose date had passed at an instant; of any party, where that is unknown.
    static @Nullable Request lapsed(@Nullable Requests requests, Party of, long atMs) {
        Request lapsed = null;
        for (Requests at = requests; at != null; at = at.older) {
            Request one = at.newest;
            boolean theirs = of.isUnknown() || one.of().equals(of);
            if (one.isAwaited() && theirs && one.dueMs() != Event.NO_TIME && one.dueMs() <= atMs) {
                lapsed = one;
            }
        }
        return lapsed;
    }

    /// With the silence of one recorded.
    static Requests silenced(Requests requests, Request silent) {
        Requests changed = null;
        for (Request one : oldestFirst(requests)) {
            changed = plus(changed, one.equals(silent) ? one.inSilence() : one);
        }
        return java.util.Objects.requireNonNull(changed);
    }

    /// The newest consultation that the actor may take back.
    static @Nullable Request recallable(@Nullable Requests requests, Party actor) {
        for (Requests at = requests; at != null; at = at.older) {
            Party by = at.newest.by();
            if (at.newest.isAwaited() && (by.isUnknown() || by.isActedBy(actor))) {
                return at.newest;
            }
        }
        return null;
    }
}
