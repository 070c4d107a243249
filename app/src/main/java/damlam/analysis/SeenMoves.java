package damlam.analysis;

import damlam.cases.MadeMove;
import damlam.cases.MoveFeed;
import damlam.cases.Party;
import damlam.eventlog.Event;
import damlam.eventlog.EventLogBuilder;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Numbering;
import damlam.eventlog.Stance;
import damlam.org.Org;
import damlam.org.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The moves seen so far as columns that grow: some 50 bytes a move, so that a million of them fit into memory beside
/// the rest. Cases, units and people are dense numbers in the order in which they came.
final class SeenMoves {
    private static final int NONE = -1;

    private final Numbering cases = new Numbering();
    private final Numbering units = new Numbering();
    final Numbering persons = new Numbering();
    private final List<String> kinds = new ArrayList<>();
    private final List<String> outsiders = new ArrayList<>();
    private final List<String> grounds = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int size;
    private int[] caseNo = new int[1024];
    private int[] actorUnit = new int[1024];
    private int[] actorPerson = new int[1024];
    private int[] toUnit = new int[1024];
    private int[] toPerson = new int[1024];
    private int[] outside = new int[1024];
    private int[] evidence = new int[1024];
    private long[] atMs = new long[1024];
    private long[] dueMs = new long[1024];
    private byte[] move = new byte[1024];
    private byte[] ground = new byte[1024];
    private byte[] stance = new byte[1024];
    private byte[] own = new byte[1024];
    /// By case the kind of its work.
    private int[] kindOf = new int[256];
    /// Cases with moves since all were last looked at.
    private final BitSet grown = new BitSet();

    int size() {
        return size;
    }

    void add(MoveFeed.Told told) {
        grow();
        MadeMove made = told.move();
        int at = size++;
        int number = cases.number(made.caseId().value(), 0);
        caseNo[at] = number;
        grown.set(number);
        kindOf(number, number(kinds, "kind ", told.kind()));
        Party by = made.by();
        actorUnit[at] = unit(by);
        actorPerson[at] = person(by);
        Party to = made.to();
        toUnit[at] = to == null ? NONE : unit(to);
        toPerson[at] = to == null ? NONE : person(to);
        outside[at] = made.kind() == MoveKind.WAIT ? number(outsiders, "outside ", made.outside()) : NONE;
        evidence[at] = made.evidence();
        atMs[at] = made.at().toEpochMilli();
        dueMs[at] = endOf(made.dueOn());
        move[at] = made.kind().code();
        ground[at] = (byte)
                (made.ground() == null
                        ? NONE
                        : number(grounds, "ground ", made.ground().name()));
        stance[at] = made.stance() == null ? NONE : made.stance().code();
        own[at] = (byte) (made.ownAuthority() == null ? NONE : made.ownAuthority() ? 1 : 0);
    }

    private void kindOf(int number, int kind) {
        if (number >= kindOf.length) {
            kindOf = Arrays.copyOf(kindOf, 2 * kindOf.length);
        }
        kindOf[number] = kind;
    }

    private int unit(Party party) {
        return units.number(party.unit().value(), 0);
    }

    private int person(Party party) {
        PersonId person = party.person();
        return person == null ? NONE : persons.number(person.value(), 0);
    }

    private int number(List<String> names, String of, String name) {
        return numbers.computeIfAbsent(of + name, fresh -> {
            names.add(name);
            return names.size() - 1;
        });
    }

    /// The last moment of a day, as the day of a deadline is meant; the ledger of one case has it so too.
    private static long endOf(@Nullable LocalDate day) {
        return day == null
                ? Event.NO_TIME
                : day.plusDays(1).atStartOfDay(Org.ZONE).toInstant().toEpochMilli();
    }

    private void grow() {
        if (size < caseNo.length) {
            return;
        }
        int more = size + (size >> 1);
        caseNo = Arrays.copyOf(caseNo, more);
        actorUnit = Arrays.copyOf(actorUnit, more);
        actorPerson = Arrays.copyOf(actorPerson, more);
        toUnit = Arrays.copyOf(toUnit, more);
        toPerson = Arrays.copyOf(toPerson, more);
        outside = Arrays.copyOf(outside, more);
        evidence = Arrays.copyOf(evidence, more);
        atMs = Arrays.copyOf(atMs, more);
        dueMs = Arrays.copyOf(dueMs, more);
        move = Arrays.copyOf(move, more);
        ground = Arrays.copyOf(ground, more);
        stance = Arrays.copyOf(stance, more);
        own = Arrays.copyOf(own, more);
    }

    BitSet grown() {
        return (BitSet) grown.clone();
    }

    void nothingGrew() {
        grown.clear();
    }

    /// Everybody who is named in moves of some cases.
    BitSet peopleIn(BitSet some) {
        BitSet people = new BitSet();
        for (int i = 0; i < size; i++) {
            if (some.get(caseNo[i])) {
                set(people, actorPerson[i]);
                set(people, toPerson[i]);
            }
        }
        return people;
    }

    private static void set(BitSet people, int person) {
        if (person != NONE) {
            people.set(person);
        }
    }

    /// Puts the moves up to an instant into a log; units and people under the same numbers as here, and no case
    /// that has not begun by then.
    ///
    /// @param some the cases to put; null for all
    /// @return by case its number in the log; -1 where it is not in it
    int[] putInto(EventLogBuilder log, long untilMs, @Nullable BitSet some) {
        if (some == null) {
            log.expect(size);
        }
        name(units, log.units()::number);
        name(persons, log.persons()::number);
        kinds.forEach(log.kinds()::number);
        outsiders.forEach(log.outsiders()::number);
        grounds.forEach(log.grounds()::number);
        int[] numbered = new int[cases.size()];
        Arrays.fill(numbered, NONE);
        for (int i = 0; i < size; i++) {
            if (atMs[i] <= untilMs && (some == null || some.get(caseNo[i]))) {
                int known = caseNo[i];
                if (numbered[known] == NONE) {
                    numbered[known] = log.cases().number(String.valueOf(cases.first(known)));
                    log.kind(numbered[known], kindOf[known]);
                }
                put(i, numbered[known], log);
            }
        }
        return numbered;
    }

    private void put(int i, int number, EventLogBuilder log) {
        log.add(number, atMs[i], MoveKind.of(move[i]))
                .actor(actorUnit[i], actorPerson[i])
                .to(toUnit[i], toPerson[i])
                .due(dueMs[i])
                .evidence(evidence[i]);
        if (outside[i] != NONE) {
            log.outside(outside[i]);
        }
        if (ground[i] != NONE) {
            log.ground(ground[i]);
        }
        if (stance[i] != NONE) {
            log.stance(Stance.of(stance[i]));
        }
        if (own[i] != NONE) {
            log.ownAuthority(own[i] == 1);
        }
    }

    private interface Named {
        int number(String name);
    }

    private static void name(Numbering ids, Named names) {
        for (int number = 0; number < ids.size(); number++) {
            names.number(String.valueOf(ids.first(number)));
        }
    }
}
