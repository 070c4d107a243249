package damlam.detect;

import damlam.eventlog.Event;
import damlam.eventlog.EventLog;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Party;
import damlam.ledger.CaseState;
import damlam.ledger.Request;
import java.util.Arrays;
import java.util.Optional;

/// Reads one case of a log of moves after another into a [Trail], by the rules of [CaseState]. Linear in the events of
/// a case, but for those that keep many requests open.
final class TrailReader implements CaseReader {
    private final EventLog log;
    private final long nowMs;
    private final Trail trail;
    private final boolean evidenceTold;

    /// Requests without an answer, by position, oldest first.
    private int[] open = new int[8];

    private int opens;
    /// The hand-over or submission that a RECALL would take back, [Trail#NONE] if none.
    private int undo;

    private int lastSubmit;
    private final int[] stintOf;

    /// @param evidenceTold whether the log tells evidence at all; where it does not, PROGRESS counts as work
    TrailReader(Trail trail, long nowMs, boolean evidenceTold) {
        this.trail = trail;
        this.log = trail.log;
        this.nowMs = nowMs;
        this.evidenceTold = evidenceTold;
        stintOf = new int[log.personNames().size() + log.unitNames().size()];
        Arrays.fill(stintOf, Trail.NONE);
    }

    @Override
    public void read(int caseNo) {
        trail.begin(caseNo);
        opens = 0;
        undo = Trail.NONE;
        lastSubmit = Trail.NONE;
        CaseState now = CaseState.NEW;
        long since = Long.MIN_VALUE;
        for (int p = 0; p < trail.size; p++) {
            Event event = log.event(trail.first + p);
            CaseState stayed = unlessGone(now, since, event.atMs());
            if (stayed != now) {
                now = stayed;
                endHolding(p);
                trail.addHolding(p, now.holder().unit(), Trail.NONE, false, now.dueMs());
            }
            since = event.atMs();
            CaseState next = now.apply(event);
            if (next != now && (event.move() == MoveKind.RETURN || event.move() == MoveKind.REOPEN)) {
                boolean gone = log.people().isGone(next.holder(), since);
                next = gone ? next.inherit(next.holder().unit()) : next;
            }
            step(p, event, now, next);
            now = next;
        }
        trail.closed = now.state() == LedgerState.DONE;
        int last = trail.size - 1;
        trail.endMs = last < 0 ? nowMs : trail.closed ? trail.atMs[last] : Math.max(nowMs, trail.atMs[last]);
        trail.linkReceipts();
        trail.groupStints();
        for (int s = 0; s < trail.stints; s++) {
            stintOf[key(trail.stintUnit[s], trail.stintPerson[s])] = Trail.NONE;
        }
    }

    private CaseState unlessGone(CaseState now, long sinceMs, long atMs) {
        Party holder = now.holder();
        boolean asked = holder.hasPerson() && holder.hasUnit() && log.people().hasAppointments();
        return asked && log.people().appointmentEndsMs(holder, sinceMs) <= atMs ? now.inherit(holder.unit()) : now;
    }

    private void step(int p, Event event, CaseState before, CaseState after) {
        trail.atMs[p] = event.atMs();
        trail.move[p] = event.move().code();
        trail.actorUnit[p] = event.actor().unit();
        trail.actorPerson[p] = event.actor().person();
        trail.giverUnit[p] = event.actor().unit();
        trail.giverPerson[p] = event.actor().person();
        trail.taken[p] = after != before;
        trail.dueMs[p] = before.dueMs();
        trail.answer[p] = Trail.NONE;
        trail.silent[p] = false;
        trail.stint[p] = Trail.NONE;
        trail.work[p] = isWork(event.move(), trail.first + p);
        trail.passes[p] = event.move() == MoveKind.FORWARD || event.move() == MoveKind.RETURN;
        if (trail.taken[p]) {
            link(p, event, before);
            hold(p, event.move(), before, after);
            takeUp(p, event, before);
        }
        trail.holding[p] = after.state() == LedgerState.DONE ? Trail.NONE : trail.holdings - 1;
        undo = undoAfter(p, event.move(), before, after);
    }

    private boolean isWork(MoveKind move, int event) {
        return switch (move) {
            case SUBMIT, DECIDE -> true;
            case PROGRESS -> !evidenceTold || log.evidence(event) > 0;
            default -> false;
        };
    }

    private void link(int p, Event event, CaseState before) {
        switch (event.move()) {
            case CONSULT, ESCALATE -> ask(p, event.to());
            case OBJECT, EXTEND_ASK -> ask(p, event.to().isUnknown() ? before.issuer() : event.to());
            case REPLY, DECIDE, EXTEND_GRANT, EXTEND_DENY -> answer(p, event, before);
            case SILENCE -> fallSilent(p, event, before);
            case SUBMIT -> lastSubmit = p;
            case RECALL -> recall(event.actor());
            default -> {}
        }
    }

    private void ask(int p, Party of) {
        if (opens == open.length) {
            open = Arrays.copyOf(open, 2 * opens);
        }
        open[opens++] = p;
        trail.askedUnit[p] = of.unit();
        trail.askedPerson[p] = of.person();
    }

    private void answer(int p, Event event, CaseState before) {
        Optional<Request> request = before.answeredBy(event.move(), event.actor());
        if (request.isEmpty()) {
            return;
        }
        for (int i = 0; i < opens; i++) {
            if (isSame(open[i], request.get())) {
                trail.answer[open[i]] = p;
                trail.answer[p] = open[i];
                close(i);
                return;
            }
        }
    }

    /// It stays open: an answer may still come, and is late.
    private void fallSilent(int p, Event event, CaseState before) {
        Request lapsed = before.lapsedBy(event).orElse(null);
        for (int i = 0; lapsed != null && i < opens; i++) {
            if (!trail.silent[open[i]] && isSame(open[i], lapsed)) {
                trail.silent[open[i]] = true;
                trail.answer[p] = open[i];
                return;
            }
        }
    }

    private boolean isSame(int p, Request request) {
        return trail.move[p] == request.move().code()
                && trail.atMs[p] == request.sinceMs()
                && trail.askedUnit[p] == request.of().unit()
                && trail.askedPerson[p] == request.of().person();
    }

    private void close(int i) {
        System.arraycopy(open, i + 1, open, i, opens - i - 1);
        opens--;
    }

    /// What is taken back did not happen: a hand-over gives the case back to the holding before it.
    private void recall(Party actor) {
        if (undo != Trail.NONE) {
            trail.taken[undo] = false;
            while (trail.holdings > 1 && trail.holdFirst[trail.holdings - 1] >= undo) {
                trail.holdings--;
            }
            // Moves out of place may take back what nobody came to hold.
            if (trail.holdings > 0) {
                trail.holdEnd[trail.holdings - 1] = trail.size;
            }
            return;
        }
        for (int i = opens - 1; i >= 0; i--) {
            int p = open[i];
            Party by = new Party(trail.actorUnit[p], trail.actorPerson[p]);
            if (trail.is(p, MoveKind.CONSULT) && !trail.silent[p] && (by.isUnknown() || by.isActedBy(actor))) {
                trail.taken[p] = false;
                close(i);
                return;
            }
        }
    }

    private void hold(int p, MoveKind move, CaseState before, CaseState after) {
        boolean receipt = switch (move) {
            case ISSUE, ASSIGN, FORWARD, RETURN, REOPEN -> true;
            default -> false;
        };
        boolean done = after.state() == LedgerState.DONE;
        boolean changed = !after.holder().equals(before.holder()) && move != MoveKind.RECALL && !done;
        if (receipt || changed || done) {
            endHolding(p);
        }
        if (receipt || changed) {
            trail.addHolding(p, after.holder().unit(), after.holder().person(), receipt, after.dueMs());
        }
    }

    private void endHolding(int p) {
        if (trail.holdings > 0) {
            trail.holdEnd[trail.holdings - 1] = Math.min(trail.holdEnd[trail.holdings - 1], p);
        }
    }

    /// Puts the event with the stint of whoever acts as the holder, or whose act it answers.
    private void takeUp(int p, Event event, CaseState before) {
        switch (event.move()) {
            case REPLY, DECIDE, EXTEND_GRANT, EXTEND_DENY, SILENCE ->
                trail.stint[p] = trail.answer[p] == Trail.NONE ? Trail.NONE : trail.stint[trail.answer[p]];
            case REJECT, APPROVE, REOPEN ->
                trail.stint[p] = lastSubmit == Trail.NONE ? Trail.NONE : trail.stint[lastSubmit];
            case ACCEPT, CONSULT, ESCALATE, OBJECT, WAIT, PROGRESS, EXTEND_ASK, SUBMIT -> {
                if (event.move() == MoveKind.ACCEPT || before.isHolder(event.actor())) {
                    trail.stint[p] = stintOf(p, event.actor(), true);
                }
            }
            case RESUME, FORWARD, RETURN, ASSIGN -> trail.stint[p] = stintOf(p, event.actor(), false);
            case ISSUE, OPEN, RECALL, CANCEL, NOTE -> {}
        }
    }

    private int stintOf(int p, Party actor, boolean begins) {
        if (actor.isUnknown() || trail.holdings == 0) {
            return Trail.NONE;
        }
        int key = key(actor.unit(), actor.person());
        if (stintOf[key] == Trail.NONE && begins) {
            int h = trail.holdings - 1;
            int receipt = h;
            while (receipt > 0 && !trail.holdReceipt[receipt]) {
                receipt--;
            }
            int unit = trail.holdUnit[h] >= 0 ? trail.holdUnit[h] : actor.unit();
            stintOf[key] = trail.addStint(actor.person(), unit, trail.holdFirst[receipt], p);
        }
        return stintOf[key];
    }

    private int key(int unit, int person) {
        return person >= 0 ? person : log.personNames().size() + unit;
    }

    private int undoAfter(int p, MoveKind move, CaseState before, CaseState after) {
        if (after == before) {
            return undo;
        }
        return switch (move) {
            case FORWARD, ASSIGN, SUBMIT -> p;
            default -> {
                boolean same =
                        before.state() == after.state() && before.holder().equals(after.holder());
                yield same ? undo : Trail.NONE;
            }
        };
    }
}
