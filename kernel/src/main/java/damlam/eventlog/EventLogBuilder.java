package damlam.eventlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fills an [EventLog], row by row in any order of cases. Numbers come from the dictionaries. A log of moves:
///
/// ```java
/// log.add(log.cases().number("77"), atMs, MoveKind.FORWARD)
///         .actor(log.units().number("U1"), log.persons().number("P1"))
///         .to(log.units().number("U2"), -1);
/// ```
///
/// A foreign log says who holds the case after the event, and in what state:
///
/// ```java
/// log.add(log.cases().number("77"), atMs, LedgerState.WORKING)
///         .to(log.units().number("U2"), log.persons().number("P2"))
///         .activity(log.activities().number("Check"))
///         .work(Work.WORKED);
/// ```
///
/// The methods after [#add] fill the row that was added last. What is not given stays unknown. [#build] comes
/// last.
public final class EventLogBuilder {
    private final Names cases = new Names();
    private final Names kinds = new Names();
    private final Names units = new Names();
    private final Names persons = new Names();
    private final Names outsiders = new Names();
    private final Names activities = new Names();
    private final Names grounds = new Names();
    private final List<People.Span> appointments = new ArrayList<>();
    private final List<People.Span> absences = new ArrayList<>();
    private final Columns columns = new Columns();
    private int[] kind = new int[16];
    private @Nullable Boolean foreign;
    private boolean closes;

    public Names cases() {
        return cases;
    }

    public Names kinds() {
        return kinds;
    }

    public Names units() {
        return units;
    }

    public Names persons() {
        return persons;
    }

    /// Outside parties, which have their own numbers and are no units.
    public Names outsiders() {
        return outsiders;
    }

    /// What is done in a foreign log; a log of moves has its moves.
    public Names activities() {
        return activities;
    }

    public Names grounds() {
        return grounds;
    }

    /// How many rows there are so far.
    public int size() {
        return columns.size;
    }

    /// Says what kind of work a case is; the last word counts.
    public EventLogBuilder kind(int caseNumber, int kindNumber) {
        int known = kind.length;
        if (caseNumber >= known) {
            kind = Arrays.copyOf(kind, Math.max(caseNumber + 1, known + (known >> 1)));
        }
        // Kept one higher, so that a new cell, 0, is unknown.
        kind[caseNumber] = kindNumber + 1;
        return this;
    }

    /// Says that this foreign log tells when a case is done, so that a case that is not goes on to the present.
    public EventLogBuilder closes(boolean tells) {
        closes = tells;
        return this;
    }

    /// Says about how many rows there will be in all, so that columns need not grow step by step.
    public EventLogBuilder expect(long rows) {
        columns.expected = (int) Math.min(rows, Integer.MAX_VALUE - 8);
        return this;
    }

    /// Adds a move.
    ///
    /// @param caseNumber from [#cases]
    /// @param atMs milliseconds since 1970-01-01T00:00Z
    /// @throws IllegalStateException if the log is a foreign one
    public EventLogBuilder add(int caseNumber, long atMs, MoveKind move) {
        add(caseNumber, atMs, false);
        columns.move.set(last(), move.code(), columns.capacity);
        return this;
    }

    /// Adds an event of a foreign log, after which the case is in that state.
    ///
    /// @param caseNumber from [#cases]
    /// @param atMs milliseconds since 1970-01-01T00:00Z
    /// @throws IllegalStateException if the log is one of moves
    public EventLogBuilder add(int caseNumber, long atMs, LedgerState after) {
        add(caseNumber, atMs, true);
        columns.state.set(last(), after.code(), columns.capacity);
        return this;
    }

    private void add(int caseNumber, long atMs, boolean withoutMove) {
        if (caseNumber < 0 || caseNumber >= cases.size()) {
            throw new IllegalArgumentException("no case %d; there are %d".formatted(caseNumber, cases.size()));
        }
        if (foreign != null && foreign != withoutMove) {
            throw new IllegalStateException("a log is made of moves or of states, not of both");
        }
        foreign = withoutMove;
        columns.add(caseNumber, atMs);
    }

    public EventLogBuilder actor(int unit, int person) {
        columns.actorUnit.set(last(), unit, columns.capacity);
        columns.actorPerson.set(last(), person, columns.capacity);
        return this;
    }

    /// Whoever the move is directed to; in a foreign log, who holds the case after the event.
    public EventLogBuilder to(int unit, int person) {
        columns.toUnit.set(last(), unit, columns.capacity);
        columns.toPerson.set(last(), person, columns.capacity);
        return this;
    }

    /// @throws IllegalStateException if the row neither is a WAIT nor leaves the case AWAITING_OUTSIDE
    public EventLogBuilder outside(int party) {
        boolean waits = columns.move.get(last()) == MoveKind.WAIT.code()
                || columns.state.get(last()) == LedgerState.AWAITING_OUTSIDE.code();
        if (!waits) {
            throw new IllegalStateException("only WAIT and AWAITING_OUTSIDE name an outside party");
        }
        columns.outside.set(last(), party, columns.capacity);
        return this;
    }

    public EventLogBuilder activity(int activity) {
        columns.activity.set(last(), activity, columns.capacity);
        return this;
    }

    public EventLogBuilder work(Work work) {
        columns.work.set(last(), work.code(), columns.capacity);
        return this;
    }

    public EventLogBuilder ground(int ground) {
        columns.ground.set(last(), ground, columns.capacity);
        return this;
    }

    public EventLogBuilder due(long instantMs) {
        columns.dueMs.set(last(), instantMs, columns.capacity);
        return this;
    }

    public EventLogBuilder evidence(int pieces) {
        columns.evidence.set(last(), pieces, columns.capacity);
        return this;
    }

    public EventLogBuilder stance(Stance stance) {
        columns.stance.set(last(), stance.code(), columns.capacity);
        return this;
    }

    public EventLogBuilder ownAuthority(boolean own) {
        columns.ownAuthority.set(last(), (byte) (own ? 1 : 0), columns.capacity);
        return this;
    }

    /// Says that a person belongs to a unit.
    ///
    /// @param untilMs exclusive; [Long#MAX_VALUE] if it does not end
    public EventLogBuilder appointment(int person, int unit, long fromMs, long untilMs) {
        return appointment(person, unit, "", fromMs, untilMs);
    }

    /// Says that a person belongs to a unit in a role.
    ///
    /// @param role as the organisation calls it; empty if not known
    /// @param untilMs exclusive; [Long#MAX_VALUE] if it does not end
    public EventLogBuilder appointment(int person, int unit, String role, long fromMs, long untilMs) {
        appointments.add(new People.Span(person, unit, role, fromMs, untilMs));
        return this;
    }

    /// Says that a person is away.
    ///
    /// @param untilMs the first instant back
    public EventLogBuilder absence(int person, long fromMs, long untilMs) {
        absences.add(new People.Span(person, -1, "", fromMs, untilMs));
        return this;
    }

    /// The log of all rows. To be called once: the log takes the columns over. Linear in the rows, but for the
    /// sorting of cases that came out of order.
    public EventLog build() {
        int[] caseStart = new int[cases.size() + 1];
        boolean byCase = true;
        for (int i = 0; i < columns.size; i++) {
            caseStart[columns.caseNo[i] + 1]++;
            byCase &= i == 0 || columns.caseNo[i] >= columns.caseNo[i - 1];
        }
        for (int c = 0; c < cases.size(); c++) {
            caseStart[c + 1] += caseStart[c];
        }
        long reordered = byCase && isInOrderOfTime() ? 0 : putInOrder(caseStart);
        columns.caseNo = new int[0];
        int[] kindOf = new int[cases.size()];
        for (int c = 0; c < kindOf.length; c++) {
            kindOf[c] = (c < kind.length ? kind[c] : 0) - 1;
        }
        return new EventLog(this, caseStart, columns, kindOf, reordered);
    }

    People people() {
        return new People(appointments, absences);
    }

    boolean isForeign() {
        return foreign != null && foreign;
    }

    boolean closes() {
        return closes;
    }

    private int last() {
        if (columns.size == 0) {
            throw new IllegalStateException("no row yet: add() comes first");
        }
        return columns.size - 1;
    }

    private boolean isInOrderOfTime() {
        for (int i = 1; i < columns.size; i++) {
            if (columns.caseNo[i] == columns.caseNo[i - 1] && columns.atMs.get(i) < columns.atMs.get(i - 1)) {
                return false;
            }
        }
        return true;
    }

    /// Puts the rows in order of case, instant and input; gives how many stood after a later one of their case.
    private long putInOrder(int[] caseStart) {
        int[] order = byCase(caseStart);
        long reordered = 0;
        for (int c = 0; c < cases.size(); c++) {
            reordered += sortByInstant(order, caseStart[c], caseStart[c + 1]);
        }
        columns.putInOrder(order);
        return reordered;
    }

    private int[] byCase(int[] caseStart) {
        int[] next = Arrays.copyOf(caseStart, cases.size());
        int[] order = new int[columns.size];
        for (int i = 0; i < columns.size; i++) {
            order[next[columns.caseNo[i]]++] = i;
        }
        return order;
    }

    /// Sorts `order[from..end)` by instant, keeping input order between equal ones; gives how many rows stood
    /// after a later one.
    private int sortByInstant(int[] order, int from, int end) {
        int late = 0;
        long latest = Long.MIN_VALUE;
        for (int i = from; i < end; i++) {
            long at = columns.atMs.get(order[i]);
            late += at < latest ? 1 : 0;
            latest = Math.max(latest, at);
        }
        if (late > 0) {
            Integer[] rows = new Integer[end - from];
            Arrays.setAll(rows, i -> order[from + i]);
            Arrays.sort(rows, (a, b) -> Long.compare(columns.atMs.get(a), columns.atMs.get(b)));
            for (int i = from; i < end; i++) {
                order[i] = rows[i - from];
            }
        }
        return late;
    }
}
