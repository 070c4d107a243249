package damlam.procedure;

import damlam.procedure.StepRefusedException.Reason;
import java.time.LocalDate;
import java.util.List;

/// The review meeting: the person presents a self-review, those present speak, the chair concludes. There is no vote.
public record ReviewMeeting(ReviewSummons summons, Presence presence) implements Step {
    public ReviewMeeting {
        Course course = summons.course();
        course.requireConsiderable(summons.meeting());
        boolean goesOn = switch (presence) {
            case PRESENT -> true;
            case ASKED_TO_GO_ON -> course.law().knows("review.asked") || enough(course, summons.number());
            case ABSENT -> enough(course, summons.number());
        };
        StepRefusedException.require(goesOn, Reason.SUMMON_AGAIN);
    }

    private static boolean enough(Course course, int number) {
        return number >= course.law().binding("review.summonses").amount().count();
    }

    @Override
    public Course course() {
        return summons.course();
    }

    @Override
    public LocalDate day() {
        return summons.meeting();
    }

    @Override
    public Detection detection() {
        return summons.detection();
    }

    /// Report and minutes reach the authority.
    public ReviewReport report(LocalDate received) {
        return new ReviewReport(this, received);
    }

    @Override
    public List<Clock> clocks() {
        return List.of(course().clock("review.report", day()));
    }
}
