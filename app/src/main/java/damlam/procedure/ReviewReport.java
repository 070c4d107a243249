package damlam.procedure;

import java.time.LocalDate;

/// Report and minutes of the review meeting have reached the authority.
///
/// @param day the day they were received
public record ReviewReport(ReviewMeeting meeting, LocalDate day) implements CouncilGround {
    public ReviewReport {
        meeting.course().requireInOrder(meeting.day(), day);
    }

    @Override
    public Course course() {
        return meeting.course();
    }

    @Override
    public Detection detection() {
        return meeting.detection();
    }
}
