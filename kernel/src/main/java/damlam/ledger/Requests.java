package damlam.ledger;

import damlam.eventlog.MoveKind;
import damlam.eventlog.Party;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The open requests of a case: an immutable list, newest first, so that a request is added without copying the
/// others.
final class Requests {
    private final Request newest;
    private final @Nullable Requests older;

    private Requests(Request newest, @Nullable Requests older) {
        this.newest = newest;
        this.older = older;
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

    /// The oldest open request that asks the actor in person, else the oldest that asks their unit.
    static @Nullable Request answerable(@Nullable Requests requests, Predicate<MoveKind> kind, Party actor) {
        Request best = null;
        int bestMatch = 1;
        for (Requests at = requests; at != null; at = at.older) {
            if (kind.test(at.newest.move()) && at.newest.answerableBy(actor) >= bestMatch) {
                best = at.newest;
                bestMatch = at.newest.answerableBy(actor);
            }
        }
        return best;
    }

    static @Nullable Request oldest(@Nullable Requests requests, Predicate<MoveKind> kind) {
        Request oldest = null;
        for (Requests at = requests; at != null; at = at.older) {
            oldest = kind.test(at.newest.move()) ? at.newest : oldest;
        }
        return oldest;
    }

    static @Nullable Request newest(@Nullable Requests requests, Predicate<Request> wanted) {
        for (Requests at = requests; at != null; at = at.older) {
            if (wanted.test(at.newest)) {
                return at.newest;
            }
        }
        return null;
    }
}
