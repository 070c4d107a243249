package damlam.simulate;

import damlam.eventlog.Event;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Party;
import damlam.eventlog.Stance;
import org.jspecify.annotations.Nullable;

/// The moves of an agency: each changes where its case stands, by the rules of DESIGN.md, section 2, and goes out as a
/// row at once. Whoever calls sees to it that the move is allowed; a test holds every move against `CaseState`.
final class Moves {
    private final Agenda agenda;
    private final WorkClock clock;
    private final MoveSink sink;

    Moves(Agenda agenda, WorkClock clock, MoveSink sink) {
        this.agenda = agenda;
        this.clock = clock;
        this.sink = sink;
    }

    void issue(Work work) {
        write(work, event(MoveKind.ISSUE, work.issuer, work.unit.party, due(work.dueDay)));
    }

    void open(Work work, Worker by) {
        work.stage = Stage.QUEUED;
        write(work, event(MoveKind.OPEN, by));
    }

    void accept(Work work, Worker by) {
        give(work, by.unit, by, Stage.WORKING, work.sender);
        work.accepted = true;
        write(work, event(MoveKind.ACCEPT, by));
    }

    void assign(Work work, Worker by, Worker to) {
        give(work, to.unit, to, Stage.UNOPENED, by);
        write(work, event(MoveKind.ASSIGN, by, to.party, Event.NO_TIME));
    }

    /// Takes back an ASSIGN that nobody has seen: the case lies with `holder` again as it did before.
    void recallAssign(Work work, Worker by, @Nullable Worker holder, Worker sender) {
        give(work, by.unit, holder, Stage.QUEUED, sender);
        write(work, event(MoveKind.RECALL, by));
    }

    void forward(Work work, Worker by, Unit to, @Nullable String ground) {
        give(work, to, null, Stage.UNOPENED, by);
        write(work, event(MoveKind.FORWARD, by, to.party, Event.NO_TIME), ground);
    }

    /// RETURN, which is a word of the language.
    void handBack(Work work, Worker by, @Nullable String ground) {
        Worker to = work.sender;
        boolean gone = to.attendance.hasLeft(agenda.now());
        give(work, to.unit, gone ? null : to, Stage.QUEUED, by);
        write(work, event(MoveKind.RETURN, by, gone ? to.unit.party : to.party, Event.NO_TIME), ground);
    }

    Ask consult(Work work, Worker by, Unit unit, @Nullable Worker person, int dueDay) {
        Ask ask = new Ask(MoveKind.CONSULT, by, unit, person, dueDay);
        ask(work, ask, Stage.AWAITING_REPLY);
        write(work, event(MoveKind.CONSULT, by, party(ask), due(dueDay)));
        return ask;
    }

    void reply(Work work, Worker by, Ask ask, Stance stance) {
        work.asks.remove(ask);
        work.answered = by.unit;
        if (work.stage == Stage.AWAITING_REPLY
                && work.asks.stream().noneMatch(other -> other.move() == MoveKind.CONSULT)) {
            stand(work, Stage.QUEUED);
        }
        Event event = event(MoveKind.REPLY, by, ask.by().party, Event.NO_TIME);
        sink.take(new Row(work.number, work.kind, event, null, -1, stance, null));
    }

    /// @param own whether it says that the matter is within the actor's own authority; null where it does not say
    Ask escalate(Work work, Worker by, Worker superior, int dueDay, @Nullable Boolean own) {
        Ask ask = new Ask(MoveKind.ESCALATE, by, superior.unit, superior, dueDay);
        ask(work, ask, Stage.AWAITING_DECISION);
        Event event = event(MoveKind.ESCALATE, by, superior.party, due(dueDay));
        sink.take(new Row(work.number, work.kind, event, null, -1, null, own));
        return ask;
    }

    Ask object(Work work, Worker by, int dueDay, String ground) {
        Ask ask = new Ask(MoveKind.OBJECT, by, work.issuer.unit, work.issuer, dueDay);
        ask(work, ask, Stage.AWAITING_DECISION);
        write(work, event(MoveKind.OBJECT, by, work.issuer.party, due(dueDay)), ground);
        return ask;
    }

    void decide(Work work, Worker by, Ask ask) {
        work.asks.remove(ask);
        if (work.stage == Stage.AWAITING_DECISION) {
            stand(work, Stage.QUEUED);
        }
        write(work, event(MoveKind.DECIDE, by, ask.by().party, Event.NO_TIME));
    }

    void await(Work work, Worker by, int outside, int dueDay, @Nullable String ground) {
        stand(work, Stage.AWAITING_OUTSIDE);
        Event event = event(MoveKind.WAIT, by).outside(outside).due(due(dueDay));
        write(work, event, ground);
    }

    void resume(Work work, Worker by) {
        stand(work, Stage.WORKING);
        write(work, event(MoveKind.RESUME, by));
    }

    void progress(Work work, Worker by, int evidence) {
        if (work.stage != Stage.WORKING) {
            stand(work, Stage.WORKING);
        }
        work.toldDay = clock.dayOf(agenda.now());
        sink.take(new Row(work.number, work.kind, event(MoveKind.PROGRESS, by), null, evidence, null, null));
    }

    Ask askForTime(Work work, Worker by, int dueDay) {
        Ask ask = new Ask(MoveKind.EXTEND_ASK, by, work.issuer.unit, work.issuer, dueDay);
        work.asks.add(ask);
        work.askedForTime = true;
        write(work, event(MoveKind.EXTEND_ASK, by, work.issuer.party, due(dueDay)));
        return ask;
    }

    void allow(Work work, Worker by, Ask ask, boolean granted) {
        work.asks.remove(ask);
        work.dueDay = granted ? ask.dueDay() : work.dueDay;
        MoveKind move = granted ? MoveKind.EXTEND_GRANT : MoveKind.EXTEND_DENY;
        write(work, event(move, by, ask.by().party, granted ? due(ask.dueDay()) : Event.NO_TIME));
    }

    void submit(Work work, Worker by, Worker reviewer, int evidence) {
        stand(work, Stage.IN_REVIEW);
        work.reviewer = reviewer;
        Event event = event(MoveKind.SUBMIT, by, reviewer.party, Event.NO_TIME);
        sink.take(new Row(work.number, work.kind, event, null, evidence, null, null));
    }

    /// Takes back a SUBMIT that nobody has looked at.
    void recallSubmit(Work work, Worker by) {
        stand(work, Stage.WORKING);
        write(work, event(MoveKind.RECALL, by));
    }

    void reject(Work work, Worker by, String ground) {
        stand(work, Stage.QUEUED);
        write(work, event(MoveKind.REJECT, by), ground);
    }

    void approve(Work work, Worker by) {
        close(work);
        write(work, event(MoveKind.APPROVE, by));
    }

    void cancel(Work work, Worker by) {
        close(work);
        write(work, event(MoveKind.CANCEL, by));
    }

    void reopen(Work work, Worker by, Worker to) {
        give(work, to.unit, to, Stage.QUEUED, by);
        write(work, event(MoveKind.REOPEN, by, to.party, Event.NO_TIME));
    }

    void note(Work work, Worker by) {
        write(work, event(MoveKind.NOTE, by));
    }

    private void give(Work work, Unit unit, @Nullable Worker holder, Stage stage, Worker sender) {
        if (work.holder != holder) {
            leave(work);
            if (holder != null) {
                holder.holding.add(work);
            }
            work.accepted = false;
            work.tactic = Tactic.NONE;
        }
        work.unit = unit;
        work.holder = holder;
        work.sender = sender;
        stand(work, stage);
    }

    private void close(Work work) {
        leave(work);
        work.holder = null;
        stand(work, Stage.DONE);
    }

    private static void leave(Work work) {
        if (work.holder != null) {
            work.holder.holding.remove(work);
        }
    }

    private static void ask(Work work, Ask ask, Stage stage) {
        work.asks.add(ask);
        stand(work, stage);
    }

    private static void stand(Work work, Stage stage) {
        work.stage = stage;
        work.turn++;
    }

    private static Party party(Ask ask) {
        return ask.person() == null ? ask.unit().party : ask.person().party;
    }

    private long due(int day) {
        return clock.closingMs(day);
    }

    private Event event(MoveKind move, Worker by) {
        return event(move, by, Party.UNKNOWN, Event.NO_TIME);
    }

    private Event event(MoveKind move, Worker by, Party to, long dueMs) {
        return new Event(move, clock.instantMs(agenda.now()), by.party, to, -1, dueMs);
    }

    private void write(Work work, Event event) {
        write(work, event, null);
    }

    private void write(Work work, Event event, @Nullable String ground) {
        sink.take(new Row(work.number, work.kind, event, ground, -1, null, null));
    }
}
