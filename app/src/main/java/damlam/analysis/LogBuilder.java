package damlam.analysis;

import damlam.cases.CaseId;
import damlam.cases.MoveFeed;
import damlam.cases.Party;
import damlam.eventlog.EventLog;
import damlam.eventlog.EventLogBuilder;
import damlam.org.Absence;
import damlam.org.Appointment;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes the kernel's event log of the journal's moves: the same log as from their `moves` CSV.
///
/// Who belongs where in which role comes from the organisation's own history, so the kernel can ask it as of each
/// move; who was away, from what is recorded by now.
final class LogBuilder {
    private final SeenMoves seen = new SeenMoves();

    void add(List<MoveFeed.Told> moves) {
        moves.forEach(seen::add);
    }

    int size() {
        return seen.size();
    }

    /// A log, or the part of it that some cases make.
    static final class Built {
        private final EventLog log;
        private final int[] numbers;

        private Built(EventLog log, int[] numbers) {
            this.log = log;
            this.numbers = numbers;
        }

        EventLog log() {
            return log;
        }

        /// The number in the log of the case that came as that one; -1 where it is not in it.
        int number(int came) {
            return numbers[came];
        }

        /// By its number in the log, the place of a case in the order in which all came.
        int[] order() {
            int[] order = new int[log.cases()];
            for (int came = 0; came < numbers.length; came++) {
                if (numbers[came] >= 0) {
                    order[numbers[came]] = came;
                }
            }
            return order;
        }
    }

    /// The cases, by the order in which they came, that have had moves since [#nothingGrew].
    BitSet grown() {
        return seen.grown();
    }

    void nothingGrew() {
        seen.nothingGrew();
    }

    /// The numbers of everybody named in moves of some cases.
    BitSet peopleIn(BitSet some) {
        return seen.peopleIn(some);
    }

    /// The log as it stood at an instant: what lies later is nothing yet.
    ///
    /// @param chart as known now, with all its history
    EventLog build(OrgChart chart, Instant now) {
        return build(chart, now, null).log();
    }

    /// The same of some cases, with the people, units and kinds of all.
    ///
    /// @param some by the order in which they came; null for all
    Built build(OrgChart chart, Instant now, @Nullable BitSet some) {
        EventLogBuilder log = new EventLogBuilder();
        int[] numbers = seen.putInto(log, now.toEpochMilli(), some);
        Map<Long, Integer> people = people();
        Map<UnitId, Unit> units = new HashMap<>();
        chart.everyUnit().forEach(unit -> units.put(unit.id(), unit));
        for (Appointment held : chart.everyAppointment()) {
            Integer person = people.get(held.person().id().value());
            if (person != null) {
                UnitId unit = chart.addressable(held.unit());
                LocalDate until = held.until();
                log.appointment(
                        person,
                        log.units().number(String.valueOf(unit.value())),
                        role(held, units),
                        start(held.from()),
                        until == null ? Long.MAX_VALUE : start(until));
            }
        }
        people.forEach((id, number) -> {
            for (Absence away : chart.absencesOf(new PersonId(id))) {
                log.absence(number, start(away.from()), start(away.until()));
            }
        });
        return new Built(log.build(), numbers);
    }

    /// People are compared with those who have the same duty in the same kind of unit.
    private static String role(Appointment held, Map<UnitId, Unit> units) {
        Unit unit = units.get(held.unit());
        return unit == null ? held.duty().name() : held.duty().name() + " " + unit.kind();
    }

    private Map<Long, Integer> people() {
        Map<Long, Integer> people = new HashMap<>();
        for (int number = 0; number < seen.persons.size(); number++) {
            people.put(seen.persons.first(number), number);
        }
        return people;
    }

    private static long start(LocalDate day) {
        return day.atStartOfDay(Org.ZONE).toInstant().toEpochMilli();
    }

    /// The case that a number of such a log stands for.
    static CaseId caseOf(EventLog log, int number) {
        return new CaseId(Long.parseLong(log.caseNames().get(number)));
    }

    /// The party that the numbers of such a log stand for; null where not even the unit is known.
    static @Nullable Party party(EventLog log, damlam.eventlog.Party party) {
        if (!party.hasUnit()) {
            return null;
        }
        UnitId unit = new UnitId(Long.parseLong(log.unitNames().get(party.unit())));
        return party.hasPerson()
                ? Party.of(unit, new PersonId(Long.parseLong(log.personNames().get(party.person()))))
                : Party.of(unit);
    }
}
