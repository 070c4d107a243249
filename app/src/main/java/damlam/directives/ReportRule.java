package damlam.directives;

import damlam.calendar.WorkCalendar;
import damlam.dispatch.Period;
import java.time.LocalDate;

/// How often is reported, and by when after the data are closed.
///
/// @param every how often; never UNSTATED, which a person has to settle first
/// @param workingDays by which working day after the cut-off the report is due; at least 1 (NĐ 09/2019, art. 8.5)
public record ReportRule(Period every, int workingDays) {
    public ReportRule {
        if (every == Period.UNSTATED) {
            throw new IllegalArgumentException("a report rule says how often");
        }
        if (workingDays < 1 || workingDays > 60) {
            throw new IllegalArgumentException(
                    "a report is due 1 to 60 working days after the cut-off, was " + workingDays);
        }
    }

    /// The stretch of days a report speaks of, both ends included.
    public record Window(LocalDate from, LocalDate to) {
        public Window {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("not a window: %s to %s".formatted(from, to));
            }
        }
    }

    /// The window a day falls into.
    public Window windowOf(LocalDate day) {
        return ReportWindows.STANDARD.window(every, day);
    }

    /// The window after another.
    public Window after(Window window) {
        return windowOf(window.to().plusDays(1));
    }

    /// The last day to hand in the report on a window.
    public LocalDate dueOn(Window window, WorkCalendar calendar) {
        return calendar.plusWorkingDays(window.to(), workingDays);
    }

    /// The first report since the directive was issued whose last day is not over.
    public NextReport next(LocalDate issuedOn, LocalDate today, WorkCalendar calendar) {
        Window window = windowOf(issuedOn);
        boolean first = true;
        while (dueOn(window, calendar).isBefore(today)) {
            window = after(window);
            first = false;
        }
        return new NextReport(dueOn(window, calendar), first);
    }
}
