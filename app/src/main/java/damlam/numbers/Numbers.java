package damlam.numbers;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.dispatch.DispatchType;
import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.numbers.Refusal.Reason;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door to numbers: series as the head decides them, and the next number of one, without a gap and never twice.
///
/// A number is taken within the transaction of the act that needs it and falls back with it. The
/// counter's row is locked until then, so issuers of one series wait for each other; other series go
/// on.
@Component
public class Numbers {
    private final NumberRows rows;
    private final Journal journal;
    private final Org org;
    private final Clock clock;

    Numbers(NumberRows rows, Journal journal, Org org, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.org = org;
        this.clock = clock;
    }

    /// The head of the body decides; the chief of the Office may enter what was decided. A public unit has a seal and
    /// numbers of its own, on which its head decides.
    public boolean mayDecide(CurrentPerson person) {
        return person.is(Role.LEADER)
                || (person.is(Role.HEAD) && (person.is(Role.OFFICE) || isPublicUnit(org.chart(), person.unit())));
    }

    /// The body under whose name and seal a unit issues documents.
    public static UnitId body(OrgChart chart, UnitId unit) {
        return chart.body(unit);
    }

    public static boolean isPublicUnit(OrgChart chart, UnitId unit) {
        return chart.unit(unit)
                .filter(each -> each.kind() == UnitKind.PUBLIC_UNIT)
                .isPresent();
    }

    /// Whether somebody keeps the registers of a public unit: its clerk; where it has none, its head or deputy.
    public static boolean keepsPublicUnit(OrgChart chart, CurrentPerson person) {
        boolean clerks = chart.staffOf(person.unit()).stream().anyMatch(held -> held.duty() == Duty.CLERK);
        return isPublicUnit(chart, person.unit()) && person.is(clerks ? Role.CLERK : Role.HEAD);
    }

    /// All series of a body there ever were or will be, the earliest first.
    public List<Series> series(UnitId body) {
        return rows.series(body);
    }

    /// Enters a decision of the head.
    ///
    /// @throws Refusal if it contradicts a series that holds on the same days
    @Transactional
    public SeriesId decide(CurrentPerson by, Decision decided) {
        allow(by);
        UnitId body = body(org.chart(), by.unit());
        rows.lock(body);
        if (decided.from().isBefore(decided.decidedOn())) {
            throw new Refusal(Reason.BEFORE_DECIDED);
        }
        rows.series(body).stream()
                .filter(one -> one.lastsBeyond(decided.from()))
                .forEach(one -> agree(one, decided));
        SeriesId id = rows.insert(body, decided, by.id(), clock.instant());
        Map<String, Object> facts = Map.of(
                "scope", decided.scope().name(),
                "types", String.join(" ", NumberRows.names(decided.types())),
                "organ", decided.organ(),
                "from", decided.from().toString(),
                "first", decided.firstNo(),
                "decidedBy", decided.decidedBy().value(),
                "decidedOn", decided.decidedOn().toString());
        record(by.actor(), "numbers.series", id, facts, decided.name() + "\n" + decided.paper());
        return id;
    }

    private static void agree(Series there, Decision decided) {
        boolean sameSign = there.organ().equalsIgnoreCase(decided.organ());
        if (there.scope() != decided.scope()) {
            // Copies have symbols of their own; any other two runs with one sign would sooner or later give the same
            // number and symbol to two documents.
            if (sameSign && there.scope().signed() && decided.scope().signed()) {
                throw new Refusal(Reason.SIGN_TAKEN);
            }
        } else if (decided.scope() == Scope.COUNCIL) {
            if (sameSign) {
                throw new Refusal(Reason.ONE_ALREADY);
            }
        } else if (there.takesTheRest() && decided.types().isEmpty()) {
            throw new Refusal(Reason.ONE_ALREADY);
        } else if (there.types().stream().anyMatch(decided.types()::contains)) {
            throw new Refusal(Reason.TYPE_TAKEN);
        }
    }

    /// Ends a series.
    ///
    /// @param until the first day it is no longer in force
    @Transactional
    public void end(CurrentPerson by, SeriesId id, LocalDate until) {
        allow(by);
        UnitId body = body(org.chart(), by.unit());
        rows.lock(body);
        Series series = rows.series(body).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Reason.NOT_ALLOWED));
        if (until.isBefore(series.from()) || !until.isAfter(rows.lastUse(id))) {
            throw new Refusal(Reason.ENDS_BEFORE);
        }
        rows.end(id, until);
        record(by.actor(), "numbers.series.end", id, Map.of("until", until.toString()), null);
    }

    /// The sign of a unit in the symbols of documents: as its own numbers bear it, else its code.
    public String sign(UnitId unit) {
        return rows.series(unit).stream()
                .filter(one -> one.scope() == Scope.ORDINARY && one.takesTheRest() && one.inForce(org.today()))
                .findFirst()
                .map(Series::organ)
                .or(() -> org.chart().unit(unit).map(Unit::code))
                .orElse("");
    }

    /// Which series something would get its number from today.
    public Optional<Series> seriesFor(Wanted wanted) {
        return seriesFor(rows.series(wanted.body()), wanted, org.today());
    }

    private static Optional<Series> seriesFor(List<Series> all, Wanted wanted, LocalDate day) {
        List<Series> open = all.stream()
                .filter(one -> one.scope() == wanted.scope() && one.inForce(day))
                .toList();
        if (wanted.council() != null) {
            return open.stream()
                    .filter(one -> one.id().equals(wanted.council()))
                    .findFirst();
        }
        return open.stream()
                .filter(one -> named(one).contains(wanted.type()))
                .findFirst()
                .or(() -> open.stream().filter(Series::takesTheRest).findFirst());
    }

    private static Set<String> named(Series series) {
        return Set.of(NumberRows.names(series.types()));
    }

    /// Gives the next number of the year. The year is that of the day on which it is given: from 01 on 1 January to 31
    /// December (NĐ 30/2020, art. 15.1).
    ///
    /// @throws Refusal NOT_SIGNED or NO_SERIES
    /// @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
    @Transactional(propagation = Propagation.MANDATORY)
    public Taken take(Actor by, Wanted wanted) {
        Instant at = clock.instant();
        LocalDate today = LocalDate.ofInstant(at, Org.ZONE);
        if (wanted.signedOn().isAfter(today) || wanted.signer().isBlank()) {
            throw new Refusal(Reason.NOT_SIGNED);
        }
        List<Series> all = rows.series(wanted.body());
        Series series = seriesFor(all, wanted, today).orElseThrow(() -> new Refusal(Reason.NO_SERIES));
        int year = today.getYear();
        int no = rows.next(series, year, covered(series, all, today, wanted.type()));
        Taken taken = new Taken(
                series.id(),
                year,
                no,
                wanted.type(),
                wanted.symbol().apply(series),
                wanted.signer(),
                wanted.signedOn(),
                new PersonId(by.personId()),
                at);
        rows.insert(series.body(), taken);
        Map<String, Object> facts = Map.of(
                "year",
                year,
                "no",
                no,
                "type",
                taken.type(),
                "symbol",
                taken.symbol(),
                "signedOn",
                wanted.signedOn().toString());
        record(by, "numbers.take", series.id(), facts, taken.printed() + "\n" + taken.signer());
        return taken;
    }

    /// Names of the types that a series is for: its own, or all that its neighbours do not name.
    private static Set<String> covered(Series series, List<Series> all, LocalDate today, String type) {
        if (!series.takesTheRest()) {
            return named(series);
        }
        Set<String> rest = new TreeSet<>(Set.of(NumberRows.names(Arrays.asList(DispatchType.values()))));
        all.stream()
                .filter(one -> one.scope() == series.scope() && one.inForce(today) && series.scope() != Scope.COUNCIL)
                .forEach(one -> rest.removeAll(named(one)));
        rest.add(type);
        return rest;
    }

    /// Numbers of a series in a year, in order.
    public List<Taken> taken(SeriesId series, int year) {
        return rows.taken(series, year);
    }

    /// The last number of each series in a year; nothing for one that gave none.
    public Map<SeriesId, Integer> last(UnitId body, int year) {
        return rows.last(body, year);
    }

    private void allow(CurrentPerson by) {
        if (!mayDecide(by)) {
            throw new Refusal(Reason.NOT_ALLOWED);
        }
    }

    private void record(Actor by, String kind, SeriesId id, Map<String, Object> facts, @Nullable String text) {
        journal.append(new Entry(clock.instant(), by, kind, "series:" + id.value(), facts, text));
    }
}
