package damlam.procedure;

import damlam.org.PersonId;
import java.time.LocalDate;

/// The person is called to the review meeting.
///
/// @param number which summons it is; 1 is the first
/// @param day the day it was sent
/// @param absences from this meeting and those before
public record ReviewSummons(
        Detection detection, int number, LocalDate day, LocalDate meeting, PersonId chair, Absences absences)
        implements Summons {
    public ReviewSummons {
        detection.course().requireInOrder(detection.day(), day);
        detection.course().requireInOrder(day, meeting);
        detection.course().requireFree(chair);
    }

    @Override
    public Course course() {
        return detection.course();
    }

    @Override
    public boolean timely() {
        return course().leavesTime("review.notice", day, meeting);
    }

    @Override
    public String summonses() {
        return "review.summonses";
    }

    @Override
    public ReviewSummons absent(boolean excused) {
        return new ReviewSummons(detection, number, day, meeting, chair, without(excused));
    }

    @Override
    public ReviewSummons again(LocalDate sent, LocalDate next) {
        course().requireInOrder(meeting, sent);
        return new ReviewSummons(detection, number + 1, sent, next, chair, before());
    }

    /// The meeting is held. Nobody votes.
    public ReviewMeeting hold(Presence presence) {
        return new ReviewMeeting(this, presence);
    }
}
