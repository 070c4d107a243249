package damlam.ledger;

import static damlam.eventlog.LedgerState.AWAITING_DECISION;
import static damlam.eventlog.LedgerState.AWAITING_OUTSIDE;
import static damlam.eventlog.LedgerState.AWAITING_REPLY;
import static damlam.eventlog.LedgerState.DONE;
import static damlam.eventlog.LedgerState.HELD;
import static damlam.eventlog.LedgerState.IN_REVIEW;
import static damlam.eventlog.LedgerState.QUEUED;
import static damlam.eventlog.LedgerState.UNOPENED;
import static damlam.eventlog.LedgerState.WORKING;

import damlam.eventlog.Event;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Party;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where one case stands after some of its moves: state, holder, who is waited on, what is open (DESIGN.md,
/// section 2).
///
/// A value: [#apply] leaves it as it is and gives the next one, so `moves.reduce(NEW, apply)` is the case now.
/// The same rules serve the server, which asks [#check] before it records a move, and the ledger of a log, in
/// which nothing is refused. Whether a person may act for another, and which post decides what, is the
/// organisation's business and not known here: whoever acts for the holder is given as the holder.
public final class CaseState {
    /// A case to which nothing has happened: held by nobody known.
    public static final CaseState NEW = new CaseState();

    /// Any case that is done, for its time between then and a REOPEN.
    static final CaseState CLOSED = closed();

    // Written only while a state is being made, and in a changeable one.
    private boolean begun;
    private LedgerState state = HELD;
    private Party holder = Party.UNKNOWN;
    private Party sender = Party.UNKNOWN;
    private Party issuer = Party.UNKNOWN;
    private Party reviewer = Party.UNKNOWN;
    private int outside = -1;
    private long dueMs = Event.NO_TIME;
    private @Nullable Requests requests;
    private @Nullable Undo undo;

    /// A FORWARD, ASSIGN or SUBMIT that nobody has acted upon, and how the case stood before it.
    private record Undo(Party by, LedgerState state, Party holder, Party sender) {
        boolean isBy(Party actor) {
            return by.isUnknown() || by.isActedBy(actor);
        }
    }

    private CaseState() {}

    private CaseState(CaseState from) {
        begun = from.begun;
        state = from.state;
        holder = from.holder;
        sender = from.sender;
        issuer = from.issuer;
        reviewer = from.reviewer;
        outside = from.outside;
        dueMs = from.dueMs;
        requests = from.requests;
        undo = from.undo;
    }

    public LedgerState state() {
        return state;
    }

    /// Who must make the next move; nobody ([Party#UNKNOWN]) once the case is done.
    public Party holder() {
        return state == DONE ? Party.UNKNOWN : holder;
    }

    /// Who holds the case, or held it last when it is done.
    public Party lastHolder() {
        return holder;
    }

    /// To whom RETURN gives the case back: the actor of the latest ISSUE, ASSIGN, FORWARD, RETURN or REOPEN.
    public Party sender() {
        return sender;
    }

    public Party issuer() {
        return issuer;
    }

    /// Who the result was last submitted to.
    public Party reviewer() {
        return reviewer;
    }

    /// When the case is due, [Event#NO_TIME] if that was never said.
    public long dueMs() {
        return dueMs;
    }

    /// Everything asked and not answered, oldest first.
    public List<Request> openRequests() {
        return Requests.oldestFirst(requests);
    }

    /// The party that time is charged to now (DESIGN.md, section 3, rule 2). Unknown if DONE, where nobody is
    /// charged, if AWAITING_OUTSIDE, where [#outside] is, and where a log does not say.
    public Party charged() {
        return switch (state) {
            case UNOPENED, QUEUED, WORKING, HELD -> holder;
            case AWAITING_REPLY -> asked(Requests.consultation(requests));
            case AWAITING_DECISION -> asked(Requests.decision(requests));
            case IN_REVIEW -> reviewer;
            case AWAITING_OUTSIDE, DONE -> Party.UNKNOWN;
        };
    }

    /// The outside party that time is charged to now, -1 if none.
    public int outside() {
        return state == AWAITING_OUTSIDE ? outside : -1;
    }

    /// Whether `actor` holds the case: the holding person, or someone of the holding unit where no person does.
    public boolean isHolder(Party actor) {
        return state != DONE && (holder.isUnknown() || holder.isActedBy(actor));
    }

    /// The request that this answer would close: the oldest that asks the actor, else the oldest that asks
    /// their unit.
    ///
    /// @param answer REPLY, DECIDE, EXTEND_GRANT or EXTEND_DENY
    public Optional<Request> answeredBy(MoveKind answer, Party actor) {
        return Optional.ofNullable(answered(answer, actor));
    }

    /// The consultation whose date has passed, and whose silence that event would record.
    public Optional<Request> lapsedBy(Event silence) {
        return Optional.ofNullable(lapsed(silence));
    }

    /// The moves that `actor` may make now as far as the case itself knows, whoever they are directed to.
    public Set<MoveKind> movesFor(Party actor) {
        Set<MoveKind> moves = EnumSet.noneOf(MoveKind.class);
        for (MoveKind move : MoveKind.values()) {
            Event event = Event.of(move, 0, actor);
            if (MoveRules.misplaced(this, event) == null && MoveRules.notEntitled(this, event) == null) {
                moves.add(move);
            }
        }
        return moves;
    }

    /// Why this move is not allowed now, empty if it is: its place is looked at first, then its actor, then
    /// whom it is directed to.
    public Optional<Refusal> check(Event event) {
        Refusal refusal = MoveRules.misplaced(this, event);
        if (refusal == null) {
            refusal = MoveRules.notEntitled(this, event);
        }
        return Optional.ofNullable(refusal == null ? MoveRules.misdirected(this, event) : refusal);
    }

    /// Why a log counts this move as out of place, empty if it does not: the state does not allow it, or it
    /// answers nothing.
    public Optional<Refusal> outOfPlace(Event event) {
        return Optional.ofNullable(MoveRules.misplaced(this, event));
    }

    /// The case after this move. An out-of-place move changes nothing, except that ISSUE, ASSIGN, FORWARD,
    /// RETURN and ACCEPT always set holder and state.
    public CaseState apply(Event event) {
        if (!MoveRules.ALWAYS_TAKEN.contains(event.move()) && MoveRules.misplaced(this, event) != null) {
            return this;
        }
        CaseState next = new CaseState(this);
        next.make(event);
        return next;
    }

    private static CaseState closed() {
        CaseState closed = new CaseState();
        closed.state = DONE;
        return closed;
    }

    /// A state of a new case that [#tell] may change: what reading a whole log needs, one state a case instead
    /// of one a move.
    static CaseState changeable() {
        return new CaseState();
    }

    /// As [#apply], in this very state.
    ///
    /// @return whether the move was in place
    boolean tell(Event event) {
        boolean inPlace = MoveRules.misplaced(this, event) == null;
        if (inPlace || MoveRules.ALWAYS_TAKEN.contains(event.move())) {
            make(event);
        }
        return inPlace;
    }

    /// The case after its holder's appointment ended, or its holding unit was merged into another: that unit
    /// holds, QUEUED. A result under review stays there, and a case that is done stays done.
    public CaseState inherit(int unit) {
        CaseState next = new CaseState(this);
        next.passTo(unit);
        return next;
    }

    /// As [#inherit], in this very state.
    void passTo(int unit) {
        holder = Party.unit(unit);
        state = state == IN_REVIEW || state == DONE ? state : QUEUED;
        undo = null;
    }

    boolean isBegun() {
        return begun;
    }

    boolean isRecallable(Party actor) {
        return undo != null ? undo.isBy(actor) : Requests.recallable(requests, actor) != null;
    }

    @Nullable
    Request answered(MoveKind answer, Party actor) {
        return Requests.answerable(requests, answer, actor);
    }

    private void make(Event e) {
        LedgerState stateBefore = state;
        Party holderBefore = holder;
        Party senderBefore = sender;
        take(e);
        undo = switch (e.move()) {
            // Only the latest hand-over can be recalled, and only until somebody acts upon it.
            case FORWARD, ASSIGN, SUBMIT -> new Undo(e.actor(), stateBefore, holderBefore, senderBefore);
            default -> state == stateBefore && holder.equals(holderBefore) ? undo : null;
        };
    }

    private void take(Event e) {
        switch (e.move()) {
            case ISSUE -> {
                issuer = e.actor();
                dueMs = e.dueMs();
                give(e.to(), UNOPENED, e.actor());
            }
            case OPEN, REJECT -> state = QUEUED;
            case ACCEPT -> give(personOf(e.actor(), holder), WORKING, sender);
            case ASSIGN -> give(personOf(e.to(), holder.hasUnit() ? holder : e.actor()), UNOPENED, e.actor());
            case FORWARD -> give(e.to(), UNOPENED, e.actor());
            case RETURN -> give(e.to().isUnknown() ? sender : e.to(), QUEUED, e.actor());
            case REOPEN -> give(e.to().isUnknown() ? holder : e.to(), QUEUED, e.actor());
            case CONSULT -> ask(e, e.to(), AWAITING_REPLY);
            case ESCALATE -> ask(e, e.to(), AWAITING_DECISION);
            case OBJECT -> ask(e, e.to().isUnknown() ? issuer : e.to(), AWAITING_DECISION);
            case EXTEND_ASK -> ask(e, e.to().isUnknown() ? issuer : e.to(), state);
            case REPLY, DECIDE, EXTEND_DENY -> answer(e);
            case EXTEND_GRANT -> {
                answer(e);
                dueMs = e.dueMs() == Event.NO_TIME ? dueMs : e.dueMs();
            }
            case WAIT -> {
                outside = e.outside();
                state = AWAITING_OUTSIDE;
            }
            case RESUME, PROGRESS -> state = WORKING;
            case SUBMIT -> {
                reviewer = e.to();
                state = IN_REVIEW;
            }
            case APPROVE, CANCEL -> state = DONE;
            case RECALL -> recall(e.actor());
            case SILENCE -> fallSilent(e);
            case NOTE -> {}
        }
    }

    private void give(Party to, LedgerState then, Party by) {
        begun = true;
        holder = to;
        state = then;
        sender = by;
    }

    private void ask(Event e, Party of, LedgerState then) {
        requests = Requests.plus(requests, new Request(e.move(), e.actor(), of, e.atMs(), e.dueMs(), state, false));
        state = then;
    }

    private void answer(Event e) {
        Request closed = answered(e.move(), e.actor());
        if (closed == null) {
            return;
        }
        requests = Requests.minus(requests, closed);
        boolean decided = e.move() == MoveKind.DECIDE && state == AWAITING_DECISION;
        state = decided ? QUEUED : settled(state);
    }

    /// Nobody is waited for any more; an answer is still taken, and changes nothing.
    private void fallSilent(Event e) {
        Request lapsed = lapsed(e);
        if (requests != null && lapsed != null) {
            requests = Requests.silenced(requests, lapsed);
            state = settled(state);
        }
    }

    /// The consultation whose silence that event records.
    @Nullable
    Request lapsed(Event silence) {
        return Requests.lapsed(requests, silence.to(), silence.atMs());
    }

    private void recall(Party actor) {
        if (undo != null) {
            holder = undo.holder();
            sender = undo.sender();
            state = settled(undo.state());
            return;
        }
        Request withdrawn = Requests.recallable(requests, actor);
        if (withdrawn == null) {
            return;
        }
        requests = Requests.minus(requests, withdrawn);
        if (state == AWAITING_REPLY && settled(state) != state) {
            state = settled(withdrawn.before());
        }
    }

    /// A state in which nothing is waited for any more is QUEUED.
    private LedgerState settled(LedgerState wanted) {
        boolean waits = switch (wanted) {
            case AWAITING_REPLY -> Requests.consultation(requests) != null;
            case AWAITING_DECISION -> Requests.decision(requests) != null;
            default -> true;
        };
        return waits ? wanted : QUEUED;
    }

    private static Party personOf(Party party, Party unitIfUnknown) {
        return party.hasUnit() ? party : new Party(unitIfUnknown.unit(), party.person());
    }

    private static Party asked(@Nullable Request request) {
        return request == null ? Party.UNKNOWN : request.of();
    }
}
