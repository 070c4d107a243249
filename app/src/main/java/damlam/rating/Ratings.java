package damlam.rating;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.HandedIn;
import damlam.cases.Party;
import damlam.cases.Result;
import damlam.cases.Results;
import damlam.inspection.HearingLists;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The door to inputs for ratings. Each sees their own; whoever acts for a unit sees that of its people and those
/// below; the Office and leaders see their whole body. Nobody is rated here.
@Component
public class Ratings {
    private static final String EXCEEDED = "rating.exceeded";
    private static final int USUAL_DAYS = 1;

    private final Results results;
    private final Cases cases;
    private final HearingLists hearings;
    private final Rulebook book;
    private final Org org;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    Ratings(Results results, Cases cases, HearingLists hearings, Rulebook book, Org org) {
        this.results = results;
        this.cases = cases;
        this.hearings = hearings;
        this.book = book;
        this.org = org;
    }

    /// The figures of a unit and its people, or of one person.
    ///
    /// @param unit null where it is about one person alone
    /// @param until the day at whose end it was counted: the window's last, or today while the window is open
    /// @param shares who did what; of one person theirs alone
    /// @param words what the law of the window’s last day has to say; empty where the book has nothing
    public record Rated(
            @Nullable UnitId unit,
            LocalDate from,
            LocalDate to,
            LocalDate until,
            Shares<Tally> shares,
            List<Rule> words) {
        /// Whether the window is not over, and what is not done may still be done in time.
        public boolean open() {
            return until.isBefore(to);
        }
    }

    /// The units whose people somebody sees.
    public List<Unit> units(CurrentPerson me) {
        OrgChart chart = org.chart();
        Set<UnitId> seen = new HashSet<>();
        // The Office prepares ratings; whoever keeps the registers there does not.
        if ((me.is(Role.OFFICE) && !me.is(Role.CLERK)) || me.is(Role.LEADER)) {
            seen.addAll(chart.subtree(chart.upward(me.unit()).getLast().id()));
        }
        chart.units().stream()
                .map(Unit::id)
                .filter(unit -> chart.standIn(me.id(), unit).isPresent())
                .forEach(unit -> seen.addAll(chart.subtree(unit)));
        return chart.units().stream().filter(unit -> seen.contains(unit.id())).toList();
    }

    /// Those of a unit and its people; empty where they may not see them.
    public Optional<Rated> of(CurrentPerson me, UnitId unit, LocalDate from, LocalDate to) {
        return units(me).stream()
                .filter(one -> one.id().equals(unit))
                .findFirst()
                .map(one -> rated(one, from, to));
    }

    private Rated rated(Unit unit, LocalDate from, LocalDate to) {
        LocalDate until = until(to);
        OrgChart then = org.at(until);
        Shares<Tally> shares = Shares.of(
                        counted(then.subtree(unit.id()), from, until),
                        then.subtree(unit.id()),
                        then.peopleUnder(unit.id()).stream().map(Person::id).toList(),
                        Counted::given,
                        Counted::by)
                .map(counted -> tally(counted, until));
        return new Rated(unit.id(), from, to, until, shares, words(unit.kind(), to));
    }

    /// What is due after today is not overdue, though the window of the report goes on.
    private LocalDate until(LocalDate to) {
        LocalDate today = org.today();
        return to.isAfter(today) ? today : to;
    }

    /// One’s own.
    public Rated own(CurrentPerson me, LocalDate from, LocalDate to) {
        LocalDate until = until(to);
        OrgChart then = org.at(until);
        UnitId unit = then.addressable(me.unit());
        Set<UnitId> units = then.subtree(unit);
        List<Counted> theirs = counted(units, from, until).stream()
                .filter(one -> one.by() != null
                        && me.id().equals(one.by().person())
                        && units.contains(one.by().unit()))
                .toList();
        Shares<Tally> shares = Shares.of(theirs, units, List.of(me.id()), Counted::given, Counted::by)
                .map(counted -> tally(counted, until));
        UnitKind kind = then.unit(unit).map(Unit::kind).orElse(UnitKind.DEPARTMENT);
        return new Rated(null, from, to, until, shares, words(kind, to));
    }

    /// What each decree has to say on the window's last day: staff of public units by one, those of departments by
    /// another.
    private List<Rule> words(UnitKind kind, LocalDate to) {
        String group = kind == UnitKind.PUBLIC_UNIT || kind == UnitKind.TEAM ? "vienChuc" : "congChuc";
        return List.of("law.rating." + group, "rating." + group + ".words").stream()
                .flatMap(code -> book.on(code, to).stream())
                .toList();
    }

    /// A case that counts, and for whom: whoever handed its result in, else whoever holds it; null where nobody does.
    ///
    /// @param files how many came with the result
    private record Counted(Result result, @Nullable Party by, int files) {
        UnitId given() {
            return result.line().work().unit();
        }
    }

    private List<Counted> counted(Set<UnitId> units, LocalDate from, LocalDate until) {
        List<Result> found = results.reaching(from, until, units).stream()
                .filter(result -> result.kind() != Result.Kind.CANCELLED)
                .toList();
        Instant end = until.plusDays(1).atStartOfDay(Org.ZONE).toInstant();
        Map<CaseId, HandedIn> handedIn = cases.handedIn(
                found.stream()
                        .filter(result -> result.line().at().submittedAt() != null)
                        .map(result -> result.line().work().id())
                        .toList(),
                end);
        return found.stream()
                .map(result -> counted(result, handedIn.get(result.line().work().id())))
                .toList();
    }

    private static Counted counted(Result result, @Nullable HandedIn handedIn) {
        return handedIn == null
                ? new Counted(result, result.line().at().holder(), 0)
                : new Counted(result, handedIn.by(), handedIn.files());
    }

    private Tally tally(List<Counted> counted, LocalDate until) {
        int early = book.on(EXCEEDED, until).map(rule -> rule.amount().count()).orElse(USUAL_DAYS);
        Map<PersonId, Set<CaseId>> causes = new HashMap<>();
        Map<Measured, List<CaseId>> all = new EnumMap<>(Measured.class);
        for (Counted one : counted) {
            CaseLine line = one.result().line();
            CaseId id = line.work().id();
            PersonId by = one.by() == null ? null : one.by().person();
            switch (one.result().kind()) {
                case DONE_ON_TIME -> {
                    put(all, Measured.ON_TIME, id);
                    if (early(line, early)) {
                        put(all, Measured.EXCEEDED, id);
                    }
                }
                case DONE_LATE -> put(all, Measured.LATE, id);
                case PENDING_OVERDUE -> put(all, Measured.OVERDUE, id);
                case PENDING_IN_TIME -> put(all, Measured.PENDING, id);
                case CANCELLED -> {}
            }
            if (line.at().done() && one.files() > 0) {
                put(all, Measured.PRODUCTS, id);
            }
            if (one.result().kind() != Result.Kind.PENDING_IN_TIME
                    && !line.work().product().isEmpty()) {
                put(all, Measured.EXPECTED, id);
            }
            boolean behind =
                    one.result().kind() == Result.Kind.DONE_LATE || one.result().kind() == Result.Kind.PENDING_OVERDUE;
            if (behind
                    && by != null
                    && causes.computeIfAbsent(by, hearings::lateCauses).contains(id)) {
                put(all, Measured.OBJECTIVE_CAUSE, id);
            }
        }
        return new Tally(all);
    }

    private boolean early(CaseLine line, int days) {
        LocalDate due = line.at().dueOn();
        Instant handedIn = line.at().submittedAt();
        return due != null
                && handedIn != null
                && !calendar.plusWorkingDays(LocalDate.ofInstant(handedIn, Org.ZONE), days)
                        .isAfter(due);
    }

    private static void put(Map<Measured, List<CaseId>> all, Measured measured, CaseId id) {
        all.computeIfAbsent(measured, key -> new ArrayList<>()).add(id);
    }
}
