package damlam.procedure;

import damlam.org.PersonId;
import java.time.LocalDate;

/// The person is called to the review meeting.
///
/// @param number which summons it is; 1 is the first
/// @param day the day it was sent
public record ReviewSummons(Detection detection, int number, LocalDate day, LocalDate meeting, PersonId chair)
        implements Step {
    public ReviewSummons {
        detection.course().requireInOrder(detection.day(), day);
        detection.course().requireInOrder(day, meeting);
        detection.course().requireFree(chair);
    }

    @Override
    public Course course() {
        return detection.course();
    }

    /// The next summons, after the person did not come.
    public ReviewSummons again(LocalDate sent, LocalDate next) {
        course().requireInOrder(meeting, sent);
        return new ReviewSummons(detection, number + 1, sent, next, chair);
    }

    /// The meeting is held. Nobody votes.
    public ReviewMeeting hold(Presence presence) {
        return new ReviewMeeting(this, presence);
    }
}
