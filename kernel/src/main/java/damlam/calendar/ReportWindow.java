package damlam.calendar;

import java.time.LocalDate;

/// The days whose facts one periodic report gives, both ends included, and the rule that cuts them so.
public record ReportWindow(WindowRule rule, LocalDate firstDay, LocalDate lastDay) {
    public ReportWindow {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("a window ends after it starts, was " + firstDay + " to " + lastDay);
        }
    }
}
