package damlam.desk.web;

import damlam.cases.CaseLine;
import damlam.directives.NextReport;
import damlam.page.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What stands in the column of deadlines.
///
/// @param key message of what the day is; `day` null where it needs none
public record Due(String key, @Nullable LocalDate day) {
    /// For what has no deadline because it is no case yet.
    static final Due NONE = new Due("desk.due.none", null);

    static Due of(CaseLine line) {
        LocalDate due = line.at().dueOn();
        NextReport report = line.report();
        if (due != null) {
            return new Due("desk.due.on", due);
        }
        return report == null
                ? new Due("desk.standing", null)
                : new Due(report.first() ? "desk.due.firstReport" : "desk.due.nextReport", report.due());
    }

    public String said(Words words) {
        return day == null ? words.say(key) : words.say(key, words.date(day));
    }
}
