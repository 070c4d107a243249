package damlam.procedure;

import static damlam.procedure.Casework.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;

import damlam.calendar.Certainty;
import damlam.rulebook.Amount;
import damlam.rulebook.Course;
import damlam.rulebook.Measure;
import damlam.rulebook.Rule;
import damlam.rulebook.RuleId;
import damlam.rulebook.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds of every clock.
class ClockPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    @Property
    void stopsNeverShorten(
            @ForAll("rules") Rule rule, @ForAll("days") LocalDate from, @ForAll("stops") List<Stop> stops) {
        assertThat(due(rule, from, stops)).isAfterOrEqualTo(due(rule, from, List.of()));
    }

    @Property
    void overlappingStopsLengthenAsMuchAsTheirUnion(
            @ForAll("rules") Rule rule, @ForAll("days") LocalDate from, @ForAll("stops") List<Stop> stops) {
        assertThat(due(rule, from, stops)).isEqualTo(due(rule, from, union(stops)));
    }

    @Property
    void aStopLengthensAClockOfDaysByExactlyItsDaysThatFallWithin(
            @ForAll("days") LocalDate from, @ForAll("stops") List<Stop> stops) {
        Rule rule = rule(90, Measure.DAYS);
        LocalDate due = due(rule, from, stops);
        long stopped = from.plusDays(1)
                .datesUntil(due.plusDays(1))
                .filter(day -> Stop.covered(stops, day))
                .count();
        assertThat(due).isEqualTo(from.plusDays(90 + stopped));
    }

    @Property
    void oneMoreStopNeverMakesItEarlier(
            @ForAll("rules") Rule rule,
            @ForAll("days") LocalDate from,
            @ForAll("stops") List<Stop> stops,
            @ForAll("stop") Stop more) {
        List<Stop> all = new ArrayList<>(stops);
        all.add(more);
        assertThat(due(rule, from, all)).isAfterOrEqualTo(due(rule, from, stops));
    }

    @Property
    void whatIsCountedInWorkingDaysIsDueOnAWorkingDay(
            @ForAll("days") LocalDate from, @ForAll("counts") int count, @ForAll("stops") List<Stop> stops) {
        LocalDate due = due(rule(count, Measure.WORKING_DAYS), from, stops);
        assertThat(CALENDAR.isWorkingDay(due)).isTrue();
        long counted = from.plusDays(1)
                .datesUntil(due.plusDays(1))
                .filter(day -> CALENDAR.isWorkingDay(day) && !Stop.covered(stops, day))
                .count();
        assertThat(counted).isEqualTo(count);
    }

    private static LocalDate due(Rule rule, LocalDate from, List<Stop> stops) {
        return Clock.start(rule, from, stops, CALENDAR).due();
    }

    /// The same days, each covered once.
    private static List<Stop> union(List<Stop> stops) {
        return FIRST.datesUntil(FIRST.plusYears(8))
                .filter(day -> Stop.covered(stops, day))
                .map(day -> new Stop(Stop.Kind.NOT_CONSIDERED, day, day))
                .toList();
    }

    private static Rule rule(int count, Measure measure) {
        return new Rule(
                new RuleId(1),
                "discipline.test",
                new Amount(count, measure),
                "",
                "",
                "",
                "",
                FIRST,
                null,
                Certainty.FOUND,
                true,
                Standing.SHIPPED,
                Course.SHIPPED);
    }

    @Provide
    Arbitrary<Rule> rules() {
        return Combinators.combine(counts(), Arbitraries.of(Measure.WORKING_DAYS, Measure.DAYS, Measure.MONTHS))
                .as((count, measure) -> rule(measure == Measure.MONTHS ? 1 + count % 12 : count, measure));
    }

    @Provide
    Arbitrary<Integer> counts() {
        return Arbitraries.integers().between(1, 60);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 1000).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<Stop> stop() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 40), Arbitraries.of(Stop.Kind.class))
                .as((from, length, kind) -> new Stop(kind, from, from.plusDays(length)));
    }

    @Provide
    Arbitrary<List<Stop>> stops() {
        return stop().list().ofMaxSize(6);
    }
}
