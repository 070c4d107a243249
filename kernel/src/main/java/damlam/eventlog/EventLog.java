package damlam.eventlog;

import java.util.List;
import java.util.Optional;

/// Moves as columns: the events of each case lie together, ordered by instant and then by input order
/// (DESIGN.md, section 3, rule 5). 43 bytes an event, 8 a case, and each name once. Immutable; made by
/// [EventLogBuilder].
///
/// Cases, units, persons, outside parties, kinds and grounds are numbers from 0, with their names in a list
/// each; -1 is unknown or not given. Events are numbered through the whole log.
public final class EventLog {
    private final List<String> caseNames;
    private final List<String> kindNames;
    private final List<String> unitNames;
    private final List<String> personNames;
    private final List<String> outsideNames;
    private final List<String> groundNames;
    private final int[] kind;
    private final int[] caseStart;
    private final Columns columns;
    private final People people;
    private final long reordered;

    EventLog(EventLogBuilder from, int[] caseStart, Columns columns, int[] kind, long reordered) {
        this.caseNames = from.cases().list();
        this.kindNames = from.kinds().list();
        this.unitNames = from.units().list();
        this.personNames = from.persons().list();
        this.outsideNames = from.outsiders().list();
        this.groundNames = from.grounds().list();
        this.kind = kind;
        this.caseStart = caseStart;
        this.columns = columns;
        this.people = from.people();
        this.reordered = reordered;
    }

    public int events() {
        return columns.size;
    }

    public int cases() {
        return kind.length;
    }

    /// The first event of that case; [#endOf] is the event after its last.
    public int firstOf(int caseNo) {
        return caseStart[caseNo];
    }

    public int endOf(int caseNo) {
        return caseStart[caseNo + 1];
    }

    /// How many events came after a later event of their case in the input, and so had to be moved.
    public long reordered() {
        return reordered;
    }

    /// The log's last instant, [Event#NO_TIME] for an empty log.
    public long lastMs() {
        long last = Event.NO_TIME;
        for (int i = 0; i < columns.size; i++) {
            last = Math.max(last, columns.atMs[i]);
        }
        return last;
    }

    /// What the kind of work of that case is, -1 if not given.
    public int kindOf(int caseNo) {
        return kind[caseNo];
    }

    /// What of that event decides who holds the case next.
    public Event event(int i) {
        boolean wait = columns.move[i] == MoveKind.WAIT.code();
        Party to = wait ? Party.UNKNOWN : new Party(columns.toUnit[i], columns.toPerson[i]);
        return new Event(move(i), columns.atMs[i], actor(i), to, outside(i), columns.dueMs[i]);
    }

    public long atMs(int i) {
        return columns.atMs[i];
    }

    public MoveKind move(int i) {
        return MoveKind.of(columns.move[i]);
    }

    public Party actor(int i) {
        return new Party(columns.actorUnit[i], columns.actorPerson[i]);
    }

    /// On WAIT the outside party, else -1.
    public int outside(int i) {
        return columns.move[i] == MoveKind.WAIT.code() ? columns.toUnit[i] : -1;
    }

    public int ground(int i) {
        return columns.ground[i];
    }

    /// How many pieces of evidence came with it.
    public int evidence(int i) {
        return columns.evidence[i];
    }

    public Optional<Stance> stance(int i) {
        return columns.stance[i] < 0 ? Optional.empty() : Optional.of(Stance.of(columns.stance[i]));
    }

    /// On ESCALATE whether the matter is within the actor's own authority, where that is said.
    public Optional<Boolean> ownAuthority(int i) {
        return columns.ownAuthority[i] < 0 ? Optional.empty() : Optional.of(columns.ownAuthority[i] == 1);
    }

    public People people() {
        return people;
    }

    public List<String> caseNames() {
        return caseNames;
    }

    public List<String> kindNames() {
        return kindNames;
    }

    public List<String> unitNames() {
        return unitNames;
    }

    public List<String> personNames() {
        return personNames;
    }

    public List<String> outsideNames() {
        return outsideNames;
    }

    public List<String> groundNames() {
        return groundNames;
    }
}
