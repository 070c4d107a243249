package damlam.procedure;

import damlam.procedure.StepRefusedException.Reason;
import damlam.rulebook.Rule;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The person is called before the council.
///
/// @param number which summons it is; 1 is the first
/// @param day the day it was sent
/// @param absences from this meeting and those before
public record CouncilSummons(Council council, int number, LocalDate day, LocalDate meeting, Absences absences)
        implements Summons {
    public CouncilSummons {
        Course course = council.course();
        course.requireInOrder(council.day(), day);
        Rule rule = course.law().binding("council.summons");
        boolean inTime = !day.isAfter(Clock.latest(rule, meeting, course.calendar()));
        StepRefusedException.require(inTime, Reason.NOTICE, Clock.earliest(rule, day, course.calendar()));
    }

    @Override
    public Course course() {
        return council.course();
    }

    @Override
    public Detection detection() {
        return council.detection();
    }

    /// A shorter one is none, unless the person could not learn of it for a time.
    @Override
    public boolean timely() {
        return course().obstacles().isEmpty() || course().leavesTime("council.summons", day, meeting);
    }

    @Override
    public String summonses() {
        return "council.summonses";
    }

    @Override
    public CouncilSummons absent(boolean excused) {
        return new CouncilSummons(council, number, day, meeting, without(excused));
    }

    @Override
    public CouncilSummons again(LocalDate sent, LocalDate next) {
        course().requireInOrder(meeting, sent);
        return new CouncilSummons(council, number + 1, sent, next, before());
    }

    /// By when the council that sits must propose.
    public Clock proposeBy() {
        return course().clock("council.proposal", meeting);
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
