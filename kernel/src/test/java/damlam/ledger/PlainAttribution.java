package damlam.ledger;

import damlam.eventlog.Event;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Party;
import java.util.ArrayList;
import java.util.List;

/// DESIGN.md, sections 2 and 3, word by word and without any thought of speed: at each instant the whole case
/// is told again from its first move. Shares no code with what it checks.
final class PlainAttribution {
    record Row(long fromMs, long toMs, LedgerState state, Party holder, Party charged, int outside) {}

    private record Asked(MoveKind move, Party by, Party of, LedgerState before, long dueMs, boolean silent) {}

    private record Recallable(Party by, LedgerState state, Party holder, Party sender) {}

    private boolean issued;
    private LedgerState state = LedgerState.HELD;
    private Party holder = Party.UNKNOWN;
    private Party sender = Party.UNKNOWN;
    private Party issuer = Party.UNKNOWN;
    private Party reviewer = Party.UNKNOWN;
    private int outside = -1;
    private final List<Asked> open = new ArrayList<>();
    private Recallable recallable;
    private int outOfPlace;

    /// @param moves of one case in order
    static List<Row> rows(List<Event> moves, long nowMs) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            boolean last = i == moves.size() - 1;
            long from = moves.get(i).atMs();
            long to = last ? Math.max(from, nowMs) : moves.get(i + 1).atMs();
            PlainAttribution now = told(moves.subList(0, i + 1));
            if (from < to && !isClosedForGood(moves, i)) {
                rows.add(now.row(from, to));
            }
        }
        return joined(rows);
    }

    static int outOfPlace(List<Event> moves) {
        return told(moves).outOfPlace;
    }

    private static boolean isClosedForGood(List<Event> moves, int i) {
        for (int end = i + 1; end <= moves.size(); end++) {
            if (told(moves.subList(0, end)).state != LedgerState.DONE) {
                return false;
            }
        }
        return true;
    }

    private static List<Row> joined(List<Row> rows) {
        List<Row> joined = new ArrayList<>();
        for (Row row : rows) {
            Row last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && new Row(0, 0, last.state, last.holder, last.charged, last.outside)
                            .equals(new Row(0, 0, row.state, row.holder, row.charged, row.outside))) {
                joined.set(
                        joined.size() - 1,
                        new Row(last.fromMs, row.toMs, row.state, row.holder, row.charged, row.outside));
            } else {
                joined.add(row);
            }
        }
        return joined;
    }

    private static PlainAttribution told(List<Event> moves) {
        PlainAttribution told = new PlainAttribution();
        moves.forEach(told::tell);
        return told;
    }

    private Row row(long from, long to) {
        return switch (state) {
            case UNOPENED, QUEUED, WORKING, HELD -> new Row(from, to, state, holder, holder, -1);
            case AWAITING_REPLY -> new Row(from, to, state, holder, awaited().get(0).of, -1);
            case AWAITING_DECISION ->
                new Row(from, to, state, holder, decisions().get(decisions().size() - 1).of, -1);
            case AWAITING_OUTSIDE -> new Row(from, to, state, holder, Party.UNKNOWN, outside);
            case IN_REVIEW -> new Row(from, to, state, holder, reviewer, -1);
            case DONE -> new Row(from, to, state, Party.UNKNOWN, Party.UNKNOWN, -1);
        };
    }

    private void tell(Event e) {
        boolean allowed = isAllowed(e);
        outOfPlace += allowed ? 0 : 1;
        LedgerState before = state;
        Party holderBefore = holder;
        Party senderBefore = sender;
        switch (e.move()) {
            case ISSUE -> {
                set(e.to(), LedgerState.UNOPENED);
                issuer = e.actor();
                sender = e.actor();
            }
            case ACCEPT -> {
                int unit = e.actor().unit() >= 0 ? e.actor().unit() : holder.unit();
                set(new Party(unit, e.actor().person()), LedgerState.WORKING);
            }
            case ASSIGN -> {
                int ownUnit = holder.unit() >= 0 ? holder.unit() : e.actor().unit();
                set(new Party(e.to().unit() >= 0 ? e.to().unit() : ownUnit, e.to().person()), LedgerState.UNOPENED);
                sender = e.actor();
            }
            case FORWARD -> {
                set(e.to(), LedgerState.UNOPENED);
                sender = e.actor();
            }
            case RETURN -> {
                set(e.to().equals(Party.UNKNOWN) ? sender : e.to(), LedgerState.QUEUED);
                sender = e.actor();
            }
            default -> {
                if (allowed) {
                    tellAllowed(e);
                }
            }
        }
        if (List.of(MoveKind.FORWARD, MoveKind.ASSIGN).contains(e.move()) || (e.move() == MoveKind.SUBMIT && allowed)) {
            recallable = new Recallable(e.actor(), before, holderBefore, senderBefore);
        } else if (state != before || !holder.equals(holderBefore)) {
            recallable = null;
        }
    }

    private void set(Party to, LedgerState then) {
        issued = true;
        holder = to;
        state = then;
    }

    private boolean isAllowed(Event e) {
        boolean closed = state == LedgerState.DONE || state == LedgerState.IN_REVIEW;
        if (e.move() == MoveKind.NOTE) {
            return true;
        }
        if (!issued || e.move() == MoveKind.ISSUE) {
            return !issued && e.move() == MoveKind.ISSUE;
        }
        return switch (e.move()) {
            case OPEN -> state == LedgerState.UNOPENED;
            case RESUME -> state.name().startsWith("AWAITING_");
            case APPROVE, REJECT -> state == LedgerState.IN_REVIEW;
            case REPLY -> answered(openOf(MoveKind.CONSULT), e.actor()) != null;
            case SILENCE -> lapsed(e) != null;
            case DECIDE -> answered(decisions(), e.actor()) != null;
            case EXTEND_GRANT, EXTEND_DENY -> answered(openOf(MoveKind.EXTEND_ASK), e.actor()) != null;
            case RECALL -> recallable != null ? isOneOf(recallable.by, e.actor()) : withdrawn(e.actor()) != null;
            case CANCEL -> state != LedgerState.DONE;
            case REOPEN -> state == LedgerState.DONE;
            case FORWARD -> !closed && !sameUnit(holder, e.to()) && !sameUnit(sender, e.to());
            case ASSIGN -> !closed && (holder.unit() < 0 || e.to().unit() < 0 || sameUnit(holder, e.to()));
            default -> !closed;
        };
    }

    private void tellAllowed(Event e) {
        Party toIssuer = e.to().equals(Party.UNKNOWN) ? issuer : e.to();
        switch (e.move()) {
            case OPEN, REJECT -> state = LedgerState.QUEUED;
            case CONSULT -> ask(e, e.to(), LedgerState.AWAITING_REPLY);
            case ESCALATE -> ask(e, e.to(), LedgerState.AWAITING_DECISION);
            case OBJECT -> ask(e, toIssuer, LedgerState.AWAITING_DECISION);
            case EXTEND_ASK -> ask(e, toIssuer, state);
            case REPLY -> {
                open.remove(answered(openOf(MoveKind.CONSULT), e.actor()));
                state = state == LedgerState.AWAITING_REPLY ? unlessNothingIsOpen(state) : state;
            }
            case DECIDE -> {
                open.remove(answered(decisions(), e.actor()));
                state = state == LedgerState.AWAITING_DECISION ? LedgerState.QUEUED : state;
            }
            case EXTEND_GRANT, EXTEND_DENY -> open.remove(answered(openOf(MoveKind.EXTEND_ASK), e.actor()));
            case WAIT -> {
                outside = e.outside();
                state = LedgerState.AWAITING_OUTSIDE;
            }
            case RESUME, PROGRESS -> state = LedgerState.WORKING;
            case SUBMIT -> {
                reviewer = e.to();
                state = LedgerState.IN_REVIEW;
            }
            case APPROVE, CANCEL -> state = LedgerState.DONE;
            case REOPEN -> {
                holder = e.to().equals(Party.UNKNOWN) ? holder : e.to();
                state = LedgerState.QUEUED;
                sender = e.actor();
            }
            case RECALL -> recall(e.actor());
            case SILENCE -> {
                Asked asked = lapsed(e);
                open.set(
                        open.indexOf(asked),
                        new Asked(asked.move, asked.by, asked.of, asked.before, asked.dueMs, true));
                state = unlessNothingIsOpen(state);
            }
            default -> {}
        }
    }

    private void recall(Party actor) {
        if (recallable != null) {
            holder = recallable.holder;
            sender = recallable.sender;
            state = unlessNothingIsOpen(recallable.state);
            return;
        }
        Asked asked = withdrawn(actor);
        open.remove(asked);
        if (state == LedgerState.AWAITING_REPLY && awaited().isEmpty()) {
            state = unlessNothingIsOpen(asked.before);
        }
    }

    private void ask(Event e, Party of, LedgerState then) {
        open.add(new Asked(e.move(), e.actor(), of, state, e.dueMs(), false));
        state = then;
    }

    private LedgerState unlessNothingIsOpen(LedgerState then) {
        boolean nothing = (then == LedgerState.AWAITING_REPLY && awaited().isEmpty())
                || (then == LedgerState.AWAITING_DECISION && decisions().isEmpty());
        return nothing ? LedgerState.QUEUED : then;
    }

    private List<Asked> openOf(MoveKind move) {
        return open.stream().filter(asked -> asked.move == move).toList();
    }

    private List<Asked> awaited() {
        return openOf(MoveKind.CONSULT).stream().filter(asked -> !asked.silent).toList();
    }

    private Asked lapsed(Event e) {
        return awaited().stream()
                .filter(asked -> asked.of.equals(e.to()) || e.to().equals(Party.UNKNOWN))
                .filter(asked -> asked.dueMs != Event.NO_TIME && asked.dueMs <= e.atMs())
                .findFirst()
                .orElse(null);
    }

    private List<Asked> decisions() {
        return open.stream()
                .filter(asked -> asked.move == MoveKind.ESCALATE || asked.move == MoveKind.OBJECT)
                .toList();
    }

    private static Asked answered(List<Asked> asked, Party actor) {
        for (Asked one : asked) {
            if (one.of.person() >= 0 && one.of.person() == actor.person()) {
                return one;
            }
        }
        for (Asked one : asked) {
            boolean toThemselves = one.by.person() >= 0 && one.by.person() == actor.person();
            boolean toAnother = one.move == MoveKind.ESCALATE && one.of.person() >= 0 && actor.person() >= 0;
            if (one.of.equals(Party.UNKNOWN) || (sameUnit(one.of, actor) && !toThemselves && !toAnother)) {
                return one;
            }
        }
        return null;
    }

    private Asked withdrawn(Party actor) {
        List<Asked> consultations = awaited();
        for (int i = consultations.size() - 1; i >= 0; i--) {
            if (isOneOf(consultations.get(i).by, actor)) {
                return consultations.get(i);
            }
        }
        return null;
    }

    private static boolean isOneOf(Party party, Party actor) {
        if (party.equals(Party.UNKNOWN)) {
            return true;
        }
        return party.person() >= 0 ? party.person() == actor.person() : sameUnit(party, actor);
    }

    private static boolean sameUnit(Party one, Party other) {
        return one.unit() >= 0 && one.unit() == other.unit();
    }
}
