package damlam.reports;

import damlam.access.Sight;
import damlam.cases.Case;
import damlam.cases.Position;
import damlam.cases.Result;
import damlam.cases.Results;
import damlam.directives.DirectiveId;
import damlam.directives.Reading;
import damlam.directives.Readings;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Gathers the facts of one unit's report: who read, who met, what became of the work. Each figure is its facts
/// counted.
@Component
class UnitFacts {
    private final Results results;
    private final Readings readings;
    private final Org org;

    UnitFacts(Results results, Readings readings, Org org) {
        this.results = results;
        this.readings = readings;
        this.org = org;
    }

    /// The facts as of an instant: nothing that was done then or later counts, however late this is asked.
    ///
    /// @param until at most the end of the window
    /// @return for each figure of the form its facts, those that count and those that make up its denominator
    Map<FigureKind, List<Fact>> gather(ReportForm form, Period period, UnitId unit, Instant until) {
        Instant end = until.isBefore(period.closesAt()) ? until : period.closesAt();
        Map<FigureKind, List<Fact>> facts = new EnumMap<>(FigureKind.class);
        ReportForm.Source source = form.source();
        if (source != null && form.gives(FigureGroup.MEETING)) {
            facts.put(FigureKind.MEETING_ATTENDED, meetings(new DirectiveId(source.directive()), unit, end));
        }
        if (source != null && form.gives(FigureGroup.READING)) {
            facts.putAll(reading(new DirectiveId(source.directive()), unit, end));
        }
        if (form.gives(FigureGroup.WORK)) {
            facts.putAll(work(period, unit, end));
        }
        return facts;
    }

    private static LocalDate lastDay(Instant end) {
        return LocalDate.ofInstant(end.minusMillis(1), Org.ZONE);
    }

    /// How many attended, of all under the unit on the day of the meeting.
    private List<Fact> meetings(DirectiveId directive, UnitId unit, Instant end) {
        return readings.minutes(directive, unit).stream()
                .filter(minutes ->
                        minutes.recordedAt().isBefore(end) && !minutes.heldOn().isAfter(lastDay(end)))
                .map(minutes -> {
                    int called = org.at(minutes.heldOn()).peopleUnder(unit).size();
                    return new Fact(
                            "minutes:" + minutes.id(),
                            PaperWords.day(minutes.heldOn()),
                            minutes.attended(),
                            Math.max(called, minutes.attended()));
                })
                .toList();
    }

    private Map<FigureKind, List<Fact>> reading(DirectiveId directive, UnitId unit, Instant end) {
        OrgChart chart = org.at(lastDay(end));
        List<Person> people = chart.peopleUnder(unit);
        Set<Long> read = readBy(directive, unit, people, end);
        Predicate<Person> hasRead = person -> read.contains(person.id().value());
        List<Person> unread = people.stream().filter(hasRead.negate()).toList();
        return Map.of(
                FigureKind.READ, people(people, hasRead),
                FigureKind.UNREAD, people(people, hasRead.negate()),
                FigureKind.UNREAD_ABSENT,
                        people(unread, person -> chart.absenceOf(person.id()).isPresent()));
    }

    private Set<Long> readBy(DirectiveId directive, UnitId unit, List<Person> people, Instant end) {
        Set<Long> read = new HashSet<>();
        for (Readings.Reader reader : readings.readers(directive, unit)) {
            Reading reading = reader.reading();
            if (reading != null && reading.at().isBefore(end)) {
                read.add(reader.person().id().value());
            }
        }
        // Whoever has left since was there on the cut-off day, and what they read counts.
        Set<Person> stillHere = Set.copyOf(org.chart().peopleUnder(unit));
        for (Person person : people) {
            if (!stillHere.contains(person)) {
                readings.lastReading(directive, person.id())
                        .filter(reading -> reading.at().isBefore(end))
                        .ifPresent(reading -> read.add(person.id().value()));
            }
        }
        return read;
    }

    private static List<Fact> people(List<Person> people, Predicate<Person> counted) {
        return people.stream()
                .map(person -> Fact.one("person:" + person.id().value(), person.name(), counted.test(person)))
                .toList();
    }

    /// Work given to the unit that was open at some time in the window. Parts of it inside the unit, the reports
    /// themselves and what its issuer withdrew are not counted.
    private Map<FigureKind, List<Fact>> work(Period period, UnitId unit, Instant end) {
        LocalDate to = lastDay(end).isBefore(period.from()) ? period.from() : lastDay(end);
        List<Result> all = results.in(period.from(), to, new Sight(false, Set.of(unit))).stream()
                .filter(result -> counts(result, unit))
                .toList();
        List<Result> inTime = all.stream()
                .filter(result -> result.kind() == Result.Kind.PENDING_IN_TIME)
                .toList();
        Map<FigureKind, List<Fact>> facts = new EnumMap<>(FigureKind.class);
        facts.put(FigureKind.HELD, cases(all, result -> hasPerson(result.line().at())));
        facts.put(FigureKind.DONE_ON_TIME, cases(all, is(Result.Kind.DONE_ON_TIME)));
        facts.put(FigureKind.DONE_LATE, cases(all, is(Result.Kind.DONE_LATE)));
        facts.put(FigureKind.PENDING_IN_TIME, cases(all, is(Result.Kind.PENDING_IN_TIME)));
        facts.put(FigureKind.PENDING_OVERDUE, cases(all, is(Result.Kind.PENDING_OVERDUE)));
        facts.put(
                FigureKind.STANDING, cases(inTime, result -> result.line().at().dueOn() == null));
        return facts;
    }

    private static boolean counts(Result result, UnitId unit) {
        Case work = result.line().work();
        return work.unit().equals(unit)
                && work.parent() == null
                && !work.kind().equals(ReportWork.KIND)
                && result.kind() != Result.Kind.CANCELLED;
    }

    private static boolean hasPerson(Position at) {
        return at.done() || (at.holder() != null && at.holder().person() != null);
    }

    private static Predicate<Result> is(Result.Kind kind) {
        return result -> result.kind() == kind;
    }

    private static List<Fact> cases(List<Result> results, Predicate<Result> counted) {
        List<Fact> facts = new ArrayList<>();
        for (Result result : results) {
            Case work = result.line().work();
            facts.add(Fact.one(work.id().subject(), work.title(), counted.test(result)));
        }
        return facts;
    }
}
