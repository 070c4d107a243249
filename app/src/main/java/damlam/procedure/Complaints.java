package damlam.procedure;

import damlam.calendar.WorkCalendar;
import damlam.rulebook.Rule;
import damlam.rulebook.Rules;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The times for complaints against a decision on discipline.
public record Complaints(Rules rules, WorkCalendar calendar, Group group) {
    /// Until when the person may complain, from the day the decision was received.
    ///
    /// @param obstacles what kept the person from it
    public Clock first(LocalDate received, List<Stop> obstacles) {
        return persons("complaint.first", received, obstacles);
    }

    /// Until when the person may complain again, from the day the first settlement was received.
    public Clock second(LocalDate received, Form form, List<Stop> obstacles) {
        return persons(form == Form.DISMISSAL ? "complaint.second.dismissal" : "complaint.second", received, obstacles);
    }

    /// What becomes of a complaint handed in on a day.
    public Filing file(Clock time, LocalDate on) {
        return time.overdue(on) ? new Filing.TooLate(time) : new Filing.InTime(time);
    }

    /// By when it must be taken up.
    public Clock accept(LocalDate received) {
        return bodys("complaint.accept", received);
    }

    /// By when it must be settled, from the day it was taken up.
    public Clock settle(LocalDate accepted, boolean complex) {
        return bodys(complex ? "complaint.settle.complex" : "complaint.settle", accepted);
    }

    /// The last day on which the dialogue, which is compulsory, may be announced.
    public LocalDate dialogueNotice(LocalDate dialogue) {
        return Clock.latest(rule("complaint.dialogue", dialogue), dialogue, calendar);
    }

    /// Refuses a dialogue announced too late, or on a day off. It is a duty of the body's, so it is kept towards viên
    /// chức too while nobody confirmed that their times are the same.
    public void requireDialogue(LocalDate sent, LocalDate dialogue) {
        StepRefusedException.require(
                calendar.isWorkingDay(dialogue),
                StepRefusedException.Reason.DAY_OFF,
                calendar.sameOrNextWorkingDay(dialogue));
        rules.on("complaint.dialogue", dialogue)
                .ifPresent(rule -> StepRefusedException.require(
                        !sent.isAfter(Clock.latest(rule, dialogue, calendar)),
                        StepRefusedException.Reason.DIALOGUE,
                        calendar.sameOrNextWorkingDay(Clock.end(rule.amount(), sent, calendar))));
    }

    /// Refuses a dialogue after the last day to settle the complaint, unless none before it could be announced.
    /// Kept towards viên chức as well, as the notice of it is.
    ///
    /// @param accepted when it was taken up
    public void requireBeforeSettling(LocalDate sent, LocalDate dialogue, LocalDate accepted, boolean complex) {
        LocalDate last = rules.on(complex ? "complaint.settle.complex" : "complaint.settle", accepted)
                .map(rule -> Clock.end(rule.amount(), accepted, calendar))
                .orElse(LocalDate.MAX);
        LocalDate earliest = rules.on("complaint.dialogue", dialogue)
                .map(rule -> calendar.sameOrNextWorkingDay(Clock.end(rule.amount(), sent, calendar)))
                .orElse(sent);
        StepRefusedException.require(
                !dialogue.isAfter(last) || earliest.isAfter(last), StepRefusedException.Reason.DIALOGUE_LATE, last);
    }

    private Clock bodys(String code, LocalDate from) {
        return Clock.start(rule(code, from), from, List.of(), calendar);
    }

    /// What a person may do until a day off, the person may still do on the next working day.
    private Clock persons(String code, LocalDate from, List<Stop> obstacles) {
        Clock clock = Clock.start(rule(code, from), from, obstacles, calendar);
        LocalDate due = clock.due();
        return due != null && rules.on("clock.dayOff", due).isPresent()
                ? new Clock(clock.rule(), from, obstacles, working(due, obstacles))
                : clock;
    }

    /// The first working day from a day on without an obstacle: whoever lies ill on the day to which their time goes on
    /// has had no such day. Null while an obstacle lasts.
    private @Nullable LocalDate working(LocalDate due, List<Stop> obstacles) {
        LocalDate day = calendar.sameOrNextWorkingDay(due);
        while (!day.equals(due) && Stop.covered(obstacles, day)) {
            if (Clock.goesOn(obstacles, day)) {
                return null;
            }
            day = calendar.sameOrNextWorkingDay(day.plusDays(1));
        }
        return day;
    }

    /// The law names cán bộ and công chức; whether its times hold for viên chức somebody must have confirmed.
    private Rule rule(String code, LocalDate day) {
        if (group == Group.VIEN_CHUC) {
            rules.binding("complaint.vienChuc", day);
        }
        return rules.binding(code, day);
    }
}
