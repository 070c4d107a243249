package damlam.eventlog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Events as columns: those of each case lie together, ordered by instant and then by input order (DESIGN.md,
/// section 3, rule 5). A log of moves costs up to 43 bytes an event, a foreign log 30, both 8 a case and each
/// name once; a column in which nothing was put costs nothing. Immutable; made by [EventLogBuilder].
///
/// Cases, units, persons, outside parties, kinds, activities and grounds are numbers from 0, with their names
/// in a list each; -1 is unknown or not given. Events are numbered through the whole log.
public final class EventLog {
    private static final List<String> MOVE_NAMES =
            Stream.of(MoveKind.values()).map(MoveKind::name).toList();

    private final List<String> caseNames;
    private final List<String> kindNames;
    private final List<String> unitNames;
    private final List<String> personNames;
    private final List<String> outsideNames;
    private final List<String> activityNames;
    private final List<String> groundNames;
    private final boolean hasMoves;
    private final boolean closes;
    private final int size;
    private final int[] kind;
    private final int[] caseStart;
    private final LongColumn atMs;
    private final ByteColumn move;
    private final ByteColumn state;
    private final IntColumn toUnit;
    private final IntColumn toPerson;
    private final IntColumn outside;
    private final Columns columns;
    private final People people;
    private final long reordered;
    /// By outside party the unit and the person that bear its name.
    private final int[] outsideUnit;

    private final int[] outsidePerson;

    EventLog(EventLogBuilder from, int[] caseStart, Columns columns, int[] kind, long reordered) {
        this.caseNames = from.cases().list();
        this.kindNames = List.copyOf(from.kinds().list());
        this.unitNames = List.copyOf(from.units().list());
        this.personNames = List.copyOf(from.persons().list());
        this.outsideNames = List.copyOf(from.outsiders().list());
        this.groundNames = List.copyOf(from.grounds().list());
        this.hasMoves = !from.isForeign();
        this.closes = hasMoves || from.closes();
        this.activityNames =
                hasMoves ? MOVE_NAMES : List.copyOf(from.activities().list());
        this.kind = kind;
        this.caseStart = caseStart;
        this.columns = columns;
        this.size = columns.size;
        this.atMs = columns.atMs;
        this.move = columns.move;
        this.state = columns.state;
        this.toUnit = columns.toUnit;
        this.toPerson = columns.toPerson;
        this.outside = columns.outside;
        this.people = from.people();
        this.reordered = reordered;
        this.outsideUnit = numbers(outsideNames, unitNames);
        this.outsidePerson = numbers(outsideNames, personNames);
    }

    private static int[] numbers(List<String> names, List<String> in) {
        if (names.isEmpty()) {
            return new int[0];
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < in.size(); i++) {
            numbers.put(in.get(i), i);
        }
        return names.stream().mapToInt(name -> numbers.getOrDefault(name, -1)).toArray();
    }

    public int events() {
        return size;
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

    /// Whether the log is made of moves; else each event says itself who holds the case after it and in what
    /// state.
    public boolean hasMoves() {
        return hasMoves;
    }

    /// Whether the log can say that a case is done. Where it cannot, a case ends with its last event.
    public boolean closes() {
        return closes;
    }

    /// How many events came after a later event of their case in the input, and so had to be moved.
    public long reordered() {
        return reordered;
    }

    /// The log's last instant, [Event#NO_TIME] for an empty log.
    public long lastMs() {
        long last = Event.NO_TIME;
        for (int i = 0; i < size; i++) {
            last = Math.max(last, atMs.get(i));
        }
        return last;
    }

    /// What the kind of work of that case is, -1 if not given.
    public int kindOf(int caseNo) {
        return kind[caseNo];
    }

    public long atMs(int i) {
        return atMs.get(i);
    }

    /// In a log of moves, what of that event decides who holds the case next.
    ///
    /// @throws IndexOutOfBoundsException in a foreign log
    public Event event(int i) {
        return new Event(move(i), atMs.get(i), actor(i), to(i), outside(i), columns.dueMs.get(i));
    }

    /// @throws IndexOutOfBoundsException in a foreign log
    public MoveKind move(int i) {
        return MoveKind.of(move.get(i));
    }

    /// Who made that move; unknown in a foreign log.
    public Party actor(int i) {
        return new Party(columns.actorUnit.get(i), columns.actorPerson.get(i));
    }

    /// Whoever that move is directed to; in a foreign log, who holds the case after the event.
    public Party to(int i) {
        return new Party(toUnit.get(i), toPerson.get(i));
    }

    /// The unit of [#to].
    public int toUnit(int i) {
        return toUnit.get(i);
    }

    /// The person of [#to].
    public int toPerson(int i) {
        return toPerson.get(i);
    }

    /// In a foreign log, the state of the case after that event.
    ///
    /// @throws IndexOutOfBoundsException in a log of moves, whose states follow from its moves
    public LedgerState state(int i) {
        return LedgerState.of(state.get(i));
    }

    /// The code of [#state], for loops over all events.
    public byte stateCode(int i) {
        return state.get(i);
    }

    /// The outside party that a WAIT names, or that a foreign log's case waits for after that event; -1 if
    /// none.
    public int outside(int i) {
        return outside.get(i);
    }

    /// What was done, in the words of the log: the profile's activity, or the move.
    public int activity(int i) {
        return hasMoves ? move.get(i) : columns.activity.get(i);
    }

    /// Whether that event was real work (in a log of moves: PROGRESS with evidence, SUBMIT or DECIDE); empty
    /// where the log cannot tell.
    public Optional<Work> work(int i) {
        if (!hasMoves) {
            return columns.work.get(i) < 0 ? Optional.empty() : Optional.of(Work.of(columns.work.get(i)));
        }
        return Optional.of(
                switch (move(i)) {
                    case PROGRESS -> evidence(i) > 0 ? Work.WORKED : Work.NONE;
                    case DECIDE -> Work.WORKED;
                    case SUBMIT -> Work.COMPLETED;
                    default -> Work.NONE;
                });
    }

    public int ground(int i) {
        return columns.ground.get(i);
    }

    /// How many pieces of evidence came with it.
    public int evidence(int i) {
        return columns.evidence.get(i);
    }

    public Optional<Stance> stance(int i) {
        return columns.stance.get(i) < 0 ? Optional.empty() : Optional.of(Stance.of(columns.stance.get(i)));
    }

    /// On ESCALATE whether the matter is within the actor's own authority, where that is said.
    public Optional<Boolean> ownAuthority(int i) {
        return columns.ownAuthority.get(i) < 0 ? Optional.empty() : Optional.of(columns.ownAuthority.get(i) == 1);
    }

    public People people() {
        return people;
    }

    /// Made when they are asked for, one by one: there may be millions.
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

    /// The unit of the log that an outside party really is, by its name; -1 if it is none, or there is no such party.
    public int unitNamed(int outside) {
        return outside < 0 ? -1 : outsideUnit[outside];
    }

    /// The person of the log that an outside party really is, by its name; -1 if it is none, or there is no such party.
    public int personNamed(int outside) {
        return outside < 0 ? -1 : outsidePerson[outside];
    }

    /// The names of the numbers that [#activity] gives; the moves' own in a log of moves.
    public List<String> activityNames() {
        return activityNames;
    }

    public List<String> groundNames() {
        return groundNames;
    }
}
