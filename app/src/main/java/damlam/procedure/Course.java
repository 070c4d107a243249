package damlam.procedure;

import damlam.calendar.WorkCalendar;
import damlam.org.PersonId;
import damlam.procedure.StepRefusedException.Reason;
import damlam.rulebook.Measure;
import damlam.rulebook.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What every step of a case is measured by.
///
/// @param law the rules that govern it ([Governing])
/// @param stops what else its clocks do not count: criminal proceedings, complaints
/// @param protections of the person as a denouncer, from what has to do with this case
/// @param obstacles days on which the person could do nothing in it: no time of theirs runs
public record Course(
        Regime law,
        WorkCalendar calendar,
        Subject subject,
        Conflicts conflicts,
        List<Circumstance> circumstances,
        List<Stop> stops,
        List<Protection> protections,
        List<Stop> obstacles) {
    public Course {
        obstacles = List.copyOf(obstacles);
        protections = List.copyOf(protections);
        circumstances = List.copyOf(circumstances);
        stops = List.copyOf(stops);
    }

    /// A case begins.
    public Detection detect(List<Breach> breaches, LocalDate day) {
        return new Detection(this, breaches, day);
    }

    /// Refuses what would consider the case while the law does not let it be considered.
    public void requireConsiderable(LocalDate day) {
        StepRefusedException.requireNone(bars(day));
        StepRefusedException.require(!protects(day), Reason.PROTECTED);
    }

    /// The same for steps that were taken: each was asked of when it was, and what is told later of days before undoes
    /// nothing that was held. Its clocks stand still all the same.
    public Course held() {
        return new Course(law, calendar, subject, conflicts, List.of(), allStops(), List.of(), obstacles);
    }

    /// Whether the law protects the person as a denouncer on that day from being disciplined for this.
    public boolean protects(LocalDate day) {
        return protections.stream().anyMatch(each -> each.forbids(law.rules(), Protection.Act.DISCIPLINE, day));
    }

    /// What bars the case on a day.
    public List<Circumstance> bars(LocalDate day) {
        return circumstances.stream().filter(each -> each.bars(law, day)).toList();
    }

    /// Whether a summons left the person the days that its rule asks for. Days on which they could not learn of
    /// it are none of them; where no rule says how many, one is enough.
    public boolean leavesTime(String notice, LocalDate sent, LocalDate meeting) {
        if (law.found(notice).isEmpty()) {
            return sent.datesUntil(meeting.plusDays(1)).anyMatch(day -> !Stop.covered(obstacles, day));
        }
        Rule rule = law.binding(notice);
        boolean working = rule.amount().measure() == Measure.WORKING_DAYS;
        int lost = (int) sent.datesUntil(meeting)
                .map(day -> day.plusDays(1))
                .filter(day -> Stop.covered(obstacles, day) && (!working || calendar.isWorkingDay(day)))
                .count();
        return !sent.isAfter(Clock.latest(rule, lost, meeting, calendar));
    }

    /// All that its clocks do not count.
    public List<Stop> allStops() {
        return Stream.concat(
                        stops.stream(),
                        circumstances.stream()
                                .filter(each -> law.found(each.kind().rule()).isPresent())
                                .map(Circumstance::stop)
                                .filter(Objects::nonNull))
                .toList();
    }

    Clock clock(String name, LocalDate from) {
        return Clock.start(law.binding(name), from, List.of(), calendar);
    }

    /// Refuses a day before the one that it must follow.
    public void requireInOrder(LocalDate earlier, LocalDate later) {
        StepRefusedException.require(!later.isBefore(earlier), Reason.OUT_OF_ORDER, earlier);
    }

    /// Refuses whoever the law keeps from judging this person.
    void requireFree(PersonId judge) {
        law.binding("conflict");
        StepRefusedException.require(!conflicts.bars(judge), Reason.CONFLICT);
    }
}
