package damlam.discipline;

import static damlam.discipline.ProceedingRefusedException.require;

import damlam.calendar.WorkCalendar;
import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.procedure.Complaints;
import damlam.procedure.Decision;
import damlam.procedure.Regime;
import java.time.LocalDate;

/// What is asked of an act when it is done, beside its place in the law's course: days that leave time, a form that the
/// law has, reasons where there must be some. What was taken before is not asked again.
final class Measure {
    private Measure() {}

    /// @param taken where the proceeding stands with the act
    static void ask(Progress taken, Next next, Act act) {
        switch (act.kind()) {
            case SUMMON -> meeting(taken, next, act, "review.notice");
            case CALL -> meeting(taken, next, act, "council.summons");
            case DIALOGUE -> dialogue(taken, act);
            case MEET -> taken.council().ifPresent(council -> Minutes.requireWriter(council, act.facts()));
            case ANSWERS -> require(!act.words().isBlank(), Reason.NO_EVIDENCE);
            case DECIDE -> {
                if (taken.step() instanceof Decision decision) {
                    decision.requireMeasure(taken.heaviest(act.day()));
                }
            }
            default -> {}
        }
    }

    private static void dialogue(Progress taken, Act act) {
        LocalDate meeting = act.facts().day("meeting");
        Complaints times = taken.complaintTimes();
        times.requireDialogue(act.day(), meeting);
        taken.openComplaint()
                .map(Complaint::accepted)
                .ifPresent(accepted -> times.requireBeforeSettling(
                        act.day(), meeting, accepted, taken.opening().complex()));
        Venue.heed(act);
    }

    private static void meeting(Progress taken, Next next, Act act, String notice) {
        Regime law = taken.detection().course().law();
        WorkCalendar calendar = taken.calendar();
        int days = law.knows(notice) ? law.binding(notice).amount().count() : 0;
        LocalDate earliest = calendar.plusWorkingDays(act.day(), days);
        next.time().requireMeeting(act.facts().day("meeting"), earliest);
        Venue.heed(act);
    }
}
