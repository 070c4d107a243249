package damlam.procedure;

import damlam.calendar.WorkCalendar;
import damlam.org.PersonId;
import damlam.procedure.StepRefusedException.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What every step of a case is measured by.
///
/// @param law the rules that govern it ([Governing])
/// @param stops what else its clocks do not count: criminal proceedings, complaints
/// @param protections of the person as a denouncer, from what has to do with this case
public record Course(
        Regime law,
        WorkCalendar calendar,
        Subject subject,
        Conflicts conflicts,
        List<Circumstance> circumstances,
        List<Stop> stops,
        List<Protection> protections) {
    public Course {
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
        return new Course(law, calendar, subject, conflicts, List.of(), allStops(), List.of());
    }

    /// Whether the law protects the person as a denouncer on that day from being disciplined for this.
    public boolean protects(LocalDate day) {
        return protections.stream().anyMatch(each -> each.forbids(law.rules(), Protection.Act.DISCIPLINE, day));
    }

    /// What bars the case on a day.
    public List<Circumstance> bars(LocalDate day) {
        return circumstances.stream().filter(each -> each.bars(law, day)).toList();
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
