package damlam.documents;

import damlam.calendar.Certainty;
import damlam.calendar.WorkCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A line of `limits.csv`, which explains its columns.
///
/// @param pressing whether it is for what bears a mark of urgency
/// @param endsBefore the first day it is no longer in force; null while it is
public record LimitRule(
        Act act,
        Channel channel,
        boolean pressing,
        int workingDays,
        Until until,
        LocalDate from,
        @Nullable LocalDate endsBefore,
        Certainty sure,
        String source) {
    public enum Act {
        RECEIPT,
        REGISTER,
        SUBMIT,
        NUMBER,
        ISSUE
    }

    public enum Until {
        DAY,
        MORNING,
        AT_ONCE
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (endsBefore == null || day.isBefore(endsBefore));
    }

    /// What comes in on a day off is taken up on the next working day. What was signed on one was worked on that day:
    /// the working day after it is the next.
    Limit from(LocalDate day, WorkCalendar calendar) {
        boolean signed = act == Act.NUMBER || act == Act.ISSUE;
        LocalDate begun = signed && workingDays > 0 ? day : calendar.sameOrNextWorkingDay(day);
        return new Limit(until, calendar.plusWorkingDays(begun, workingDays), sure, source);
    }
}
