package damlam.cases;

import damlam.calendar.WorkCalendar;
import damlam.eventlog.EventLog;
import damlam.eventlog.EventLogBuilder;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.ledger.Attribution;
import damlam.ledger.Interval;
import damlam.org.Appointment;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One case's moves as an event log, and the kernel's ledger of it.
final class Ledgers {
    private final OrgChart chart;
    private final WorkCalendar calendar;

    Ledgers(OrgChart chart, WorkCalendar calendar) {
        this.chart = chart;
        this.calendar = calendar;
    }

    CaseLedger of(List<MadeMove> moves, Instant now) {
        EventLogBuilder builder = new EventLogBuilder();
        int caseNo =
                builder.cases().number(String.valueOf(moves.getFirst().caseId().value()));
        Set<PersonId> people = new HashSet<>();
        for (MadeMove move : moves) {
            add(builder, caseNo, move);
            if (move.actor() != null) {
                people.add(move.actor());
            }
            if (move.to() != null && move.to().person() != null) {
                people.add(move.to().person());
            }
            if (move.forPerson() != null) {
                people.add(move.forPerson());
            }
        }
        people.forEach(person -> addCareer(builder, person));
        EventLog log = builder.build();
        List<CaseLedger.Stretch> stretches = new ArrayList<>();
        for (Interval interval :
                Attribution.attribute(log, calendar, now.toEpochMilli()).intervals(caseNo)) {
            stretches.addAll(passedOn(stretch(log, interval, moves)));
        }
        return new CaseLedger(stretches, now);
    }

    private static void add(EventLogBuilder log, int caseNo, MadeMove move) {
        Party by = move.by();
        log.add(caseNo, move.at().toEpochMilli(), move.kind()).actor(unit(log, by), person(log, by));
        Party to = move.to();
        if (to != null) {
            log.to(unit(log, to), person(log, to));
        }
        if (move.kind() == MoveKind.WAIT) {
            log.outside(log.outsiders().number(move.outside()));
        }
        log.due(Standing.endOf(move.dueOn())).evidence(move.evidence());
        if (move.ground() != null) {
            log.ground(log.grounds().number(move.ground().name()));
        }
        if (move.stance() != null) {
            log.stance(move.stance());
        }
        if (move.ownAuthority() != null) {
            log.ownAuthority(move.ownAuthority());
        }
    }

    private static int unit(EventLogBuilder log, Party party) {
        return log.units().number(String.valueOf(party.unit().value()));
    }

    private static int person(EventLogBuilder log, Party party) {
        PersonId person = party.person();
        return person == null ? -1 : log.persons().number(String.valueOf(person.value()));
    }

    private void addCareer(EventLogBuilder log, PersonId person) {
        int number = log.persons().number(String.valueOf(person.value()));
        for (Appointment held : chart.careerOf(person)) {
            UnitId unit = chart.addressable(held.unit());
            LocalDate until = held.until();
            log.appointment(
                    number,
                    log.units().number(String.valueOf(unit.value())),
                    start(held.from()),
                    until == null ? Long.MAX_VALUE : start(until));
        }
    }

    private static long start(LocalDate day) {
        return day.atStartOfDay(Org.ZONE).toInstant().toEpochMilli();
    }

    private static CaseLedger.Stretch stretch(EventLog log, Interval interval, List<MadeMove> moves) {
        Instant from = Instant.ofEpochMilli(interval.fromMs());
        int moveNo = moves.stream()
                .filter(move -> !move.at().isAfter(from))
                .mapToInt(MadeMove::no)
                .max()
                .orElse(1);
        return new CaseLedger.Stretch(
                interval.state(),
                party(log, interval.charged()),
                interval.outside() < 0 ? "" : log.outsideNames().get(interval.outside()),
                from,
                Instant.ofEpochMilli(interval.toMs()),
                interval.workingMs(),
                moveNo);
    }

    private static @Nullable Party party(EventLog log, damlam.eventlog.Party party) {
        if (!party.hasUnit()) {
            return null;
        }
        UnitId unit = new UnitId(Long.parseLong(log.unitNames().get(party.unit())));
        return party.hasPerson()
                ? Party.of(unit, new PersonId(Long.parseLong(log.personNames().get(party.person()))))
                : Party.of(unit);
    }

    /// What a unit was charged with after it was merged is its successor's, in two parts where the merger falls
    /// between.
    private List<CaseLedger.Stretch> passedOn(CaseLedger.Stretch stretch) {
        Party charged = stretch.charged();
        Unit unit = charged == null ? null : chart.everUnit(charged.unit()).orElse(null);
        if (charged == null || unit == null || unit.until() == null || unit.successor() == null) {
            return List.of(stretch);
        }
        Instant ended = unit.until().atStartOfDay(Org.ZONE).toInstant();
        if (!ended.isBefore(stretch.to())) {
            return List.of(stretch);
        }
        LedgerState after = stretch.state() == LedgerState.UNOPENED || stretch.state() == LedgerState.WORKING
                ? LedgerState.QUEUED
                : stretch.state();
        Instant from = ended.isBefore(stretch.from()) ? stretch.from() : ended;
        List<CaseLedger.Stretch> parts = new ArrayList<>();
        if (stretch.from().isBefore(from)) {
            parts.add(part(stretch, stretch.state(), charged, stretch.from(), from));
        }
        parts.addAll(passedOn(part(stretch, after, Party.of(unit.successor()), from, stretch.to())));
        return parts;
    }

    private CaseLedger.Stretch part(CaseLedger.Stretch of, LedgerState state, Party charged, Instant from, Instant to) {
        long working = calendar.workingMs(from.toEpochMilli(), to.toEpochMilli());
        return new CaseLedger.Stretch(state, charged, "", from, to, working, of.moveNo());
    }
}
