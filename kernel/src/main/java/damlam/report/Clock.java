package damlam.report;

import damlam.ledger.Ledger;
import damlam.ledger.Totals;
import damlam.results.Analysis;

/// Which of the two clocks the page counts by: working time where the calendar tells it from all time.
///
/// @param dayMs what is called a day
record Clock(boolean working, long dayMs) {
    private static final long DAY_MS = 86_400_000;

    static Clock of(Analysis analysis) {
        long dayMs = analysis.calendar().ordinaryDayMs();
        return new Clock(dayMs < DAY_MS, dayMs);
    }

    long of(Totals.Sum sum) {
        return working ? sum.workingMs() : sum.calendarMs();
    }

    long of(Ledger ledger, int interval) {
        return working ? ledger.workingMs(interval) : ledger.calendarMs(interval);
    }
}
