package damlam.figures;

import damlam.directives.DirectiveId;
import damlam.directives.Readings;
import damlam.directives.UnitPapers;
import damlam.forms.FigureGroup;
import damlam.forms.Period;
import damlam.forms.ReportForm;
import damlam.forms.Wording;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Gathers the facts of one unit's report: who read, who met, what became of the work. Each figure is its facts
/// counted.
@Component
public class UnitFacts {
    private final WorkFacts work;
    private final Readings readings;
    private final UnitPapers unitPapers;
    private final Org org;

    UnitFacts(WorkFacts work, Readings readings, UnitPapers unitPapers, Org org) {
        this.work = work;
        this.readings = readings;
        this.unitPapers = unitPapers;
        this.org = org;
    }

    /// The facts as of an instant: nothing that was done then or later counts, however late this is asked.
    ///
    /// @param until at most the end of the window
    /// @return for each figure of the form its facts, those that count and those that make up its denominator
    public Map<FigureKind, List<Fact>> gather(ReportForm form, Period period, UnitId unit, Instant until) {
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
            facts.putAll(work.gather(form, period, unit, end));
        }
        return facts;
    }

    private static LocalDate lastDay(Instant end) {
        return LocalDate.ofInstant(end.minusMillis(1), Org.ZONE);
    }

    /// How many attended, of all under the unit on the day of the meeting.
    private List<Fact> meetings(DirectiveId directive, UnitId unit, Instant end) {
        return unitPapers.minutes(directive, unit).stream()
                .filter(minutes ->
                        minutes.recordedAt().isBefore(end) && !minutes.heldOn().isAfter(lastDay(end)))
                .map(minutes -> {
                    int called = org.at(minutes.heldOn()).peopleUnder(unit).size();
                    return new Fact(
                            "minutes:" + minutes.id(),
                            Wording.day(minutes.heldOn()),
                            minutes.attended(),
                            Math.max(called, minutes.attended()));
                })
                .toList();
    }

    private Map<FigureKind, List<Fact>> reading(DirectiveId directive, UnitId unit, Instant end) {
        OrgChart chart = org.at(lastDay(end));
        List<Person> people = chart.peopleUnder(unit);
        Set<PersonId> read = readings.readBefore(directive, end);
        Predicate<Person> hasRead = person -> read.contains(person.id());
        List<Person> unread = people.stream().filter(hasRead.negate()).toList();
        return Map.of(
                FigureKind.READ, people(people, hasRead),
                FigureKind.UNREAD, people(people, hasRead.negate()),
                FigureKind.UNREAD_ABSENT,
                        people(unread, person -> chart.absenceOf(person.id()).isPresent()));
    }

    private static List<Fact> people(List<Person> people, Predicate<Person> counted) {
        return people.stream()
                .map(person -> Fact.person(person, counted.test(person)))
                .toList();
    }
}
