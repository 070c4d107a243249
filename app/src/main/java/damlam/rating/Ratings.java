package damlam.rating;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.access.Sight;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.Party;
import damlam.cases.Result;
import damlam.cases.Results;
import damlam.inspection.Hearings;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The door to inputs for ratings. Each sees their own; whoever acts for a unit sees that of its people and those
/// below;
/// the Office and leaders see their whole body. Nobody is rated here.
@Component
public class Ratings {
    private static final String EXCEEDED = "rating.exceeded";
    private static final int USUAL_DAYS = 1;

    private final Results results;
    private final Cases cases;
    private final Hearings hearings;
    private final Rulebook book;
    private final Org org;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    Ratings(Results results, Cases cases, Hearings hearings, Rulebook book, Org org) {
        this.results = results;
        this.cases = cases;
        this.hearings = hearings;
        this.book = book;
        this.org = org;
    }

    /// The figures of a unit and its people, or of one person.
    ///
    /// @param unit null where it is about one person alone
    /// @param whole of the unit, also what nobody in it was given by name; of one person the same as theirs
    /// @param words what the law of the window’s last day has to say; empty where the book has nothing
    public record Rated(
            @Nullable UnitId unit,
            LocalDate from,
            LocalDate to,
            Map<PersonId, Tally> people,
            Tally whole,
            List<Rule> words) {}

    /// The units whose people somebody sees.
    public List<Unit> units(CurrentPerson me) {
        OrgChart chart = org.chart();
        Set<UnitId> seen = new HashSet<>();
        if (me.is(Role.OFFICE) || me.is(Role.LEADER)) {
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
        OrgChart then = org.at(to);
        List<Person> people = then.peopleUnder(unit.id());
        List<Counted> counted = counted(then.subtree(unit.id()), from, to);
        Map<PersonId, Tally> all = new LinkedHashMap<>();
        people.forEach(person -> all.put(
                person.id(),
                tally(
                        counted.stream()
                                .filter(one -> person.id().equals(one.by()))
                                .toList(),
                        to)));
        return new Rated(unit.id(), from, to, all, tally(counted, to), words(unit.kind(), to));
    }

    /// One’s own.
    public Rated own(CurrentPerson me, LocalDate from, LocalDate to) {
        OrgChart then = org.at(to);
        UnitId unit = then.addressable(me.unit());
        List<Counted> theirs = counted(then.subtree(unit), from, to).stream()
                .filter(one -> me.id().equals(one.by()))
                .toList();
        Tally tally = tally(theirs, to);
        UnitKind kind = then.unit(unit).map(Unit::kind).orElse(UnitKind.DEPARTMENT);
        return new Rated(null, from, to, Map.of(me.id(), tally), tally, words(kind, to));
    }

    /// What each decree has to say on the window's last day: staff of public units by one, those of departments by
    /// another.
    private List<Rule> words(UnitKind kind, LocalDate to) {
        String group = kind == UnitKind.PUBLIC_UNIT || kind == UnitKind.TEAM ? "vienChuc" : "congChuc";
        return List.of("law.rating." + group, "rating." + group + ".words").stream()
                .flatMap(code -> book.on(code, to).stream())
                .toList();
    }

    /// A case that counts, and for whom; null where nobody in particular has it.
    private record Counted(Result result, @Nullable PersonId by) {}

    private List<Counted> counted(Set<UnitId> units, LocalDate from, LocalDate to) {
        List<Result> found = results.in(from, to, new Sight(false, units)).stream()
                .filter(result -> result.kind() != Result.Kind.CANCELLED)
                .toList();
        Instant end = to.plusDays(1).atStartOfDay(Org.ZONE).toInstant();
        Map<CaseId, PersonId> handedIn = cases.handedInBy(
                found.stream()
                        .filter(result -> result.line().at().submittedAt() != null)
                        .map(result -> result.line().work().id())
                        .toList(),
                end);
        return found.stream()
                .map(result -> new Counted(result, whose(result.line(), handedIn)))
                .toList();
    }

    private static @Nullable PersonId whose(CaseLine line, Map<CaseId, PersonId> handedIn) {
        PersonId by = handedIn.get(line.work().id());
        Party holder = line.at().holder();
        return by != null ? by : holder == null ? null : holder.person();
    }

    private Tally tally(List<Counted> counted, LocalDate to) {
        int early = book.on(EXCEEDED, to).map(rule -> rule.amount().count()).orElse(USUAL_DAYS);
        Map<PersonId, Set<CaseId>> causes = new HashMap<>();
        Map<Measured, List<CaseId>> all = new EnumMap<>(Measured.class);
        for (Counted one : counted) {
            CaseLine line = one.result().line();
            CaseId id = line.work().id();
            PersonId by = one.by();
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
            if (line.at().done() && !line.work().product().isEmpty()) {
                put(all, Measured.PRODUCTS, id);
            }
            boolean behind =
                    one.result().kind() == Result.Kind.DONE_LATE || one.result().kind() == Result.Kind.PENDING_OVERDUE;
            if (behind
                    && by != null
                    && causes.computeIfAbsent(by, hearings::objectiveCauses).contains(id)) {
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
