package damlam.procedure;

import damlam.calendar.WorkCalendar;
import damlam.org.PersonId;
import damlam.procedure.StepRefusedException.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What every step of a case is measured by.
///
/// @param law the rules that govern it ([Governing])
/// @param stops what else its clocks do not count: criminal proceedings, complaints
/// @param protection where the person is a denouncer under protection; null otherwise
/// @param unrelated whether the breach has nothing to do with what was denounced
public record Course(
        Regime law,
        WorkCalendar calendar,
        Subject subject,
        Conflicts conflicts,
        List<Circumstance> circumstances,
        List<Stop> stops,
        @Nullable Protection protection,
        boolean unrelated) {
    public Course {
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
        return new Course(law, calendar, subject, conflicts, List.of(), allStops(), null, unrelated);
    }

    /// Whether the law protects the person as a denouncer on that day from being disciplined for this.
    public boolean protects(LocalDate day) {
        Protection.Act act = unrelated ? Protection.Act.DISCIPLINE_FOR_UNRELATED_BREACH : Protection.Act.DISCIPLINE;
        return protection != null && protection.forbids(law.rules(), act, day);
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
