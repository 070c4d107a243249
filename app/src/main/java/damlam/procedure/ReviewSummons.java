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

    /// Whether it left the person the days that a summons must; where no rule says how many, any.
    public boolean timely() {
        return course().law().found("review.notice").isEmpty()
                || !day.isAfter(Clock.latest(course().law().binding("review.notice"), meeting, course().calendar()));
    }

    /// The person did not come.
    public ReviewSummons absent(boolean excused) {
        Absences.Absence absence = new Absences.Absence(number, day, meeting, excused, timely());
        return new ReviewSummons(detection, number, day, meeting, chair, absences.with(absence));
    }

    /// Whether it was said that the person did not come, so that there is to be another summons.
    public boolean missed() {
        return absences.of(number);
    }

    /// The next summons, after the person did not come; where nobody said so before, without a reason.
    public ReviewSummons again(LocalDate sent, LocalDate next) {
        course().requireInOrder(meeting, sent);
        Absences before = missed() ? absences : absent(false).absences();
        return new ReviewSummons(detection, number + 1, sent, next, chair, before);
    }

    /// Whether the meeting may be held although the person stays away without a good reason.
    public boolean goesOnWithout() {
        return absent(false).absences().counting()
                >= course().law().binding("review.summonses").amount().count();
    }

    /// The meeting is held. Nobody votes.
    public ReviewMeeting hold(Presence presence) {
        return new ReviewMeeting(this, presence);
    }
}
