package damlam.desk.web;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.Party;
import damlam.cases.Progress;
import damlam.desk.web.UnitView.AwayLine;
import damlam.desk.web.UnitView.HoldLine;
import damlam.desk.web.UnitView.LoadLine;
import damlam.desk.web.UnitView.Place;
import damlam.desk.web.UnitView.ReadLine;
import damlam.desk.web.UnitView.TimeLine;
import damlam.desk.web.UnitsView.UnitLine;
import damlam.directives.Coverage;
import damlam.directives.Directive;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.directives.Readings;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.eventlog.LedgerState;
import damlam.org.Appointment;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.page.Afterwards;
import damlam.page.Held;
import damlam.page.Mark;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what a unit holds, for those who may see it.
@Component
class UnitBuilder {
    private static final int MOST_HOLDS = 40;
    private static final int MOST_DIRECTIVES = 8;

    /// Half a year: what is older has been accounted for.
    private static final int DAYS_SHOWN = 183;

    private final Cases cases;
    private final Directives directives;
    private final Readings readings;
    private final Documents documents;
    private final Org org;
    private final Clock clock;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    UnitBuilder(Cases cases, Directives directives, Readings readings, Documents documents, Org org, Clock clock) {
        this.cases = cases;
        this.directives = directives;
        this.readings = readings;
        this.documents = documents;
        this.org = org;
        this.clock = clock;
    }

    UnitsView units(CurrentPerson me) {
        Instant now = clock.instant();
        OrgChart chart = org.chart();
        Map<UnitId, Cases.Load> held = cases.loads(me.sight()).values().stream()
                .collect(Collectors.toMap(
                        load -> chart.addressable(load.unit()), Function.identity(), Cases.Load::plus));
        List<UnitLine> departments = new ArrayList<>();
        List<UnitLine> schools = new ArrayList<>();
        for (Unit unit : chart.units()) {
            if (unit.kind() != UnitKind.TEAM) {
                (unit.kind() == UnitKind.PUBLIC_UNIT ? schools : departments)
                        .add(line(unit, held.get(unit.id()), me, chart, now));
            }
        }
        int all = 0;
        int late = 0;
        for (List<UnitLine> group : List.of(departments, schools)) {
            all += group.stream().mapToInt(UnitLine::open).sum();
            late += group.stream().mapToInt(UnitLine::late).sum();
        }
        return new UnitsView(departments, schools, all, late);
    }

    private UnitLine line(Unit unit, Cases.@Nullable Load held, CurrentPerson me, OrgChart chart, Instant now) {
        boolean seen = me.sight().sees(unit.id());
        return new UnitLine(
                unit.id().value(),
                unit.name(),
                chart.headOf(unit.id()).map(head -> head.person().name()).orElse(""),
                seen,
                seen && held != null ? held.open() : 0,
                seen && held != null ? held.late() : 0,
                seen && held != null ? Held.of(held.oldest(), now, calendar) : null);
    }

    Optional<UnitView> unit(CurrentPerson me, UnitId id) {
        OrgChart chart = org.chart();
        return chart.unit(id).map(unit -> unit(me, unit, chart));
    }

    private UnitView unit(CurrentPerson me, Unit unit, OrgChart chart) {
        Instant now = clock.instant();
        boolean seen = me.sight().sees(unit.id());
        boolean people = seesPeople(me, unit, chart);
        List<CaseLine> lines = seen ? cases.heldBy(unit.id()) : List.of();
        Map<CaseId, Instant> unitSince =
                cases.unitSince(lines.stream().limit(MOST_HOLDS).toList());
        Optional<Appointment> head = chart.headOf(unit.id());
        return new UnitView(
                unit.id().value(),
                unit.name(),
                Optional.ofNullable(unit.parent())
                        .flatMap(chart::unit)
                        .map(UnitBuilder::place)
                        .orElse(null),
                head.map(held -> held.person().name()).orElse(""),
                head.map(held -> held.post().title()).orElse(""),
                head.flatMap(held -> chart.absenceOf(held.person().id()))
                        .map(away -> away.until())
                        .orElse(null),
                seen,
                lines.size(),
                late(lines),
                lines.stream()
                        .mapToLong(line ->
                                Held.of(line.at().heldSince(), now, calendar).workingMs())
                        .max()
                        .orElse(0),
                lines.stream()
                        .limit(MOST_HOLDS)
                        .map(line -> hold(line, chart, unitSince, now))
                        .toList(),
                times(lines, now),
                seen ? coverage(me, unit.id()) : List.of(),
                people ? people(unit.id(), lines, chart, now) : null,
                people ? afterwards(unit.id(), chart) : List.of(),
                chart.children(unit.id()).stream()
                        .filter(part -> unit.kind() != UnitKind.BODY)
                        .map(UnitBuilder::place)
                        .toList());
    }

    /// The line of command: who leads the unit or a unit above it.
    private static boolean seesPeople(CurrentPerson me, Unit unit, OrgChart chart) {
        return me.is(Role.LEADER)
                || chart.upward(unit.id()).stream()
                        .anyMatch(at -> chart.standIn(me.id(), at.id()).isPresent());
    }

    private static Place place(Unit unit) {
        return new Place(unit.id().value(), unit.name());
    }

    private static int late(List<CaseLine> lines) {
        return (int)
                lines.stream().filter(line -> line.progress() == Progress.LATE).count();
    }

    private HoldLine hold(CaseLine line, OrgChart chart, Map<CaseId, Instant> unitSince, Instant now) {
        Party holder = line.at().holder();
        @Nullable PersonId person = holder == null ? null : holder.person();
        return new HoldLine(
                line.work().id().value(),
                line.work().title(),
                Optional.ofNullable(person)
                        .flatMap(chart::person)
                        .map(known -> known.name())
                        .orElse(""),
                mark(line.progress()),
                line.progress() == Progress.LATE || line.progress() == Progress.SOON_DUE
                        ? "desk.progress." + line.progress()
                        : "desk.state." + line.at().shown(),
                Held.of(line.at().heldSince(), now, calendar)
                        .within(unitSince.get(line.work().id()), now, calendar),
                Due.of(line));
    }

    private static Mark mark(Progress progress) {
        return switch (progress) {
            case NOT_STARTED, CANCELLED -> Mark.IDLE;
            case UNDER_WAY -> Mark.WORK;
            case WAITING -> Mark.WAIT;
            case SOON_DUE -> Mark.SOON;
            case LATE -> Mark.LATE;
            case DONE -> Mark.DONE;
        };
    }

    private List<TimeLine> times(List<CaseLine> lines, Instant now) {
        Map<LedgerState, List<CaseLine>> byState = new EnumMap<>(LedgerState.class);
        lines.forEach(line -> byState.computeIfAbsent(line.at().state(), state -> new ArrayList<>())
                .add(line));
        return byState.entrySet().stream()
                .map(one -> new TimeLine(
                        one.getKey() == LedgerState.WORKING
                                ? Mark.WORK
                                : one.getKey().isAwaiting() || one.getKey() == LedgerState.IN_REVIEW
                                        ? Mark.WAIT
                                        : Mark.IDLE,
                        "desk.state." + one.getKey(),
                        one.getValue().size(),
                        one.getValue().stream()
                                .mapToLong(line -> Held.of(line.at().since(), now, calendar)
                                        .workingMs())
                                .sum()))
                .toList();
    }

    private List<ReadLine> coverage(CurrentPerson me, UnitId unit) {
        List<Directive> issued =
                directives.list(me).stream().filter(Directive::issued).toList();
        Map<DirectiveId, Map<UnitId, Coverage>> read = readings.coverage(issued, unit::equals);
        List<Directive> shown = issued.stream()
                .filter(one -> read.getOrDefault(one.id(), Map.of()).containsKey(unit))
                .limit(MOST_DIRECTIVES)
                .toList();
        Map<DocumentId, Document> named = documents
                .all(shown.stream().map(Directive::document).toList())
                .stream()
                .collect(Collectors.toMap(Document::id, Function.identity()));
        List<ReadLine> lines = new ArrayList<>();
        for (Directive directive : shown) {
            Coverage coverage = read.getOrDefault(directive.id(), Map.of()).get(unit);
            Document document = named.get(directive.document());
            if (coverage != null && document != null) {
                String href = "/directives/" + directive.id().value() + "/coverage/" + unit.value();
                lines.add(new ReadLine(document.called(), document.subject(), href, coverage.read(), coverage.total()));
            }
        }
        return lines;
    }

    private List<LoadLine> people(UnitId unit, List<CaseLine> lines, OrgChart chart, Instant now) {
        Map<PersonId, List<CaseLine>> byPerson = new HashMap<>();
        for (CaseLine line : lines) {
            Party holder = line.at().holder();
            if (holder != null && holder.person() != null) {
                byPerson.computeIfAbsent(holder.person(), person -> new ArrayList<>())
                        .add(line);
            }
        }
        List<LoadLine> loads = new ArrayList<>();
        for (Appointment held : chart.staffOf(unit)) {
            List<CaseLine> own = byPerson.getOrDefault(held.person().id(), List.of());
            loads.add(new LoadLine(
                    held.person().name(),
                    held.post().title(),
                    own.size(),
                    late(own),
                    own.stream()
                            .mapToLong(line -> Held.of(line.at().heldSince(), now, calendar)
                                    .workingMs())
                            .max()
                            .orElse(0),
                    chart.absenceOf(held.person().id())
                            .map(away -> away.until())
                            .orElse(null)));
        }
        return loads;
    }

    /// Absences of the last months that were recorded after they began, the latest first.
    private static List<AwayLine> afterwards(UnitId unit, OrgChart chart) {
        return chart.staffOf(unit).stream()
                .map(held -> held.person())
                .distinct()
                .flatMap(person -> chart.absencesOf(person.id()).stream()
                        .filter(away -> away.until().isAfter(chart.day().minusDays(DAYS_SHOWN)))
                        .flatMap(away -> Optional.ofNullable(Afterwards.of(chart, away)).stream()
                                .map(told -> new AwayLine(
                                        person.name(), away.from(), away.until().minusDays(1), away.reason(), told))))
                .sorted(Comparator.comparing(AwayLine::from).reversed())
                .toList();
    }
}
