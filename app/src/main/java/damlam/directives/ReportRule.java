package damlam.directives;

import damlam.calendar.PeriodKind;
import damlam.calendar.ReportWindow;
import damlam.calendar.ReportWindows;
import damlam.calendar.WorkCalendar;
import damlam.dispatch.Period;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How often is reported, and by when after the data are closed.
///
/// @param every how often, as [#counts] says
/// @param workingDays by which working day after the cut-off the report is due; at least 1 (NĐ 09/2019, art. 8.5)
/// @param wholeFirst whether the first report speaks of the first whole period, not of the days from issue to the
///     next cut-off, which may be few
public record ReportRule(Period every, int workingDays, boolean wholeFirst) {
    public static final int MOST_WORKING_DAYS = 60;

    public ReportRule(Period every, int workingDays) {
        this(every, workingDays, false);
    }

    public ReportRule {
        if (!counts(every)) {
            throw new IllegalArgumentException("no report is due " + every);
        }
        if (workingDays < 1 || workingDays > MOST_WORKING_DAYS) {
            throw new IllegalArgumentException("a report is due 1 to %d working days after the cut-off, was %d"
                    .formatted(MOST_WORKING_DAYS, workingDays));
        }
    }

    /// Whether reports are counted in such periods: not what is due daily, for which there are no windows of data, nor
    /// what a person has to settle first.
    public static boolean counts(Period period) {
        return period != Period.DAILY && period != Period.UNSTATED;
    }

    /// What a directive's "monthly" is in the decree's kinds of period.
    public PeriodKind kind() {
        return switch (every) {
            case WEEKLY -> PeriodKind.WEEK;
            case MONTHLY -> PeriodKind.MONTH;
            case QUARTERLY -> PeriodKind.QUARTER;
            case HALF_YEARLY -> PeriodKind.HALF_YEAR;
            case YEARLY -> PeriodKind.YEAR;
            case DAILY, UNSTATED -> throw new IllegalStateException("no report is due " + every);
        };
    }

    /// The window of data a day falls into.
    public ReportWindow windowOf(LocalDate day) {
        return ReportWindows.standard().holding(kind(), day);
    }

    /// The first day that the first report speaks of.
    public LocalDate startsOn(LocalDate issuedOn) {
        ReportWindow window = windowOf(issuedOn);
        boolean whole = window.firstDay().equals(issuedOn);
        return wholeFirst && !whole ? window.lastDay().plusDays(1) : issuedOn;
    }

    /// The last day to hand in the report on a window.
    public LocalDate dueOn(ReportWindow window, WorkCalendar calendar) {
        return calendar.plusWorkingDays(window.lastDay(), workingDays);
    }

    /// The first report since the directive was issued whose last day is not over.
    ///
    /// @param endsBefore no period begins on that day or later; null while there are more
    /// @return empty once there are no more reports
    public Optional<NextReport> next(
            LocalDate issuedOn, @Nullable LocalDate endsBefore, LocalDate today, WorkCalendar calendar) {
        LocalDate start = startsOn(issuedOn);
        ReportWindow window = windowOf(start);
        LocalDate from = start;
        while (dueOn(window, calendar).isBefore(today)) {
            from = window.lastDay().plusDays(1);
            window = windowOf(from);
        }
        return endsBefore == null || from.isBefore(endsBefore)
                ? Optional.of(new NextReport(dueOn(window, calendar), from.equals(start)))
                : Optional.empty();
    }
}
