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
            case ASKED_TO_GO_ON -> course.law().knows("review.asked") || summons.goesOnWithout();
            case ABSENT -> summons.goesOnWithout();
        };
        StepRefusedException.require(goesOn, Reason.SUMMON_AGAIN);
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
