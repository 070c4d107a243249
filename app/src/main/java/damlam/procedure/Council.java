package damlam.procedure;

import damlam.org.PersonId;
import damlam.procedure.StepRefusedException.Reason;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The disciplinary council, which advises the authority.
///
/// @param day the day of the decision that sets it up
/// @param secretary who takes the minutes; by the older decree the member from the personnel staff
public record Council(CouncilGround ground, LocalDate day, Map<SeatKind, PersonId> seats, PersonId secretary)
        implements Step {
    public Council {
        seats = Map.copyOf(seats);
        Course course = ground.course();
        course.requireInOrder(ground.day(), day);
        Set<SeatKind> lawful = Set.copyOf(SeatKind.of(course.law(), course.subject()));
        boolean eachOnce = new HashSet<>(seats.values()).size() == seats.size();
        StepRefusedException.require(seats.keySet().equals(lawful) && eachOnce, Reason.COMPOSITION);
        boolean secretarySits = course.law().knows("council.secretary");
        StepRefusedException.require(
                !secretarySits || secretary.equals(seats.get(SeatKind.PERSONNEL)), Reason.COMPOSITION);
        seats.values().forEach(course::requireFree);
        course.requireFree(secretary);
    }

    @Override
    public Course course() {
        return ground.course();
    }

    @Override
    public Detection detection() {
        return ground.detection();
    }

    /// The first summons to the council.
    public CouncilSummons summon(LocalDate sent, LocalDate meeting) {
        return new CouncilSummons(this, 1, sent, meeting, Absences.NONE);
    }

    /// Whether those are enough to meet.
    boolean quorate(Set<SeatKind> present) {
        return present.size()
                        >= course().law().binding("council.quorum").amount().count()
                && seats.keySet().containsAll(present)
                && present.contains(SeatKind.CHAIR)
                && (!course().law().knows("council.secretary") || present.contains(SeatKind.PERSONNEL));
    }
}
