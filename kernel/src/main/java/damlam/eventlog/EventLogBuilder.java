package damlam.eventlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Fills an [EventLog], row by row in any order of cases. Numbers come from the dictionaries:
///
/// ```java
/// log.add(log.cases().number("77"), atMs, MoveKind.FORWARD)
///         .actor(log.units().number("U1"), log.persons().number("P1"))
///         .to(log.units().number("U2"), -1);
/// ```
///
/// The methods after [#add] fill the row that was added last. What is not given stays unknown.
public final class EventLogBuilder {
    private final Names cases = new Names();
    private final Names kinds = new Names();
    private final Names units = new Names();
    private final Names persons = new Names();
    private final Names outsiders = new Names();
    private final Names grounds = new Names();
    private final List<People.Span> appointments = new ArrayList<>();
    private final List<People.Span> absences = new ArrayList<>();
    private final Columns columns = new Columns(16);
    private int[] caseNo = new int[16];
    private int[] kind = new int[16];

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

    public Names grounds() {
        return grounds;
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

    /// Adds a row.
    ///
    /// @param caseNumber from [#cases]
    /// @param atMs milliseconds since 1970-01-01T00:00Z
    public EventLogBuilder add(int caseNumber, long atMs, MoveKind move) {
        if (caseNumber < 0 || caseNumber >= cases.size()) {
            throw new IllegalArgumentException("no case %d; there are %d".formatted(caseNumber, cases.size()));
        }
        if (columns.size == caseNo.length) {
            caseNo = Arrays.copyOf(caseNo, columns.size + (columns.size >> 1));
        }
        caseNo[columns.size] = caseNumber;
        columns.add(atMs, move);
        return this;
    }

    public EventLogBuilder actor(int unit, int person) {
        columns.actorUnit[last()] = unit;
        columns.actorPerson[last()] = person;
        return this;
    }

    public EventLogBuilder to(int unit, int person) {
        columns.toUnit[last()] = unit;
        columns.toPerson[last()] = person;
        return this;
    }

    /// @throws IllegalStateException if the row is not a WAIT
    public EventLogBuilder outside(int party) {
        if (columns.move[last()] != MoveKind.WAIT.code()) {
            throw new IllegalStateException("only WAIT names an outside party");
        }
        columns.toUnit[last()] = party;
        return this;
    }

    public EventLogBuilder ground(int ground) {
        columns.ground[last()] = ground;
        return this;
    }

    public EventLogBuilder due(long instantMs) {
        columns.dueMs[last()] = instantMs;
        return this;
    }

    public EventLogBuilder evidence(int pieces) {
        columns.evidence[last()] = pieces;
        return this;
    }

    public EventLogBuilder stance(Stance stance) {
        columns.stance[last()] = stance.code();
        return this;
    }

    public EventLogBuilder ownAuthority(boolean own) {
        columns.ownAuthority[last()] = (byte) (own ? 1 : 0);
        return this;
    }

    /// Says that a person belongs to a unit.
    ///
    /// @param untilMs exclusive; [Long#MAX_VALUE] if it does not end
    public EventLogBuilder appointment(int person, int unit, long fromMs, long untilMs) {
        appointments.add(new People.Span(person, unit, fromMs, untilMs));
        return this;
    }

    /// Says that a person is away.
    ///
    /// @param untilMs the first instant back
    public EventLogBuilder absence(int person, long fromMs, long untilMs) {
        absences.add(new People.Span(person, -1, fromMs, untilMs));
        return this;
    }

    /// The log of all rows so far. Linear in the rows, but for the sorting of cases that came out of order.
    public EventLog build() {
        int[] caseStart = new int[cases.size() + 1];
        for (int i = 0; i < columns.size; i++) {
            caseStart[caseNo[i] + 1]++;
        }
        for (int c = 0; c < cases.size(); c++) {
            caseStart[c + 1] += caseStart[c];
        }
        int[] order = byCase(caseStart);
        long reordered = 0;
        for (int c = 0; c < cases.size(); c++) {
            reordered += sortByInstant(order, caseStart[c], caseStart[c + 1]);
        }
        int[] kindOf = new int[cases.size()];
        for (int c = 0; c < kindOf.length; c++) {
            kindOf[c] = (c < kind.length ? kind[c] : 0) - 1;
        }
        return new EventLog(this, caseStart, columns.inOrder(order), kindOf, reordered);
    }

    People people() {
        return new People(appointments, absences);
    }

    private int last() {
        if (columns.size == 0) {
            throw new IllegalStateException("no row yet: add() comes first");
        }
        return columns.size - 1;
    }

    private int[] byCase(int[] caseStart) {
        int[] next = Arrays.copyOf(caseStart, cases.size());
        int[] order = new int[columns.size];
        for (int i = 0; i < columns.size; i++) {
            order[next[caseNo[i]]++] = i;
        }
        return order;
    }

    /// Sorts `order[from..end)` by instant, keeping input order between equal ones; gives how many rows stood
    /// after a later one.
    private int sortByInstant(int[] order, int from, int end) {
        int late = 0;
        long latest = Long.MIN_VALUE;
        for (int i = from; i < end; i++) {
            long at = columns.atMs[order[i]];
            late += at < latest ? 1 : 0;
            latest = Math.max(latest, at);
        }
        if (late > 0) {
            Integer[] rows = new Integer[end - from];
            Arrays.setAll(rows, i -> order[from + i]);
            Arrays.sort(rows, (a, b) -> Long.compare(columns.atMs[a], columns.atMs[b]));
            for (int i = from; i < end; i++) {
                order[i] = rows[i - from];
            }
        }
        return late;
    }
}
