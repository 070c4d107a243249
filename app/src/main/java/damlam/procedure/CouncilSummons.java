package damlam.procedure;

import damlam.procedure.StepRefusedException.Reason;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The person is called before the council.
///
/// @param number which summons it is; 1 is the first
/// @param day the day it was sent
public record CouncilSummons(Council council, int number, LocalDate day, LocalDate meeting) implements Step {
    public CouncilSummons {
        Course course = council.course();
        course.requireInOrder(council.day(), day);
        LocalDate latest = Clock.latest(course.law().binding("council.summons"), meeting, course.calendar());
        StepRefusedException.require(!day.isAfter(latest), Reason.NOTICE);
    }

    @Override
    public Course course() {
        return council.course();
    }

    @Override
    public Detection detection() {
        return council.detection();
    }

    /// The next summons, after the person did not come.
    public CouncilSummons again(LocalDate sent, LocalDate next) {
        course().requireInOrder(meeting, sent);
        return new CouncilSummons(council, number + 1, sent, next);
    }

    /// The council meets and votes in secret. Guests may speak and do not vote.
    ///
    /// @param present which members came
    /// @param forms null where there is no majority for discipline
    public CouncilMeeting hold(
            Presence presence, Set<SeatKind> present, Ballot discipline, @Nullable FormBallot forms) {
        return new CouncilMeeting(this, presence, present, discipline, forms);
    }
}
