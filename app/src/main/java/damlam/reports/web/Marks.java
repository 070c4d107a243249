package damlam.reports.web;

import damlam.page.Mark;
import damlam.reports.ReportState;

/// How a report's state is shown. Vermilion is for what is late now; one that came late and is there is done.
final class Marks {
    private Marks() {}

    static Mark of(ReportState state, boolean late) {
        return switch (state) {
            case WAITING -> Mark.IDLE;
            case MISSING -> Mark.LATE;
            case SUBMITTED -> Mark.WAIT;
            case RETURNED -> late ? Mark.LATE : Mark.WORK;
            case ACCEPTED -> Mark.DONE;
        };
    }
}
